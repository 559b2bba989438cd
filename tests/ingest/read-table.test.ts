import { describe, expect, it } from "vitest";
import { exportKinds } from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";
import { readTable } from "../../src/ingest/read-table.ts";
import { csv, settingsOf, told } from "../validate/read-exports.ts";
import { sourceOf } from "./read-csv.ts";

async function read(
	name: string,
	content: string | Uint8Array,
	yaml?: string,
	sizes?: readonly number[],
) {
	return readTable(sourceOf(name, content, sizes), settingsOf(yaml));
}

async function tableOf(
	content: string | Uint8Array,
	yaml?: string,
	sizes?: readonly number[],
) {
	const reading = await read("any name.csv", content, yaml, sizes);
	if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
	return reading.table;
}

async function issueOf(content: string | Uint8Array, yaml?: string) {
	const reading = await read("a.csv", content, yaml);
	if (reading.ok) throw new Error(`read as ${reading.table.kind}`);
	expect(reading.issues.length).toBe(1);
	return reading.issues[0];
}

async function columnsOf(content: string, yaml?: string) {
	const table = await tableOf(content, yaml);
	return [...table.columns].map(
		([column, { heading }]) => `${column} = ${heading}`,
	);
}

const referral = "child_id,referral_date,date_of_birth";

describe("an export", () => {
	it.each(exportKinds)(
		"is known by its headings, whatever the file is called: %s",
		async (kind) => {
			const headings = exportColumns[kind].map(({ heading }) => heading);
			const table = await tableOf(csv(headings.join(",")));
			expect(table.kind).toBe(kind);
			expect([...table.columns.keys()]).toEqual(headings);
		},
	);

	it.each(exportKinds)(
		"needs its required headings alone, in any order: %s",
		async (kind) => {
			const required = exportColumns[kind]
				.filter((column) => column.required)
				.map(({ heading }) => heading);
			if (kind === "outcomes") required.push("child_id");
			const table = await tableOf(
				csv(["notes", ...required.toReversed(), "more"].join(",")),
			);
			expect(table.kind).toBe(kind);
			expect(table.columns.size).toBe(required.length);
			expect(table.width).toBe(required.length + 2);
		},
	);

	it("may have an authority column", async () => {
		expect(await columnsOf(csv(`Authority,${referral}`))).toContain(
			"authority = Authority",
		);
	});

	it("matches headings after case, spaces and punctuation are dropped", async () => {
		expect(
			await columnsOf(
				csv('CHILD ID, "Referral_Date" ,"date of\nbirth",Référral'),
			),
		).toEqual([
			"child_id = CHILD ID",
			"referral_date = Referral_Date",
			"date_of_birth = date of birth",
		]);
	});

	it("knows other systems' headings, and takes its own where both are there", async () => {
		expect(
			await columnsOf(csv("Child Unique ID,Date of referral,DOB,Gender")),
		).toEqual([
			"child_id = Child Unique ID",
			"referral_date = Date of referral",
			"date_of_birth = DOB",
			"sex = Gender",
		]);
		expect(await columnsOf(csv(`${referral},sex,Gender`))).toContain(
			"sex = sex",
		);
	});

	it("takes headings that settings give", async () => {
		const yaml =
			"exports: { referrals: { headings: { risk_at_referral: [Threat], authority: [LA] } } }";
		expect(await columnsOf(csv(`${referral},THREAT,la`), yaml)).toEqual([
			"child_id = child_id",
			"referral_date = referral_date",
			"date_of_birth = date_of_birth",
			"risk_at_referral = THREAT",
			"authority = la",
		]);
	});

	it("takes no column without a heading for one whose heading in settings has no letters", async () => {
		const yaml = 'exports: { missing: { headings: { kind: ["-"] } } }';
		expect(await columnsOf(csv("child_id,start,,--"), yaml)).toEqual([
			"child_id = child_id",
			"start = start",
		]);
	});

	it("never keeps a column that is not known", async () => {
		const table = await tableOf(
			csv("notes,child_id,x,start,name", "secret,C1,secret,01/01/2016,secret"),
		);
		for await (const batch of table.batches()) {
			expect(batch.columns).toBe(2);
			expect(batch.starts.length).toBeLessThanOrEqual(1024 * 2);
		}
	});
});

describe("a heading", () => {
	it.each([
		[
			"child_id,Child ID,referral_date,date_of_birth",
			"child_id",
			'"child_id" and "Child ID"',
		],
		[
			"child_id,referral_date,DOB,Birth date",
			"date_of_birth",
			'"DOB" and "Birth date"',
		],
	])("that is ambiguous names both: %s", async (header, heading, both) => {
		const issue = await issueOf(csv(header));
		expect(issue).toMatchObject({
			code: "ambiguous-heading",
			file: "a.csv",
			line: 1,
			heading,
		});
		expect(issue?.message).toBe(`${both} can both be the column ${heading}`);
	});

	it("of settings beside the column's own is ambiguous", async () => {
		const yaml =
			"exports: { referrals: { headings: { referral_date: [Received] } } }";
		const issue = await issueOf(csv(`${referral},Received`), yaml);
		expect(issue).toMatchObject({
			code: "ambiguous-heading",
			heading: "referral_date",
		});
	});

	it("is told on the line where the header is", async () => {
		const issue = await issueOf(csv("", ",,,", "child_id,Child ID,start,x"));
		expect(issue).toMatchObject({ code: "ambiguous-heading", line: 3 });
	});

	it("of two exports is refused, and settled by the file's name in settings", async () => {
		const both = csv(`${referral},start`);
		expect(await issueOf(both)).toMatchObject({ code: "two-kinds" });
		expect((await issueOf(both))?.message).toContain(
			'"referrals" and "missing"',
		);
		const yaml = "exports: { missing: { files: [any name.csv] } }";
		expect((await tableOf(both, yaml)).kind).toBe("missing");
	});
});

