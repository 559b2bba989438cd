import { expect, it } from "vitest";
import { columnSets } from "../../src/universe/column-sets.ts";

it("tells sets of columns apart that are alike in their first, and in what is left of dividing them", () => {
	const prime = 4_503_599_627_370_449n;
	const large = (1n << 9000n) | 5n;
	const sets = columnSets([large]);
	expect(sets.add(large)).toBe(false);
	const others = [large | (1n << 8000n), large + prime, large - prime];
	expect(others.map(sets.add)).toEqual([true, true, true]);
	expect(others.map(sets.add)).toEqual([false, false, false]);
});
