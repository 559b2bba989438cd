import { describe, expect, it } from "vitest";
import { chanceOfDifference } from "../../../src/disclosure/stated/exact-test.ts";

describe("the chance of a difference", () => {
	it("is that of the smaller tail, twice", () => {
		// 0 against 5 in equal times: 2 × 0.5⁵.
		expect(chanceOfDifference(0, 5, [1, 1])).toBeCloseTo(0.0625, 12);
		expect(chanceOfDifference(0, 6, [365, 365])).toBeCloseTo(0.03125, 12);
		// R: 2 * pbinom(26, 56, 0.5)
		expect(chanceOfDifference(26, 30, [1, 1])).toBeCloseTo(0.6889, 3);
		// R: 2 * pbinom(10, 30, 1/3) and more is 1.
		expect(chanceOfDifference(10, 20, [1, 2])).toBe(1);
	});

	it("is the same from either side, and never more than 1", () => {
		for (const [a, b] of [
			[0, 0],
			[1, 1],
			[3, 17],
			[250, 300],
		] as const) {
			const one = chanceOfDifference(a, b, [365, 366]);
			expect(chanceOfDifference(b, a, [366, 365])).toBeCloseTo(one, 9);
			expect(one).toBeLessThanOrEqual(1);
		}
	});

	it("can be asked of the counts of a whole country", () => {
		expect(chanceOfDifference(200_000, 200_100, [365, 365])).toBeGreaterThan(
			0.8,
		);
		expect(chanceOfDifference(200_000, 210_000, [365, 365])).toBeLessThan(1e-9);
	});
});
