import { describe, expect, it } from "vitest";
import { residualGroups } from "../../../src/disclosure/draft/residual-groups.ts";
import { universeOf } from "../../../src/disclosure/universe.ts";
import type {
	ChildrenBehind,
	Relation,
} from "../../../src/statistics/figure-table.ts";
import type { NamedTerm } from "../../../src/universe/laws.ts";
import { atOnce } from "../../at-once.ts";
import { type Given, policyOf, tableOf } from "../tables.ts";

/** What subtraction tells of figures of these counts: the groups, how many they are, and the values of `more`. */
function groups(
	figures: readonly Given[],
	{
		terms = [],
		parts = [],
		relations = [],
		behind,
	}: {
		readonly terms?: readonly NamedTerm[];
		readonly parts?: readonly string[];
		readonly relations?: readonly Relation[];
		readonly behind?: ChildrenBehind;
	},
) {
	const table = {
		...tableOf(figures, relations),
		differences: terms.length === 0 ? [] : [{ terms, parts }],
	};
	return residualGroups(
		atOnce(universeOf(table, behind)),
		policyOf("under-5"),
	).map(({ cell, count, parts: own, isOfFew }) => ({
		cell,
		count,
		parts: own.length,
		isOfFew,
	}));
}

const less: readonly NamedTerm[] = [
	{ name: "referrals", coefficient: 1 },
	{ name: "children", coefficient: -1 },
];
const two = (referrals: number, children: number): readonly Given[] => [
	{ id: "referrals", count: referrals },
	{ id: "children", count: children },
];
const found = (count: number, more = {}) => [
	{ cell: "referrals − children", count, parts: 0, isOfFew: false, ...more },
];

describe("a difference is a small group", () => {
	it.each([
		[30, []],
		[29, found(1)],
		[26, found(4)],
		[25, []],
		[31, []],
	])("of 30 less %i: %j", (children, expected) => {
		expect(groups(two(30, children), { terms: less })).toEqual(expected);
	});

	it.each([
		[0, []],
		[1, found(10, { isOfFew: true })],
		[4, found(10, { isOfFew: true })],
		[5, []],
		[undefined, []],
	])("where it is ten, of %s children", (children, expected) => {
		expect(
			groups(two(30, 20), { terms: less, behind: () => children }),
		).toEqual(expected);
	});

	it("whose children are asked for up to the threshold, by the figures' own ids", () => {
		const asked: unknown[] = [];
		groups(two(30, 20), {
			terms: less,
			behind: (...given) => {
				asked.push(given);
				return undefined;
			},
		});
		expect(asked).toEqual([[less, 5]]);
	});

	it("of children, and not where any of it is about none, or is not known", () => {
		const training: Given = { id: "trainingSessions", count: 28 };
		const terms = [
			{ name: "referrals", coefficient: 1 },
			{ name: "trainingSessions", coefficient: -1 },
		];
		expect(groups([...two(30, 28), training], { terms })).toEqual([]);
		const unknown = { id: "children", count: undefined };
		expect(
			groups([{ id: "referrals", count: 30 }, unknown], { terms: less }),
		).toEqual([]);
	});
});

describe("a difference that parts of a table make up", () => {
	const rows = (...counts: readonly number[]): readonly Given[] =>
		counts.map((count, at) => ({ id: `referrals:sex=s${at}`, count }));
	const cells = (...counts: readonly number[]): readonly Given[] =>
		counts.map((count, at) => ({
			id: `referrals:risk=r${at}|sex=s`,
			count,
		}));
	const madeUpOf = (parts: readonly Given[]) =>
		groups([...two(30, 27), ...parts], {
			terms: less,
			parts: parts.map(({ id }) => id),
		}).map((group) => group.parts);

	it("is judged by them, where they are several of a table of one breakdown", () => {
		expect(madeUpOf(rows(1, 2))).toEqual([]);
		expect(madeUpOf(cells(1, 2))).toEqual([2]);
	});

	it("is judged by itself, where one makes it up", () => {
		expect(madeUpOf(rows(3))).toEqual([0]);
		expect(madeUpOf(cells(3))).toEqual([0]);
	});

	it.each([
		[[0, 3], [2]],
		[[4, 4], [2]],
		[[3, 5], []],
		[[5, 3], []],
	])(
		"is judged of a crossing where its cells are each small or none: %j",
		(counts, parts) => {
			expect(madeUpOf(cells(...counts))).toEqual(parts);
		},
	);

	it("is not, where one of them is no cell of a crossing", () => {
		expect(madeUpOf([...cells(1), ...rows(2)])).toEqual([]);
	});
});

describe("the small parts of a total, several of them, are a small group", () => {
	const partsOf = (
		...counts: readonly (number | readonly [number, number])[]
	) => {
		const parts: readonly Given[] = counts.map((one, at) => {
			const [count, contributors] = typeof one === "number" ? [one, one] : one;
			return { id: `referrals:sex=s${at}`, count, contributors };
		});
		const sum = parts.reduce((all, { count = 0 }) => all + count, 0);
		return groups([{ id: "referrals", count: sum }, ...parts], {
			relations: [
				{ kind: "sum", total: "referrals", parts: parts.map(({ id }) => id) },
			],
		}).map(({ count, parts: own, isOfFew }) => [count, own, isOfFew]);
	};

	it.each([
		[[20, 1, 2], [[3, 2, false]]],
		[[20, 1, 3], [[4, 2, false]]],
		[[20, 1, 4], []],
		[[20, 0, 4], [[4, 2, false]]],
		[[20, 0, 0], []],
		[[20, 5, 3], []],
		[[1, 1, 1], [[3, 3, false]]],
	])("of %j: %j", (counts, expected) => {
		expect(partsOf(...counts)).toEqual(expected);
	});

	it("and not of what they only cover, or lie in", () => {
		const parts = [1, 2].map((count, at) => ({
			id: `referrals:model=m${at}`,
			count,
		}));
		const ids = parts.map(({ id }) => id);
		for (const [relation, count] of [
			[{ kind: "cover", whole: "referrals", parts: ids }, 2],
			[{ kind: "within", total: "referrals", parts: ids }, 9],
		] as const)
			expect(
				groups([{ id: "referrals", count }, ...parts], {
					relations: [relation],
				}),
			).toEqual([]);
	});

	it("by the children behind them, where these are fewer", () => {
		expect(partsOf(20, [9, 1], [2, 2])).toEqual([[11, 2, true]]);
		expect(partsOf(20, [9, 2], [3, 3])).toEqual([]);
	});
});
