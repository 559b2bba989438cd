import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/check/check-document.ts";
import { checkTable } from "../../src/check/check-table.ts";
import { csv } from "../validate/read-exports.ts";
import { checkFolder, found } from "./check-folder.ts";

const referrals = "referral_id,child_id,referral_date,date_of_birth";

describe("a check of the exports", () => {
	it("finds nothing in clean ones, and says what was read", async () => {
		const report = await checkFolder({
			"r.csv": csv(referrals, "1,A,2016-03-04,2002-03-04"),
		});
		expect(report).toMatchObject({
			accepted: true,
			groups: [],
			issues: [],
			files: [
				{
					export: "referrals",
					file: "r.csv",
					rows: 1,
					columns: [
						"child_id",
						"referral_date",
						"date_of_birth",
						"referral_id",
					],
				},
			],
		});
		expect(report.files[0]?.absent).toContain("closed_date");
		expect([...report.found]).toEqual([
			["refuse", 0],
			["warn", 0],
			["note", 0],
		]);
	});

	it("tells what refuses and what does not together, and of every file", async () => {
		expect(
			await found({
				"missing.csv": csv("child_id,start", "A,sometime"),
				"r.csv": csv(
					referrals,
					"1,A,2016-02-30,2002-03-04",
					"2,B,2016-03-04,1990-01-01",
				),
				"x.csv": csv("nothing,known", "1,2"),
			}),
		).toEqual([
			"missing.csv:2 start not-a-date",
			"r.csv:2 referral_date not-a-date",
			"r.csv:3 date_of_birth over-25",
			"x.csv:1 unknown-export",
		]);
	});

	it("refuses a folder without exports", async () => {
		const report = await checkFolder({});
		expect(report.accepted).toBe(false);
		expect(report.groups.map(({ code }) => code)).toEqual(["no-exports"]);
	});

	it("puts the worst first, then what is about a whole file, then the most", async () => {
		const { groups } = await checkFolder({
			"a.csv": csv("nothing,known", "1,2"),
			"r.csv": csv(
				`${referrals},closed_date`,
				"1,A,2016-02-30,2002-03-04,x",
				"2,B,2016-03-04,1990-01-01,",
				"3,C,2016-03-04,1990-01-01,",
				"4,D,2016-03-04,1990-01-01,",
				",E,2016-03-04,2002-01-01,",
			),
		});
		expect(
			groups.map(({ severity, code, file, count, first, headings }) => [
				severity,
				code,
				file,
				count,
				first.line,
				headings,
			]),
		).toEqual([
			["refuse", "not-a-date", "r.csv", 2, 2, ["referral_date", "closed_date"]],
			["refuse", "unknown-export", "a.csv", 1, 1, []],
			["refuse", "blank", "r.csv", 1, 6, ["referral_id"]],
			["warn", "over-25", "r.csv", 3, 3, ["date_of_birth"]],
		]);
	});

	it("tells columns apart that know other words, and what many are together", async () => {
		const report = await checkFolder({
			"r.csv": csv(
				`${referrals},sex,risk_at_referral`,
				"1,A,2016-03-04,2002-03-04,hm,ho",
				"2,B,2016-03-04,2002-03-04,hm,High",
			),
		});
		const words = report.groups.filter(({ code }) => code === "unknown-word");
		expect(words.map(({ headings, count }) => [...headings, count])).toEqual([
			["sex", 2],
			["risk_at_referral", 1],
		]);
		const { groups } = JSON.parse(
			[...checkDocument(report, undefined)].join(""),
		);
		expect(
			groups
				.filter(({ code }: { code: string }) => code === "unknown-word")
				.map(({ summary }: { summary?: string }) => summary),
		).toEqual(["2 words are not known", undefined]);
	});

	it("keeps every issue's line where there are many, and counts what is beyond", async () => {
		// Were all of them wrong, it would be one fault of each column.
		const dates = ["x,y", "03/04/2016,03/04/2002"];
		const rows = Array.from(
			{ length: 10_000 },
			(_, i) => `${i},A${i},${dates[i % 2]}`,
		);
		const report = await checkFolder({ "r.csv": csv(referrals, ...rows) });
		expect(report.found.get("refuse")).toBe(10_000);
		expect(report.issues.length).toBe(10_000);
		expect(report.groups).toMatchObject([{ count: 10_000, leftOut: 0 }]);
	});
});

