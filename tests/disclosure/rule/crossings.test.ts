import { describe, expect, it } from "vitest";
import {
	marginDownIn,
	ruleCrossing,
} from "../../../src/disclosure/rule/crossings.ts";
import type { OneWayPart } from "../../../src/disclosure/rule/one-way-tables.ts";
import type { Ruled } from "../../../src/disclosure/rule/rule-table.ts";

/** A margin of which the parts stand at these places. */
function margin(
	parts: readonly number[],
	total: number,
	many: number,
): OneWayPart {
	const table = {
		total: many,
		categories: parts.length,
		small: [],
		others: [],
	};
	return { table, total, parts, order: [] };
}

/** Rows and columns with these counts, and what the rule says of which comes down. */
function down(
	rowCounts: readonly number[],
	columnCounts: readonly number[],
	toldOnes: "both" | "rows" | "columns" | "none" = "both",
	threshold = 5,
): "rows" | "columns" | "neither" {
	const counts = [...rowCounts, ...columnCounts];
	const many = rowCounts.reduce((a, b) => a + b, 0);
	const places = [...counts.keys()];
	const rows = margin(places.slice(0, rowCounts.length), -1, many);
	const columns = margin(places.slice(rowCounts.length), -1, many);
	const told = new Set(
		{ both: [rows, columns], rows: [rows], columns: [columns], none: [] }[
			toldOnes
		],
	);
	const ruled: Ruled = {
		countAt: (at) => counts[at] ?? 0,
		alikeAt: () => undefined,
		threshold,
	};
	const found = marginDownIn(ruled, { rows, columns }, told);
	return found === undefined ? "neither" : found === rows ? "rows" : "columns";
}

describe("margins of a crossing that are both told", () => {
	it.each([
		// Ten and ten of 20 need have nobody in common.
		[[10, 10], [10, 10], "neither"],
		// One at least is in both, and so on to four; five are not small.
		[[10, 9], [10, 9], "columns"],
		[[12, 8], [12, 8], "columns"],
		[[13, 8], [12, 9], "columns"],
		[[13, 8], [13, 8], "neither"],
		// Of any row and any column, not of the first alone.
		[[8, 13], [9, 12], "columns"],
		// Categories of none have nothing in common with any.
		[[20, 0], [20, 0], "neither"],
	] as const)("%j by %j: %s", (rows, columns, expected) => {
		expect(down(rows, columns)).toBe(expected);
	});
});

describe("a margin beside one that is not told", () => {
	it.each([
		// Eight are too few for what the other could leave of them, nine are enough: four and five.
		[8, "comes down"],
		[9, "stays"],
	] as const)("with %i in a category %s", (count, what) => {
		const isDown = what === "comes down";
		expect(down([20, 1], [count, 12], "columns")).toBe(
			isDown ? "columns" : "neither",
		);
		expect(down([count, 12], [20, 1], "rows")).toBe(
			isDown ? "rows" : "neither",
		);
	});

	it("does not hang on categories of none", () => {
		expect(down([20, 1], [21, 0], "columns")).toBe("neither");
		expect(down([21, 0], [20, 1], "rows")).toBe("neither");
	});

	it("which is not told either: the columns are silent beside the rows", () => {
		expect(down([20, 1], [20, 1], "none")).toBe("columns");
	});
});

/** The place of a cell in a crossing of two by two, and of rows, columns and total. */
const cells = [
	[5, 6],
	[7, 8],
];
const [rowsAt, columnsAt, totalAt] = [[1, 2], [3, 4], 0] as const;

/** The whole crossing by its first cell and its margins. */
function countsOf(
	first: number,
	row: number,
	column: number,
	total: number,
): readonly number[] {
	const margins = [total, row, total - row, column, total - column];
	return [
		...margins,
		first,
		row - first,
		column - first,
		total - row - column + first,
	];
}

function ruleOf(counts: readonly number[], isTold = true, threshold = 5) {
	const many = counts[totalAt] ?? 0;
	return ruleCrossing(
		{
			rows: margin(rowsAt, totalAt, many),
			columns: margin(columnsAt, totalAt, many),
			cells,
		},
		{
			countAt: (at) => counts[at] ?? 0,
			alikeAt: (at) => (isTold || at > 1 ? [counts[at] ?? 0] : [1, 2]),
			threshold,
		},
	);
}

