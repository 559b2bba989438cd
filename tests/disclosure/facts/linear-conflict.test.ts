import { describe, expect, it } from "vitest";
import { compileSystem } from "../../../src/disclosure/facts/compile.ts";
import {
	countFrom,
	eachOf,
} from "../../../src/disclosure/facts/constraints.ts";
import type { LinearConstraint } from "../../../src/disclosure/facts/fact.ts";
import { linearConflict } from "../../../src/disclosure/facts/linear-conflict.ts";
import { solver } from "../../solver.ts";

const sum: LinearConstraint = {
	terms: eachOf(["a", "b"]),
	lower: 5,
	upper: 5,
};

/** The facts, by their places, that exclude a stretch of a, or all tables where none is asked about. */
function named(
	constraints: readonly LinearConstraint[],
	stretch: readonly [number, number] | undefined,
	{
		active = constraints.map((_, at) => at),
		known = [],
	}: {
		readonly active?: readonly number[];
		readonly known?: readonly number[];
	} = {},
) {
	const system = compileSystem({
		cells: ["a", "b", "c"],
		facts: constraints.map((constraint, at) => ({
			id: `${at}`,
			said: "",
			constraints: [constraint],
		})),
	});
	const [from, to] = stretch ?? [0, 0];
	const found = linearConflict(
		system,
		active,
		{ place: stretch === undefined ? undefined : 0, from, to },
		(fact) => !known.includes(fact),
		solver,
	);
	return found && [...found].toSorted((a, b) => a - b);
}

describe("the facts that exclude a stretch", () => {
	const facts = [sum, countFrom("b", 3), countFrom("c", 0, 9)];

	it("are those that it takes, and no other", () => {
		expect(named(facts, [3, 9])).toEqual([0, 1]);
		expect(named(facts, [6, 9])).toEqual([0]);
	});

	it("are none where it is possible, were it at its end alone", () => {
		expect(named(facts, [2, 9])).toBeUndefined();
		expect(named(facts, undefined)).toBeUndefined();
	});

	it("are of those that are told", () => {
		expect(named(facts, [3, 9], { active: [1, 2] })).toBeUndefined();
		expect(named(facts, [3, 9], { active: [0, 1] })).toEqual([0, 1]);
	});

	it("are those that contradict each other, where no cell is asked about", () => {
		expect(named([...facts, countFrom("a", 3)], undefined)).toEqual([0, 1, 3]);
	});

	it("are as few as can be of those that need not be known", () => {
		// Of two that exclude it each, the first is left.
		const two = [
			countFrom("a", 0, 2),
			countFrom("c", 0, 9),
			countFrom("a", 0, 1),
		];
		expect(named(two, [3, 9])).toHaveLength(1);
		// What is known in any case does it alone.
		const own = (...known: readonly number[]) =>
			named(two, [3, 9], { known })?.filter((at) => !known.includes(at));
		expect(own(2)).toEqual([]);
		expect(own(0)).toEqual([]);
		// And with help of one more.
		const more = [...facts, countFrom("b", 4), countFrom("a", 0, 2)];
		expect(
			named(more, [3, 9], { known: [0] })?.filter((at) => at !== 0),
		).toHaveLength(1);
	});
});
