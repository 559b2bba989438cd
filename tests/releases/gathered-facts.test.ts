import { describe, expect, it } from "vitest";
import { countFrom } from "../../src/disclosure/facts/constraints.ts";
import type { LinearConstraint } from "../../src/disclosure/facts/fact.ts";
import type { Relation } from "../../src/reader/relation.ts";
import {
	addFact,
	addRelation,
	addTarget,
	endGathering,
	startGathering,
} from "../../src/releases/gathered-facts.ts";

const nothing = { terms: [], lower: 0, upper: 0 };
const open = () => startGathering(new Set(["own"]), 100);

describe("a fact", () => {
	it("is taken in once", () => {
		const gathered = open();
		for (const id of ["one", "other"])
			addFact(gathered, { id, said: "", constraints: [countFrom("a", 3)] });
		expect(gathered.facts.map(({ id }) => id)).toEqual(["one"]);
	});

	it("that says nothing is left out, and so is what says nothing in it", () => {
		const gathered = open();
		const add = (id: string, ...constraints: readonly LinearConstraint[]) =>
			addFact(gathered, { id, said: "", constraints });
		add("nothing", nothing);
		add("something", nothing, countFrom("a", 3));
		expect(gathered.facts).toEqual([
			{ id: "something", said: "", constraints: [countFrom("a", 3)] },
		]);
	});
});

describe("how unknowns hang together", () => {
	const total: Relation = { kind: "sum", total: "t", parts: ["a", "b"] };
	const counted = (...counts: readonly number[]) => {
		const gathered = open();
		for (const [at, count] of counts.entries())
			gathered.counts.set(["their t", "their a", "their b"][at] ?? "", {
				count,
				children: count,
			});
		addRelation(gathered, total, (name) => `their ${name}`, "known of them");
		return { facts: gathered.facts.length, broken: gathered.broken };
	};

	it("is known where the true counts keep it, or where nobody can count them", () => {
		expect(counted(5, 2, 3)).toEqual({ facts: 1, broken: [] });
		expect(counted(5, 2)).toEqual({ facts: 1, broken: [] });
	});

	it("is told where they do not, and nobody relies on it", () => {
		expect(counted(6, 2, 3)).toEqual({
			facts: 0,
			broken: ["known of them: t = a + b"],
		});
	});
});

describe("what must stay open", () => {
	const one = (cell: string) => ({ cell, coefficient: 1 });
	const less = (cell: string) => ({ cell, coefficient: -1 });

	it("is one cell by its own name, to every value that was asked of it", () => {
		const gathered = open();
		addTarget(gathered, "moved by few", "boys", [one("a")], [1, 2]);
		addTarget(gathered, "held back before", "again", [one("a")], [2, 3]);
		expect([...gathered.targets.values()]).toEqual([
			{ kind: "moved by few", cell: "a", values: [1, 2, 3] },
		]);
		expect(gathered.facts).toEqual([]);
	});

	it.each([
		["what is left", [one("a"), less("b")], 4],
		["both", [one("a"), one("b")], 10],
		["as many times", [{ cell: "a", coefficient: 2 }], 14],
		["what is taken from nothing", [less("b")], 0],
		["what nobody counted is none", [one("a"), one("c")], 7],
	] as const)("has a cell of its own where it is %s", (_, terms, count) => {
		const gathered = open();
		gathered.counts.set("a", { count: 7, children: 6 });
		gathered.counts.set("b", { count: 3, children: 3 });
		addTarget(gathered, "held back before", "group", terms, [1, 2]);
		expect(gathered.counts.get("group")).toEqual({ count, children: count });
		expect(gathered.facts.map(({ constraints }) => constraints)).toEqual([
			[{ terms: [...terms, less("group")], lower: 0, upper: 0 }],
		]);
		expect([...gathered.targets.keys()]).toEqual(["group"]);
	});

	it("is nothing where there is nothing to tell", () => {
		const gathered = open();
		addTarget(gathered, "held back before", "group", [], [1, 2]);
		expect([gathered.targets.size, gathered.facts.length]).toEqual([0, 0]);
	});
});

it("what is found has the cells that facts and targets name, but for the figures at hand", () => {
	const gathered = open();
	gathered.counts.set("a", { count: 3, children: 2 });
	gathered.counts.set("never named", { count: 3, children: 2 });
	gathered.guesses.set("b", 4);
	for (const cell of ["own", "a", "c"])
		addFact(gathered, {
			id: cell,
			said: "",
			constraints: [countFrom(cell, 3)],
		});
	addTarget(
		gathered,
		"moved by few",
		"b",
		[{ cell: "b", coefficient: 1 }],
		[1, 2],
	);
	expect(endGathering(gathered, true).cells).toEqual([
		{ name: "a", count: 3, guess: 0 },
		{ name: "c", count: undefined, guess: 0 },
		{ name: "b", count: undefined, guess: 4 },
	]);
});
