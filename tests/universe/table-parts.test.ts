import { describe, expect, it } from "vitest";
import { partsOf, withoutEqual } from "../../src/universe/table-parts.ts";

/** A count of a table by the columns that it stands for, one a bit. */
function sum(table: string, columns: bigint) {
	const name = `${table} ${columns.toString(2)}`;
	return { name, table, columns, series: undefined, by: [] };
}

const halves = [sum("halves", 0b0011n), sum("halves", 0b1100n)];
const parts = [sum("parts", 0b0001n), sum("parts", 0b0010n)];

describe("the counts of one table that make up some columns", () => {
	const found = (columns: bigint, table?: string) =>
		partsOf(columns, [...halves, ...parts, sum("all", 0b1111n)], table);

	it.each([
		[0b1111n, undefined, ["halves 11", "halves 1100"]],
		[0b1111n, "all", ["all 1111"]],
		[0b0011n, undefined, ["halves 11"]],
		[0b0011n, "parts", ["parts 1", "parts 10"]],
		[0b0001n, "halves", []],
		[0b0111n, undefined, []],
		[0b1111n, "parts", []],
		[0b1111n, "none", []],
	] as const)("%d of %s: %j", (columns, table, expected) => {
		expect(found(columns, table)).toEqual(expected);
	});

	it("takes none twice", () => {
		const overlapping = [sum("t", 0b011n), sum("t", 0b110n), sum("t", 0b100n)];
		expect(partsOf(0b111n, overlapping)).toEqual(["t 11", "t 100"]);
	});
});

it("of counts that stand for the same columns the first is kept, and none that stands for nothing", () => {
	const kept = withoutEqual([
		sum("none", 0n),
		sum("first", 1n),
		sum("second", 1n),
		sum("other", 2n),
	]);
	expect(kept.map(({ table }) => table)).toEqual(["first", "other"]);
});
