import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	formatCount,
	formatPercent,
	listWords,
	percentOf,
} from "../../src/vocabulary/numbers.ts";

describe("a percentage", () => {
	it.each([
		[1, 8, 0, 13],
		[1, 200, 0, 1],
		[25, 30, 0, 83],
		[5, 30, 0, 17],
		[5, 30, 1, 16.7],
		[1, 3, 2, 33.33],
		[0, 7, 0, 0],
		[7, 7, 0, 100],
		[9, 4, 0, 225],
		[3, 8, 2, 37.5],
	])("of %i in %i to %i decimals is %f", (part, base, decimals, percent) => {
		expect(percentOf(part, base, decimals)).toBe(percent);
	});

	it("is the nearest whole number of steps, a half going up, as exact fractions have it", () => {
		const counts = fc.tuple(
			fc.integer({ min: 0, max: 10_000_000 }),
			fc.integer({ min: 1, max: 10_000_000 }),
			fc.integer({ min: 0, max: 2 }),
		);
		fc.assert(
			fc.property(counts, ([part, base, decimals]) => {
				const scale = 10n ** BigInt(decimals);
				const doubled = 200n * scale * BigInt(part);
				// The whole number of steps n with 2n - 1 <= 2x < 2n + 1.
				const steps = (doubled + BigInt(base)) / (2n * BigInt(base));
				const percent = percentOf(part, base, decimals);
				expect(percent.toFixed(decimals)).toBe(
					(Number(steps) / Number(scale)).toFixed(decimals),
				);
				expect(Math.round(percent * Number(scale))).toBe(Number(steps));
			}),
			{ numRuns: 2000 },
		);
	});

	it("on an exact half goes up, whatever binary fractions make of it", () => {
		for (let half = 1; half < 400; half += 2)
			expect(percentOf(half, 200, 0)).toBe((half + 1) / 2);
		for (let half = 1; half < 400; half += 2)
			expect(percentOf(half, 2000, 1)).toBe((half + 1) / 20);
	});

	it("is written with as many decimals as were chosen", () => {
		expect(formatPercent(83, 0)).toBe("83%");
		expect(formatPercent(16.7, 1)).toBe("16.7%");
		expect(formatPercent(17, 2)).toBe("17.00%");
	});
});

describe("numbers in words and text", () => {
	it("have a comma at each thousand", () => {
		expect([0, 999, 1000, 12345, 1234567].map(formatCount)).toEqual([
			"0",
			"999",
			"1,000",
			"12,345",
			"1,234,567",
		]);
	});

	it("are listed with an and", () => {
		expect(listWords([])).toBe("");
		expect(listWords(["a"])).toBe("a");
		expect(listWords(["a", "b"])).toBe("a and b");
		expect(listWords(["a", "b", "c"])).toBe("a, b and c");
	});
});
