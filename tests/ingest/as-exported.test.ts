import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "../../src/ingest/read-table.ts";
import {
	csv,
	issuesOf,
	recordsOf,
	settingsOf,
} from "../validate/read-exports.ts";
import { sourceOf } from "./read-csv.ts";
import { type Encoding, encode, encodings } from "./write-text.ts";

/** Exports as case systems write them: the same rows, whatever they look like. */

const start = "child_id,start";

const settings = settingsOf();

async function codes(content: string | Uint8Array) {
	const issues = await issuesOf({ "a.csv": content });
	return issues.map(
		({ code, line }) => code + (line === undefined ? "" : `:${line}`),
	);
}

async function notesOf(content: string) {
	const issues = await issuesOf({ "a.csv": content });
	return issues.filter(({ severity }) => severity === "note");
}

/** What a file's kept cells hold, trimmed, with the line of each row. */
async function cellsOf(content: Uint8Array, sizes: readonly number[]) {
	const reading = await readTable(sourceOf("a.csv", content, sizes), settings);
	if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
	const { table } = reading;
	const rows: string[][] = [];
	for await (const batch of table.batches())
		for (let row = 0; row < batch.rows; row++)
			rows.push(
				[...table.columns.values()].map(({ index }) => {
					const cell = row * batch.columns + index;
					const bytes = batch.bytes.subarray(
						batch.starts[cell],
						batch.ends[cell],
					);
					return new TextDecoder().decode(bytes).trim();
				}),
			);
	return { columns: [...table.columns.keys()], rows };
}

interface Way {
	readonly encoding: Encoding;
	readonly separator: string;
	readonly lineEnd: string;
	readonly above: readonly string[];
	readonly quoted: boolean;
	readonly spaces: string;
	readonly lastLineEnd: boolean;
	readonly sizes: readonly number[];
}

const way: fc.Arbitrary<Way> = fc.record({
	encoding: fc.constantFrom(...encodings),
	separator: fc.constantFrom(",", ";", "\t", "|"),
	lineEnd: fc.constantFrom("\n", "\r\n", "\r", "\r\r\n"),
	above: fc.array(
		fc.constantFrom(
			"",
			"sep=;",
			"CSE list – Zoë’s team",
			'Children "at risk", 2016',
			'"Run on, by" me',
			",,,",
			";;;",
			"Date of birth",
		),
		{ maxLength: 5 },
	),
	quoted: fc.boolean(),
	spaces: fc.constantFrom("", " ", "\u00a0"),
	lastLineEnd: fc.boolean(),
	sizes: fc.array(fc.integer({ min: 1, max: 90 }), {
		minLength: 1,
		maxLength: 3,
	}),
});

const rows = [
	["C1", "03/04/2016", "said “no”", "Missing", "03/04/2016"],
	["Zoë", "2016-04-03 10:00", "two\nlines; of, notes|\t", "absent", "x"],
	["C3", "4/4/2016", "", "", "5"],
];

