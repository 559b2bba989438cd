import { describe, expect, it } from "vitest";
import type { Settings } from "../../src/settings/settings.ts";
import { atOnce } from "../at-once.ts";
import {
	makeRecords,
	type PlainReferral,
	testSettings,
} from "../statistics/records.ts";
import { type Published, publish, publishOne, saidOf } from "./councils.ts";

/** So many girls and boys in each month named: `{ "2016-02": [10, 1] }`. */
function councilOf(
	months: Readonly<Record<string, readonly [girls: number, boys: number]>>,
	more: Partial<PlainReferral> = {},
) {
	const referrals = Object.entries(months).flatMap(([month, [girls, boys]]) =>
		Array.from({ length: girls + boys }, (_, i) => ({
			child: `${month} ${i}`,
			date: `${month}-10`,
			birth: "2002-05-05",
			risk: "medium",
			sex: i < girls ? "female" : "male",
			...more,
		})),
	);
	return makeRecords({ referrals });
}

const settings: Settings = {
	...testSettings,
	policy: { ...testSettings.policy, degree: 3 },
};
const quarters = ["2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4"];

function last(published: readonly Published[]): Published {
	const found = published.at(-1);
	if (found === undefined) throw new Error("nothing was published");
	return found;
}

function publishAll(
	records: ReturnType<typeof councilOf>,
	periods: readonly string[],
	tables: readonly string[],
) {
	return publish(
		records,
		settings,
		periods.map((period) => ({ period, tables })),
	);
}

describe("a year beside its quarters", () => {
	it("does not give its total, where one quarter's total is small (A12)", () => {
		const records = councilOf({
			"2016-02": [11, 0],
			"2016-05": [3, 0],
			"2016-08": [9, 0],
			"2016-11": [7, 0],
		});
		const published = publishAll(records, [...quarters, "2016"], ["referrals"]);
		expect(published.map((one) => saidOf(one).referrals)).toEqual([
			11,
			"fewer than 5",
			9,
			7,
			"withheld",
		]);
		expect(last(published).safe.lost).toEqual([]);
	});

	it("gives its total where all quarters are told", () => {
		const records = councilOf({
			"2016-02": [11, 0],
			"2016-05": [5, 0],
			"2016-08": [9, 0],
			"2016-11": [7, 0],
		});
		expect(
			saidOf(last(publishAll(records, [...quarters, "2016"], ["referrals"])))
				.referrals,
		).toBe(32);
	});

	it("does not tell the girls of the year, from which the boys of a quarter follow (A12b)", () => {
		const records = councilOf({
			"2016-02": [10, 1],
			"2016-05": [5, 2],
			"2016-08": [6, 0],
			"2016-11": [5, 1],
		});
		const published = publishAll(
			records,
			[...quarters, "2016"],
			["referrals:sex"],
		);
		const year = saidOf(last(published));
		expect(year["referrals:sex=female"]).not.toBe(26);
		expect(
			last(published).safe.lost.filter(({ kind }) => kind === "recovered"),
		).toEqual([]);
	});

	it("is held against the quarters, and a quarter against the year", () => {
		const records = councilOf({
			"2016-02": [11, 0],
			"2016-05": [3, 0],
			"2016-08": [9, 0],
			"2016-11": [7, 0],
		});
		const published = publishAll(
			records,
			["2016", "2016-Q1", "2016-Q3", "2016-Q4"],
			["referrals"],
		);
		// The last of the three would leave 3 for the second quarter, which nobody has published.
		expect(published.map((one) => saidOf(one).referrals)).toEqual([
			30,
			11,
			9,
			"withheld",
		]);
	});

	it("does not leave a fourth quarter that is small", () => {
		const records = councilOf({
			"2016-02": [11, 0],
			"2016-05": [6, 0],
			"2016-08": [9, 0],
			"2016-11": [2, 0],
		});
		const published = publishAll(
			records,
			["2016-Q1", "2016-Q2", "2016-Q3", "2016"],
			["referrals"],
		);
		expect(saidOf(last(published)).referrals).toBe("withheld");
	});

	it("is held against halves and quarters together", () => {
		const records = councilOf({
			"2016-02": [11, 0],
			"2016-05": [3, 0],
			"2016-08": [9, 0],
		});
		const published = publishAll(
			records,
			["2016-Q1", "2016-H1"],
			["referrals"],
		);
		expect(published.map((one) => saidOf(one).referrals)).toEqual([
			11,
			"withheld",
		]);
	});
});

