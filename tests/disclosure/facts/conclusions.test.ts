import { describe, expect, it } from "vitest";
import { prepare } from "../../../src/disclosure/facts/auditor.ts";
import {
	conclude,
	isDisclosed,
	isSmallForCertain,
	valuesBelow,
} from "../../../src/disclosure/facts/conclusions.ts";
import type { LinearConstraint } from "../../../src/disclosure/facts/fact.ts";
import { solver } from "../../solver.ts";

/** A reader who knows that a cell lies between these, and that it is even where that is said. */
function reader(lower: number, upper: number | undefined, isEven = false) {
	const half: LinearConstraint = {
		terms: [
			{ cell: "a", coefficient: 1 },
			{ cell: "half", coefficient: -2 },
		],
		lower: 0,
		upper: 0,
	};
	const bounds = { terms: [{ cell: "a", coefficient: 1 }], lower, upper };
	const constraints = isEven ? [bounds, half] : [bounds];
	const facts = [{ id: "f", said: "", constraints }];
	return prepare({ cells: ["a", "half"], facts }, { solver }).knowing();
}

describe("what can be concluded of a cell, under a threshold of 5", () => {
	it.each([
		[0, 0, "recovered", false],
		[1, 1, "recovered", true],
		[4, 4, "recovered", true],
		[5, 5, "recovered", false],
		[0, 1, "narrowed", true],
		[0, 3, "narrowed", true],
		[0, 4, "open", false],
		[1, 4, "open", false],
		[2, 4, "narrowed", true],
		[1, 30, "open", false],
		[2, 30, "narrowed", true],
		[4, undefined, "narrowed", true],
		[5, undefined, "open", false],
		[5, 6, "open", false],
	] as const)(
		"%s to %s: %s, told of something small: %s",
		(from, to, status, discloses) => {
			const found = (stated: boolean) =>
				conclude(reader(from, to), "a", 5, stated);
			expect(found(false)).toMatchObject({ cell: "a", status, discloses });
			expect(found(true)).toMatchObject({ status: "published", discloses });
		},
	);
});

it("whether it tells of something small is the same without the list of values, under any threshold", () => {
	let told = 0;
	for (const threshold of [1, 2, 3, 5])
		for (const isEven of [false, true])
			for (let from = 0; from <= 6; from++)
				for (const to of [from, from + 1, from + 2, 6, undefined]) {
					const known = reader(from, to, isEven);
					const { discloses } = conclude(known, "a", threshold, false);
					expect(isDisclosed(known, "a", threshold)).toBe(discloses);
					if (discloses) told++;
				}
	expect(told).toBeGreaterThan(50);
});

it("small values go up to one less than the threshold", () => {
	expect(valuesBelow(5)).toEqual([1, 2, 3, 4]);
	expect(valuesBelow(2)).toEqual([1]);
	expect(valuesBelow(1)).toEqual([]);
});

it.each([
	[0, 4, false],
	[1, 4, true],
	[4, 4, true],
	[1, 5, false],
	[5, 5, false],
	[1, undefined, false],
	[3, 2, false],
])("from %i to %s it is small for certain: %s", (from, to, isSmall) => {
	expect(isSmallForCertain(reader(from, to), "a", 5)).toBe(isSmall);
});