function write(to: Way): Uint8Array {
	const heading = (text: string) => `${to.spaces}${text}${to.spaces}`;
	const cell = (text: string) =>
		to.quoted || /[",;\t|\n]/.test(text)
			? `"${text.replaceAll('"', '""')}"`
			: text;
	const header = ["Child ID", "START", "note", "Kind", "note"];
	const lines = [
		...to.above,
		header.map((text) => cell(heading(text))).join(to.separator),
		...rows.map((row) => row.map(cell).join(to.separator)),
	];
	const text = lines.join(to.lineEnd) + (to.lastLineEnd ? to.lineEnd : "");
	return encode(text, to.encoding);
}

describe("an export", () => {
	it("reads the same however it is written", async () => {
		await fc.assert(
			fc.asyncProperty(way, async (to) => {
				expect(await cellsOf(write(to), to.sizes)).toEqual({
					columns: ["child_id", "start", "kind"],
					rows: rows.map(([child, began, , kind]) => [child, began, kind]),
				});
			}),
			{ numRuns: 500 },
		);
	});

	it("as the tool would write it has nothing noted", async () => {
		expect(await codes(csv(start, "C1,03/04/2016"))).toEqual([]);
		expect(await codes(`\ufeff${start}\nZoë,03/04/2016`)).toEqual([]);
	});

	it.each([
		["windows-1252:2", encode(`${start}\nZoë,03/04/2016\n`, "windows-1252")],
		["utf-16", encode(`${start}\nZoë,03/04/2016\n`, "utf-16be")],
		["bare-returns", `${start}\rC1,03/04/2016\r`],
		["separator", "child_id;start\nC1;03/04/2016\n"],
		["above-header:3", csv("Missing children", "", start, "C1,03/04/2016")],
		["mark-inside:3", csv(start, "C1,03/04/2016", '\ufeff"C2",03/04/2016')],
		["twin-headings:1", csv(`${start},start `, "C1,03/04/2016, 03/04/2016")],
	])("has noted what was done to read it: %s", async (note, content) => {
		expect(await codes(content)).toEqual([note]);
	});

	it("has the lines of its file told, whatever stands above its header", async () => {
		expect(
			await codes(csv("Title", "", start, "C1,soon", "C2,03/04/2016")),
		).toEqual(["above-header:3", "not-a-date:4"]);
		expect(await codes(encode(`T\r${start}\rC1,soon\r`, "utf-16le"))).toEqual([
			"bare-returns",
			"utf-16",
			"above-header:2",
			"not-a-date:3",
		]);
	});

	it("may be refused and have noted how it was read", async () => {
		expect(await codes(encode("a;b;c\n1;2;3\n", "utf-16le"))).toEqual([
			"utf-16",
			"unknown-export:1",
		]);
	});
});

describe("the header", () => {
	it("is never a title, however much it looks like headings", async () => {
		const titles = ["start", "kind,start", '"child_id"', "sex,DOB,kind"];
		const content = csv(...titles, `${start},kind`, "C1,03/04/2016,M");
		expect(await codes(content)).toEqual(["above-header:5"]);
	});

	it("is told of where it lacks one heading, and not the title above it", async () => {
		const content = csv(
			"Referrals of 2016",
			"child_id,referral_date,risk_at_referral",
			"C1,03/04/2016,high",
		);
		expect(await codes(content)).toEqual(["unknown-export:2"]);
	});

	it("is told of where its quotation marks are wrong", async () => {
		expect(await codes('child_id,"start\nC1,03/04/2016\n')).toEqual([
			"unclosed-quote:1",
		]);
	});
});

describe("one heading over two columns", () => {
	const twins = `${start},kind,kind`;

	it("is one column where the cells are the same", async () => {
		const content = csv(twins, "C1,03/04/2016,M, M", "C2,03/04/2016,,");
		const { missing } = await recordsOf({ "a.csv": content });
		expect(missing?.count).toBe(2);
		const [note] = await notesOf(content);
		expect(note).toMatchObject({ heading: "kind", line: 1 });
		expect(note?.message).toContain("columns C and D");
	});

	it("is ambiguous where they are not, by the first line on which they differ", async () => {
		for (const second of ["A", ""]) {
			const [issue, ...others] = await issuesOf({
				"a.csv": csv(twins, "C1,03/04/2016,M,M", `C2,03/04/2016,M,${second}`),
			});
			expect(others).toEqual([]);
			expect(issue).toMatchObject({
				code: "ambiguous-heading",
				severity: "refuse",
				heading: "kind",
				line: 3,
			});
			expect(issue?.message).toContain("columns C and D");
			expect(await notesOf(csv(twins, `C2,03/04/2016,M,${second}`))).toEqual(
				[],
			);
		}
	});

	it("is what settings say, though another column has its name", async () => {
		const files = {
			"a.csv":
				"child_id,referral_date,date_of_birth,Exploitation Type\nC1,03/04/2016,01/02/2003,Party\n",
		};
		const yaml =
			'exports: { referrals: { headings: { models: "Exploitation Type" } } }';
		const { referrals } = await recordsOf(files, { yaml });
		expect(referrals?.count).toBe(1);
		expect((await issuesOf(files)).map(({ code }) => code)).toEqual([
			"unknown-word",
		]);
	});

	it("is ambiguous by itself where the two are not the same heading", async () => {
		expect(
			await codes(csv("child_id,Child ID,start", "C1,C1,03/04/2016")),
		).toEqual(["ambiguous-heading:1"]);
	});

	it("is nothing to tell of where the columns are not read", async () => {
		expect(await codes(csv(`${start},note,note`, "C1,03/04/2016,a,b"))).toEqual(
			[],
		);
	});
});

describe("a row of another width", () => {
	const wide = "child_id,start,end,kind";

	it.each([
		["C1,03/04/2016", ["short-row:2"]],
		["C1,03/04/2016,04/04/2016", ["short-row:2"]],
		["C1", ["row-width:2"]],
		["C1,03/04/2016,,,,", []],
		['C1,03/04/2016,,,"",', []],
		["C1,03/04/2016,,,,x", ["row-width:2"]],
	])(
		"is read only where nothing that it needs is lacking: %s",
		async (row, told) => {
			expect(await codes(csv(wide, row, "C2,03/04/2016,,"))).toEqual(told);
		},
	);

	it.each([
		[
			"child_id,outcome_code,first_score,last_score",
			"C1,1.2.13,3",
			"short-row",
		],
		["child_id,outcome_code,first_score,last_score", "C1", "row-width"],
		["child_id,referral_date,date_of_birth", "C1,03/04/2016", "short-row"],
		[
			"child_id,referral_date,date_of_birth,authority",
			"C1,03/04/2016,",
			"row-width",
		],
		["respondent,quote,consent", "young person,Thanks", "short-row"],
	])(
		"lacks nothing that may not be blank: %s has %s",
		async (header, row, code) => {
			const others = header.split(",").map(() => "");
			const content = csv(
				header,
				row,
				[row.split(",")[0], ...others.slice(1)].join(","),
			);
			expect(await codes(content)).toContain(`${code}:2`);
		},
	);

	it("is told where it looks like half of one", async () => {
		const wider = `${wide},name,note`;
		const row = "C1,03/04/2016,,A,x,two";
		// What follows the line break would pass for a note on the whole table.
		expect(
			await codes(csv(wider, "C1,03/04/2016,,A,first", "second,", `${row}`)),
		).toEqual(["broken-row:2", "short-row:2", "sub-heading:3"]);
		expect(
			await codes(csv(wider, "C1,03/04/2016,,A,first", "North,,,,,", `${row}`)),
		).toEqual(["short-row:2", "sub-heading:3"]);
	});

	it("has blanks where it ends", async () => {
		const { missing } = await recordsOf({
			"a.csv": csv(wide, "C1,03/04/2016,,A", "C2,04/04/2016"),
		});
		expect(missing?.count).toBe(2);
		expect([...(missing?.kind ?? [])]).toEqual([
			...((
				await recordsOf({
					"a.csv": csv(wide, "C1,03/04/2016,,A", "C2,04/04/2016,,"),
				})
			).missing?.kind ?? []),
		]);
	});

	it("is what is left of a row, where the file ends in it", async () => {
		expect(await codes(`${wide}\nC1,03/04/2016,,\nC2,03/04/20`)).toEqual([
			"cut-short:3",
		]);
		expect(await codes(`${wide}\nC1,03/04/2016,,\nC2,03/04/2016,,M`)).toEqual(
			[],
		);
	});
});

describe("quotation marks", () => {
	it.each([
		[csv(start, 'C1,"03/04/2016', "C2,03/04/2016"), ["unclosed-quote:2"]],
		[csv(start, 'C1,"03/04/2016', 'C2,"03/04/2016"'), ["unclosed-quote:2"]],
		[csv(start, 'C1,"03/04"/2016'), ["stray-quote:2"]],
		[
			csv(`${start},note`, 'C1,03/04/2016,5" tall, "so" he said'),
			["row-width:2"],
		],
		[csv(`${start},note`, 'C1,03/04/2016,5" tall; "so" he said'), []],
		[
			csv(`${start},note`, 'C1,03/04/2016,"a', "", 'b"', "C2,soon,"),
			["not-a-date:5"],
		],
	])(
		"that do not pair up are told by the line where they open: %j",
		async (content, told) => {
			expect(await codes(content)).toEqual(told);
		},
	);
});

describe("a file without rows", () => {
	it.each([
		["", ["empty-file"]],
		["\ufeff", ["empty-file"]],
		[encode("", "utf-16le with a mark"), ["utf-16", "empty-file"]],
		["\r\r\r", ["bare-returns", "empty-file"]],
		[start, ["no-rows"]],
		[csv(start, "", ",", " "), ["no-rows"]],
	])("is told of: %j", async (content, told) => {
		expect((await codes(content)).toSorted()).toEqual(told.toSorted());
	});
});
