import { expect, it } from "vitest";
import { componentsOf } from "../../../src/disclosure/facts/components.ts";
import {
	beyondAll,
	eachCellOnce,
	groupName,
	isSumOf,
	withKnown,
	zeroOrMore,
} from "../../../src/disclosure/facts/constraints.ts";
import { factsNamed } from "../../../src/disclosure/facts/fact.ts";
import {
	propagate,
	rowsByPlace,
} from "../../../src/disclosure/facts/propagate.ts";
import type { Row } from "../../../src/disclosure/facts/row.ts";

const term = (cell: string, coefficient: number) => ({ cell, coefficient });

it("each cell is named once, and none that adds nothing", () => {
	expect(
		eachCellOnce([term("a", 1), term("b", 2), term("a", -1), term("b", 1)]),
	).toEqual([term("b", 3)]);
});

it("a group is named by what is added, then by what is taken away", () => {
	expect(groupName([term("a", 1), term("b", -1), term("c", 1)])).toBe(
		"a + c − b",
	);
});

it("a cell is a sum where that less the cell is none", () => {
	expect(isSumOf("t", [term("a", 2)])).toEqual({
		terms: [term("a", 2), term("t", -1)],
		lower: 0,
		upper: 0,
	});
});

it("what is known is taken off both ends, where there are two", () => {
	const terms = [term("a", 1)];
	expect(withKnown(terms, { terms: [], lower: 5, upper: 9 }, 3)).toEqual({
		terms,
		lower: 2,
		upper: 6,
	});
	expect(withKnown(terms, { terms: [], lower: 5 }, 3)).toEqual({
		terms,
		lower: 2,
		upper: undefined,
	});
	expect(withKnown(terms, { terms: [], upper: 5 }, 3)).toEqual({
		terms,
		lower: undefined,
		upper: 2,
	});
});

it.each([
	[0, 0, true],
	[0, 1, false],
	[4, 0, false],
	[4, 1, false],
	[5, 0, false],
	[5, 1, true],
	[100, 1, true],
	[101, 1, false],
	[5, 2, false],
])("%i is 0 or at least 5, as %i says: %s", (count, either, isSo) => {
	const amountOf = (cell: string) => (cell === "a" ? count : either);
	const kept = zeroOrMore("a", "either", 5, 100).every(
		({ terms, lower = -Infinity, upper = Infinity }) => {
			const sum = terms.reduce(
				(all, { cell, coefficient }) => all + coefficient * amountOf(cell),
				0,
			);
			return sum >= lower && sum <= upper;
		},
	);
	expect(kept).toBe(isSo);
});

it("beyond all counts is more than twice the largest", () => {
	expect(beyondAll([3, undefined, 30, 7], 5)).toBe(160);
	expect(beyondAll([], 5)).toBe(100);
});

it("facts are named in the order of their system", () => {
	const facts = ["a", "b", "c"].map((id) => ({
		id,
		said: "",
		constraints: [],
	}));
	const ids = (named?: readonly string[]) =>
		factsNamed({ cells: [], facts }, named).map(({ id }) => id);
	expect(ids(["c", "a", "nobody"])).toEqual(["a", "c"]);
	expect(ids()).toEqual([]);
});

const open = Number.POSITIVE_INFINITY;

/** Rows of places from 0: their coefficients, in order; 0 for a place that a row does not name. */
function rowOf(
	coefficients: readonly number[],
	lower: number,
	upper: number,
): Row {
	const named = [...coefficients.entries()].filter(([, one]) => one !== 0);
	return {
		places: named.map(([place]) => place),
		coefficients: named.map(([, one]) => one),
		lower,
		upper,
	};
}

const boxOf = (...bounds: readonly (readonly [number, number])[]) => ({
	lower: Float64Array.from(bounds, ([lower]) => lower),
	upper: Float64Array.from(bounds, ([, upper]) => upper),
});

/** What rows leave of a box, as far as each by itself draws it in. */
function drawn(
	rows: readonly Row[],
	...bounds: readonly (readonly [number, number])[]
) {
	const box = boxOf(...bounds);
	if (!propagate(rows, rowsByPlace(rows, bounds.length), box)) return "none";
	return bounds.map((_, at) => [box.lower[at], box.upper[at]]);
}

