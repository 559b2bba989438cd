import { describe, expect, it } from "vitest";
import { universeOf } from "../../src/disclosure/universe.ts";
import type {
	FigureTable,
	Relation,
} from "../../src/statistics/figure-table.ts";
import { atOnce } from "../at-once.ts";
import { type Given, tableOf } from "./tables.ts";

const figures: readonly Given[] = [
	{ id: "referrals", count: 30 },
	{ id: "children", count: 28, contributors: 28 },
	{ id: "lookedAfter", count: 9, contributors: 7 },
	{ id: "referrals:status=lookedAfter", count: 9, contributors: 8 },
];
const same: Relation = {
	kind: "sum",
	total: "referrals:status=lookedAfter",
	parts: ["lookedAfter"],
};

function universe(
	given: readonly Given[],
	relations: readonly Relation[] = [],
	more: Partial<FigureTable> = {},
) {
	return atOnce(universeOf({ ...tableOf(given, relations), ...more }));
}

describe("figures that are known to be equal", () => {
	const { cells, cellOf, links } = universe(figures, [same]);

	it("are one cell, by the name of the first, of the fewest children behind any", () => {
		expect(cells.map(({ name }) => name)).toEqual([
			"referrals",
			"children",
			"lookedAfter",
		]);
		expect(cells[2]).toMatchObject({ count: 9, contributors: 7 });
		expect(cellOf.get("referrals:status=lookedAfter")).toBe(2);
		expect(links).toEqual([]);
	});

	it("are two where one of them is not available, or where they are not", () => {
		const names = (count: number | undefined) =>
			universe(figures.with(3, { id: "referrals:status=lookedAfter", count }), [
				same,
			]).cells.length;
		expect(names(9)).toBe(3);
		expect(names(8)).toBe(4);
		expect(names(undefined)).toBe(4);
	});
});

describe("relations", () => {
	const parts = ["referrals:sex=female", "referrals:sex=male"];
	const sum: Relation = { kind: "sum", total: "referrals", parts };
	const atMost: Relation = {
		kind: "atMost",
		smaller: "children",
		larger: "referrals",
	};
	const given = (female: number, children: number): readonly Given[] => [
		{ id: "referrals", count: 30 },
		{ id: "children", count: children },
		{ id: "referrals:sex=female", count: female },
		{ id: "referrals:sex=male", count: 10 },
	];

	it("are links by the places of cells, where the true counts keep them", () => {
		expect(universe(given(20, 28), [sum, atMost])).toMatchObject({
			links: [
				{ kind: "sum", total: 0, parts: [2, 3] },
				{ kind: "atMost", smaller: 1, larger: 0 },
			],
			broken: [],
		});
	});

	it("that the true counts do not keep are left out, and told where they are sums", () => {
		expect(universe(given(19, 31), [sum, atMost])).toMatchObject({
			links: [],
			broken: [sum],
		});
	});

	it("of a figure and itself are none", () => {
		const own: Relation = {
			kind: "atMost",
			smaller: "lookedAfter",
			larger: "referrals:status=lookedAfter",
		};
		expect(universe(figures, [same, own]).links).toEqual([]);
		const three: Relation = {
			kind: "cover",
			whole: "lookedAfter",
			parts: ["referrals:status=lookedAfter", "children"],
		};
		expect(universe(figures, [same, three]).links).toHaveLength(1);
	});

	it("that name what no figure is have a cell for it, without figures", () => {
		const { cells, links } = universe(given(20, 28), [
			{ kind: "atMost", smaller: "children", larger: "between" },
		]);
		expect(cells.at(-1)).toMatchObject({
			name: "between",
			count: undefined,
			contributors: undefined,
			figures: [],
		});
		expect(links).toEqual([{ kind: "atMost", smaller: 1, larger: 4 }]);
	});
});

describe("what hangs on figures that are not published", () => {
	const terms = (...names: readonly string[]) =>
		names.map((name) => ({ name, coefficient: 1 }));

	it("is no difference", () => {
		const differences = [
			{ terms: terms("referrals", "nobody"), parts: [] },
			{ terms: terms("nobody", "referrals"), parts: [] },
			{ terms: terms("referrals", "children"), parts: ["lookedAfter"] },
		];
		const found = universe(figures, [], { differences }).differences;
		expect(found.map((one) => [one.terms, one.parts])).toEqual([
			[
				[
					{ name: 0, coefficient: 1 },
					{ name: 1, coefficient: 1 },
				],
				[2],
			],
		]);
	});

	it("is nested in nothing", () => {
		const nestings = [
			{ larger: "referrals", smaller: "nobody" },
			{ larger: "nobody", smaller: "referrals" },
			{ larger: "nobody", smaller: "nobody" },
			{ larger: "children", smaller: "referrals" },
			{ larger: "referrals", smaller: "children" },
		];
		expect(universe(figures, [], { nestings }).nestings).toEqual([
			{ larger: 1, smaller: 0 },
			{ larger: 0, smaller: 1 },
		]);
	});
});

it.each([
	[19, 19, 19],
	[19, 0, 19],
	[19, 5, undefined],
	[1, 1, 1],
	[20, 20, undefined],
	[20, 0, undefined],
	[0, 0, undefined],
])(
	"of a base of %i a count of %i tells all or none of it: %s",
	(base, count, group) => {
		const { cells } = universe([
			{ id: "referrals", count: base },
			{ id: "referrals:sex=male", count, base: "referrals" },
			{ id: "referrals:sex=female", count },
		]);
		expect(cells.map(({ wholeGroup }) => wholeGroup)).toEqual([
			undefined,
			group,
			undefined,
		]);
	},
);
