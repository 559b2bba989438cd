import { describe, expect, it } from "vitest";
import { csv, recordsOf, told } from "./read-exports.ts";

const header = "team,referral_id,child_id,referral_date,date_of_birth,notes";
const good = "North,R1,C1,03/04/2016,01/01/2002,";
const more = "South,R2,C2,04/04/2016,01/01/2002,a note";

function referrals(...rows: readonly string[]) {
	return { "referrals.csv": csv(header, good, ...rows, more) };
}

describe("rows of totals", () => {
	it.each([
		"Total,30,30,30,30,",
		"Total,,,,,",
		"TOTAL:,2,,,,",
		"Total,2",
		"Grand total,,2,2,,",
		"Sub-total,,2,,,",
		"Subtotal North,2,,,,",
		"Sub total for the North team,1,,,,",
		",Total,2,2,,",
		",Total: 2,,,,",
		",,Totals,2,,",
		"Overall total,,,,,2",
		"Count,2,2,2,2,2",
		"Average,,,,14.5,",
		"Total,-,-,-,-,-",
		'"Total, all teams",2,,,,',
	])("%s is left out", async (row) => {
		expect(await told(referrals(row))).toEqual(["referrals.csv:3 totals-row"]);
		const { referrals: read } = await recordsOf(referrals(row));
		expect(read?.count).toBe(2);
	});

	it.each([
		// A team, or a child, of that name.
		["Total,R3,C3,05/04/2016,01/01/2002,", []],
		["Total,R3,C3,5 April 2016,,", []],
		["Total Care,R3,TOTAL,05/04/2016,,", []],
		["Total,R3,C3,,01/01/2002,", ["referral_date blank"]],
		[
			"Totnes,,,,01/01/2002,",
			["child_id blank", "referral_date blank", "referral_id blank"],
		],
		["Counter,R3,C3,soon,,", ["referral_date not-a-date"]],
	])("%s is a record", async (row, issues) => {
		expect(await told(referrals(row))).toEqual(
			issues.map((issue) => `referrals.csv:3 ${issue}`),
		);
	});

	it("are told in every export", async () => {
		const folder = {
			"assessments.csv": csv(
				"referral_id,assessment_date,risk_level",
				"Total,12,12",
			),
			"outcomes.csv": csv(
				"referral_id,outcome_code,first_score,last_score",
				"Total,,30,25",
			),
			"missing.csv": csv("child_id,start,end", "Total,87,85"),
			"lookedAfter.csv": csv(
				"child_id,looked_after_start,looked_after_end",
				"Total,9,3",
			),
			"discussions.csv": csv("child_id,meeting_date,decision", "Total,12,"),
			"feedback.csv": csv(
				"quote,respondent,consent",
				"Total,,",
				"Total respect,young person,yes",
			),
			"training.csv": csv(
				"audience,date,sessions",
				"Total,,43",
				"Total respect,01/01/2016,1",
			),
			"benchmarks.csv": csv("figure,period,area,value", "Total,,,3"),
		};
		expect(await told(folder)).toEqual(
			Object.keys(folder)
				.sort()
				.map((file) => `${file}:2 totals-row`),
		);
	});

	it("are no council of their own", async () => {
		const folder = {
			"referrals.csv": csv(
				"authority,child_id,referral_date,date_of_birth",
				"East,C1,03/04/2016,",
				"Total,1,,",
			),
		};
		expect(await told(folder)).toEqual(["referrals.csv:3 totals-row"]);
	});
});

describe("sub-headings and notes", () => {
	it.each([
		"North team,,,,,",
		"North team",
		",North,,,,",
		",,Quarter 1,,,",
		",Q1,,,,",
		",,2016/17,,,",
		",,,Referred in April,,",
		",,,,,Printed on 9 January 2017",
		'"A note',
	])("%s is left out", async (row) => {
		const whole = row.startsWith('"') ? `${row}\r\nof two lines",,,,,` : row;
		expect(await told(referrals(whole))).toEqual([
			"referrals.csv:3 sub-heading",
		]);
	});

	it.each([
		[",,C3,,,", "referral_date blank", "referral_id blank"],
		[",R3,,,,", "child_id blank", "referral_date blank"],
		[",2016,,,,", "child_id blank", "referral_date blank"],
		[",,,05/04/2016,,", "child_id blank", "referral_id blank"],
	])("%s is a record that lacks what it needs", async (row, ...issues) => {
		expect(await told(referrals(row))).toEqual(
			issues.map((issue) => `referrals.csv:3 ${issue}`),
		);
	});

	it("are not a person's words", async () => {
		const folder = {
			"feedback.csv": csv("quote,respondent,consent", "They listened,,"),
		};
		expect(await told(folder)).toEqual([]);
	});

	it("cannot stand in a file of one column", async () => {
		const folder = {
			"training.csv": csv("audience,date", "Staff,01/01/2016", "x"),
		};
		expect(await told(folder)).toEqual(["training.csv:3 sub-heading"]);
	});
});

describe("a header in the midst", () => {
	it("is left out, in whatever case", async () => {
		for (const again of [header, header.toUpperCase()])
			expect(await told(referrals(again))).toEqual([
				"referrals.csv:3 repeated-header",
			]);
	});

	it("is one only where every cell that is read says so", async () => {
		const row = "team,referral_id,C3,referral_date,date_of_birth,notes";
		expect(await told(referrals(row))).toEqual([
			"referrals.csv:3 date_of_birth not-a-date",
			"referrals.csv:3 referral_date not-a-date",
		]);
	});
});
