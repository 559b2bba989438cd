import { describe, expect, it } from "vitest";
import { isoDay, noDay } from "../../src/vocabulary/calendar.ts";
import { csv, issuesOf, recordsOf, told } from "./read-exports.ts";

const header =
	"referral_id,child_id,referral_date,date_of_birth,risk_at_referral,sex";

function referrals(...rows: readonly string[]) {
	return { "referrals.csv": csv(header, ...rows) };
}

const good = "R1,C1,03/04/2016,01/01/2002,high,F";

describe("a referrals export", () => {
	it("without a fault is read without a word", async () => {
		expect(await told(referrals(good))).toEqual([]);
		const { referrals: read } = await recordsOf(referrals(good));
		expect(read?.count).toBe(1);
		expect(isoDay(read?.date[0] ?? 0)).toBe("2016-04-03");
		expect(isoDay(read?.birth[0] ?? 0)).toBe("2002-01-01");
	});

	it.each([
		[",C1,03/04/2016,01/01/2002,high,F", "referral_id blank"],
		["R2,,03/04/2016,01/01/2002,high,F", "child_id blank"],
		["R2,C1,,01/01/2002,high,F", "referral_date blank"],
		["R2,C1, \u00a0 ,01/01/2002,high,F", "referral_date blank"],
		["R2,C1,03/04/2016,01/01/2002,,F", "risk_at_referral blank"],
		["R2,C1,3 April,01/01/2002,high,F", "referral_date not-a-date"],
		["R2,C1,31/02/2016,01/01/2002,high,F", "referral_date not-a-date"],
		["R2,C1,42463,01/01/2002,high,F", "referral_date day-number"],
		["R2,C1,03/04/2016,2002,high,F", "date_of_birth not-a-date"],
		["R2,C1,03/31/2016,01/01/2002,high,F", "referral_date month-first-date"],
		["R2,C1,03/04/2016,01/01/2002,grave,F", "risk_at_referral unknown-word"],
		["R2,C1,03/04/2016,01/01/2002,high,1", "sex undeclared-sex-code"],
		["R2,C1,03/04/2016,01/01/2002,high,F,extra", "row-width"],
		["R2,C1,03/04/2016", "row-width"],
	])("refuses the row %s by its line and heading", async (row, issue) => {
		expect(await told(referrals(good, "", row))).toEqual([
			`referrals.csv:4 ${issue}`,
		]);
	});

	it("reads a blank birth date and a blank sex as not known", async () => {
		const folder = referrals("R1,C1,03/04/2016,,high,");
		expect(await told(folder)).toEqual([]);
		const { referrals: read } = await recordsOf(folder);
		expect(read?.birth[0]).toBe(noDay);
		expect(read?.words.get("sex")?.[0]).toBe(3);
	});

	it("tells all that is wrong at once, sorted, and gives the line on which a row starts", async () => {
		const folder = {
			"referrals.csv": csv(
				`${header},notes`,
				'R1,C1,x,y,z,w,"a note',
				"of three",
				'lines"',
				"R2,,03/04/2016,01/01/2002,high,F,",
			),
			"missing.csv": csv("child_id,start", "C1,x", ",01/01/2016"),
		};
		expect(await told(folder)).toEqual([
			"missing.csv:2 start not-a-date",
			"missing.csv:3 child_id blank",
			"referrals.csv:2 date_of_birth not-a-date",
			"referrals.csv:2 referral_date not-a-date",
			"referrals.csv:2 risk_at_referral unknown-word",
			"referrals.csv:2 sex unknown-word",
			"referrals.csv:5 child_id blank",
		]);
	});

	it("refuses a column that mixes two orders of dates", async () => {
		const rows = [
			"R1,C1,03/04/2016,31/01/2002,high,F",
			"R2,C2,13/04/2016,01/01/2002,high,F",
			"R3,C3,04/13/2016,01/01/2002,high,F",
			"R4,C4,14/13/2016,01/01/2002,high,F",
			"R5,C5,14/04/2016,01/01/2002,high,F",
			"R6,C6,04/14/2016,01/01/2002,high,F",
		];
		const issues = await issuesOf(referrals(...rows));
		expect(
			issues.map(({ line, heading, code }) => [line, heading, code]),
		).toEqual([
			[undefined, "referral_date", "mixed-date-orders"],
			[4, "referral_date", "month-first-date"],
			[5, "referral_date", "not-a-date"],
			[7, "referral_date", "month-first-date"],
		]);
		expect(issues[0]?.message).toContain(
			"day first on line 3, month first on line 4",
		);
	});

	it("finds the two orders in whichever comes first, and across many rows", async () => {
		const plain = Array.from(
			{ length: 3000 },
			(_, i) => `R${i},C${i},03/04/2016,01/01/2002,high,F`,
		);
		const rows = [
			"A,A,04/13/2016,01/01/2002,high,F",
			...plain,
			"B,B,31/04/2015,,high,F",
			"C,C,30/04/2015,,high,F",
		];
		expect(await told(referrals(...rows))).toEqual([
			"referrals.csv referral_date mixed-date-orders",
			"referrals.csv:2 referral_date month-first-date",
			"referrals.csv:3003 referral_date not-a-date",
		]);
	});

	it("does not take two columns of two orders for a mixed one", async () => {
		const rows = ["R1,C1,13/04/2016,04/13/2002,high,F"];
		expect(await told(referrals(...rows))).toEqual([
			"referrals.csv:2 date_of_birth month-first-date",
		]);
	});

	it("says of an unknown word how long it is and what is known, never the word", async () => {
		const [issue] = await issuesOf(
			referrals("R1,C1,03/04/2016,01/01/2002,Zoë,F"),
		);
		expect(issue?.message).toBe(
			"this word (of 3 characters) is not known; known are high, medium, low, minimal",
		);
	});
});

