import { expect, it } from "vitest";
import {
	type Part,
	pooledTargets,
} from "../../../src/disclosure/councils/council-places.ts";
import { policyOf } from "../tables.ts";

const piece = { cells: [], truth: [], rows: [], targets: [] };
const of = { council: 0, piece, pooled: new Set<string>() };

function part(count: number, isSaidSmall = false): Part {
	return { of, cell: "", coefficient: 1, count, isSaidSmall };
}

const policy = policyOf("under-5");
const nothing = {
	draft: { system: { cells: [], facts: [] }, targets: [], truth: [] },
	heldBack: new Set<number>(),
};

function open(...parts: readonly Part[]) {
	const universe = { cells: [{ name: "boys" }] };
	return pooledTargets(universe, policy, nothing, { partsOf: () => parts });
}

it.each([
	["none at all", [0, 0], false],
	["one", [0, 1], true],
	["four", [1, 3], true],
	["five, which is not small", [1, 4], false],
] as const)("what councils hold back together: %s", (_, counts, isTarget) => {
	expect(open(...counts.map((count) => part(count))).length).toBe(
		isTarget ? 1 : 0,
	);
});

it("where no council holds anything back, there is nothing to keep open", () => {
	expect(open()).toEqual([]);
});

it.each([
	["none is said to be small", [part(1), part(2)], [1, 2, 3, 4]],
	["each of two is 1 at least", [part(1, true), part(2, true)], [2, 3, 4]],
	["each of three is", [part(1, true), part(1, true), part(1, true)], [3, 4]],
	[
		"of four, one value alone is left, and the next stays possible",
		Array.from({ length: 4 }, () => part(1, true)),
		[4, 5],
	],
])("the values that must stay possible, where %s", (_, parts, values) => {
	expect(open(...parts)[0]?.values).toEqual(values);
});

it("every way in which up to three councils hold back up to six each is kept open as it has to be", () => {
	const each = [...Array(7).keys()].flatMap((count) =>
		// Nobody is said to be fewer than five who is none, or five.
		count > 0 && count < 5 ? [part(count), part(count, true)] : [part(count)],
	);
	const ways = each.flatMap((a) => [
		[a],
		...each.flatMap((b) => [[a, b], ...each.map((c) => [a, b, c])]),
	]);
	for (const parts of ways) {
		const sum = parts.reduce((all, { count }) => all + count, 0);
		const said = parts.filter(({ isSaidSmall }) => isSaidSmall).length;
		const least = Math.max(1, said);
		const values = [1, 2, 3, 4].filter((value) => value >= least);
		const kept = values.length > 1 ? values : [least, least + 1];
		const isSmall = sum >= 1 && sum <= 4;
		expect(open(...parts).map((target) => target.values)).toEqual(
			isSmall ? [kept] : [],
		);
	}
});

/** A group of the pooled figures: boys less those told elsewhere. */
function group(
	where: number | undefined,
	heldBack: readonly number[],
	parts: readonly Part[] = [part(3, true), part(4, true)],
) {
	const coefficients = [1, -1];
	const terms = coefficients.map((coefficient, at) => ({
		cell: `cell ${at}`,
		coefficient,
	}));
	return pooledTargets(
		{ cells: [] },
		policy,
		{
			draft: {
				system: { cells: ["left"], facts: [] },
				targets: [
					{
						kind: "small difference",
						cell: "left",
						terms,
						values: [1, 2],
						...(where === undefined ? {} : { where }),
					},
				],
				truth: [2],
			},
			heldBack: new Set(heldBack),
		},
		{
			partsOf: (cell) => (cell === "left" ? undefined : parts),
		},
	);
}

it("a small group of the pooled figures is kept open with its values, whatever is taken away", () => {
	const [found] = group(undefined, []);
	expect(found).toMatchObject({ count: 2, values: [1, 2] });
	expect(found?.parts.map(({ coefficient }) => coefficient)).toEqual([
		1, 1, -1, -1,
	]);
});

it("one that is a group only where something is held back is kept open there", () => {
	expect(group(7, [])).toEqual([]);
	expect(group(7, [7])).toHaveLength(1);
});

it("a small group of which every council tells its part is open nowhere", () => {
	expect(group(undefined, [], [])).toEqual([]);
});
