import { describe, expect, it } from "vitest";
import { writeDraft } from "../../../src/disclosure/draft/write-draft.ts";
import {
	findOneWayTables,
	isWithinTheRule,
} from "../../../src/disclosure/rule/one-way-tables.ts";
import { isTiedByWholesAlone } from "../../../src/disclosure/rule/ties.ts";
import { universeOf } from "../../../src/disclosure/universe.ts";
import type { Policy } from "../../../src/settings/settings.ts";
import type {
	FigureTable,
	Relation,
} from "../../../src/statistics/figure-table.ts";
import { atOnce } from "../../at-once.ts";
import {
	crossed,
	type Given,
	policyOf,
	referralsBy,
	tableOf,
} from "../tables.ts";

function tablesIn(table: FigureTable, more: Partial<Policy> = {}) {
	const policy = { ...policyOf("under-5"), ...more };
	const universe = atOnce(universeOf(table));
	return findOneWayTables(universe, writeDraft(universe, policy), policy).map(
		({ parts, order, ...one }) => ({
			...one,
			parts: parts.map((at) => universe.cells[at]?.name),
			order: order.map((at) => universe.cells[at]?.name),
		}),
	);
}

describe("a table of one breakdown", () => {
	it("has its small counts, and the others as they come down: the last first", () => {
		const sex = (category: string) => `referrals:sex=${category}`;
		expect(
			tablesIn(referralsBy("sex", { a: 20, b: 4, c: 5, d: 0, e: 1 })),
		).toEqual([
			{
				table: {
					total: 30,
					categories: 5,
					small: [4, 1],
					others: [5, 20],
					ofFew: 0,
				},
				total: 0,
				parts: ["a", "b", "c", "d", "e"].map(sex),
				order: [sex("c"), sex("a")],
			},
		]);
	});

	it("has those first that stand on few children, beside small ones", () => {
		const parts = ["a", "b", "c", "d"].map((one) => `referrals:sex=${one}`);
		const [a = "", b = "", c = "", d = ""] = parts;
		const table = tableOf(
			[
				{ id: "referrals", count: 41 },
				{ id: a, count: 20 },
				{ id: b, count: 12, contributors: 4 },
				{ id: c, count: 3 },
				{ id: d, count: 6 },
			],
			[{ kind: "sum", total: "referrals", parts }],
		);
		const [found] = tablesIn(table);
		expect(found?.order).toEqual([b, d, a]);
		expect(found?.table).toMatchObject({ small: [3], ofFew: 1 });
	});

	it("is one whose total stands on few children where that is told within another, and none where it is not", () => {
		const [inNeed, lookedAfter] = ["childInNeed", "lookedAfter"].map(
			(one) => `referrals:status=${one}`,
		);
		const placed = ["here", "elsewhere"].map(
			(one) => `lookedAfter:placedBy=${one}`,
		);
		const given = (relations: readonly Relation[]) =>
			tablesIn(
				tableOf(
					[
						{ id: "referrals", count: 30 },
						{ id: inNeed ?? "", count: 24 },
						{ id: lookedAfter ?? "", count: 6, contributors: 3 },
						{ id: placed[0] ?? "", count: 6, contributors: 3 },
						{ id: placed[1] ?? "", count: 0 },
					],
					relations,
				),
			).map(({ parts }) => parts);
		const byPlace: Relation = {
			kind: "sum",
			total: lookedAfter ?? "",
			parts: placed,
		};
		const byStatus: Relation = {
			kind: "sum",
			total: "referrals",
			parts: [inNeed ?? "", lookedAfter ?? ""],
		};
		expect(given([byPlace])).toEqual([]);
		expect(given([byStatus, byPlace])).toEqual([placed]);
	});

	it("is none where a cell of it is beyond the rule", () => {
		const few = (contributors: number): FigureTable => {
			const parts = ["a", "b"].map((one) => `referrals:sex=${one}`);
			return tableOf(
				[
					{ id: "referrals", count: 32 },
					{ id: parts[0] ?? "", count: 20 },
					{ id: parts[1] ?? "", count: 12, contributors },
				],
				[{ kind: "sum", total: "referrals", parts }],
			);
		};
		expect(tablesIn(few(5))).toHaveLength(1);
		expect(tablesIn(few(4))).toEqual([]);
	});
});