/** What is printed for each value that the first cell can have: ".", "<" where small ones are in words, "c" where nothing is. */
function printed(row: number, column: number, total: number): string {
	const from = Math.max(0, row + column - total);
	const values = Array.from(
		{ length: Math.min(row, column) - from + 1 },
		(_, at) => from + at,
	);
	return values
		.map((first) => {
			const block = ruleOf(countsOf(first, row, column, total));
			if (block === undefined) return "?";
			if (block.numbers.length === 0) return ".";
			return block.words.length === 0 ? "<" : "c";
		})
		.join("");
}

/** Margins of which no category is small, and by which no cell is left some small values and not all. */
function* marginsUpTo(most: number) {
	for (let total = 10; total <= most; total++)
		for (let row = 5; row <= total - 5; row++)
			for (let column = 5; column <= total - 5; column++) {
				const rows = [row, total - row];
				const columns = [column, total - column];
				if (down(rows, columns) === "neither")
					yield [row, column, total] as const;
			}
}

describe("a crossing of two by two with margins that are told", () => {
	it("leaves every small value to each small cell, whatever the margins: all tables that look alike are tried", () => {
		let small = 0;
		for (const [row, column, total] of marginsUpTo(17)) {
			const from = Math.max(0, row + column - total);
			for (let first = from; first <= Math.min(row, column); first++) {
				const block = ruleOf(countsOf(first, row, column, total));
				if (block === undefined) throw new Error("it is ruled");
				const alike = block.alike.get(5) ?? [];
				expect(alike).toContain(first);
				for (const other of alike)
					expect(ruleOf(countsOf(other, row, column, total))).toEqual(block);
				for (const at of cells.flat()) {
					// Each cell is what the margins and the first leave of it.
					const values = alike.map(
						(value) => countsOf(value, row, column, total)[at] ?? -1,
					);
					expect(block.alike.get(at)).toEqual(values);
					const left = new Set(values.filter((n) => n > 0 && n < 5));
					expect([0, 4]).toContain(left.size);
					if (left.size > 0) small++;
				}
			}
		}
		expect(small).toBeGreaterThan(200);
	});

	it("says in words what is small, and numbers where nothing is", () => {
		expect(printed(20, 10, 40)).toBe(".<<<<.<<<<.");
		expect(printed(10, 20, 40)).toBe(".<<<<.<<<<.");
		expect(printed(30, 35, 50)).toBe(".<<<<......<<<<.");
		expect(printed(30, 30, 60)).toBe(".<<<<.....................<<<<.");
	});

	it("says nothing where words would tell of another cell", () => {
		expect(printed(20, 18, 40)).toBe("ccccccccccccccccccc");
		expect(printed(40, 41, 60)).toBe(".<<<<..........ccccc");
	});

	it("looks at its margins, and at categories of some alone", () => {
		const block = ruleOf(countsOf(8, 20, 18, 40));
		expect(block?.beside).toEqual([1, 2, 3, 4]);
		const counts = new Map([
			[0, 12],
			[1, 12],
			[2, 0],
			[3, 6],
			[4, 6],
		]);
		const found = ruleCrossing(
			{
				rows: margin(rowsAt, totalAt, 12),
				columns: margin(columnsAt, totalAt, 12),
				cells,
			},
			{
				countAt: (at) => counts.get(at) ?? 0,
				alikeAt: (at) => [counts.get(at) ?? 0],
				threshold: 5,
			},
		);
		expect(found).toBeUndefined();
	});
});

it("a crossing of which a margin is not told says nothing", () => {
	const block = ruleOf(countsOf(8, 20, 18, 40), false);
	expect(block?.numbers).toEqual([5, 6, 7, 8]);
	expect(block?.words).toEqual([5, 6, 7, 8]);
	expect([...(block?.alike.values() ?? [])]).toEqual([[], [], [], []]);
});

/** Rows and columns of which so many have somebody. */
function ofSize(rows: number, columns: number) {
	const across = Array.from({ length: rows }, (_, at) => 1 + at);
	const along = Array.from({ length: columns }, (_, at) => 11 + at);
	return ruleCrossing(
		{
			rows: margin(across, totalAt, 60),
			columns: margin(along, totalAt, 60),
			cells: across.map((row) => along.map((column) => 10 * row + column)),
		},
		{ countAt: () => 10, alikeAt: () => undefined, threshold: 5 },
	);
}

it("larger crossings are left to the audit", () => {
	expect(ofSize(2, 2)).toBeDefined();
	expect(ofSize(3, 2)).toBeUndefined();
	expect(ofSize(2, 3)).toBeUndefined();
});
