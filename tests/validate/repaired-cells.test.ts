import { describe, expect, it } from "vitest";
import { blankWords } from "../../src/dictionary/blank-words.ts";
import { isoDay, noDay } from "../../src/vocabulary/calendar.ts";
import { csv, issuesOf, recordsOf, told } from "./read-exports.ts";

const header =
	"referral_id,child_id,referral_date,date_of_birth,risk_at_referral,sex,models,closed_date,referral_source";

function referrals(...rows: readonly string[]) {
	return { "referrals.csv": csv(header, ...rows) };
}

const good = "R1,C1,03/04/2016,01/01/2002,high,F,online,,6";

describe("words for nothing", () => {
	it.each(blankWords)("%s is blank, whatever its case", async (word) => {
		for (const written of [word, word.toUpperCase(), ` ${word} `]) {
			const folder = referrals(
				`R1,C1,03/04/2016,${written},high,${written},${written},${written},${written}`,
			);
			expect(await told(folder)).toEqual(
				[
					"closed_date",
					"date_of_birth",
					"models",
					"referral_source",
					"sex",
				].map((column) => `referrals.csv ${column} blank-words`),
			);
			const { referrals: read } = await recordsOf(folder);
			expect([read?.birth[0], read?.closed[0]]).toEqual([noDay, noDay]);
			expect([
				read?.words.get("sex")?.[0],
				read?.words.get("source")?.[0],
			]).toEqual([3, 22]);
		}
	});

	it("are counted in one note a column", async () => {
		const [issue, ...others] = await issuesOf(
			referrals(
				good,
				"R2,C2,03/04/2016,01/01/2002,high,-,online,,6",
				"R3,C3,03/04/2016,01/01/2002,high,n/a,online,,6",
			),
		);
		expect(others).toEqual([]);
		expect(issue?.severity).toBe("note");
		expect(issue?.message).toMatch(/^2 cells hold/);
	});

	it("refuse where a blank does", async () => {
		expect(await told(referrals("-,C1,03/04/2016,,high,F,,,"))).toEqual([
			"referrals.csv:2 referral_id blank",
		]);
		expect(await told(referrals("R1,C1,n/a,,NULL,F,,,"))).toEqual([
			"referrals.csv:2 referral_date blank",
			"referrals.csv:2 risk_at_referral blank",
		]);
	});

	it("mean what settings say that they do", async () => {
		const yaml = `
codes: { sex: { "-": other, n/a: male } }
risk: { levels: [ { id: high }, { id: notAssessed, aliases: [N/A] } ] }`;
		const folder = referrals(
			"R1,C1,03/04/2016,,n/a,-,,,",
			"R2,C2,03/04/2016,,N/A,N/A,,,",
		);
		expect(await told(folder, { yaml })).toEqual([]);
		const { referrals: read } = await recordsOf(folder, { yaml });
		expect([...(read?.words.get("sex") ?? [])]).toEqual([2, 1]);
		expect([...(read?.risk ?? [])]).toEqual([1, 1]);
	});

	it("are no placing authority, and no council of their own", async () => {
		const folder = {
			"referrals.csv": csv(
				"child_id,referral_date,date_of_birth,placing_authority,authority",
				"C1,03/04/2016,,N/A,East",
				"C2,03/04/2016,,Elsewhere,n/a",
			),
		};
		const { referrals: read } = await recordsOf(folder);
		expect([...(read?.placedBy ?? [])]).toEqual([2, 1]);
	});

	it("are words among people's own", async () => {
		const folder = {
			"feedback.csv": csv(
				"quote,respondent,consent",
				"n/a,young person,yes",
				"...,parent,yes",
			),
		};
		const { feedback } = await recordsOf(folder);
		expect(feedback?.map(({ text }) => text)).toEqual(["n/a", "..."]);
	});

	it("do not swallow words that begin alike", async () => {
		const folder = {
			"missing.csv": csv(
				"child_id,start,rhi_needed",
				"C1,01/01/2016,No",
				"C2,01/01/2016,N",
			),
		};
		expect(await told(folder)).toEqual([]);
		const { missing } = await recordsOf(folder);
		expect([...(missing?.needed ?? [])]).toEqual([0, 0]);
	});
});

describe("codes that a spreadsheet made decimals of", () => {
	it("are read without their decimal, and noted", async () => {
		const folder = referrals(
			"R1,C1,03/04/2016,,high,F,,,4.0",
			"R2,C2,03/04/2016,,high,F,,,10.0",
			"R3,C3,03/04/2016,,high,F,,,6.00",
		);
		expect(await told(folder)).toEqual([
			"referrals.csv referral_source decimal-codes",
		]);
		const { referrals: read } = await recordsOf(folder);
		expect([...(read?.words.get("source") ?? [])]).toEqual([12, 21, 17]);
	});

	it("are never taken for another code", async () => {
		// 1.0 is 1, which is no source; "10" is one.
		expect(await told(referrals("R1,C1,03/04/2016,,high,F,,,1.0"))).toEqual([
			"referrals.csv:2 referral_source unknown-word",
		]);
		const yaml = 'codes: { sex: { "1": male, "12": female } }';
		const folder = referrals(
			"R1,C1,03/04/2016,,high,1.0,,,",
			"R2,C2,03/04/2016,,high,1.2,,,",
		);
		expect(await told(folder, { yaml })).toEqual([
			"referrals.csv sex decimal-codes",
			"referrals.csv:3 sex unknown-word",
		]);
	});

	it("are whole numbers where those are wanted", async () => {
		const folder = {
			"training.csv": csv("audience,date,attendees", "Staff,01/01/2016,12.0"),
		};
		const { training } = await recordsOf(folder);
		expect(training?.attendees[0]).toBe(12);
		expect(
			await told({
				"training.csv": csv("audience,date,attendees", "Staff,01/01/2016,12.5"),
			}),
		).toEqual(["training.csv:2 attendees not-a-whole-number"]);
	});
});

