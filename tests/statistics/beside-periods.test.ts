import { describe, expect, it } from "vitest";
import { computeFigures } from "../../src/statistics/compute.ts";
import {
	day,
	makeRecords,
	type PlainExports,
	type PlainReferral,
	periodOf,
	testSettings,
} from "./records.ts";

/** Counts by id, of a period and of others beside it. */
function count(
	exports: PlainExports,
	period: string,
	beside: readonly string[],
	tables: readonly string[],
	settings = {},
): Readonly<Record<string, number | undefined>> {
	const own = periodOf(period);
	const { figures } = computeFigures(
		makeRecords(exports),
		{ ...testSettings, ...settings },
		{
			period: own,
			asAt: own.to,
			allLevels: false,
			tables,
			beside: beside.map(periodOf),
		},
	);
	return Object.fromEntries(figures.map(({ id, count }) => [id, count]));
}

/** One referral a month, each of another child, and closed half a year later. */
function months(from: number, to: number): readonly PlainReferral[] {
	const all: PlainReferral[] = [];
	for (let at = from * 12; at < to * 12; at++) {
		const write = (month: number) =>
			`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-10`;
		all.push({
			child: `c${at}`,
			date: write(at),
			birth: "2001-05-05",
			sex: at % 3 === 0 ? "male" : "female",
			closed: write(at + 6),
		});
	}
	return all;
}

const tables = [
	"referrals:sex",
	"referrals:state",
	"referrals:quarter",
	"children",
	"closures",
	"childrenAtRisk",
	"reReferrals",
];

describe("a period beside the run's own", () => {
	const referrals = months(2012, 2017);

	it("is counted as it is by itself, as at its own last day", () => {
		const together = count({ referrals }, "2016", ["2015", "2014-Q3"], tables);
		for (const period of ["2015", "2014-Q3"]) {
			const alone = count({ referrals }, period, [], tables);
			for (const [id, own] of Object.entries(alone))
				expect([id, together[`${id}@${period}`]]).toEqual([id, own]);
		}
		expect(together["referrals:state=open@2015"]).toBe(6);
		expect(together["referrals:state=open"]).toBe(6);
	});

	it("hangs together with the others as one universe", () => {
		const own = periodOf("2016");
		const { relations } = computeFigures(
			makeRecords({ referrals }),
			testSettings,
			{
				period: own,
				asAt: day("2016-12-31"),
				allLevels: false,
				tables: ["referrals:sex"],
				beside: [periodOf("2016-Q4"), periodOf("2016-01..2016-09")],
			},
		);
		expect(relations).toContainEqual({
			kind: "sum",
			total: "referrals:sex=male",
			parts: [
				"referrals:sex=male@2016-01..2016-09",
				"referrals:sex=male@2016-Q4",
			],
		});
	});
});

describe("a series of six years", () => {
	it("is known of each year as it is known by itself, whatever else is published", () => {
		const referrals = months(2009, 2017);
		const of = (period: string, beside: readonly string[]) => {
			const own = periodOf(period);
			const { relations, differences } = computeFigures(
				makeRecords({ referrals }),
				testSettings,
				{
					period: own,
					asAt: own.to,
					allLevels: false,
					tables: undefined,
					beside: beside.map(periodOf),
				},
			);
			return [...relations, ...differences].map((one) => JSON.stringify(one));
		};
		const alone = of("2016", []);
		const together = of("2016", ["2015", "2014", "2013", "2012", "2011"]);
		expect(alone.length).toBeGreaterThan(50);
		// What no figure is has a name of its own in each year.
		const named = alone.filter((one) => !/"\d[^"]*"/.test(one));
		expect(named.length).toBeGreaterThan(20);
		for (const one of named) expect(together).toContain(one);
	});
});

describe("how far exports reach back", () => {
	const named = ["referrals", "closures", "childrenAtRisk", "reReferrals"];

	it("is to the first record, or to as soon before it as its pace explains", () => {
		const referrals = months(2012, 2017);
		const found = count({ referrals }, "2016", ["2013", "2012", "2011"], named);
		expect(found["referrals@2012"]).toBe(12);
		expect(found["referrals@2011"]).toBeUndefined();
		// Of those open or closed in 2012 some were made in 2011, and nobody can tell how many.
		expect(found["closures@2012"]).toBeUndefined();
		expect(found["childrenAtRisk@2012"]).toBeUndefined();
		expect(found["reReferrals@2012"]).toBeUndefined();
		expect(found["closures@2013"]).toBe(12);
		expect(found["childrenAtRisk@2013"]).toBe(18);
	});

	it("is not to a year of which months are wanting: that would pass for few", () => {
		const referrals = months(2012, 2017).slice(4);
		expect(
			count({ referrals }, "2016", ["2012"], named)["referrals@2012"],
		).toBeUndefined();
	});

	it("is what settings say, where they say it", () => {
		const referrals = months(2012, 2017);
		const since = (date: string) =>
			count({ referrals }, "2016", ["2012"], named, { historyFrom: day(date) });
		expect(since("2012-01-01")["referrals@2012"]).toBe(12);
		expect(since("2012-01-01")["closures@2012"]).toBeUndefined();
		expect(since("2011-01-01")["closures@2012"]).toBe(6);
		expect(since("2012-01-02")["referrals@2012"]).toBeUndefined();
	});

	it("is each export's own, and does not touch the run's own period", () => {
		const referrals = months(2012, 2017);
		const missing = [
			{ child: "c24192", start: "2015-07-01 10:00", end: "2015-07-02 10:00" },
			{ child: "c24193", start: "2016-07-01 10:00", end: "2016-07-02 10:00" },
		];
		const assessments = referrals.flatMap(({ date }, referral) =>
			date >= "2015" ? [{ referral, date, risk: "medium" }] : [],
		);
		const found = count(
			{ referrals, missing, assessments },
			"2016",
			["2015-H2", "2014"],
			["missingEpisodes", "riskChange:direction", "referrals"],
		);
		expect(found["missingEpisodes@2015-H2"]).toBe(1);
		expect(found["missingEpisodes@2014"]).toBeUndefined();
		expect(found["referrals@2014"]).toBe(12);
		expect(found["riskChange:direction=notReassessed@2014"]).toBeUndefined();
		expect(found["riskChange:direction=notReassessed@2015-H2"]).toBe(6);
	});
});