describe("the year to date", () => {
	it("does not give the quarter that was held back (A14)", () => {
		const records = councilOf({ "2016-02": [3, 0], "2016-05": [6, 0] });
		const published = publishAll(
			records,
			["2016-Q1", "2016-Q2", "2016-01..2016-06"],
			["referrals"],
		);
		expect(published.map((one) => saidOf(one).referrals)).toEqual([
			"fewer than 5",
			6,
			"withheld",
		]);
	});

	it("refuses what was given away before, with the statements that did it", () => {
		const records = councilOf({ "2016-02": [3, 0], "2016-05": [6, 0] });
		const one = (period: string) =>
			publishOne(records, settings, { period, tables: ["referrals"] }, [])
				.content;
		const now = publishOne(
			records,
			settings,
			{ period: "2016-Q1", tables: ["referrals"] },
			[one("2016-Q2"), one("2016-01..2016-06")],
		);
		const [lost] = now.safe.lost;
		const because = lost?.because().map(({ said }) => said);
		expect(lost).toMatchObject({
			kind: "recovered",
			isNew: true,
			cell: "referrals",
		});
		expect(because).toContain("release 1, April to June 2016: referrals: 6");
		expect(because).toContain("release 2, January to June 2016: referrals: 9");
	});
});

it("an audit names what must stay open by its figures, and where each was published", () => {
	const records = councilOf({ "2016-02": [26, 4], "2016-05": [20, 3] });
	const tables = ["referrals:sex"];
	const one = (
		period: string,
		releases: Parameters<typeof publishOne>[3] = [],
	) => publishOne(records, settings, { period, tables }, releases);
	const { safe } = one("2016-H1", [one("2016-Q1").content]);
	const male = { id: "referrals:sex=male", coefficient: 1 };
	const where = "release 1, January to March 2016";
	expect(atOnce(safe.audit()).concluded.map(({ madeOf }) => madeOf)).toEqual(
		expect.arrayContaining([
			[{ ...male, where }],
			[
				{ ...male, where: "these figures, January to June 2016" },
				{ ...male, coefficient: -1, where },
			],
		]),
	);
});

describe("a year beside its halves, by the highest level of each child", () => {
	it("does not tell that three at least were at high risk in the second", () => {
		const referred = (
			name: string,
			count: number,
			date: string,
			risk: string,
		) =>
			Array.from({ length: count }, (_, i) => ({
				child: `${name} ${i}`,
				date,
				birth: "2002-05-05",
				risk,
			}));
		const records = makeRecords({
			referrals: [
				...referred("a", 9, "2016-02-10", "high"),
				...referred("b", 11, "2016-03-10", "medium"),
				...referred("c", 3, "2016-08-10", "high"),
				...referred("d", 10, "2016-09-10", "medium"),
			],
		});
		const said = publishAll(
			records,
			["2016-H1", "2016-H2", "2016"],
			["children", "children:risk"],
		).map((one) => saidOf(one)["children:risk=high"]);
		expect(said).toEqual([9, "fewer than 5", "withheld"]);
	});
});

describe("a half-year beside the one before", () => {
	const referred = (count: number, month: string, closed?: string) =>
		Array.from({ length: count }, (_, i) => ({
			child: `${month} ${closed} ${i}`,
			date: `${month}-10`,
			birth: "2002-05-05",
			risk: "medium",
			...(closed === undefined ? {} : { closed }),
		}));
	const tables = ["referrals", "referrals:state", "children", "childrenAtRisk"];

	it("does not tell how many at risk were none of those open when it began", () => {
		const records = makeRecords({
			referrals: [
				...referred(8, "2016-08", "2016-12-20"),
				...referred(12, "2016-09"),
				...referred(3, "2017-02"),
			],
		});
		const [first, next] = publishAll(records, ["2016-H2", "2017-H1"], tables);
		expect(first && saidOf(first)).toMatchObject({
			"referrals:state=open": 12,
			childrenAtRisk: 20,
		});
		expect(next && saidOf(next)).toMatchObject({ childrenAtRisk: "withheld" });
		const [alone] = publishAll(records, ["2017-H1"], tables);
		expect(alone && saidOf(alone)).toMatchObject({ childrenAtRisk: 15 });
	});

	it("does not tell it where a referral of the half-year before came late, and that was not issued again", () => {
		const then = [
			...referred(8, "2016-08", "2016-12-20"),
			...referred(12, "2016-09"),
			...referred(3, "2017-02"),
		];
		const now = [...then, ...referred(1, "2016-10", "2016-12-01")];
		const [, next] = publish(makeRecords({ referrals: now }), settings, [
			{
				period: "2016-H2",
				tables,
				records: makeRecords({ referrals: then }),
			},
			{ period: "2017-H1", tables },
		]);
		expect(next && saidOf(next)).toMatchObject({ childrenAtRisk: "withheld" });
	});

	it("does not tell what of it was closed, where the one before is told again as at its end", () => {
		const records = makeRecords({
			referrals: [
				...referred(8, "2016-08", "2016-12-20"),
				...referred(20, "2016-09", "2017-03-20"),
				...referred(12, "2016-10"),
				...referred(2, "2017-01", "2017-03-25"),
				...referred(28, "2017-02"),
			],
		});
		const own = ["referrals", "referrals:state", "closures"];
		const [, , next] = publish(records, settings, [
			{ period: "2016-H2", tables: own },
			{ period: "2016-H2", tables: own, asAt: "2017-06-30" },
			{ period: "2017-H1", tables: own },
		]);
		expect(next && saidOf(next)).toMatchObject({
			"referrals:state=closed": "fewer than 5",
			closures: "withheld",
		});
		const [alone] = publishAll(records, ["2017-H1"], own);
		expect(alone && saidOf(alone)).toMatchObject({ closures: 22 });
	});
});