describe("identifiers that a spreadsheet made decimals of", () => {
	const children = (...ids: readonly string[]) => ({
		"referrals.csv": csv(
			"child_id,referral_date,date_of_birth",
			...ids.map((id, i) => `${id},${String(i + 1).padStart(2, "0")}/04/2016,`),
		),
	});

	it("are whole numbers where the whole column says so", async () => {
		const folder = {
			...children("12345.0", "678.0", "12345.0", "K-1"),
			"missing.csv": csv(
				"child_id,start",
				"12345,01/05/2016",
				"K-1,01/05/2016",
			),
		};
		expect(await told(folder)).toEqual(["referrals.csv child_id decimal-ids"]);
		const records = await recordsOf(folder);
		expect([...(records.referrals?.child ?? [])]).toEqual([0, 1, 0, 2]);
		expect([...(records.missing?.child ?? [])]).toEqual([0, 2]);
	});

	it("are whole numbers where only some of a column are", async () => {
		for (const ids of [
			["12345.0", "12345"],
			["12345", "678", "12345.00"],
		]) {
			const { referrals } = await recordsOf(children(...ids));
			expect(referrals?.child[0]).toBe(referrals?.child.at(-1));
		}
	});

	it("stay as they are where points are part of them", async () => {
		const folder = children("12345.0", "12345.1", "12345");
		expect(await told(folder)).toEqual([]);
		const { referrals: read } = await recordsOf(folder);
		expect([...(read?.child ?? [])]).toEqual([0, 1, 2]);
	});

	it("are refused where the file turns out to mix them after a thousand rows", async () => {
		const many = Array.from({ length: 20_000 }, (_, i) => `${i + 1}.0`);
		const rows = (last: string) => ({
			"referrals.csv": csv(
				"child_id,referral_date,date_of_birth",
				...many.map((id) => `${id},01/04/2016,`),
				`${last},02/04/2016,`,
			),
		});
		const [issue, ...others] = await issuesOf(rows("7.5"));
		expect([issue?.code, ...others]).toEqual(["mixed-ids"]);
		expect(issue?.message).toContain("line 2 and line 20002");
		for (const last of ["7", "K7"])
			expect(await told(rows(last))).toEqual([
				"referrals.csv child_id decimal-ids",
			]);
	});

	it("are refused where Excel has shortened them", async () => {
		expect(await told(children("1.23457E+11", "C1"))).toEqual([
			"referrals.csv:2 child_id shortened-id",
		]);
	});
});

describe("dates in other forms", () => {
	it("are read, and years of two digits noted with their number", async () => {
		const folder = referrals(
			"R1,C1,03-Apr-16,1/2/02,high,F,,3 May 2016,",
			"R2,C2,2016-04-03T10:00:00Z,31.12.99,high,F,,-,",
		);
		expect(await told(folder)).toEqual([
			"referrals.csv closed_date blank-words",
			"referrals.csv date_of_birth short-years",
			"referrals.csv referral_date short-years",
		]);
		const { referrals: read } = await recordsOf(folder);
		const days = [...(read?.date ?? []), ...(read?.birth ?? [])];
		expect(days.map(isoDay)).toEqual([
			"2016-04-03",
			"2016-04-03",
			"2002-02-01",
			"1999-12-31",
		]);
	});

	it("that can only be month first refuse the column, naming both lines", async () => {
		const issues = await issuesOf(
			referrals(
				good,
				"R2,C2,13/4/16,,high,F,,,",
				"R3,C3,4/13/16 1:00 PM,,high,F,,,",
			),
		);
		expect(issues.map(({ line, code }) => [line, code])).toEqual([
			[undefined, "mixed-date-orders"],
			[undefined, "short-years"],
			[4, "month-first-date"],
		]);
		expect(issues[0]?.message).toContain("line 3, month first on line 4");
	});

	it("are Excel's day numbers where settings say so of the column, and nowhere else", async () => {
		const rows = [
			"R1,C1,42463,37257,high,F,,,",
			"R2,C2,42463.5,37257,high,F,,,",
		];
		expect(await told(referrals(...rows))).toEqual([
			"referrals.csv:2 date_of_birth day-number",
			"referrals.csv:2 referral_date day-number",
			"referrals.csv:3 date_of_birth day-number",
			"referrals.csv:3 referral_date day-number",
		]);
		const yaml =
			"exports: { referrals: { dates: { Date of referral: excel, date_of_birth: excel } } }";
		expect(await told(referrals(...rows), { yaml })).toEqual([
			"referrals.csv date_of_birth day-numbers",
			"referrals.csv referral_date day-numbers",
		]);
		const { referrals: read } = await recordsOf(referrals(...rows), { yaml });
		expect([...(read?.date ?? [])].map(isoDay)).toEqual([
			"2016-04-03",
			"2016-04-03",
		]);
		expect(isoDay(read?.birth[0] ?? 0)).toBe("2002-01-01");
	});

	it("in a column of day numbers are refused: Excel may have turned the others round", async () => {
		const yaml = "exports: { referrals: { dates: { referral_date: excel } } }";
		const rows = ["R1,C1,42463,,high,F,,,", "R2,C2,13/04/2016,,high,F,,,"];
		expect(await told(referrals(...rows), { yaml })).toEqual([
			"referrals.csv referral_date day-numbers",
			"referrals.csv:3 referral_date not-a-day-number",
		]);
	});
});
