import { describe, expect, it } from "vitest";
import type { Draft, Target } from "../../../src/disclosure/draft/draft.ts";
import { countFrom } from "../../../src/disclosure/facts/constraints.ts";
import { settleGroups } from "../../../src/disclosure/rule/settle-groups.ts";

const group: Target = {
	kind: "small difference",
	cell: "group",
	values: [1, 2, 3, 4],
	terms: [
		{ cell: "a", coefficient: 1 },
		{ cell: "b", coefficient: -1 },
	],
};

/** What is asked of a group that lies between two numbers, where the rule is exact for some cells. */
function asked(
	from: number,
	to: number | undefined,
	{
		exact = ["a", "b"],
		target = group,
	}: { readonly exact?: readonly string[]; readonly target?: Target } = {},
): readonly number[] | undefined {
	const draft: Draft = {
		system: {
			cells: ["group"],
			facts: [
				{ id: "told", said: "", constraints: [countFrom("group", from, to)] },
			],
		},
		always: ["told"],
		statements: [],
		targets: [target],
		truth: [from],
	};
	return settleGroups(
		draft,
		new Set(),
		(cell) => exact.includes(cell),
		undefined,
	).targets[0]?.values;
}

describe("of a group for which the rule is exact is asked", () => {
	it.each<readonly [number, number | undefined, readonly number[]]>([
		// No more than its wholes leave it, where these are two values at least.
		[0, 9, [1, 2, 3, 4]],
		[2, 9, [2, 3, 4]],
		[3, 9, [3, 4]],
		// Where it is small for certain, and not every small value is left, that there may be none.
		[1, 4, [1, 2, 3, 4]],
		[1, 3, [0, 1, 2, 3]],
		[2, 4, [0, 2, 3, 4]],
		[0, 3, [1, 2, 3]],
		[2, 5, [2, 3, 4]],
		// Where one small value is left, that and another: the least, the most, or the next.
		[4, 9, [4, 9]],
		[1, 1, [1, 2, 3, 4]],
		[0, 1, [1, 0]],
		[4, undefined, [4, 5]],
		// Where none is, the least and another.
		[7, 9, [7, 9]],
		[7, undefined, [7, 8]],
		[7, 7, [1, 2, 3, 4]],
	])("what is left where it is from %i to %s: %j", (from, to, values) => {
		expect(asked(from, to)).toEqual(values);
	});

	it("what is left, where it is parts of a total together", () => {
		const parts: Target = {
			...group,
			terms: [
				{ cell: "a", coefficient: 1 },
				{ cell: "b", coefficient: 1 },
			],
		};
		expect(asked(2, 4, { target: parts })).toEqual([2, 3, 4]);
	});

	it("all, where the rule is not exact for one of its cells, or it is a figure", () => {
		const all = [1, 2, 3, 4];
		expect(asked(2, 9, { exact: ["a"] })).toEqual(all);
		expect(asked(2, 9, { exact: [] })).toEqual(all);
		const { terms: _, ...figure } = group;
		expect(asked(2, 9, { target: figure })).toEqual(all);
	});
});

it("one that is not settled stays what it is beside one that is", () => {
	const other: Target = { ...group, terms: [{ cell: "c", coefficient: 1 }] };
	const draft: Draft = {
		system: {
			cells: ["group"],
			facts: [
				{ id: "told", said: "", constraints: [countFrom("group", 2, 9)] },
			],
		},
		always: ["told"],
		statements: [],
		targets: [other, group],
		truth: [2],
	};
	const { targets } = settleGroups(
		draft,
		new Set(),
		(cell) => cell !== "c",
		undefined,
	);
	expect(targets.map(({ values }) => values)).toEqual([
		[1, 2, 3, 4],
		[2, 3, 4],
	]);
});
