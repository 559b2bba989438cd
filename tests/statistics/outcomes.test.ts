import { describe, expect, it } from "vitest";
import {
	countsOf,
	figuresOf,
	type PlainExports,
	type PlainOutcome,
	type PlainReferral,
} from "./records.ts";

const code = "1.2.13";
const referral = { child: "a", date: "2016-02-01" };

function told(
	outcomes: readonly PlainOutcome[],
	referrals: readonly PlainReferral[] = [referral],
	more: Partial<PlainExports> = {},
) {
	const counts = countsOf({ referrals, outcomes, ...more });
	const result = (id: string) => counts[`outcome:code=${code}|result=${id}`];
	return {
		cases: counts[`outcomeCases:code=${code}`],
		scored: counts[`outcomeScored:code=${code}`],
		improved: result("improved"),
		notImproved: result("notImproved"),
		same: result("same"),
		worse: result("worse"),
	};
}

describe("outcomes", () => {
	it("improve in the outcome's own direction", () => {
		expect(told([{ referral: 0, code, first: 2, last: 3 }])).toEqual({
			cases: 1,
			scored: 1,
			improved: 1,
			notImproved: 0,
			same: 0,
			worse: 0,
		});
		const counts = countsOf({
			referrals: [referral],
			outcomes: [{ referral: 0, code: "2.1.08", first: 2, last: 3 }],
		});
		expect(counts["outcome:code=2.1.08|result=improved"]).toBe(0);
		expect(counts["outcome:code=2.1.08|result=worse"]).toBe(1);
	});

	it("that stay the same have not improved", () => {
		expect(told([{ referral: 0, code, first: 2, last: 2 }])).toMatchObject({
			improved: 0,
			notImproved: 1,
			same: 1,
			worse: 0,
		});
	});

	it("need both scores to be scored, and a row to be a case", () => {
		expect(told([{ referral: 0, code, first: 2 }])).toMatchObject({
			cases: 1,
			scored: 0,
			improved: 0,
		});
		expect(told([{ referral: 0, code, last: 2 }])).toMatchObject({
			cases: 1,
			scored: 0,
		});
		expect(told([{ referral: 0, code: "2.1.02" }]).cases).toBe(0);
	});

	it("have no last score that is dated after the as-at day", () => {
		const on = (lastDate: string) =>
			told([{ referral: 0, code, first: 1, last: 2, lastDate }]).scored;
		expect(on("2016-12-31")).toBe(1);
		expect(on("2017-01-01")).toBe(0);
	});

	it("are of cases that were open at any point of the period", () => {
		const open = (date: string, closed?: string, risk = "high") =>
			told([{ referral: 0, code }], [{ child: "a", date, closed, risk }]).cases;
		expect(open("2015-05-01", "2016-01-01")).toBe(1);
		expect(open("2015-05-01", "2015-12-31")).toBe(0);
		expect(open("2016-12-31")).toBe(1);
		expect(open("2017-01-01")).toBe(0);
		expect(open("2016-05-01", undefined, "low")).toBe(0);
	});

	it("count a case once for each code", () => {
		expect(
			told([
				{ referral: 0, code, first: 1, last: 2 },
				{ child: "a", code, first: 1, last: 2 },
			]).cases,
		).toBe(1);
	});

	it("that name a child are of the latest open referral in scope", () => {
		const referrals = [
			{ child: "a", date: "2014-02-01" },
			{ child: "a", date: "2016-03-01", risk: "low" },
			{ child: "a", date: "2013-02-01", closed: "2013-05-01" },
		];
		const byChild = { outcomes: [{ child: "a", code, first: 1, last: 2 }] };
		expect(told(byChild.outcomes, referrals).improved).toBe(1);
		expect(told(byChild.outcomes, referrals.slice(1)).cases).toBe(0);
		const { figures } = figuresOf({ referrals, ...byChild });
		const cases = figures.find((f) => f.id === `outcomeCases:code=${code}`);
		expect(cases?.contributors).toBe(1);
	});

	it("are not available without an export, a closure date or a way to find the case", () => {
		const outcomes = [{ referral: 0, code, first: 1, last: 2 }];
		const without = (column: "closed_date" | "referral_id") =>
			told(outcomes, [referral], { without: { referrals: [column] } });
		expect(without("closed_date").scored).toBeUndefined();
		expect(without("referral_id").scored).toBeUndefined();
		const none = countsOf({ referrals: [referral] });
		expect(`outcomeScored:code=${code}` in none).toBe(true);
		expect(none[`outcomeScored:code=${code}`]).toBeUndefined();
	});

	it("cover their own part of the year, where settings give one and the period is a year", () => {
		const exports = {
			referrals: [{ ...referral, closed: "2016-06-30" }],
			outcomes: [{ referral: 0, code, first: 1, last: 2 }],
		};
		const settings = { outcomePart: "H2" } as const;
		const half = figuresOf(exports, { tables: ["outcome"], settings });
		expect(half.figures[0]).toMatchObject({
			count: 0,
			period: { id: "2016-H2" },
		});
		const quarter = figuresOf(exports, {
			tables: ["outcome"],
			settings,
			period: "2016-Q1",
		});
		expect(quarter.figures[0]?.count).toBe(1);
		expect(quarter.figures[0]?.period.id).toBe("2016-Q1");
	});
});
