import { describe, expect, it } from "vitest";
import { chooseBesideEarlier } from "../../../src/disclosure/choice/choose-beside-earlier.ts";
import type { Draft } from "../../../src/disclosure/draft/draft.ts";
import {
	type Earlier,
	noEarlier,
} from "../../../src/disclosure/draft/earlier.ts";
import type {
	Fact,
	LinearConstraint,
} from "../../../src/disclosure/facts/fact.ts";
import { atOnce } from "../../at-once.ts";
import { solver } from "../../solver.ts";

const boys = [{ cell: "boys", coefficient: 1 }];
const small = [1, 2, 3, 4];

/** What earlier releases told of boys, of whom nothing more is to be told; and what is kept of them now. */
function beside(
	constraints: readonly LinearConstraint[],
	truth: number,
	more: Partial<Earlier> = {},
	atFirst: readonly Fact[] = [],
) {
	const before: Fact = { id: "before", said: "", constraints };
	const cells = ["boys", "more"];
	const draft: Draft = {
		system: { cells, facts: [...atFirst, before] },
		always: [...atFirst.map(({ id }) => id), "before"],
		statements: [],
		targets: [{ kind: "small figure", cell: "boys", values: small }],
		truth: [truth, 0],
	};
	const earlier: Earlier = { ...noEarlier, ...more };
	const { choice, lost } = atOnce(
		chooseBesideEarlier(draft, earlier, new Set(), { solver }),
	);
	return {
		kept: choice.targets.map(({ values }) => values),
		lost: lost.map(({ kind }) => kind),
		why: lost.flatMap(({ because }) => because().map(({ id }) => id)),
		byCorrection: lost.map(({ byCorrection }) => byCorrection),
		isNew: lost.map(({ isNew }) => isNew),
		beyondReach: choice.beyondReach.length,
	};
}

const between = (lower: number, upper?: number): LinearConstraint => ({
	terms: boys,
	lower,
	upper,
});

/** Either the least, or so many more. */
const orMore = (least: number, more: number): readonly LinearConstraint[] => [
	{
		terms: [...boys, { cell: "more", coefficient: -more }],
		lower: least,
		upper: least,
	},
	{ terms: [{ cell: "more", coefficient: 1 }], upper: 1 },
];

describe("of a small count about which earlier releases tell something", () => {
	it.each([
		["nothing", [between(0)], [], [1, 2, 3, 4]],
		["that it is 1 to 4", [between(1, 4)], [], [1, 2, 3, 4]],
		["some of its values", [between(3, 9)], ["narrowed"], [3, 4]],
		["all but one of its values", [between(4, 9)], ["narrowed"], [4, 5]],
		["all but one, and no more", [between(3, 3)], ["recovered"], [3]],
		["that it is none of them", [between(5, 9)], ["narrowed"], [5, 6]],
		["that it is another", [between(6, 6)], ["recovered"], [6]],
		["nothing above", [between(4)], ["narrowed"], [4, 5]],
		["that it may be much more", orMore(4, 29), ["narrowed"], [4, 33]],
		["that it may be very much more", orMore(4, 30), ["narrowed"], [4, 34]],
		["that it is, or far beyond", orMore(4, 31), ["recovered"], [4]],
	])("where they tell %s, what is left is kept", (_, told, lost, kept) => {
		const truth = kept[0] ?? 0;
		const found = beside(told, truth);
		expect(found.lost).toEqual(lost);
		expect(found.kept).toEqual([kept]);
		expect(found.beyondReach).toBe(0);
		expect(found.why).toEqual(lost.map(() => "before"));
	});

	it("nothing is asked of what was held back, cannot be counted again and was not small", () => {
		const cells = [{ name: "boys", count: undefined, guess: 5 }];
		const { kept, lost } = beside([between(5, 9)], 5, { cells });
		expect([kept, lost]).toEqual([[], []]);
		const some = beside([between(3, 9)], 3, { cells });
		expect([some.kept, some.isNew]).toEqual([[[3, 4]], [false]]);
		expect(beside([between(3, 9)], 3).isNew).toEqual([true]);
	});

	it("nothing is asked of additions and removals that totals exclude", () => {
		const changes = new Set(["boys"]);
		const { kept, lost } = beside([between(3, 9)], 3, { changes });
		expect([kept, lost]).toEqual([[], []]);
	});

	it("what takes a correction to see is told as that", () => {
		const correction: Fact = {
			id: "correction",
			said: "",
			constraints: [between(3)],
		};
		const ofCorrections = new Set(["correction"]);
		const all = [between(0, 9)];
		expect(
			beside(all, 3, { ofCorrections }, [correction]).byCorrection,
		).toEqual([true]);
		expect(beside(all, 3, {}, [correction]).byCorrection).toEqual([false]);
	});
});

it("true values that cannot be counted again are looked for beside those that can", () => {
	const cells = [{ name: "boys", count: undefined, guess: 0 }];
	const found = beside([between(3, 9)], 0, { cells });
	expect(found.lost).toEqual(["narrowed"]);
	expect(found.kept).toEqual([[3, 4]]);
	expect(beside([between(3, 9)], 0).kept).toEqual([[3, 4]]);
});

it("what cannot all be true is told as a contradiction, and nothing is asked any more", () => {
	const found = beside([between(3), between(0, 2)], 3);
	expect(found).toMatchObject({
		lost: ["contradiction"],
		why: ["before"],
		kept: [],
	});
});

it("where nothing was published before, a count is kept open by what is held back, and nothing is lost", () => {
	const told: Fact = { id: "told", said: "", constraints: [between(3, 3)] };
	const draft: Draft = {
		system: { cells: ["boys"], facts: [told] },
		always: [],
		statements: [{ facts: ["told"], cost: 1 }],
		targets: [{ kind: "small figure", cell: "boys", values: small }],
		truth: [3],
	};
	const { choice, lost } = atOnce(
		chooseBesideEarlier(draft, undefined, new Set(), { solver }),
	);
	expect([...choice.heldBack]).toEqual([0]);
	expect(lost).toEqual([]);
});