describe("an encoding", () => {
	it("is told of each file", async () => {
		const text = csv(referrals, "1,Zoë,2016-03-04,2002-03-04");
		const utf16 = new Uint8Array(
			[...`\ufeff${text}`].flatMap((letter) => {
				const code = letter.charCodeAt(0);
				return [code & 255, code >> 8];
			}),
		);
		const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
		for (const [content, encoding] of [
			[text, "UTF-8"],
			[utf16, "UTF-16"],
			[windows, "Windows-1252"],
		] as const) {
			const report = await checkFolder({ "r.csv": content });
			expect(report.accepted).toBe(true);
			expect(report.files.map((file) => file.encoding)).toEqual([encoding]);
		}
	});
});

describe("what is not available", () => {
	const gapsOf = async (
		folder: Readonly<Record<string, string>>,
		tables?: readonly string[],
	) => {
		const { gaps } = await checkFolder(folder, {
			yaml: "authority: { name: Sample }",
			...(tables ? { tables } : {}),
		});
		return Object.fromEntries(
			gaps
				.filter(({ figures }) => figures.length > 0)
				.map(({ export: kind, column, figures }) => [
					column === undefined ? kind : `${kind}.${column}`,
					figures,
				]),
		);
	};

	it("is told with the column that it takes", async () => {
		const gaps = await gapsOf({
			"r.csv": csv(
				`${referrals},risk_at_referral`,
				"1,A,2016-03-04,2002-03-04,high",
			),
		});
		expect(gaps).toMatchObject({
			outcomes: ["outcomeScored", "outcome"],
			discussions: ["discussed"],
			"referrals.sex": ["referrals:sex"],
			"referrals.status_at_referral": expect.arrayContaining([
				"referrals:status",
			]),
			"referrals.closure_reason": ["closures:reason"],
		});
		expect(gaps).not.toHaveProperty("referrals.risk_at_referral");
	});

	it("is there where the looked-after list tells it", async () => {
		const row = "1,A,2016-03-04,2002-03-04";
		const list = "child_id,looked_after_start,placing_authority";
		const lacks = async (folder: Readonly<Record<string, string>>) =>
			Object.keys(
				await gapsOf(folder, ["referrals:status", "lookedAfter:placedBy"]),
			);
		expect(await lacks({ "r.csv": csv(referrals, row) })).toEqual([
			"referrals.status_at_referral",
			"referrals.placing_authority",
			"lookedAfter",
		]);
		expect(
			await lacks({ "r.csv": csv(referrals, row), "l.csv": csv(list) }),
		).toEqual([]);
	});

	it("names both where either would do", async () => {
		const rows = "1,A,2016-03-04,2002-03-04,high";
		expect(
			await gapsOf({ "r.csv": csv(`${referrals},risk_at_referral`, rows) }, [
				"riskChange:direction",
			]),
		).toEqual({
			assessments: ["riskChange:direction"],
			"referrals.risk_latest": ["riskChange:direction"],
		});
		expect(
			await gapsOf(
				{
					"r.csv": csv(`${referrals},risk_at_referral,risk_latest`, `${rows},`),
				},
				["riskChange:direction"],
			),
		).toEqual({});
	});
});

describe("a check as data", () => {
	const folder = {
		"=r.csv": csv(
			`${referrals},+closed date`,
			"1,Secret-Name,2016-02-30,2002-03-04,",
			"2,B,2016-03-04,1990-01-01,",
		),
	};

	it("is a table with a row an issue, which no spreadsheet takes for formulas", async () => {
		const text = [...checkTable(await checkFolder(folder))]
			.map((piece) =>
				new TextDecoder("utf-8", { ignoreBOM: true }).decode(piece),
			)
			.join("");
		const lines = text.split("\r\n");
		expect(lines[0]).toBe(
			"\uFEFFfile,line,heading,severity,code,message,remedy",
		);
		expect(lines[1]).toMatch(/^"'=r\.csv",2,referral_date,refuse,not-a-date,/);
		expect(lines[2]).toMatch(/^"'=r\.csv",3,date_of_birth,warn,over-25,/);
		expect(lines).toHaveLength(4);
	});

	it("is a JSON document, the same each time, without a cell in it", async () => {
		const made = async () =>
			[...checkDocument(await checkFolder(folder), undefined)].join("");
		const text = await made();
		expect(await made()).toBe(text);
		expect(text).not.toMatch(/Secret|1990/);
		expect(JSON.parse(text)).toMatchObject({
			schema: "cse-report/check/1",
			accepted: false,
			found: { refuse: 1, warn: 1, note: 0 },
			groups: [{ code: "not-a-date", firstLine: 2, count: 1 }, { count: 1 }],
			issues: [
				{
					file: "=r.csv",
					line: 2,
					heading: "referral_date",
					severity: "refuse",
					code: "not-a-date",
					message: "this is not a date",
					remedy: expect.stringContaining("31/03/2016"),
				},
				{ code: "over-25" },
			],
			leftOut: 0,
		});
	});
});