describe("the same referral twice", () => {
	it("is counted once, with a warning, where all known cells are the same", async () => {
		const again = "R1, C1 ,3/4/2016,2002-01-01,HIGH,Female";
		const folder = referrals(
			good,
			again,
			"R2,C1,04/04/2016,01/01/2002,low,F",
			good,
		);
		const issues = await issuesOf(folder);
		expect(
			issues.map(({ line, heading, code }) => [line, heading, code]),
		).toEqual([
			[3, "referral_id", "identical-duplicate"],
			[5, "referral_id", "identical-duplicate"],
		]);
		expect(issues[0]?.message).toContain("the one on line 2");
		expect((await recordsOf(folder)).referrals?.count).toBe(2);
	});

	it.each([
		"R1,C2,03/04/2016,01/01/2002,high,F",
		"R1,C1,04/04/2016,01/01/2002,high,F",
		"R1,C1,03/04/2016,,high,F",
		"R1,C1,03/04/2016,01/01/2002,medium,F",
		"R1,C1,03/04/2016,01/01/2002,high,",
	])("is refused where a known cell differs: %s", async (again) => {
		const found = await told(referrals(good, again));
		expect(found).toContain("referrals.csv:3 referral_id differing-duplicate");
	});

	it("may differ in a column that is not known", async () => {
		const folder = {
			"referrals.csv": csv(`${header},notes`, `${good},a`, `${good},b`),
		};
		expect(await told(folder)).toEqual([
			"referrals.csv:3 referral_id identical-duplicate",
		]);
	});

	it("is found a thousand rows later, and in another file of the same export", async () => {
		const rows = Array.from(
			{ length: 2500 },
			(_, i) => `N${i},N${i},03/04/2016,01/01/2002,high,F`,
		);
		const folder = {
			"a.csv": csv(header, good, ...rows),
			"b.csv": csv(header, "R2,C2,03/04/2016,01/01/2002,high,F", good),
		};
		const issues = await issuesOf(folder, {
			yaml: "exports: { referrals: { files: [a.csv, b.csv] } }",
		});
		expect(issues.map(({ file, line, code }) => [file, line, code])).toEqual([
			["b.csv", 3, "identical-duplicate"],
		]);
		expect(issues[0]?.message).toContain("the one on line 2 of a.csv");
	});

	it("goes by child and date where there are no identifiers", async () => {
		const short = "child_id,referral_date,date_of_birth,sex";
		const folder = {
			"referrals.csv": csv(
				short,
				"C1,03/04/2016,01/01/2002,F",
				"C1,04/04/2016,01/01/2002,F",
				"C2,03/04/2016,01/01/2002,F",
				"C1,03/04/2016,01/01/2002,F",
				"C2,03/04/2016,01/01/2002,",
			),
		};
		expect(await told(folder)).toEqual([
			"referrals.csv:5 child_id identical-duplicate",
			"referrals.csv:6 child_id differing-duplicate",
		]);
	});
});

