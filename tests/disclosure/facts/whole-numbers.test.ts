import { describe, expect, it } from "vitest";
import {
	ceilDivide,
	floorDivide,
	greatestDivisor,
} from "../../../src/disclosure/facts/whole-numbers.ts";

const large = Number.MAX_SAFE_INTEGER;

describe("whole numbers that are divided", () => {
	it.each([
		[7, 2, 3, 4],
		[-7, 2, -4, -3],
		[6, 3, 2, 2],
		[-6, 3, -2, -2],
		[1, 3, 0, 1],
		[-1, 3, -1, 0],
		[0, 3, 0, 0],
		// Divided as fractions, both would be a whole number.
		[large, large - 1, 1, 2],
		[large - 1, large, 0, 1],
		[Infinity, 2, Infinity, Infinity],
		[-Infinity, 2, -Infinity, -Infinity],
	])(
		"%d / %d lies from %d to %d, and no 0 is a negative one",
		(a, b, floor, ceil) => {
			expect(floorDivide(a, b)).toBe(floor);
			expect(ceilDivide(a, b)).toBe(ceil);
		},
	);

	it.each([
		[12, 18, 6],
		[-12, 18, 6],
		[0, -5, 5],
		[5, 0, 5],
		[7, 13, 1],
	])("the greatest that divides %d and %d is %d", (a, b, greatest) => {
		expect(greatestDivisor(a, b)).toBe(greatest);
	});
});