describe("a crossing", () => {
	const given = crossed([
		[10, 20],
		[30, 40],
	]);
	const rows = ["r0", "r1"].map((one) => `referrals:risk=${one}`);
	const columns = ["c0", "c1"].map((one) => `referrals:sex=${one}`);
	const named = (relations: readonly Relation[]) =>
		tablesIn({ ...given, relations }).map(({ parts }) => parts);
	const [byRow, byColumn, ...ofCells] = given.relations;
	if (byRow === undefined || byColumn === undefined)
		throw new Error("no relations");

	it("has two tables in the order of its figures, where one adds up because the other does, and where both are said to", () => {
		expect(named([byRow, ...ofCells])).toEqual([rows, columns]);
		expect(named([byColumn, ...ofCells])).toEqual([rows, columns]);
		expect(named([byRow, byColumn, ...ofCells])).toEqual([rows, columns]);
		expect(named([byColumn, byRow, ...ofCells])).toEqual([rows, columns]);
	});

	it("has two beside what shares a cell with it", () => {
		const more = {
			...given,
			figures: [
				...given.figures,
				...tableOf(
					[
						{ id: "lookedAfter", count: 12 },
						{ id: "closures", count: 2 },
					],
					[],
				).figures,
			],
			relations: [
				byRow,
				...ofCells,
				{
					kind: "sum",
					total: "lookedAfter",
					parts: ["referrals:risk=r0|sex=c0", "closures"],
				} as const,
			],
		};
		expect(tablesIn(more).map(({ parts }) => parts)).toEqual([rows, columns]);
	});

	it("has one, where not all cells of its columns or of its rows are published", () => {
		expect(named([byRow, ...ofCells.slice(0, -1)])).toEqual([rows]);
		expect(named([byRow, ...ofCells.slice(1)])).toEqual([rows]);
	});
});

describe("the rule can judge a cell", () => {
	const isWithin = (given: Omit<Given, "id">, more: Partial<Policy> = {}) => {
		const figures: readonly Given[] = [
			{ id: "referrals", count: 19 },
			{ id: "referrals:sex=male", ...given },
			{ id: "trainingSessions", count: 3 },
		];
		const universe = atOnce(universeOf(tableOf(figures, [])));
		const policy = { ...policyOf("under-5"), ...more };
		return [1, 2].map((at) => isWithinTheRule(universe, at, policy));
	};

	it.each([
		["a large count", { count: 12 }, true],
		["a small count", { count: 3 }, true],
		["a small count of fewer children", { count: 3, contributors: 2 }, true],
		["many of few children", { count: 12, contributors: 3 }, false],
		["what is not available", { count: undefined }, false],
	])("%s: %s", (_, given, expected) => {
		expect(isWithin(given)).toEqual([expected, false]);
	});

	it("unless it tells of all of a small base, where such are held back", () => {
		const all = { count: 19, base: "referrals" };
		expect(isWithin(all)[0]).toBe(true);
		expect(isWithin(all, { group: "withhold" })[0]).toBe(false);
	});
});

describe("cells are tied to others by their wholes alone", () => {
	const tied = (
		relation: Relation,
		counts: Readonly<Record<string, number>>,
		...block: readonly string[]
	) => areTied(relation, counts, block, [1, 2]);
	const areTied = (
		relation: Relation,
		counts: Readonly<Record<string, number>>,
		block: readonly string[],
		alike: readonly number[],
	) => {
		const given = Object.entries(counts).map(([id, count]) => ({ id, count }));
		const universe = atOnce(universeOf(tableOf(given, [relation])));
		expect(universe.links).toHaveLength(1);
		return isTiedByWholesAlone(
			universe,
			new Map(
				block.map((name) => [
					universe.cells.findIndex((cell) => cell.name === name),
					alike,
				]),
			),
		);
	};
	const counts = { referrals: 20, children: 12, closures: 8, lookedAfter: 8 };
	const [whole, one, other, third] = [
		"referrals",
		"children",
		"closures",
		"lookedAfter",
	] as const;

	it("by what they add up to, lie in, or are none without", () => {
		const sum: Relation = { kind: "sum", total: whole, parts: [one, other] };
		expect(tied(sum, counts, one, other)).toBe(true);
		const atMost: Relation = { kind: "atMost", smaller: one, larger: whole };
		expect(tied(atMost, counts, one)).toBe(true);
		const both: Relation = { kind: "together", one, other: whole };
		expect(tied(both, counts, one)).toBe(true);
	});

	it("and not by cells that no figure is", () => {
		const atMost: Relation = { kind: "atMost", smaller: one, larger: "hidden" };
		expect(tied(atMost, counts, one)).toBe(false);
		expect(tied(atMost, counts, whole)).toBe(true);
	});

	it("by parts within a whole, where all of them are judged at once, or none", () => {
		const within: Relation = {
			kind: "within",
			total: whole,
			parts: [one, other],
		};
		expect(tied(within, counts, one, other)).toBe(true);
		expect(tied(within, counts, whole)).toBe(true);
		expect(tied(within, counts, one)).toBe(false);
	});

	it("by two parts that cover a whole, and not by three", () => {
		const two: Relation = { kind: "cover", whole, parts: [one, other] };
		expect(tied(two, counts, one)).toBe(true);
		const three: Relation = {
			kind: "cover",
			whole,
			parts: [one, other, third],
		};
		expect(tied(three, counts, one)).toBe(false);
		expect(tied(three, counts, whole)).toBe(true);
	});

	it("and not by any other law", () => {
		const law: Relation = {
			kind: "law",
			law: {
				said: "",
				terms: [{ name: one, coefficient: 1 }],
				lower: 0,
				upper: undefined,
			},
		};
		expect(tied(law, counts, one)).toBe(false);
		expect(tied(law, counts, other)).toBe(true);
		// Told by its number, it can be no other.
		expect(areTied(law, counts, [one], [12])).toBe(true);
	});
});
