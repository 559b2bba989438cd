import { expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import { protectedTable } from "../../src/disclosure/protected-table.ts";
import { writeFigure } from "../../src/measures/figure-key.ts";
import { computeWithChildren } from "../../src/statistics/compute.ts";
import { atOnce } from "../at-once.ts";
import { attack } from "../disclosure/attacker.ts";
import { plausibleYear } from "../disclosure/plausible-year.ts";
import { periodOf, policyOf } from "../disclosure/tables.ts";
import { examples } from "../examples.ts";
import { solver } from "../solver.ts";
import {
	makeRecords,
	type PlainExports,
	testSettings,
} from "../statistics/records.ts";

/** The same children, so many years earlier, under other names and in other places of the exports. */
function earlier(
	{
		referrals = [],
		assessments = [],
		outcomes = [],
		missing = [],
		discussions = [],
	}: PlainExports,
	years: number,
	from: number,
): PlainExports {
	const move = <Text extends string | undefined>(text: Text) =>
		text?.replace(/^\d{4}/, (year) => String(Number(year) - years));
	const child = (name: string) => `${name}, ${years}`;
	return {
		referrals: referrals.map((one) => ({
			...one,
			child: child(one.child),
			date: move(one.date) ?? "",
			birth: move(one.birth)?.replace("-02-29", "-02-28"),
			closed: move(one.closed)?.replace("-02-29", "-02-28"),
			latestRiskDate: move(one.latestRiskDate)?.replace("-02-29", "-02-28"),
		})),
		assessments: assessments.map((one) => ({
			...one,
			referral: one.referral + from,
			date: (move(one.date) ?? "").replace("-02-29", "-02-28"),
		})),
		outcomes: outcomes.flatMap(({ lastDate: _, ...one }) =>
			one.referral === undefined
				? []
				: [{ ...one, referral: one.referral + from }],
		),
		missing: missing.map((one) => ({
			...one,
			child: child(one.child),
			start: (move(one.start) ?? "").replace("-02-29", "-02-28"),
			end: move(one.end)?.replace("-02-29", "-02-28"),
		})),
		discussions: discussions.map((one) => ({
			...one,
			child: child(one.child),
			date: (move(one.date) ?? "").replace("-02-29", "-02-28"),
		})),
	};
}

/** Three invented years, each of so many referrals. */
function threeYears(
	referrals: readonly [number, number, number],
	seed: number,
) {
	const all = referrals.map((number, years) => {
		const from = referrals.slice(0, years).reduce((sum, one) => sum + one, 0);
		const year = plausibleYear(number, seed * 10 + years);
		return years === 0 ? year : earlier(year, years, from);
	});
	return makeRecords({
		referrals: all
			.flatMap((one) => one.referrals ?? [])
			.map((one) => ({
				...one,
				date: one.date.replace("-02-29", "-02-28"),
			})),
		assessments: all.flatMap((one) => one.assessments ?? []),
		outcomes: all.flatMap((one) => one.outcomes ?? []),
		missing: all.flatMap((one) => one.missing ?? []),
		discussions: all.flatMap((one) => one.discussions ?? []),
	});
}

it("nobody learns of a small count from any year of a series, nor from all together", () => {
	const settings = { ...testSettings, historyFrom: 0 };
	const policy = policyOf("under-5");
	const period = periodOf("2016");
	const beside = [periodOf("2015"), periodOf("2014")];
	const asked = {
		period,
		asAt: period.to,
		allLevels: false,
		tables: undefined,
	};
	let told = 0;
	for (let seed = 1; seed <= examples(6, 6); seed++) {
		const sizes = [
			[30, 26, 18],
			[12, 9, 60],
			[100, 8, 30],
		] as const;
		const records = threeYears(sizes[seed % 3] ?? [30, 30, 30], seed);
		const { table, behind } = computeWithChildren(records, settings, {
			...asked,
			beside,
		});
		const safe = atOnce(
			protect(table, policy, { decimals: 0, solver, behind }),
		);
		expect(safe.safe).toBe(true);
		for (const own of [period, ...beside]) {
			const alone = computeWithChildren(records, settings, {
				...asked,
				period: own,
				asAt: own.to,
			}).table;
			const published = safe.table.figures
				.filter((figure) => (figure.beside ?? period).id === own.id)
				.map((figure) => ({
					...figure,
					id: writeFigure({ measure: figure.measure, cell: figure.cell }),
				}));
			const available = {
				...alone,
				figures: alone.figures.map((figure) => {
					const same = published.find(({ id }) => id === figure.id);
					return same?.value.status === "notAvailable"
						? { ...figure, count: undefined }
						: figure;
				}),
			};
			const untold = new Set(
				available.figures.flatMap(({ id, count }) =>
					count === undefined ? [id] : [],
				),
			);
			const truth = {
				...available,
				relations: alone.relations.filter(
					(one) =>
						!JSON.stringify(one)
							.split('"')
							.some((word) => untold.has(word)),
				),
			};
			expect(
				attack(truth, protectedTable(own, [], published), policy, false),
			).toEqual([]);
			told += published.filter(({ value }) => value.status === "shown").length;
		}
	}
	expect(told).toBeGreaterThan(100);
});
