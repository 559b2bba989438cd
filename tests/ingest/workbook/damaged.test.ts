import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { told } from "../../validate/read-exports.ts";
import { opened } from "./read-workbook.ts";
import { workbookParts, writeWorkbook } from "./write-workbook.ts";

const sheet = { name: "S", rows: [["a"], ["b"]] };
const whole = writeWorkbook([sheet]);

/** What is told of a workbook in which nothing else is wrong. */
async function codeOf(bytes: Uint8Array): Promise<string> {
	const lines = await told({ "book.xlsx": bytes });
	const codes = new Set(lines.map((line) => line.split(" ").at(-1)));
	return [...codes].join(" ");
}

/** With other contents of a part. */
function withPart(name: string, text: string | undefined): Uint8Array {
	return writeWorkbook([sheet], { parts: { [name]: text } });
}

const first = "xl/worksheets/sheet1.xml";
const rows = (xml: string) =>
	withPart(first, `<worksheet><sheetData>${xml}</sheetData></worksheet>`);

describe("a file that only calls itself a workbook", () => {
	const ole = (text: string) =>
		new Uint8Array([
			...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
			...new Array(600).fill(0),
			...Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat(),
			...new Array(600).fill(0),
		]);

	it("is told what it is", async () => {
		expect(await codeOf(ole("EncryptedPackage"))).toBe("encrypted-workbook");
		expect(await codeOf(ole("Workbook"))).toBe("not-workbook");
		expect(await codeOf(strToU8("child_id,referral_date\n"))).toBe(
			"not-workbook",
		);
		expect(await codeOf(strToU8("<html><table>"))).toBe("not-workbook");
		expect(await codeOf(new Uint8Array())).toBe("empty-file");
		for (const part of ["xl/workbook.bin", "content.xml", "word/document.xml"])
			expect(await codeOf(zipSync({ [part]: strToU8("x") }))).toBe(
				"not-workbook",
			);
		expect(await codeOf(zipSync({ "a.txt": strToU8("x") }))).toBe(
			"damaged-workbook",
		);
	});

	it("is told of where it calls itself a CSV", async () => {
		expect(await told({ "a.csv": whole })).toEqual(["a.csv not-csv"]);
	});
});

describe("a damaged workbook", () => {
	it("is refused wherever it was cut short", async () => {
		for (let end = 1; end < whole.length; end += 97)
			expect(await codeOf(whole.subarray(0, end))).toMatch(
				/^(damaged|not)-workbook$/,
			);
	});

	it("is refused where a digit of it was changed, though it reads: by its checksum", async () => {
		const written = { name: "S", rows: [["03/04/2016"]], inline: true };
		const parts = Object.entries(workbookParts([written])).map(
			([name, text]) => [name, strToU8(text ?? "")] as const,
		);
		const stored = zipSync(Object.fromEntries(parts), { level: 0 });
		expect(Object.values(await opened(stored))).toEqual(["03/04/2016\n"]);
		const at = strFromU8(stored, true).indexOf("03/04/2016");
		stored[at + 4] = 53;
		expect(await codeOf(stored)).toBe("damaged-workbook");
	});

	it.each([
		["a part that is not there", withPart(first, undefined)],
		["no workbook", withPart("xl/workbook.xml", undefined)],
		["XML that is not well formed", withPart(first, "<worksheet><sheetData>")],
		["XML that is none", withPart(first, "")],
		["letters that are none", rows("\u0000")],
		["a document type", withPart(first, "<!DOCTYPE x><worksheet/>")],
		[
			"entities of its own",
			withPart(
				first,
				'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>',
			),
		],
		[
			"an entity that is not known",
			rows('<row r="1"><c r="A1"><v>&b;</v></c></row>'),
		],
		["rows out of order", rows('<row r="2"/><row r="1"/>')],
		["a row beyond the last", rows('<row r="1048577"/>')],
		["a row that is no number", rows('<row r="x"/>')],
		[
			"a column beyond the last",
			rows('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
		],
		["a cell of another row", rows('<row r="1"><c r="A2"><v>1</v></c></row>')],
		["a place that is none", rows('<row r="1"><c r="1"><v>1</v></c></row>')],
		[
			"one cell twice",
			rows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
		],
		[
			"a text that is not there",
			rows('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
		],
		[
			"a text by no number",
			rows('<row r="1"><c r="A1" t="s"><v>x</v></c></row>'),
		],
		["elements without end", rows(`${"<a>".repeat(200)}${"</a>".repeat(200)}`)],
		[
			"a tab that leads nowhere",
			withPart("xl/_rels/workbook.xml.rels", "<Relationships/>"),
		],
		[
			"two tabs of one part",
			withPart(
				"xl/workbook.xml",
				'<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/></sheets></workbook>',
			),
		],
	])("is refused: %s", async (_, bytes) => {
		expect(await codeOf(bytes)).toMatch(/^(no-exports )?damaged-workbook$/);
	});

	it("does not keep its other sheets from being read", async () => {
		const book = writeWorkbook(
			[
				sheet,
				{
					name: "T",
					rows: [
						["child_id", "start"],
						["C1", "03/04/2016"],
					],
				},
			],
			{ parts: { [first]: "<worksheet>" } },
		);
		expect(await told({ "b.xlsx": book })).toEqual([
			'b.xlsx, sheet "S" damaged-workbook',
		]);
	});
});

describe("a workbook that was made to do harm", () => {
	it("is refused before it is unpacked, or as soon as it is larger than it says", async () => {
		const large = new Uint8Array(9 * 1024 * 1024).fill(32);
		const bomb = zipSync({
			"xl/worksheets/sheet1.xml": large,
			"_rels/.rels": strToU8(
				'<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>',
			),
			"w.xml": strToU8(
				'<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
			),
			"_rels/w.xml.rels": strToU8(
				'<Relationships><Relationship Id="a" Type="x/worksheet" Target="xl/worksheets/sheet1.xml"/></Relationships>',
			),
		});
		expect(await codeOf(bomb)).toBe("damaged-workbook");
		// Each of the two places where it says its size.
		for (const [size, code] of [
			[1000, "damaged-workbook"],
			[2 ** 31, "large-workbook"],
		] as const) {
			const lying = new Uint8Array(bomb);
			const view = new DataView(lying.buffer);
			for (let at = 0; at < lying.length - 30; at++)
				if (view.getUint32(at, true) === large.length)
					view.setUint32(at, size, true);
			expect(await codeOf(lying)).toBe(code);
		}
	});
});
