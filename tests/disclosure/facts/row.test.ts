import { describe, expect, it } from "vitest";
import {
	keeps,
	readRow,
	reduceRow,
} from "../../../src/disclosure/facts/row.ts";

const large = Number.MAX_SAFE_INTEGER;

describe("a table that keeps to a row", () => {
	it.each([
		[[3, 4], 7, 7, true],
		[[3, 4], 8, 9, false],
		[[3, 4], 5, 6, false],
		[[3, 4], 7, Infinity, true],
		[[3, 4], -Infinity, 7, true],
		// Beyond what a number holds exactly, by one and by nothing.
		[[large, 2], large, Infinity, true],
		[[large, 2], -Infinity, large, false],
	] as const)("%j between %d and %d: %s", (table, lower, upper, expected) => {
		const row = { places: [0, 1], coefficients: [1, 1], lower, upper };
		expect(keeps(row, table)).toBe(expected);
	});

	it("is judged exactly where sums are larger than numbers hold", () => {
		const row = (lower: number, upper: number) => ({
			places: [0, 1, 2],
			coefficients: [3, -3, 1],
			lower,
			upper,
		});
		const table = [large, large, 5];
		expect(keeps(row(5, 5), table)).toBe(true);
		expect(keeps(row(6, 9), table)).toBe(false);
		expect(keeps(row(0, 4), table)).toBe(false);
	});
});

describe("a constraint as a row", () => {
	const read = (
		terms: readonly (readonly [number, number])[],
		lower: number,
		upper: number,
	) => readRow(new Map(terms), lower, upper);

	it("is divided by what its coefficients have in common, its bounds drawn in", () => {
		expect(
			read(
				[
					[0, 4],
					[1, -6],
				],
				3,
				9,
			),
		).toEqual({ places: [0, 1], coefficients: [2, -3], lower: 2, upper: 4 });
		expect(read([[0, 2]], 5, 5)).toBe("never");
		expect(read([[0, 2]], 4, 5)).toMatchObject({ lower: 2, upper: 2 });
	});

	it("without cells is true or false of every table", () => {
		expect(read([], 0, 0)).toBe("always");
		expect(read([[0, 0]], -1, 1)).toBe("always");
		expect(read([], 1, 2)).toBe("never");
		expect(read([], -2, -1)).toBe("never");
		expect(read([[0, 1]], -Infinity, Infinity)).toBe("always");
		expect(read([[0, 1]], -Infinity, 0)).toMatchObject({ upper: 0 });
	});

	it("leaves what is fixed out, and gives up where numbers do not hold it", () => {
		const row = { places: [0, 1], coefficients: [1, 2], lower: 5, upper: 9 };
		const reduced = (value: number) =>
			reduceRow(
				row,
				(place) => (place === 1 ? value : undefined),
				(place) => place + 10,
			);
		expect(reduced(2)).toEqual({
			places: [10],
			coefficients: [1],
			lower: 1,
			upper: 5,
		});
		expect(reduced(large)).toBeUndefined();
	});
});
