import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	forSpreadsheet,
	fromSpreadsheet,
} from "../../src/matches/spreadsheet-text.ts";

describe("a text for a spreadsheet", () => {
	it.each([
		"Female",
		"child in need",
		"1",
		"10",
		"5A",
		"1b",
		"WBRI",
		"Żółć",
		"n/a",
		"turned eighteen",
	])("stays as it is: %s", (text) => {
		expect(forSpreadsheet(text)).toBe(text);
	});

	it.each([
		"=1+1",
		"+44",
		"-",
		"@now",
		"＝1",
		"'quoted",
		"01",
		"1.0",
		"1.2.13",
		"1E5",
		"1-2",
		"3/4",
		"Apr 16",
		"1 A",
		"TRUE",
		"false",
		"123456789012",
		"50%",
		"£5",
		"\tx",
		"a\nb",
	])("has an apostrophe in front: %j", (text) => {
		expect(forSpreadsheet(text)).toBe(`'${text}`);
	});

	it("comes back as it was, and starts no formula", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const cell = forSpreadsheet(text);
				expect(fromSpreadsheet(cell)).toBe(text);
				expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
			}),
			{ seed: 2 },
		);
	});
});
