import { describe, expect, it } from "vitest";
import { batchBuilder, WrongQuotes } from "../../src/ingest/batch-builder.ts";
import { EndlessLine, readPieces } from "../../src/ingest/read-pieces.ts";
import { cellsOf, readAll, sourceOf } from "./read-csv.ts";

const comma = 44;

/** Rows of a file of four columns, of which the third and the first are kept, in this order. */
function built(text: string) {
	const slots = Int32Array.of(1, -1, 0, -1);
	const builder = batchBuilder({ slots, count: 2, width: 4 }, comma);
	const taken = builder.read(new TextEncoder().encode(text), 1, true);
	const batch = builder.finish(text.length);
	const rows = Array.from({ length: batch.rows }, (_, row) => ({
		cells: cellsOf(batch, row),
		has: batch.cells[row],
		line: batch.lines[row],
	}));
	return { rows, taken };
}

describe("a batch", () => {
	it("keeps the columns that are read, in their order", () => {
		expect(built("a,b,c,d\n1,2,3,4\n").rows).toEqual([
			{ cells: ["c", "a"], has: 4, line: 1 },
			{ cells: ["3", "1"], has: 4, line: 2 },
		]);
	});

	it.each([
		["a,b", 2, ["", "a"]],
		["a,b,c,d,,", 4, ["c", "a"]],
		["a,b,c,d, ,\t", 4, ["c", "a"]],
		['a,b,c,d,"",', 4, ["c", "a"]],
		["a,b,c,d,,x", 6, ["c", "a"]],
		["a,b,c,d,x,", 5, ["c", "a"]],
		[',,"",,x', 5, ["", ""]],
	])("knows how many cells the row %s has", (row, has, cells) => {
		expect(built(`x,y,z,w\n${row}\n`).rows.slice(1)).toEqual([
			{ cells, has, line: 2 },
		]);
	});

	it("leaves out blank rows, and counts their lines", () => {
		const text = 'a,b,c,d\n\n,,,\n  \n"","",,\n\r\n , ,,\n1,2,3,4';
		expect(built(text).rows.map(({ line }) => line)).toEqual([1, 8]);
	});

	it("has no cell of the row before in a short one", () => {
		const { rows } = built("a,b,c,d\n1,2,3,4\nx\n");
		expect(rows[2]).toEqual({ cells: ["", "x"], has: 1, line: 3 });
	});

	it("grows beyond its first room", () => {
		const text = Array.from({ length: 5000 }, (_, i) => `${i},b,c${i},d\n`);
		const { rows } = built(text.join(""));
		expect(rows.length).toBe(5000);
		expect(rows[4999]).toEqual({
			cells: ["c4999", "4999"],
			has: 4,
			line: 5000,
		});
	});

	it("ends before a quoted cell that goes on, and knows where that opens", () => {
		const whole = "a,b,c,d\n";
		expect(built(`${whole}1,"x\ny","z\n\n`).taken).toEqual({
			bytes: whole.length,
			line: 2,
			openLine: 3,
		});
	});
});

describe("wrong quotation marks", () => {
	const thrownBy = (text: string) =>
		readAll(sourceOf("f.csv", text, [3]), ",", 4).then(
			() => undefined,
			(thrown: unknown) => thrown,
		);

	it.each([
		['a,b\n1,"2" x,3\n', 2, 2],
		['a,b\n"1\n2"x,3\n', 2, 3],
		['a,b\n1,"2\n3\n4\n', 2, undefined],
		['a,b\n"1\n2","3\n4\n', 3, undefined],
		['a,"', 1, undefined],
	])("in %j open on line %i", async (text, line, closes) => {
		const thrown = await thrownBy(text);
		expect(thrown).toBeInstanceOf(WrongQuotes);
		expect(thrown).toMatchObject({ line, closes });
	});

	it("are never waited for longer than a row can be", async () => {
		const text = `a,b\n"${"x\n".repeat(5_000_000)}`;
		const thrown = await readAll(sourceOf("f.csv", text), ",", 4).catch(
			(e) => e,
		);
		expect(thrown).toMatchObject({
			name: "WrongQuotes",
			line: 2,
			closes: undefined,
		});
	});
});

describe("the pieces of a file", () => {
	it("are whole lines but the last, and tell how far they are", async () => {
		const pieces: [string, number][] = [];
		const source = sourceOf("f.csv", "\ufeffa\nbb\nccc", [4]);
		for await (const { bytes, bytesRead } of readPieces(source))
			pieces.push([
				new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
				bytesRead,
			]);
		expect(pieces).toEqual([
			["\ufeffa\nbb\n", 8],
			["ccc", 11],
		]);
	});

	it("do not take a file that never ends a line into memory", async () => {
		const thrown = await readAll(
			sourceOf("f.csv", "x".repeat(9_000_000)),
			",",
			4,
		).catch((e) => e);
		expect(thrown).toBeInstanceOf(EndlessLine);
	});
});
