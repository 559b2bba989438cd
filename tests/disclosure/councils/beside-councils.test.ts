import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Protection, protect } from "../../../src/disclosure/protect.ts";
import {
	type ProtectedTable,
	protectedTable,
} from "../../../src/disclosure/protected-table.ts";
import { type Relation, renamed } from "../../../src/reader/relation.ts";
import type { Policy } from "../../../src/settings/settings.ts";
import type { FigureTable } from "../../../src/statistics/figure-table.ts";
import { poolFigures } from "../../../src/statistics/pool.ts";
import { atOnce } from "../../at-once.ts";
import { examples } from "../../examples.ts";
import { solver } from "../../solver.ts";
import { figuresOf } from "../../statistics/records.ts";
import { attack } from "../attacker.ts";
import { plausibleYear } from "../plausible-year.ts";
import { periodOf, policyOf, referralsBy, said } from "../tables.ts";

/** Several councils with their pooled total, each as it is published beside the others. */
interface Run {
	readonly truths: readonly FigureTable[];
	readonly councils: readonly Protection[];
	readonly pooledTruth: FigureTable;
	readonly pooled: Protection;
}

function publish(truths: readonly FigureTable[], policy: Policy): Run {
	const councils = truths.map((truth) =>
		atOnce(protect(truth, policy, { decimals: 0 })),
	);
	const pooledTruth = poolFigures(truths);
	const pooled = atOnce(
		protect(pooledTruth, policy, {
			decimals: 0,
			councils: councils.map(({ known }) => known()),
			solver,
		}),
	);
	return { truths, councils, pooledTruth, pooled };
}

/** Everything that is published, as one: the figures of each council under a name of their own, and their sums. */
function asOne({ truths, councils, pooledTruth, pooled }: Run): {
	readonly truth: FigureTable;
	readonly published: ProtectedTable;
} {
	const tables = [pooledTruth, ...truths];
	const named = (at: number, id: string) => (at === 0 ? id : `${at} ${id}`);
	const sums = pooledTruth.figures
		.filter(({ count }) => count !== undefined)
		.map(
			({ id }): Relation => ({
				kind: "sum",
				total: id,
				parts: truths.map((_, at) => named(at + 1, id)),
			}),
		);
	return {
		truth: {
			period: periodOf("2016"),
			tables: [],
			beside: [],
			figures: tables.flatMap(({ figures }, at) =>
				figures.map((figure) => ({
					...figure,
					id: named(at, figure.id),
					...(figure.base === undefined
						? {}
						: { base: named(at, figure.base) }),
				})),
			),
			differences: [],
			nestings: [],
			isWhole: true,
			leftOut: [],
			relations: [
				...sums,
				...tables.flatMap(({ relations }, at) =>
					relations.map((relation) => renamed(relation, (id) => named(at, id))),
				),
			],
		},
		published: protectedTable(
			periodOf("2016"),
			[],
			[pooled, ...councils].flatMap(({ table }, at) =>
				table.figures.map((figure) => ({
					...figure,
					id: named(at, figure.id),
				})),
			),
		),
	};
}

/**
 * What somebody finds out who reads it all. Where each of some councils is said to have "fewer than 5", their sum has no
 * value below their number, which everybody may know.
 */
function found(run: Run, policy: Policy): readonly string[] {
	const { truth, published } = asOne(run);
	return attack(truth, published, policy, false).filter((line) => {
		const left = /^(\D.*), which is \d+: (.*) are left$/.exec(line);
		return left === null || (left[2] ?? "").split(", ").length < 2;
	});
}

const small = fc.oneof(
	{ weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
	{ weight: 1, arbitrary: fc.constant(0) },
	{ weight: 2, arbitrary: fc.integer({ min: 5, max: 30 }) },
);

describe("the pooled total of several councils", () => {
	it("gives way where subtracting would tell", () => {
		const run = publish(
			[
				referralsBy("sex", { female: 26, male: 4 }),
				referralsBy("sex", { female: 12, male: 8 }),
				referralsBy("sex", { female: 10, male: 9 }),
			],
			policyOf("under-5"),
		);
		expect(run.councils.map(said)).toEqual([
			{
				referrals: 30,
				"referrals:sex=female": "26 to 30",
				"referrals:sex=male": "fewer than 5",
			},
			{ referrals: 20, "referrals:sex=female": 12, "referrals:sex=male": 8 },
			{ referrals: 19, "referrals:sex=female": 10, "referrals:sex=male": 9 },
		]);
		expect(said(run.pooled)).toEqual({
			referrals: 69,
			"referrals:sex=female": "[c]",
			"referrals:sex=male": "[c]",
		});
	});

	it("stands where enough councils hold back the same", () => {
		const councils = [1, 2, 3, 4, 2, 3].map((male) =>
			referralsBy("sex", { female: 30 - male, male }),
		);
		const { pooled } = publish(councils, policyOf("under-5"));
		expect(said(pooled)).toEqual({
			referrals: 180,
			"referrals:sex=female": 165,
			"referrals:sex=male": 15,
		});
	});

	it("does not tell the sum of what several hold back, where that is small", () => {
		const run = publish(
			[
				referralsBy("sex", { female: 27, male: 1 }),
				referralsBy("sex", { female: 30, male: 2 }),
				referralsBy("sex", { female: 12, male: 8 }),
			],
			policyOf("under-5"),
		);
		expect(said(run.pooled)["referrals:sex=male"]).toBe("[c]");
		expect(found(run, policyOf("under-5"))).toEqual([]);
	});

	it("does not tell one such sum for having kept another open", () => {
		const run = publish(
			[
				referralsBy("sex", { female: 27, male: 1, other: 2 }),
				referralsBy("sex", { female: 30, male: 2, other: 1 }),
				referralsBy("sex", { female: 12, male: 8, other: 9 }),
			],
			policyOf("under-5"),
		);
		expect(said(run.pooled)["referrals:sex=male"]).toBe("[c]");
		expect(said(run.pooled)["referrals:sex=other"]).toBe("[c]");
		expect(found(run, policyOf("under-5"))).toEqual([]);
	});

	it("tells nothing small of tables of one breakdown", () => {
		const rows = fc
			.integer({ min: 2, max: 4 })
			.chain((categories) =>
				fc.array(
					fc.array(small, { minLength: categories, maxLength: categories }),
					{ minLength: 2, maxLength: 5 },
				),
			);
		fc.assert(
			fc.property(rows, fc.constantFrom(2, 3), (counts, degree) => {
				const policy: Policy = {
					...policyOf("under-5"),
					degree: degree === 2 ? 2 : 3,
				};
				const truths = counts.map((row) =>
					referralsBy(
						"sex",
						Object.fromEntries(row.map((count, at) => [`c${at}`, count])),
					),
				);
				expect(found(publish(truths, policy), policy)).toEqual([]);
			}),
			{ numRuns: examples(15, 300) },
		);
	});

	it("tells nothing small of tables that hang together", () => {
		const tables = [
			"referrals:sex",
			"referrals:status",
			"lookedAfter:placedBy",
		];
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(
						fc.integer({ min: 4, max: 60 }),
						fc.integer({ min: 1, max: 1_000_000 }),
					),
					{ minLength: 2, maxLength: 3 },
				),
				(years) => {
					const policy = policyOf("under-5");
					const truths = years.map(([referrals, seed]) =>
						figuresOf(plausibleYear(referrals, seed), { tables }),
					);
					expect(found(publish(truths, policy), policy)).toEqual([]);
				},
			),
			{ numRuns: examples(4, 50) },
		);
	});
});
