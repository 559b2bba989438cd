import { describe, expect, it } from "vitest";
import { textOfRows } from "./read-workbook.ts";
import { type Cell, serial } from "./write-workbook.ts";

/** What one cell is read as. */
async function read(cell: Cell, from1904 = false): Promise<string> {
	const text = await textOfRows([[cell, "."]], {}, { from1904 });
	return text.replace(/,\.\n$/, "");
}

const day = serial("2016-04-03");

describe("a date", () => {
	it.each([
		14,
		15,
		16,
		17,
		30,
		57,
		"dd/mm/yyyy",
		"d-mmm-yy",
		"yyyy\\-mm\\-dd;@",
		"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
		"[$-809]d mmmm yyyy;@",
		'd"th of "mmmm',
		"mmm-yy",
		"mmmm",
		"DD.MM.YYYY",
		"[Red]dd/mm/yy",
	])("is told by its format: %s", async (format) => {
		expect(await read({ format, value: day })).toBe("2016-04-03");
	});

	it.each([
		22,
		"dd/mm/yyyy hh:mm",
		"yyyy-mm-dd\\Thh:mm:ss",
		"d/m/yy h:mm AM/PM",
	])("has its time where its format has one: %s", async (format) => {
		expect(await read({ format, value: day })).toBe("2016-04-03T00:00:00");
		expect(await read({ format, value: day + 0.5 })).toBe(
			"2016-04-03T12:00:00",
		);
	});

	it("has its time where it has one, whatever its format shows", async () => {
		const at = (value: number) => read({ format: 14, value });
		expect(await at(day + 14.0833333333333 / 24)).toBe("2016-04-03T14:05:00");
		expect(await at(day + 0.999999)).toBe("2016-04-04");
		expect(await at(day - 0.0000000001)).toBe("2016-04-03");
		expect(await at(42463.958333333336)).toBe("2016-04-03T23:00:00");
	});

	it.each([18, 20, 21, 45, "hh:mm", "h:mm:ss AM/PM", "mm:ss.0"])(
		"is a time of day where its format is: %s",
		async (format) => {
			expect(await read({ format, value: 0.5 })).toBe("12:00:00");
			expect(await read({ format, value: day + 0.25 })).toBe(
				"2016-04-03T06:00:00",
			);
		},
	);

	it.each([
		0,
		1,
		2,
		9,
		10,
		11,
		46,
		48,
		49,
		"General",
		"0.00",
		"#,##0",
		'0 "days"',
		'"Day "0',
		"[h]:mm",
		"[mm]:ss",
		"0.00E+00",
		"# ?/?",
		"[<=100]dd/mm/yyyy;General",
		'_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-',
		"[$£-809]#,##0",
		"@",
	])("is none where its format is another: %s", async (format) => {
		expect(await read({ format, value: day })).toBe("42463");
	});

	it("is counted from 1900 with the day that never was, or from 1904", async () => {
		const on = (value: number, from1904 = false) =>
			read({ format: 14, value }, from1904);
		expect(await on(1)).toBe("1900-01-01");
		expect(await on(59)).toBe("1900-02-28");
		expect(await on(60)).toBe("1900-02-29");
		expect(await on(61)).toBe("1900-03-01");
		expect(await on(2_958_465)).toBe("9999-12-31");
		expect(await on(2_958_466)).toBe("2958466");
		expect(await on(-1)).toBe("-1");
		expect(await on(0, true)).toBe("1904-01-01");
		expect(await on(day - 1462, true)).toBe("2016-04-03");
	});

	it("is no date where it stands for a blank cell", async () => {
		expect(await read({ format: 14, value: 0 })).toBe("0000-00-00");
	});

	it("is written as one by some programs", async () => {
		const written = (value: string, format?: string) =>
			read({ type: "d", value, ...(format ? { format } : {}) });
		expect(await written("2016-04-03")).toBe("2016-04-03");
		expect(await written("2016-04-03T00:00:00")).toBe("2016-04-03");
		expect(await written("2016-04-03T00:00:00", "d/m/yy hh:mm")).toBe(
			"2016-04-03T00:00:00",
		);
		expect(await written("2016-04-03T14:05:00")).toBe("2016-04-03T14:05:00");
	});
});