describe("a corrected re-issue", () => {
	it("does not tell the boys that were held back (A13)", () => {
		const before = councilOf({ "2016-02": [26, 4] });
		const after = councilOf({ "2016-02": [26, 5] });
		const published = publish(after, settings, [
			{ period: "2016", tables: ["referrals:sex"], records: before },
			{ period: "2016", tables: ["referrals:sex"] },
		]);
		expect(saidOf(last(published))["referrals:sex=male"]).not.toBe(5);
		expect(saidOf(last(published))["referrals:sex=female"]).not.toBe(26);
	});

	it("does not tell of whom the few that came late were", () => {
		const before = councilOf({ "2016-02": [20, 10] });
		const after = councilOf({ "2016-02": [20, 11] });
		const published = publish(after, settings, [
			{ period: "2016", tables: ["referrals:sex"], records: before },
			{ period: "2016", tables: ["referrals:sex"] },
		]);
		const said = saidOf(last(published));
		expect(saidOf(published[0] ?? last(published))["referrals:sex=male"]).toBe(
			10,
		);
		expect(said["referrals:sex=male"]).not.toBe(11);
	});

	it("says the same again of what has not changed", () => {
		const records = councilOf({ "2016-02": [20, 10] });
		const published = publishAll(records, ["2016", "2016"], ["referrals:sex"]);
		expect(saidOf(last(published))).toEqual(
			saidOf(published[0] ?? last(published)),
		);
	});
});

describe("the same children otherwise", () => {
	it("in other bands of age: no age between two edges is small", () => {
		const ages = [
			...Array(10).fill("2006-01-01"),
			...Array(2).fill("2003-01-01"),
			...Array(12).fill("2001-06-01"),
			...Array(8).fill("1999-06-01"),
		];
		const records = makeRecords({
			referrals: ages.map((birth, i) => ({
				child: `${i}`,
				date: "2016-02-10",
				birth,
				risk: "medium",
				sex: "female",
			})),
		});
		const bands = (...edges: readonly [string, number, number | undefined][]) =>
			edges.map(([id, from, to]) => ({ id, label: id, from, to }));
		const published = publish(records, settings, [
			{
				period: "2016",
				tables: ["referrals:ageBand"],
				settings: {
					ageBands: bands(
						["under13", 0, 12],
						["13-15", 13, 15],
						["16plus", 16, undefined],
					),
				},
			},
			{
				period: "2016",
				tables: ["referrals:ageBand"],
				settings: {
					ageBands: bands(
						["under14", 0, 13],
						["14-15", 14, 15],
						["16plus", 16, undefined],
					),
				},
			},
		]);
		const [first, second] = published.map(saidOf);
		expect(first?.["referrals:ageBand=under13"]).toBe(10);
		expect(second?.["referrals:ageBand=under14"]).not.toBe(12);
	});

	it("in another crossing: what two crossings have in common agrees", () => {
		const rows = [
			...Array(10).fill({ risk: "high", sex: "female" }),
			...Array(9).fill({ risk: "high", sex: "male" }),
			...Array(12).fill({ risk: "medium", sex: "female" }),
			...Array(3).fill({ risk: "medium", sex: "male" }),
		];
		const records = makeRecords({
			referrals: rows.map((row, i) => ({
				child: `${i}`,
				date: "2016-02-10",
				birth: "2002-01-01",
				status: "childInNeed",
				...row,
			})),
		});
		const published = publish(records, settings, [
			{ period: "2016", tables: ["referrals:risk|sex"] },
			{ period: "2016", tables: ["referrals:sex|status"] },
		]);
		expect(
			saidOf(published[0] ?? last(published))["referrals:risk=medium|sex=male"],
		).not.toBe(3);
		expect(last(published).safe.safe).toBe(true);
		expect(
			last(published).safe.lost.filter(({ kind }) => kind === "recovered"),
		).toEqual([]);
	});
});
