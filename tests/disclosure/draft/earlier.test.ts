import { expect, it } from "vitest";
import { noEarlier, within } from "../../../src/disclosure/draft/earlier.ts";
import { hiddenCounts } from "../../../src/disclosure/draft/hidden-counts.ts";
import { countFrom } from "../../../src/disclosure/facts/constraints.ts";
import { universeOf } from "../../../src/disclosure/universe.ts";
import type { Relation } from "../../../src/statistics/figure-table.ts";
import { atOnce } from "../../at-once.ts";
import { tableOf } from "../tables.ts";

const same: Relation = {
	kind: "sum",
	total: "referrals:status=lookedAfter",
	parts: ["lookedAfter"],
};
const figures = [
	{ id: "referrals:status=lookedAfter", count: 9 },
	{ id: "lookedAfter", count: 9 },
];

it("earlier releases speak of figures that are the same as of one, and say nothing where they only say so", () => {
	const universe = atOnce(universeOf(tableOf(figures, [same])));
	const areSame = {
		terms: [
			{ cell: "lookedAfter", coefficient: 1 },
			{ cell: "referrals:status=lookedAfter", coefficient: -1 },
		],
		lower: 0,
		upper: 0,
	};
	const { facts, targets } = within(universe, {
		...noEarlier,
		facts: [
			{
				id: "one",
				said: "",
				constraints: [
					areSame,
					countFrom("lookedAfter", 9),
					countFrom("before", 3),
				],
			},
		],
		targets: [
			{ kind: "held back before", cell: "lookedAfter", values: [1] },
			{ kind: "held back before", cell: "before", values: [1] },
		],
	});
	expect(facts.map(({ constraints }) => constraints)).toEqual([
		[countFrom("referrals:status=lookedAfter", 9), countFrom("before", 3)],
	]);
	expect(targets.map(({ cell }) => cell)).toEqual([
		"referrals:status=lookedAfter",
		"before",
	]);
});

it("cells that no figure is have counts that agree with the figures, where there are any", () => {
	const half: Relation = {
		kind: "law",
		law: {
			said: "",
			terms: [
				{ name: "lookedAfter", coefficient: 1 },
				{ name: "hidden", coefficient: -3 },
			],
			lower: 0,
			upper: 0,
		},
	};
	const universe = atOnce(universeOf(tableOf(figures, [half])));
	const fact = (times: number) => ({
		id: "half",
		said: "",
		constraints: [
			{
				terms: [
					{ cell: "lookedAfter", coefficient: 1 },
					{ cell: "hidden", coefficient: -times },
				],
				lower: 0,
				upper: 0,
			},
		],
	});
	expect(hiddenCounts(universe, [fact(3)], undefined)).toEqual(
		new Map([["hidden", 3]]),
	);
	expect(hiddenCounts(universe, [fact(2)], undefined)).toBeUndefined();
	const none = atOnce(universeOf(tableOf(figures, [])));
	expect(hiddenCounts(none, [], undefined)).toEqual(new Map());
});
