import { describe, expect, it } from "vitest";
import {
	countsOf,
	day,
	type PlainReferral,
	type TestRequest,
} from "./records.ts";

const old = { child: "z", date: "2010-01-01" };

function reReferrals(
	referrals: readonly PlainReferral[],
	request: TestRequest = {},
): number | undefined {
	return countsOf(
		{ referrals: [old, ...referrals] },
		{ tables: ["reReferrals"], ...request },
	).reReferrals;
}

const at = (date: string, more: Partial<PlainReferral> = {}) => ({
	child: "a",
	date,
	...more,
});

describe("re-referrals", () => {
	it("come within 12 months of an earlier one, exactly 12 months counting", () => {
		expect(reReferrals([at("2015-05-10"), at("2016-05-10")])).toBe(1);
		expect(reReferrals([at("2015-05-09"), at("2016-05-10")])).toBe(0);
	});

	it("on the first and the last day of the period too", () => {
		expect(reReferrals([at("2015-01-01"), at("2016-01-01")])).toBe(1);
		expect(reReferrals([at("2014-12-31"), at("2016-01-01")])).toBe(0);
		expect(reReferrals([at("2015-12-31"), at("2016-12-31")])).toBe(1);
		expect(reReferrals([at("2016-12-31"), at("2017-01-01")])).toBe(0);
	});

	it("on 29 February look back to 28 February", () => {
		expect(reReferrals([at("2015-02-28"), at("2016-02-29")])).toBe(1);
		expect(reReferrals([at("2015-02-27"), at("2016-02-29")])).toBe(0);
	});

	it("need an earlier date: two on one day are not re-referrals of each other", () => {
		expect(reReferrals([at("2016-05-10"), at("2016-05-10")])).toBe(0);
		expect(
			reReferrals([at("2016-05-10"), at("2016-05-10"), at("2016-04-01")]),
		).toBe(2);
	});

	it("count an earlier referral at any level, but are in scope themselves", () => {
		expect(
			reReferrals([at("2016-02-01", { risk: "minimal" }), at("2016-05-10")]),
		).toBe(1);
		expect(
			reReferrals([at("2016-02-01"), at("2016-05-10", { risk: "minimal" })]),
		).toBe(0);
	});

	it("are of the same child", () => {
		expect(
			reReferrals([at("2016-02-01", { child: "b" }), at("2016-05-10")]),
		).toBe(0);
	});

	it("may be counted from the closure of the earlier one", () => {
		const fromClosure = {
			settings: { reReferralFrom: "closure" },
		} as const;
		const first = (closed?: string) => at("2013-01-01", { closed });
		const then = at("2016-05-10");
		expect(reReferrals([first("2015-05-10"), then], fromClosure)).toBe(1);
		expect(reReferrals([first("2015-05-09"), then], fromClosure)).toBe(0);
		expect(reReferrals([first(), then], fromClosure)).toBe(1);
		expect(reReferrals([first("2017-01-01"), then], fromClosure)).toBe(1);
	});

	it("are not available where the export does not reach back 12 months", () => {
		const from = (date: string, settings: TestRequest["settings"] = {}) =>
			countsOf(
				{ referrals: [{ child: "z", date }] },
				{ tables: ["reReferrals"], settings },
			).reReferrals;
		expect(from("2015-01-01")).toBe(0);
		expect(from("2015-01-02")).toBeUndefined();
		expect(from("2015-01-02", { historyFrom: day("2015-01-01") })).toBe(0);
		expect(
			from("2014-01-01", { historyFrom: day("2015-06-01") }),
		).toBeUndefined();
	});
});
