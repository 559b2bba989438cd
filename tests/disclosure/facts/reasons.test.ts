import { describe, expect, it } from "vitest";
import { prepare } from "../../../src/disclosure/facts/auditor.ts";
import type { Fact } from "../../../src/disclosure/facts/fact.ts";
import { solver } from "../../solver.ts";

/** That some cells add up to so many. */
function told(id: string, cells: readonly string[], sum: number): Fact {
	const terms = cells.map((cell) => ({ cell, coefficient: 1 }));
	return { id, said: "", constraints: [{ terms, lower: sum, upper: sum }] };
}

/** Nine at most of two: it tells of neither what is not told anyway. */
function atMost(...cells: readonly string[]): Pick<Fact, "constraints"> {
	const terms = cells.map((cell) => ({ cell, coefficient: 1 }));
	return { constraints: [{ terms, upper: 9 }] };
}

/** A total of so many cells and one more, which nobody tells; all the others are told. */
function totalOf(many: number) {
	const others = Array.from({ length: many }, (_, at) => `c${at}`);
	const cells = ["a", ...others, "elsewhere"];
	const facts = [
		told("elsewhere", ["elsewhere"], 7),
		...others.map((cell) => told(cell, [cell], 2)),
		told("total", ["a", ...others], 2 * many + 3),
		{ id: "again", said: "", ...atMost("c0", "c1") },
	];
	const reason = [...others, "total"];
	return { cells, facts, reason };
}

describe("why a cell has no other value", () => {
	it.each([2, 24, 25, 33])(
		"takes every fact of %i that it hangs on, and no other",
		(many) => {
			const { cells, facts, reason } = totalOf(many);
			for (const means of [{}, { solver }]) {
				const known = prepare({ cells, facts }, means).knowing();
				expect(known.why("a", [1, 2, 4])).toEqual(reason);
				expect(known.why("a")).toEqual(reason);
				expect(known.why("a", [3])).toBeUndefined();
				expect(known.why("a", [2, 3])).toBeUndefined();
			}
		},
	);

	it.each([2, 24, 25])(
		"takes of those that may go only those of %i that it hangs on",
		(many) => {
			const { cells, facts, reason } = totalOf(many);
			const among = new Set(["elsewhere", "total", "c0", "again"]);
			const known = prepare({ cells, facts }, { solver }).knowing();
			const why = known.why("a", [1, 2, 4], among) ?? [];
			expect(why.filter((id) => among.has(id))).toEqual(
				reason.filter((id) => among.has(id)),
			);
		},
	);
});

describe("why nothing can be true", () => {
	it.each([2, 24, 25])("takes every fact of %i, and no other", (many) => {
		const { cells, facts, reason } = totalOf(many);
		const wrong = [...facts, told("a", ["a"], 4)];
		const known = prepare({ cells, facts: wrong }, { solver }).knowing();
		expect(known.conflict()).toEqual([...reason, "a"]);
		expect(
			prepare({ cells, facts }, { solver }).knowing().conflict(),
		).toBeUndefined();
	});

	it("takes the shorter of two reasons", () => {
		const facts = [
			told("first", ["a", "b", "c"], 3),
			told("a is 1", ["a"], 1),
			told("b and c", ["b", "c"], 3),
			told("b", ["b"], 5),
			told("b again", ["b"], 6),
		];
		const known = prepare({ cells: ["a", "b", "c"], facts }).knowing();
		expect(known.conflict()).toEqual(["b", "b again"]);
	});
});
