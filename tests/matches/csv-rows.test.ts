import fc from "fast-check";
import papaparse from "papaparse";
import { describe, expect, it } from "vitest";
import { readCsvRows } from "../../src/matches/csv-rows.ts";

function cellsOf(text: string, separator = ",") {
	const reading = readCsvRows(text, separator);
	return reading.ok ? reading.rows.map(({ cells }) => cells) : reading.line;
}

describe("rows of a small CSV file", () => {
	it("are told by line, whatever the lines end in", () => {
		const text = 'a,b\r\n"x\ny",""\n\nz,"q""r"\r1';
		expect(readCsvRows(text, ",")).toEqual({
			ok: true,
			rows: [
				{ line: 1, cells: ["a", "b"] },
				{ line: 2, cells: ["x\ny", ""] },
				{ line: 4, cells: [""] },
				{ line: 5, cells: ["z", 'q"r'] },
				{ line: 6, cells: ["1"] },
			],
		});
	});

	it("end where the file does", () => {
		expect(cellsOf("")).toEqual([]);
		expect(cellsOf("a,")).toEqual([["a", ""]]);
		expect(cellsOf("a;b\n", ";")).toEqual([["a", "b"]]);
	});

	it("name the line of a mark that is never closed", () => {
		expect(cellsOf('a\nb,"c\nd')).toBe(2);
	});

	it("are those that another parser reads", () => {
		const cell = fc.string({ unit: fc.constantFrom(..."ab,;\"\r\n\t é'") });
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
				fc.constantFrom(",", ";", "\t"),
				(rows, delimiter) => {
					const text = papaparse.unparse([...rows], {
						delimiter,
						newline: "\r\n",
						quotes: true,
					});
					expect(cellsOf(text, delimiter)).toEqual(rows);
				},
			),
			{ seed: 3 },
		);
	});
});
