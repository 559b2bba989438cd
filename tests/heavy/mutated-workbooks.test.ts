import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readMutated } from "../ingest/read-mutated.ts";
import { mutatedWorkbook } from "../ingest/workbook/mutate-workbook.ts";
import { workbookParts } from "../ingest/workbook/write-workbook.ts";
import { told } from "../validate/read-exports.ts";

/**
 * Workbooks with bytes flipped, parts taken out, exchanged and cut, and XML put anywhere. Whatever becomes of them: no fault
 * of the tool's own, no waiting, and nothing of a cell in what is told. A fault names its seed.
 */
const batches = Array.from({ length: 6 }, (_, i) => 500 * (i + 1));

describe("mutated workbooks", () => {
	it.each(batches)("from %i are read or refused", async (from) => {
		const { faults } = await readMutated(from, from + 500, mutatedWorkbook);
		expect(faults).toEqual([]);
	});
});

describe("a workbook", () => {
	const first = "xl/worksheets/sheet1.xml";
	const sheet = (rows: string) =>
		`<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>child_id</t></is></c><c r="B1" t="inlineStr"><is><t>start</t></is></c></row>${rows}</sheetData></worksheet>`;

	async function read(xml: string) {
		const parts = workbookParts([{ name: "S", rows: [] }], {
			parts: { [first]: xml },
		});
		const bytes = zipSync(
			Object.fromEntries(
				Object.entries(parts).map(([name, text]) => [
					name,
					strToU8(text ?? ""),
				]),
			),
			{ level: 1 },
		);
		const before = performance.now();
		const lines = await told({ "b.xlsx": bytes });
		return { lines, seconds: (performance.now() - before) / 1000 };
	}

	it("may have a million coloured rows without an end to its reading", async () => {
		const rows = Array.from(
			{ length: 1_048_574 },
			(_, i) =>
				`<row r="${i + 2}"><c r="A${i + 2}" s="1"/><c r="B${i + 2}" s="1"/></row>`,
		);
		const { lines, seconds } = await read(sheet(rows.join("")));
		expect(lines).toEqual(['b.xlsx, sheet "S" no-rows']);
		expect(seconds).toBeLessThan(60);
	});

	it.each([
		[
			"a text without end",
			`<row r="2"><c r="A2"><v>${"1".repeat(60_000_000)}</v></c></row>`,
		],
		["blanks without end", " ".repeat(60_000_000)],
		["a comment without end", `<!--${"x".repeat(60_000_000)}-->`],
		["elements without end", "<a>".repeat(20_000_000)],
		["attributes without end", `<row ${"a='1' ".repeat(5_000_000)}/>`],
	])("is refused for %s, and soon", async (_, rows) => {
		const { lines, seconds } = await read(sheet(rows));
		expect(lines).toEqual(['b.xlsx, sheet "S" damaged-workbook']);
		expect(seconds).toBeLessThan(20);
	});
});