it.each([
	[
		"a sum",
		[rowOf([1, 1], 5, 5)],
		[
			[0, open],
			[0, open],
		],
		[
			[0, 5],
			[0, 5],
		],
	],
	[
		"a sum of which one is known",
		[rowOf([1, 1], 5, 5)],
		[
			[2, 2],
			[0, open],
		],
		[
			[2, 2],
			[3, 3],
		],
	],
	[
		"so many times",
		[rowOf([2, 3], 6, 6)],
		[
			[0, 9],
			[0, 9],
		],
		[
			[0, 3],
			[0, 2],
		],
	],
	[
		"a difference",
		[rowOf([1, -1], 1, 1)],
		[
			[0, 3],
			[0, 3],
		],
		[
			[1, 3],
			[0, 2],
		],
	],
	[
		"no more than another",
		[rowOf([1, -1], -open, 0)],
		[
			[2, 9],
			[0, 4],
		],
		[
			[2, 4],
			[2, 4],
		],
	],
	[
		"at least",
		[rowOf([-2, 1], 1, open)],
		[
			[0, 9],
			[0, 4],
		],
		[
			[0, 1],
			[1, 4],
		],
	],
	[
		"what has no end on either side",
		[rowOf([1, -1], 0, 0)],
		[
			[0, open],
			[0, open],
		],
		[
			[0, open],
			[0, open],
		],
	],
	[
		"what has an end on one side",
		[rowOf([1, 1, -1], 0, 0)],
		[
			[0, open],
			[0, open],
			[0, 4],
		],
		[
			[0, 4],
			[0, 4],
			[0, 4],
		],
	],
	[
		"one row after another",
		[rowOf([1, 1, 0], 5, 5), rowOf([0, 1, 1], 5, 5)],
		[
			[2, 2],
			[0, 9],
			[0, 9],
		],
		[
			[2, 2],
			[3, 3],
			[2, 2],
		],
	],
	[
		"more than there is",
		[rowOf([1, 1], 9, 9)],
		[
			[0, 4],
			[0, 4],
		],
		"none",
	],
	[
		"as much as there is",
		[rowOf([1, 1], 8, 8)],
		[
			[0, 4],
			[0, 4],
		],
		[
			[4, 4],
			[4, 4],
		],
	],
	[
		"less than there is",
		[rowOf([1, 1], 0, 3)],
		[
			[2, 4],
			[2, 4],
		],
		"none",
	],
	[
		"what no multiple is",
		[rowOf([3, 3, 1], 4, 4)],
		[
			[0, 9],
			[0, 9],
			[0, 0],
		],
		"none",
	],
	[
		"twice something that is odd",
		[rowOf([2, 2, 2, 1], 5, 5)],
		[
			[0, 9],
			[0, 9],
			[0, 9],
			[0, 0],
		],
		"none",
	],
	[
		"a multiple of what is left",
		[rowOf([3, 3, 1], 4, 4)],
		[
			[0, 9],
			[0, 9],
			[1, 1],
		],
		[
			[0, 1],
			[0, 1],
			[1, 1],
		],
	],
	[
		"between two multiples",
		[rowOf([3, 3, 1], 4, 5)],
		[
			[0, 9],
			[0, 9],
			[0, 0],
		],
		"none",
	],
	[
		"nothing beyond exact numbers",
		[rowOf([1, 1], 5, 5)],
		[
			[0, 2 ** 53],
			[0, 9],
		],
		[
			[0, 2 ** 53],
			[0, 9],
		],
	],
] as const)("%s draws a box in", (_, rows, bounds, expected) => {
	expect(drawn(rows, ...bounds)).toEqual(expected);
});

it("rows that hang together are one component, what is fixed put into them", () => {
	const rows = [
		rowOf([1, 1, 0, 0, 0], 2, 7),
		rowOf([0, 1, 1, 0, 0], 5, 5),
		rowOf([0, 0, 0, 1, 1], 4, 4),
	];
	const found = componentsOf(
		rows,
		boxOf([3, 3], [0, 9], [0, 9], [0, 9], [0, 9]),
	)?.map(({ cells, rows: own }) => [
		cells,
		own.map(({ lower, upper }) => [lower, upper]),
	]);
	expect(found).toEqual([
		[
			[1, 2],
			[
				[-1, 4],
				[5, 5],
			],
		],
		[[3, 4], [[4, 4]]],
	]);
});

it("a row that holds for all of a box is none, were it just", () => {
	const cells = (lower: number, upper: number) =>
		componentsOf(
			[rowOf([1, -1], lower, upper)],
			boxOf([0, 4], [0, 3]),
		)?.flatMap((one) => one.cells);
	expect(cells(-3, 4)).toEqual([]);
	expect(cells(-2, 4)).toEqual([0, 1]);
	expect(cells(-3, 3)).toEqual([0, 1]);
});

it("nothing is left where what is fixed breaks a row", () => {
	expect(
		componentsOf([rowOf([2, 2, 1], 5, 5)], boxOf([0, 4], [0, 4], [0, 0])),
	).toBeUndefined();
});
