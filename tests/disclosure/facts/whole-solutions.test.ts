import { expect, it } from "vitest";
import type { Row } from "../../../src/disclosure/facts/row.ts";
import { haveWholeSolution } from "../../../src/disclosure/facts/whole-solutions.ts";

/** Coefficients by place, and what they come to: one number, or from one to another. */
type Given = readonly [
	coefficients: readonly number[],
	lower: number,
	upper?: number,
];

function isSolvable(
	rows: readonly Given[],
	fixed: Readonly<Record<number, number>> = {},
): boolean {
	const places = [0, 1, 2];
	return haveWholeSolution(
		rows.map(([coefficients, lower, upper = lower]): Row => {
			const named = places.filter((at) => (coefficients[at] ?? 0) !== 0);
			return {
				places: named,
				coefficients: named.map((at) => coefficients[at] ?? 0),
				lower,
				upper,
			};
		}),
		{
			lower: Float64Array.from(places, (at) => fixed[at] ?? 0),
			upper: Float64Array.from(places, (at) => fixed[at] ?? 99),
		},
	);
}

it.each<readonly [string, readonly Given[], boolean]>([
	["a difference of twos that is odd", [[[2, -2], 1]], false],
	["one that is even", [[[2, -2], 4]], true],
	["twos and threes", [[[2, 3], 1]], true],
	["twos and fours that are odd", [[[2, 4], 7]], false],
	["twos and fours that are even", [[[2, 4], 6]], true],
	["three that have nothing in common", [[[6, 10, 15], 1]], true],
	["two of them", [[[6, 10], 1]], false],
	[
		"the same said twice",
		[
			[[2, 3], 1],
			[[2, 3], 1],
		],
		true,
	],
	[
		"twice as much",
		[
			[[2, 3], 1],
			[[4, 6], 2],
		],
		true,
	],
	[
		"said otherwise",
		[
			[[2, 3], 1],
			[[2, 3], 2],
		],
		false,
	],
	[
		"twice as much, and one",
		[
			[[2, 3], 1],
			[[4, 6], 3],
		],
		false,
	],
	[
		"what is put in another's stead",
		[
			[[1, 2], 3],
			[[1, -2], 3],
		],
		true,
	],
	[
		"and leaves a quarter",
		[
			[[1, 2], 3],
			[[1, -2], 2],
		],
		false,
	],
	[
		"what is taken once",
		[
			[[-1, 2], 3],
			[[3, 2], 7],
		],
		true,
	],
	[
		"and leaves an eighth of five",
		[
			[[-1, 2], 3],
			[[3, 2], 4],
		],
		false,
	],
	[
		"one after the other",
		[
			[[2, 3, 0], 1],
			[[0, 2, 3], 1],
			[[5, 0, 2], 3],
		],
		false,
	],
	["what has room between", [[[2, -2], 1, 2]], true],
	["nothing", [], true],
])("%s: %j have whole numbers: %s", (_, rows, expected) => {
	expect(isSolvable(rows)).toBe(expected);
});

it("what is fixed is no unknown", () => {
	const rows: readonly Given[] = [[[2, 1], 5]];
	expect(isSolvable(rows, { 1: 2 })).toBe(false);
	expect(isSolvable(rows, { 1: 3 })).toBe(true);
	expect(isSolvable(rows, { 0: 1, 1: 3 })).toBe(true);
	expect(isSolvable(rows, { 0: 1, 1: 4 })).toBe(false);
});
