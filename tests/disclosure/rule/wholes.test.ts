import { describe, expect, it } from "vitest";
import type { OneWayPart } from "../../../src/disclosure/rule/one-way-tables.ts";
import { wholesAround } from "../../../src/disclosure/rule/wholes.ts";
import type { Cell, Universe } from "../../../src/disclosure/universe.ts";

/** Cells by place, of which only how they hang together matters. */
function universeWith(more: Partial<Universe>): Universe {
	const cell = (_: unknown, at: number): Cell => ({
		name: `cell ${at}`,
		count: 10,
		contributors: 10,
		wholeGroup: undefined,
		figures: [],
	});
	return {
		cells: Array.from({ length: 8 }, cell),
		links: [],
		differences: [],
		nestings: [],
		behind: () => undefined,
		isWhole: true,
		cellOf: new Map(),
		broken: [],
		...more,
	};
}

const tableOf = (total: number, parts: readonly number[]) => {
	const table: OneWayPart = {
		table: { total: 10, categories: parts.length, small: [], others: [] },
		total,
		parts,
		order: parts,
	};
	return new Map(parts.map((at) => [at, table]));
};

const none = new Map<number, OneWayPart>();

describe("a whole and another part that cover it with a count", () => {
	const cover = (whole: number, ...parts: number[]) =>
		universeWith({ links: [{ kind: "cover", whole, parts }] });

	it("are told of the later of the two parts, in whatever order they are named", () => {
		for (const parts of [
			[1, 2],
			[2, 1],
		]) {
			const { coverOf } = wholesAround(cover(0, ...parts), none);
			expect(coverOf(2)).toEqual({ whole: 0, other: 1 });
			expect(coverOf(1)).toBeUndefined();
			expect(coverOf(0)).toBeUndefined();
		}
	});

	it("are told of no part of a table, of three parts, or of none", () => {
		expect(
			wholesAround(cover(0, 1, 2), tableOf(3, [2, 4])).coverOf(2),
		).toBeUndefined();
		expect(wholesAround(cover(0, 1, 2, 3), none).coverOf(3)).toBeUndefined();
		expect(wholesAround(cover(0, 1), none).coverOf(1)).toBeUndefined();
	});

	it("are found behind other links", () => {
		const universe = universeWith({
			links: [
				{ kind: "within", total: 7, parts: [1, 2] },
				{ kind: "cover", whole: 0, parts: [3, 4] },
				{ kind: "cover", whole: 5, parts: [1, 2] },
			],
		});
		expect(wholesAround(universe, none).coverOf(2)).toEqual({
			whole: 5,
			other: 1,
		});
	});
});

describe("the counts that a part of a table lies in", () => {
	const nestings = [5, 6, 7].map((larger) => ({ larger, smaller: 1 }));
	const parts = tableOf(0, [1, 2]);

	it("are all but its total and what that is a part of or lies in", () => {
		const universe = universeWith({
			nestings: [
				...nestings,
				{ larger: 0, smaller: 1 },
				{ larger: 5, smaller: 0 },
			],
			links: [
				{ kind: "sum", total: 6, parts: [0, 3] },
				{ kind: "sum", total: 7, parts: [2, 3] },
				{ kind: "within", total: 7, parts: [0, 3] },
			],
		});
		expect(wholesAround(universe, parts).wholesOf(1)).toEqual([7]);
		expect(wholesAround(universe, none).wholesOf(1)).toEqual([5, 6, 7, 0]);
	});

	it("are none that is not available", () => {
		const universe = universeWith({ nestings });
		const cells = universe.cells.map((cell, at) =>
			at === 6 ? { ...cell, count: undefined } : cell,
		);
		expect(wholesAround({ ...universe, cells }, parts).wholesOf(1)).toEqual([
			5, 7,
		]);
	});
});

describe("the totals beside a count", () => {
	it("are those of tables of two parts, one of which lies in it, unless the total does too", () => {
		const universe = universeWith({ nestings: [{ larger: 5, smaller: 1 }] });
		const besideIn = (own: Universe, parts: readonly number[]) =>
			wholesAround(own, tableOf(0, parts)).besideOf(5);
		expect(besideIn(universe, [1, 2])).toEqual([0]);
		expect(besideIn(universe, [1, 2, 3])).toEqual([]);
		expect(besideIn(universe, [2, 3])).toEqual([]);
		expect(
			besideIn(
				{ ...universe, links: [{ kind: "sum", total: 5, parts: [0, 3] }] },
				[1, 2],
			),
		).toEqual([]);
	});
});
