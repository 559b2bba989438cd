import { describe, expect, it } from "vitest";
import { writeDraft } from "../../../src/disclosure/draft/write-draft.ts";
import { blocksByTheRule } from "../../../src/disclosure/rule/by-the-rule.ts";
import { universeOf } from "../../../src/disclosure/universe.ts";
import type { FigureTable } from "../../../src/statistics/figure-table.ts";
import { atOnce } from "../../at-once.ts";
import { crossed, oneWay, policyOf, tableOf } from "../tables.ts";

const policy = policyOf("under-5");

/** A crossing as the universe has it: the columns add up to the total because their cells do. */
function crossingOf(rows: readonly (readonly number[])[]): FigureTable {
	const table = crossed(rows);
	const relations = table.relations.filter(
		(relation) =>
			relation.kind !== "sum" ||
			relation.total !== "referrals" ||
			relation.parts.every((id) => id.includes("risk=")),
	);
	return { ...table, relations };
}

/** What the rule prints of each figure of a crossing, by its id. */
function printed(rows: readonly (readonly number[])[], by = policy) {
	const table = crossingOf(rows);
	const universe = atOnce(universeOf(table));
	const written = writeDraft(universe, by);
	const blocks = blocksByTheRule(universe, written, by);
	const numbers = new Set(blocks.flatMap((block) => block.numbers));
	const words = new Set(blocks.flatMap((block) => block.words));
	const ruled = new Set(blocks.flatMap(({ alike }) => [...alike.keys()]));
	const said = universe.cells.map(({ count = 0 }, at) => {
		if (!ruled.has(at)) return "?";
		const isSmall = count > 0 && count < by.threshold;
		if (words.has(at)) return "c";
		if (isSmall) return "<";
		return numbers.has(at) ? "c" : `${count}`;
	});
	return { blocks, said: said.join(" ") };
}

/** Every crossing of two by two of so many. */
function* crossingsOf(total: number) {
	for (let a = 0; a <= total; a++)
		for (let b = 0; a + b <= total; b++)
			for (let c = 0; a + b + c <= total; c++)
				yield [
					[a, b],
					[c, total - a - b - c],
				] as const;
}

describe("a crossing and its margins", () => {
	it.each([7, 10])(
		"of %i leave every small value to each count, whatever else is printed alike",
		(total) => {
			const alike = new Map<string, number[][]>();
			for (const rows of crossingsOf(total)) {
				const { said } = printed(rows);
				const [[a, b], [c, d]] = rows;
				const counts = [a + b, c + d, a + c, b + d, a, b, c, d];
				alike.set(said, [...(alike.get(said) ?? []), counts]);
			}
			let small = 0;
			for (const [said, tables] of alike)
				for (let at = 0; at < 8; at++) {
					const values = tables.map((counts) => counts[at] ?? 0);
					const left = new Set(values.filter((n) => n > 0 && n < 5));
					if (left.size > 0) small++;
					if (left.size !== 0) expect(left.size, said).toBe(4);
				}
			expect(small).toBeGreaterThan(5);
		},
	);

	it.each([
		// Total, rows, columns, cells. Nothing is small, and nothing is held back.
		[[10, 10], [10, 10], "40 20 20 20 20 10 10 10 10"],
		[[12, 8], [8, 12], "40 20 20 20 20 12 8 8 12"],
		// The cells hang on one of them: two are small, and two come down with them.
		[[17, 3], [3, 17], "40 20 20 20 20 c < < c"],
		// The margins leave four at least in common, so the columns come down, and the cells with them.
		[[17, 10], [9, 4], "40 27 13 c c c c c c"],
		[[20, 2], [1, 30], "53 22 31 c c c c c c"],
		// A margin that says nothing leaves nothing to be said of the cells.
		[[6, 1], [0, 0], "7 c c c c c c c c"],
		[[3, 1], [0, 0], "< c c c c c c c c"],
	])("%j, %j", (top, bottom, expected) => {
		const { blocks, said } = printed([top, bottom]);
		expect(said).toBe(expected);
		expect(blocks.every(({ isExact }) => isExact)).toBe(true);
	});

	it("larger ones are left to the audit, but for their margins", () => {
		const { said } = printed([
			[20, 2],
			[10, 5],
			[1, 30],
		]);
		expect(said).toBe("68 22 15 31 31 37 ? ? ? ? ? ?");
	});
});

it("under a threshold of 2 a 1 is taken for a 2 at least", () => {
	const { said } = printed(
		[
			[10, 1],
			[10, 10],
		],
		{ ...policy, threshold: 2 },
	);
	expect(said).toBe("31 11 20 20 11 c < c c");
});

it("tables that lie in each other in a circle begin as if they stood by themselves, and nothing is proved of them", () => {
	const one = oneWay("referrals", "sex", { female: 20, male: 3, other: 7 });
	const other = oneWay("children", "risk", { high: 20, medium: 3, low: 7 });
	const circle = [
		["referrals:sex=male", "children:risk=medium"],
		["children:risk=medium", "referrals:sex=male"],
	].map(([larger = "", smaller = ""]) => ({ larger, smaller }));
	const blocksOf = (nestings: FigureTable["nestings"]) => {
		const table = tableOf(
			[...one.figures, ...other.figures],
			[one.relation, other.relation],
		);
		const universe = atOnce(universeOf({ ...table, nestings }));
		return blocksByTheRule(universe, writeDraft(universe, policy), policy).map(
			({ alike, numbers, isExact }) => [
				[...alike.keys()].map((at) => universe.cells[at]?.name ?? "").join(),
				numbers.length,
				isExact,
			],
		);
	};
	const ids = [one, other].map(({ relation }) =>
		relation.kind === "sum" ? relation.parts.join() : "",
	);
	expect(blocksOf([])).toEqual([
		["referrals", 0, true],
		[ids[0], 1, true],
		["children", 0, true],
		[ids[1], 1, true],
	]);
	expect(blocksOf(circle)).toEqual([
		["referrals", 0, true],
		["children", 0, true],
		[ids[0], 1, false],
		[ids[1], 1, false],
	]);
});