describe("test people and marked duplicates", () => {
	it.each([
		["R1", "TEST-1", "child_id"],
		["R1", "my test child", "child_id"],
		["R1", "C1 (Duplicate)", "child_id"],
		["R1", "LATEST", "child_id"],
		["R9_DUPLICATE", "C1", "referral_id"],
		["teST", "C1", "referral_id"],
	])(
		"are left out with a warning: %s of %s",
		async (referral, child, heading) => {
			// Nothing else of them is looked at.
			const folder = referrals(
				good,
				`${referral},${child},no date,,what,x`,
				"R2,C2,03/04/2016,,high,F",
			);
			expect(await told(folder)).toEqual([
				`referrals.csv:3 ${heading} test-person`,
			]);
			const { referrals: read } = await recordsOf(folder);
			expect([...(read?.line ?? [])]).toEqual([2, 4]);
			expect([...(read?.child ?? [])].length).toBe(2);
		},
	);

	it("are not taken for others", async () => {
		for (const id of ["TES", "T.EST", "DUPLICAT", "DUP", "T-e-s-t", "tesdup"])
			expect(await told(referrals(good.replace("C1", id)))).toEqual([]);
	});
});

describe("what is unlikely is kept, with a warning", () => {
	it.each([
		["13/03/2016", "12/03/1998", "high", "date_of_birth over-18"],
		["13/03/2016", "13/03/1998", "high", "date_of_birth over-18"],
		["13/03/2016", "14/03/1998", "high", ""],
		["13/03/2016", "14/03/1991", "high", "date_of_birth over-18"],
		["13/03/2016", "13/03/1991", "high", "date_of_birth over-25"],
		["28/02/2017", "29/02/1999", "high", "date_of_birth not-a-date"],
		["13/03/2016", "14/03/2016", "high", "date_of_birth unborn"],
		["13/03/2016", "13/03/2016", "high", ""],
		["13/03/2016", "14/03/2003", "low", "risk_at_referral low-risk-under-13"],
		[
			"13/03/2016",
			"14/03/2003",
			"minimal",
			"risk_at_referral low-risk-under-13",
		],
		["13/03/2016", "13/03/2003", "low", ""],
		["13/03/2016", "14/03/2003", "medium", ""],
	])("referred %s, born %s, %s risk: %s", async (date, birth, risk, issue) => {
		const folder = referrals(`R1,C1,${date},${birth},${risk},F`);
		expect(await told(folder)).toEqual(
			issue === "" ? [] : [`referrals.csv:2 ${issue}`],
		);
		if (!issue.endsWith("not-a-date"))
			expect((await recordsOf(folder)).referrals?.count).toBe(1);
	});

	it("where a child's birth date or sex differs from that first told", async () => {
		const issues = await issuesOf(
			referrals(
				"R1,C1,03/04/2016,,high,",
				"R2,C1,04/04/2016,01/01/2002,high,F",
				"R3,C1,05/04/2016,02/01/2002,high,M",
				"R4,C1,06/04/2016,,high,U",
				"R5,C2,07/04/2016,03/01/2002,high,M",
				"R6,C1,08/04/2016,01/01/2002,high,F",
			),
		);
		expect(
			issues.map(({ line, heading, code }) => [line, heading, code]),
		).toEqual([
			[4, "date_of_birth", "birth-date-differs"],
			[4, "sex", "sex-differs"],
		]);
		expect(
			issues
				.map(({ message }) => message)
				.every((text) => text.endsWith("on line 3")),
		).toBe(true);
	});
});

