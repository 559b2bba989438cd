import { describe, expect, it } from "vitest";
import { opened, textOfRows } from "./read-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

describe("a workbook", () => {
	it("is a file for each of its sheets, in their order, and hidden ones are not read", async () => {
		const book = writeWorkbook([
			{ name: 'Say "x", & <y>', rows: [["a", "b"]] },
			{ name: "Hidden", rows: [["c"]], state: "hidden" },
			{ name: "Very", rows: [["d"]], state: "veryHidden" },
			{ name: "Empty", rows: [] },
		]);
		expect(await opened(book)).toEqual({
			'book.xlsx, sheet "Say "x", & <y>"': "a,b\n",
			'book.xlsx, sheet "Hidden"': "hidden-sheet",
			'book.xlsx, sheet "Very"': "hidden-sheet",
			'book.xlsx, sheet "Empty"': "",
		});
	});

	it("has each row on the line of its number, and no blank ones at its end", async () => {
		const blank = [undefined, { format: 14 }, "  "];
		const rows = [undefined, ["a"], [], blank, ["", "b"], undefined, blank, []];
		expect(await textOfRows(rows)).toBe("\na\n\n\n,b\n");
	});

	it("may leave out the places of rows and cells, and have prefixes, as some programs do", async () => {
		const rows = [
			["a", "b"],
			[undefined, 1],
		];
		const text = "a,b\n,1\n";
		expect(await textOfRows(rows, { withoutPlaces: true })).toBe(text);
		expect(await textOfRows(rows, {}, { prefix: "x" })).toBe(text);
	});

	it("may name its parts otherwise, in other capitals, and have no list of texts or formats", async () => {
		const book = writeWorkbook(
			[{ name: "S", rows: [["a", 1]], inline: true }],
			{
				parts: {
					"_rels/.rels": `<Relationships><Relationship Id="x" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Book/The.xml"/></Relationships>`,
					"xl/workbook.xml": undefined,
					"xl/_rels/workbook.xml.rels": undefined,
					"xl/sharedStrings.xml": undefined,
					"xl/styles.xml": undefined,
					"book/the.xml": `<workbook xmlns:q="r"><sheets><sheet name="S" q:id="a"/><sheet name="Chart" q:id="c"/></sheets></workbook>`,
					"Book/_rels/The.xml.rels": `<Relationships><Relationship Id="a" Type="x/worksheet" Target="../xl/./worksheets/Sheet1.xml"/><Relationship Id="c" Type="x/chartsheet" Target="c.xml"/><Relationship Id="e" Type="x/externalLink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
				},
			},
		);
		expect(await opened(book)).toEqual({ 'book.xlsx, sheet "S"': "a,1\n" });
	});

	it("is told by the end of its name, in any capitals; other files are left as they are", async () => {
		const book = writeWorkbook([{ name: "S", rows: [["a"]] }]);
		const upper = await opened(book, "BOOK.XLSX");
		expect(upper).toEqual({ 'BOOK.XLSX, sheet "S"': "a\n" });
		for (const name of ["a.xls", "a.xlsb", "a.XLSM", "a.ods"])
			expect(await opened(book, name)).toEqual({ [name]: "other-spreadsheet" });
		expect(Object.keys(await opened(book, "a.csv"))).toEqual(["a.csv"]);
	});

	it("may have thousands of rows that are only coloured", async () => {
		const rows = Array.from(
			{ length: 20_000 },
			(_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`,
		);
		const body = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${rows.join("")}<row r="1048576" ht="0"/></sheetData></worksheet>`;
		const text = await textOfRows(
			[],
			{},
			{ parts: { "xl/worksheets/sheet1.xml": body } },
		);
		expect(text).toBe("1\n");
	});

	it("may have a cell far to the right and far below", async () => {
		const body = `<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row></sheetData></worksheet>`;
		const text = await textOfRows(
			[],
			{},
			{ parts: { "xl/worksheets/sheet1.xml": body } },
		);
		expect(text.length).toBe(16_383 + 2 + 1_048_574 + 2);
	});
});
