import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepare } from "../../../src/disclosure/facts/auditor.ts";
import type {
	Fact,
	FactSystem,
	LinearConstraint,
} from "../../../src/disclosure/facts/fact.ts";
import { examples } from "../../examples.ts";
import { solver } from "../../solver.ts";
import { agrees, allTables, valuesIn } from "./brute-force.ts";

const most = 9;
const names = ["a", "b", "c", "d"];

const side = fc.option(fc.integer({ min: -30, max: 60 }), { nil: undefined });
const constraint = (cells: readonly string[]): fc.Arbitrary<LinearConstraint> =>
	fc.record({
		terms: fc.array(
			fc.record({
				cell: fc.constantFrom(...cells),
				coefficient: fc.oneof(
					fc.constantFrom(1, 1, -1, 2),
					fc.integer({ min: -9, max: 9 }),
				),
			}),
			{ minLength: 1, maxLength: 4 },
		),
		lower: side,
		upper: side,
	});

/** Every cell is at most `most`, which facts say, so that all tables can be tried. */
const systems: fc.Arbitrary<FactSystem> = fc
	.integer({ min: 1, max: names.length })
	.map((count) => names.slice(0, count))
	.chain((cells) =>
		fc.record({
			cells: fc.constant(cells),
			facts: fc
				.array(fc.array(constraint(cells), { minLength: 1, maxLength: 2 }), {
					maxLength: 5,
				})
				.map((lists) => [
					...lists.map((constraints, i) => ({
						id: `f${i}`,
						said: "",
						constraints,
					})),
					...cells.map((cell) => bounded(cell)),
				]),
		}),
	);

function bounded(cell: string): Fact {
	return {
		id: `most ${cell}`,
		said: "",
		constraints: [{ terms: [{ cell, coefficient: 1 }], upper: most }],
	};
}

const only = (system: FactSystem, ids: readonly string[]): FactSystem => ({
	cells: system.cells,
	facts: system.facts.filter(({ id }) => ids.includes(id)),
});

const runs = { numRuns: examples(25, 400) };

describe("against every table, one by one", () => {
	it("leaves each cell exactly the values that some table has", () => {
		fc.assert(
			fc.property(systems, (system) => {
				const tables = allTables(system, most);
				const knowledge = prepare(system, { solver }).knowing();
				for (const [place, cell] of system.cells.entries()) {
					const values = valuesIn(tables, place);
					expect(knowledge.feasibleSet(cell)).toEqual({
						kind: "values",
						values,
					});
					expect(knowledge.range(cell)).toEqual(
						values.length === 0
							? undefined
							: { from: values[0], to: values.at(-1) },
					);
					const judged = knowledge.judge(cell, [0, 1, 2, 3, 4]);
					expect(judged.possible).toEqual(values.filter((v) => v < 5));
					expect(judged.unproven).toEqual([]);
				}
			}),
			runs,
		);
	});

	it("shows a table that keeps to every fact, and to what is asked besides", () => {
		fc.assert(
			fc.property(systems, constraint(["a"]), (system, also) => {
				const more = { id: "also", said: "", constraints: [also] };
				const facts = [...system.facts, more];
				const answer = prepare(system, { solver }).knowing().witness([also]);
				const tables = allTables({ ...system, facts }, most);
				expect(answer.status).toBe(tables.length > 0 ? "table" : "none");
				if (answer.status === "table")
					expect(agrees(system.cells, facts, answer.table)).toBe(true);
			}),
			runs,
		);
	});

	it("knows less from fewer facts, from one preparation", () => {
		fc.assert(
			fc.property(systems, fc.array(fc.nat(4)), (system, off) => {
				const auditor = prepare(system, { solver });
				const ids = system.facts
					.map(({ id }) => id)
					.filter((id) => !off.some((n) => id === `f${n}`));
				for (const kept of [ids, system.facts.map(({ id }) => id), ids]) {
					const tables = allTables(only(system, kept), most);
					const knowledge = auditor.knowing(new Set(kept));
					for (const [place, cell] of system.cells.entries())
						expect(knowledge.feasibleSet(cell)).toEqual({
							kind: "values",
							values: valuesIn(tables, place),
						});
				}
			}),
			{ numRuns: examples(12, 200) },
		);
	});
});

describe("a reason", () => {
	it("alone leaves the same values, and no fact of it can be left out", () => {
		fc.assert(
			fc.property(systems, (system) => {
				const auditor = prepare(system, { solver });
				const knowledge = auditor.knowing();
				if (knowledge.witness().status !== "table") return;
				for (const cell of system.cells) {
					const left = knowledge.feasibleSet(cell);
					const why = knowledge.why(cell) ?? [];
					const alone = (ids: readonly string[]) =>
						auditor.knowing(new Set(ids)).feasibleSet(cell);
					expect(alone(why)).toEqual(left);
					for (const id of why)
						expect(alone(why.filter((other) => other !== id))).not.toEqual(
							left,
						);
				}
			}),
			{ numRuns: examples(12, 200) },
		);
	});

	it("of a contradiction leaves no table, and without any fact of it some", () => {
		fc.assert(
			fc.property(systems, (system) => {
				const auditor = prepare(system, { solver });
				const conflict = auditor.knowing().conflict();
				const tables = allTables(system, most);
				expect(conflict === undefined).toBe(tables.length > 0);
				const holds = (ids: readonly string[]) =>
					auditor.knowing(new Set(ids)).witness().status;
				if (conflict === undefined) return;
				expect(holds(conflict)).toBe("none");
				for (const id of conflict)
					expect(holds(conflict.filter((other) => other !== id))).toBe("table");
			}),
			{ numRuns: examples(25, 400) },
		);
	});
});
