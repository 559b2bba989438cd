import { describe, expect, it } from "vitest";
import type {
	ProtectedFigure,
	ProtectedValue,
} from "../../../src/disclosure/protected-table.ts";
import {
	type SeriesBreak,
	withChanges,
} from "../../../src/disclosure/stated/changes.ts";
import { day, periodOf } from "../../statistics/records.ts";

/** The change of referrals in a period since another, and whether their series breaks there. */
function change(
	now: number | ProtectedValue,
	before: number | ProtectedValue,
	given: {
		readonly period?: string;
		readonly since?: string;
		readonly breaks?: readonly SeriesBreak[];
		readonly asAt?: number;
		readonly cell?: ProtectedFigure["cell"];
	} = {},
) {
	const { period = "2016", since = "2015", breaks = [] } = given;
	const [own, other] = [periodOf(period), periodOf(since)];
	const asValue = (told: number | ProtectedValue): ProtectedValue =>
		typeof told === "number" ? { status: "shown", count: told } : told;
	const common = {
		measure: "referrals",
		cell: given.cell ?? [],
		label: "Referrals",
		unit: "referral",
		flags: [],
	} as const;
	const figures: readonly ProtectedFigure[] = [
		{
			...common,
			id: "referrals",
			value: asValue(now),
			period: own,
			asAt: given.asAt ?? own.to,
		},
		{
			...common,
			id: `referrals@${since}`,
			value: asValue(before),
			period: other,
			asAt: other.to,
			beside: other,
		},
	];
	const beside = [{ period: other, tables: [] }];
	const [first] = withChanges({ period: own, beside }, figures, breaks, 0);
	return { change: first?.changes?.[0], flags: first?.flags };
}

describe("a change", () => {
	it("is in numbers, and in per cent from a base of 20", () => {
		expect(change(30, 26).change).toEqual({
			since: "2015",
			count: 4,
			percent: 15,
			says: "same",
		});
		expect(change(9, 19).change).toEqual({
			since: "2015",
			count: -10,
			says: "tooFew",
		});
		expect(change(13, 40).change).toMatchObject({ percent: -68 });
		expect(change(9, 20).change).toMatchObject({ percent: -55 });
	});

	it("is a rise or a fall only where it is larger than chance explains", () => {
		expect(change(46, 26).change?.says).toBe("rise");
		expect(change(43, 26).change?.says).toBe("same");
		expect(change(26, 46).change?.says).toBe("fall");
		expect(change(6, 0).change?.says).toBe("rise");
		expect(change(5, 0).change?.says).toBe("tooFew");
		expect(change(7, 7).change?.says).toBe("same");
	});

	it.each([
		["a count is held back", 30, { status: "withheld" }, {}],
		["it is a band", { status: "banded", from: 0, to: 4, text: "" }, 9, {}],
		["it is rounded", 30, { status: "rounded", count: 25, roundedTo: 5 }, {}],
		["it is not available", 30, { status: "notAvailable" }, {}],
		["periods differ in length", 30, 26, { since: "2015-H2" }],
		["periods overlap", 30, 26, { since: "2015-07..2016-06" }],
		["they have a day in common", 30, 26, { since: "2015-01-02..2016-01-01" }],
		[
			"they differ by four days",
			30,
			26,
			{ period: "2015-M03", since: "2015-02-01..2015-02-27" },
		],
		["it is judged on a later day", 30, 26, { asAt: day("2017-02-01") }],
	] as const)("is not worked out where %s", (_, now, before, given) => {
		expect(change(now, before, given).change).toBeUndefined();
	});

	it.each([
		["quarters, which differ by a day or two", "2016-Q2", "2016-Q1"],
		["months, which differ by three", "2015-M03", "2015-M02"],
		["periods that meet", "2016", "2015"],
	])("is worked out between %s", (_, period, since) => {
		expect(change(30, 26, { period, since }).change?.count).toBe(4);
	});
});

describe("a break of series", () => {
	const breaks = [{ from: day("2017-02-16"), of: ["referrals"] }];
	const between = (since: string, period: string) =>
		change(30, 26, { since, period, breaks });

	it("is marked after it, and no change is worked out across it", () => {
		expect(between("2016", "2017")).toEqual({
			change: undefined,
			flags: ["b"],
		});
		expect(between("2017", "2018")).toEqual({
			change: undefined,
			flags: ["b"],
		});
		expect(between("2015", "2016").flags).toEqual([]);
		expect(between("2018", "2019").change?.count).toBe(4);
	});

	it("on the first day of a period breaks it from those before, not from those after", () => {
		const onFirst = [{ from: day("2017-01-01"), of: ["referrals"] }];
		const at = (since: string, period: string) =>
			change(30, 26, { since, period, breaks: onFirst });
		expect(at("2016", "2017").flags).toEqual(["b"]);
		expect(at("2017", "2018").change?.count).toBe(4);
	});

	it("on the last day of the later period breaks it, and on the day after it does not", () => {
		const onDay = (text: string) =>
			change(30, 26, {
				since: "2016",
				period: "2017",
				breaks: [{ from: day(text), of: ["referrals"] }],
			}).flags;
		expect(onDay("2017-12-31")).toEqual(["b"]);
		expect(onDay("2018-01-01")).toEqual([]);
	});

	it("is marked beside what is marked already, since the latest period before", () => {
		const periods = ["2016", "2014", "2015"].map(periodOf);
		const [run, ...beside] = periods;
		if (run === undefined) throw new Error("no period");
		const flagsAt = (text: string) =>
			withChanges(
				{
					period: run,
					beside: beside.map((period) => ({ period, tables: [] })),
				},
				periods.map((period) => ({
					id: period.id,
					measure: "referrals",
					cell: [],
					label: "Referrals",
					unit: "referral",
					flags: ["u"],
					value: { status: "shown", count: 30 },
					period,
					asAt: period.to,
					...(period === run ? {} : { beside: period }),
				})),
				[{ from: day(text), of: ["referrals"] }],
				0,
			).map(({ flags }) => flags.join(""));
		expect(flagsAt("2014-06-01")).toEqual(["u", "u", "ub"]);
		expect(flagsAt("2015-06-01")).toEqual(["ub", "u", "ub"]);
		expect(flagsAt("2016-06-01")).toEqual(["ub", "u", "u"]);
	});

	it("is that of the measures and breakdowns that it names", () => {
		const others = [{ from: day("2017-02-16"), of: ["children", "sex"] }];
		const found = change(30, 26, {
			since: "2016",
			period: "2017",
			breaks: others,
		});
		expect(found.change?.count).toBe(4);
		const among = [{ from: day("2017-02-16"), of: ["sex"] }];
		const boys = change(30, 26, {
			since: "2016",
			period: "2017",
			breaks: among,
			cell: [{ breakdown: "sex", category: "male", label: "Male" }],
		});
		expect(boys).toEqual({ change: undefined, flags: ["b"] });
	});
});
