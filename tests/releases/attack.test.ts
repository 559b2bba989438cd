import { describe, expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { computeFigures } from "../../src/statistics/compute.ts";
import { atOnce } from "../at-once.ts";
import { plausibleYear } from "../disclosure/plausible-year.ts";
import { periodOf } from "../disclosure/tables.ts";
import { examples, someOf } from "../examples.ts";
import { solver } from "../solver.ts";
import { makeRecords, testSettings } from "../statistics/records.ts";
import { publishAndRead } from "./attack.ts";
import { contentOfTable, linkOne, publishOne } from "./councils.ts";
import { readTogether } from "./reader.ts";

const settings: Settings = {
	...testSettings,
	policy: { ...testSettings.policy, degree: 3 },
};

describe("somebody who lays all releases of a year side by side", () => {
	const plans = [
		[40, ["2016", "2016-Q1", "2016-Q2"]],
		[60, ["2016-Q1", "2016-H1", "2016-01..2016-09"]],
		[60, ["2016-H1", "2016-H2", "2016"]],
		[30, ["2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4", "2016"]],
	] as const;

	it.each(someOf(plans, 2))(
		"learns nothing from the last of them that was small (%i referrals, %s)",
		async (referrals, plan) => {
			const records = makeRecords(plausibleYear(referrals, 5));
			expect(publishAndRead(records, settings, plan, solver)).toEqual([]);
		},
	);

	it("learns much where each is protected by itself alone", async () => {
		const records = makeRecords(plausibleYear(30, 5));
		const months = [
			[0, 5],
			[6, 11],
			[0, 11],
		] as const;
		const releases = ["2016-H1", "2016-H2", "2016"].map((name, at) => {
			const period = periodOf(name);
			const truth = computeFigures(records, settings, {
				period,
				asAt: period.to,
				allLevels: false,
				tables: undefined,
			});
			const { table } = atOnce(
				protect(truth, settings.policy, { decimals: 0 }),
			);
			return {
				content: contentOfTable(table, settings, period.to),
				truth,
				months: months[at] ?? ([0, 11] as const),
			};
		});
		const year = releases.at(-1);
		const alone = readTogether(releases, solver, (release) => release !== year);
		const found = readTogether(releases, solver).filter(
			(words) => !alone.includes(words),
		);
		expect(found.length).toBeGreaterThan(3);
	});
});

describe("how releases hang together", () => {
	it.each(someOf([12, 80, 30], 2))(
		"is true of whatever was counted (%i referrals)",
		(referrals) => {
			for (let seed = 1; seed <= examples(1, 3); seed++) {
				const records = makeRecords(plausibleYear(referrals, seed));
				const before = ["2016-Q1", "2016-H1", "2016"].map(
					(period) => publishOne(records, settings, { period }, []).content,
				);
				const { earlier } = linkOne(
					records,
					settings,
					{ period: "2016-01..2016-09" },
					before,
				);
				expect(earlier?.broken).toEqual([]);
				expect(earlier?.fewest).toEqual([]);
			}
		},
	);
});
