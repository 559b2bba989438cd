import { describe, expect, it } from "vitest";
import { readerScheme } from "../../src/statistics/relations.ts";
import {
	makeRecords,
	type PlainReferral,
	periodOf,
	testSettings,
} from "./records.ts";

function schemeOf(
	referrals: readonly PlainReferral[],
	period = "2016",
	settings = {},
) {
	const days = periodOf(period);
	const request = {
		period: days,
		asAt: days.to,
		allLevels: false,
		tables: undefined,
	};
	const scheme = readerScheme(
		makeRecords({ referrals }),
		{ ...testSettings, ...settings },
		request,
	);
	return { ...scheme, laterIsAgain: scheme.laterIsAgain(days) };
}

const twice = (
	child: string,
	first: Partial<PlainReferral>,
	second: Partial<PlainReferral>,
): readonly PlainReferral[] => [
	{ child, date: "2016-02-10", birth: "2002-01-01", ...first },
	{ child, date: "2016-08-10", birth: "2002-01-01", ...second },
];

describe("what a child keeps at all its referrals", () => {
	const kept = twice("a", { sex: "male" }, { sex: "male" });

	it("is what all children keep", () => {
		expect(schemeOf(kept).isConstant("sex")).toBe(true);
		const one = [...kept, ...twice("b", { sex: "male" }, { sex: "female" })];
		expect(schemeOf(one).isConstant("sex")).toBe(false);
		expect(schemeOf(one).isConstant("disability")).toBe(true);
	});

	it("of ages, is the date of birth", () => {
		expect(schemeOf(kept).isConstant("ageBand")).toBe(true);
		const other = twice("b", {}, { birth: "2002-01-02" });
		expect(schemeOf([...kept, ...other]).isConstant("ageBand")).toBe(false);
	});
});

describe("a later referral is a re-referral", () => {
	const pair = twice("a", {}, {});

	it("in twelve months or less", () => {
		expect(schemeOf(pair).laterIsAgain).toBe(true);
		expect(schemeOf(pair, "2016-01..2016-12").laterIsAgain).toBe(true);
		// From the first day to the same day of the next year: twelve months, no more.
		expect(schemeOf(pair, "2016-01-01..2017-01-01").laterIsAgain).toBe(true);
		expect(schemeOf(pair, "2016-01-01..2017-01-02").laterIsAgain).toBe(false);
	});

	it("where it counts from the earlier referral, and not from its closure", () => {
		const settings = { reReferralFrom: "closure" };
		expect(schemeOf(pair, "2016", settings).laterIsAgain).toBe(false);
	});

	it("unless somebody was referred twice on one day", () => {
		const same = { date: "2016-05-05" };
		expect(schemeOf([...pair, ...twice("b", same, same)]).laterIsAgain).toBe(
			false,
		);
		const others = ["b", "c"].map((child) => ({ child, ...same }));
		expect(schemeOf([...pair, ...others]).laterIsAgain).toBe(true);
	});
});