describe("closing", () => {
	const closing = (row: string) => ({
		"referrals.csv": csv(
			"child_id,referral_date,date_of_birth,closed_date,closure_reason",
			row,
		),
	});

	it("before the referral is refused, on its day is not", async () => {
		expect(
			await told(closing("C1,03/04/2016,,02/04/2016,riskReduced")),
		).toEqual(["referrals.csv:2 closed_date closed-before-referral"]);
		expect(
			await told(closing("C1,03/04/2016,,03/04/2016,Risk reduced")),
		).toEqual([]);
		expect(await told(closing("C1,03/04/2016,,,"))).toEqual([]);
	});

	it("needs a known reason", async () => {
		expect(await told(closing("C1,03/04/2016,,04/04/2016,bored"))).toEqual([
			"referrals.csv:2 closure_reason unknown-word",
		]);
	});
});

describe("words of a referral", () => {
	const columns =
		"child_id,referral_date,date_of_birth,status_at_referral,placing_authority,models,ethnicity,referral_source,risk_latest";
	const read = async (cells: string, yaml?: string) => {
		const folder = { "referrals.csv": csv(columns, `C1,03/04/2016,,${cells}`) };
		return (await recordsOf(folder, yaml === undefined ? {} : { yaml }))
			.referrals;
	};

	it.each([
		["CIN", 2],
		["Child in need; LAC", 0],
		["EH;CPP;CIN", 1],
		["None", 4],
		["", 5],
		[" ; ", 5],
		[" cin ;; EH ", 2],
	])("of several statuses the strongest counts: %s", async (cell, status) => {
		expect((await read(`${cell},,,,,`))?.status[0]).toBe(status);
	});

	it.each([
		["Sample Borough Council", 0],
		["sample  borough council.", 0],
		["SBC", 0],
		["Sampleton", 0],
		["", 2],
		["Neighbour Council", 1],
		["SB", 1],
	])("placing authority %s", async (cell, placer) => {
		const yaml =
			"authority: { name: Sample Borough Council, code: SBC, aliases: [Sampleton] }";
		expect((await read(`,${cell},,,,`, yaml))?.placedBy[0]).toBe(placer);
	});

	it("models are several", async () => {
		expect((await read(",,online; Gang or group ;PEER,,,"))?.models[0]).toBe(
			0b110001,
		);
		expect((await read(",,,,,"))?.models[0]).toBe(1 << 11);
	});

	const yaml = "authority: { name: Sample BC }";

	it("of which one is not known are refused one by one", async () => {
		const folder = {
			"referrals.csv": csv(
				columns,
				"C1,03/04/2016,,LAC;x,,online;yy;zzz,??,11,dire",
			),
		};
		const issues = await issuesOf(folder, { yaml });
		expect(issues.map(({ heading, code }) => `${heading} ${code}`)).toEqual([
			"ethnicity unknown-word",
			"models unknown-word",
			"models unknown-word",
			"referral_source unknown-word",
			"risk_latest unknown-word",
			"status_at_referral unknown-word",
		]);
	});

	it("are refused again on each line", async () => {
		const rows = ["C1,03/04/2016,,LAC;x,,,,,", "C2,03/04/2016,,LAC;x,,,,,"];
		const folder = { "referrals.csv": csv(columns, ...rows) };
		expect(await told(folder, { yaml })).toEqual([
			"referrals.csv:2 status_at_referral unknown-word",
			"referrals.csv:3 status_at_referral unknown-word",
		]);
	});

	it("mean what settings say", async () => {
		const found = await read(",,,,,", "codes: { sex: { '1': male } }");
		expect(found?.words.get("sex")?.[0]).toBe(3);
	});
});