describe("a file that is no known export", () => {
	it("is refused with the nearest and what it lacks", async () => {
		const issue = await issueOf(
			csv("child_id,referral_date,Date of brith,risk_at_referral"),
		);
		expect(issue).toMatchObject({ code: "unknown-export", line: 1 });
		expect(issue?.message).toContain(
			'the nearest is "referrals", and it lacks date_of_birth',
		);
		expect(issue?.message).not.toContain("brith");
	});

	it("is refused where the header stands under more than a title", async () => {
		const above = Array.from({ length: 45 }, (_, i) => `CSE list ${i},,`);
		const issue = await issueOf(csv(...above, referral, "C1,03/04/2016,"));
		expect(issue).toMatchObject({ code: "unknown-export", line: 1 });
	});

	it("is refused where the header is missing, and shows nothing of its first row", async () => {
		const issue = await issueOf(csv("Kestrel,03/04/2016,01/01/2002"));
		expect(issue).toMatchObject({ code: "unknown-export" });
		expect(JSON.stringify(issue)).not.toMatch(/Kestrel|2016|2002/);
	});

	it.each([
		["", "empty-file"],
		["\ufeff", "empty-file"],
		["\r\n \n\t", "empty-file"],
		[",,,\n,,,\n", "empty-file"],
		["%PDF-1.7\n...", "not-csv"],
		["PK\u0003\u0004...", "not-csv"],
		["child_id,start\nC\0,x\n", "zero-byte"],
		["\x01\x02\x03child_id\x04\x05,start\n", "not-csv"],
		['child_id,"start\nC1,01/01/2016\n', "unclosed-quote"],
		['"child_id"x,start\nC1,01/01/2016\n', "stray-quote"],
	])("is refused in plain words: %j", async (content, code) => {
		expect(await issueOf(content)).toMatchObject({
			code,
			severity: "refuse",
			file: "a.csv",
		});
	});
});

describe("a canonical file", () => {
	const rows = [
		["child_id", "start", "notes", "kind"],
		["C1", "03/04/2016", 'said "no"', "Missing"],
		["Zoë", "2016-04-03 10:00", "two\nlines; of, notes|\t", "absent"],
		["C3", "4/4/2016", "", ""],
	];
	const write = (
		separator: string,
		lineEnd: string,
		mark: string,
		quoteAll: boolean,
	) =>
		mark +
		rows
			.map((row) =>
				row
					.map((cell) =>
						quoteAll || /[",;\t|\n]/.test(cell)
							? `"${cell.replaceAll('"', '""')}"`
							: cell,
					)
					.join(separator),
			)
			.join(lineEnd) +
		lineEnd;

	const ways = [",", ";", "\t", "|"].flatMap((separator) =>
		["\n", "\r\n"].flatMap((lineEnd) =>
			["", "\ufeff"].flatMap((mark) =>
				[false, true].map((quoteAll) => ({
					separator,
					lineEnd,
					mark,
					quoteAll,
				})),
			),
		),
	);

	it.each(ways)(
		"reads the same in every way of writing it: %j",
		async (way) => {
			const content = write(way.separator, way.lineEnd, way.mark, way.quoteAll);
			for (const sizes of [[65_536], [1], [7, 3]]) {
				const table = await tableOf(content, undefined, sizes);
				expect(table.kind).toBe("missing");
				expect(table.width).toBe(4);
				expect([...table.columns.keys()]).toEqual([
					"child_id",
					"start",
					"kind",
				]);
				const found: string[][] = [];
				for await (const batch of table.batches())
					for (let row = 0; row < batch.rows; row++)
						found.push([
							...Array.from({ length: 3 }, (_, column) =>
								new TextDecoder()
									.decode(
										batch.bytes.subarray(
											batch.starts[row * 3 + column],
											batch.ends[row * 3 + column],
										),
									)
									.trim(),
							),
							`line ${batch.lines[row]}`,
						]);
				expect(found).toEqual([
					["C1", "03/04/2016", "Missing", "line 2"],
					["Zoë", "2016-04-03 10:00", "absent", "line 3"],
					["C3", "4/4/2016", "", "line 5"],
				]);
			}
		},
	);

	it("may begin with a blank column, whatever the separator", async () => {
		for (const separator of [",", ";", "\t"]) {
			const content = csv(
				["", "child_id", "start"].join(separator),
				["x", "C1", "01/01/2016"].join(separator),
			);
			expect(await told({ "a.csv": content })).toEqual(
				separator === "," ? [] : ["a.csv separator"],
			);
		}
	});

	it("may have a header longer than a chunk, and hundreds of columns", async () => {
		const many = Array.from(
			{ length: 700 },
			(_, i) => `a heading of some length ${i}`,
		);
		const content = csv(
			[...many, "child_id", "start"].join(","),
			[...many, "C1", "nothing"].join(","),
		);
		expect(await told({ "a.csv": content }, { chunkSizes: [500] })).toEqual([
			"a.csv:2 start not-a-date",
		]);
	});
});