describe("a number", () => {
	it.each([
		["000000", 12, "000012"],
		["000000", 1234567, "1234567"],
		["000000", 0, "000000"],
		["00", 7, "07"],
		["000-000", 12345, "012-345"],
		["000-000", 12345678, "12345-678"],
		['"C"0000', 12, "C0012"],
		["\\C0000", 12, "C0012"],
		["####00", 7, "07"],
		["000000;-000000;", 12, "000012"],
		["[Blue]000000", 12, "000012"],
		["000000", 12.5, "12.5"],
		["000000", -12, "-12"],
		["0", 12, "12"],
		["0000.00", 12, "12"],
		["00%", 0.5, "0.5"],
		["[>100]0000;000", 12, "12"],
	])("in the format %s: %s is %s", async (format, value, text) => {
		expect(await read({ format, value })).toBe(text);
	});

	it("has no decimal that nobody wrote, and no errors of its last places", async () => {
		expect(await read(12345)).toBe("12345");
		expect(await read({ value: "12345.0" })).toBe("12345");
		expect(await read({ value: "2.2999999999999998" })).toBe("2.3");
		expect(await read({ value: "1.5" })).toBe("1.5");
		expect(await read({ value: "1E2" })).toBe("100");
		expect(await read({ value: "123456789012345" })).toBe("123456789012345");
	});

	it("shows that its last digits are lost where Excel has lost them", async () => {
		expect(await read({ value: "1.2345678901234568E+17" })).toBe(
			"1.23456789012346E+17",
		);
	});
});

describe("other cells", () => {
	it("are truths, texts of formulas, and nothing where there is an error", async () => {
		expect(await read(true)).toBe("TRUE");
		expect(await read(false)).toBe("FALSE");
		expect(await read({ type: "str", formula: "A1", value: "x" })).toBe("x");
		expect(await read({ formula: "1+1", value: 2 })).toBe("2");
		expect(await read({ type: "str", formula: 'IF(1,"")', value: "" })).toBe(
			"",
		);
		expect(await read({ type: "e", formula: "NA()", value: "#N/A" })).toBe("");
	});

	it("are texts as they are, shared or in the sheet", async () => {
		const rows = [["a,b", 'say "x"', " two ", "line\nbreak", "&<é😀>", "007"]];
		const text = '"a,b","say ""x""", two ,"line\rbreak",&<é😀>,007\n';
		expect(await textOfRows(rows)).toBe(text);
		expect(await textOfRows(rows, { inline: true })).toBe(text);
	});

	it("are rich texts, put together, without how they are pronounced", async () => {
		const xml =
			'<is><r><rPr><b/></rPr><t>Jane</t></r><r><t xml:space="preserve"> Doe</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>';
		expect(await read({ type: "inlineStr", xml })).toBe("Jane Doe");
		const strings = `<sst><si><r><t>Jane</t></r><r><t> Doe</t></r><rPh><t>x</t></rPh></si><si><t/></si><si/><si><t><![CDATA[<a>]]></t></si></sst>`;
		const shared = (at: number) =>
			textOfRows(
				[[{ type: "s", value: at }, "."]],
				{ inline: true },
				{ parts: { "xl/sharedStrings.xml": strings } },
			);
		expect(await shared(0)).toBe("Jane Doe,.\n");
		expect(await shared(1)).toBe(",.\n");
		expect(await shared(2)).toBe(",.\n");
		expect(await shared(3)).toBe("<a>,.\n");
	});

	it("hold the letters that XML has no room for", async () => {
		expect(await read("a_x000D__x000a_b")).toBe('"a\rb"');
		expect(await read("_x005F_x000D_")).toBe("_x000D_");
		expect(await read("a_x0000_b_x0001_")).toBe("ab");
		expect(await read("x_x00E9_x_y")).toBe("xéx_y");
		expect(await read("\ufeffid")).toBe('"\ufeffid"');
	});
});
