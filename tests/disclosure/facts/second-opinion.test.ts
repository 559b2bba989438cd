import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Constraint, solve } from "yalps";
import { prepare } from "../../../src/disclosure/facts/auditor.ts";
import type { Fact, FactSystem } from "../../../src/disclosure/facts/fact.ts";
import { examples } from "../../examples.ts";
import { solver } from "../../solver.ts";

const cells = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Facts that one table keeps to, too large to try every table: another solver is asked for the ends of each cell. */
const systems: fc.Arbitrary<FactSystem> = fc
	.tuple(
		fc.array(fc.nat(60), { minLength: 8, maxLength: 8 }),
		fc.array(
			fc.record({
				coefficients: fc.array(fc.constantFrom(0, 0, 1, 1, -1, 2, 3), {
					minLength: 8,
					maxLength: 8,
				}),
				below: fc.nat(4),
				above: fc.nat(4),
			}),
			{ minLength: 3, maxLength: 6 },
		),
	)
	.map(([table, lines]) => ({
		cells,
		facts: [
			...lines.map(({ coefficients, below, above }, i): Fact => {
				const terms = cells.map((cell, at) => ({
					cell,
					coefficient: coefficients[at] ?? 0,
				}));
				const sum = coefficients.reduce<number>(
					(total, c, at) => total + c * (table[at] ?? 0),
					0,
				);
				const [lower, upper] = [sum - below, sum + above];
				return {
					id: `f${i}`,
					said: "",
					constraints: [{ terms, lower, upper }],
				};
			}),
			...cells.map((cell) => ({
				id: `most ${cell}`,
				said: "",
				constraints: [{ terms: [{ cell, coefficient: 1 }], upper: 80 }],
			})),
		],
	}));

function endOf(
	{ facts }: FactSystem,
	cell: string,
	direction: "minimize" | "maximize",
): number {
	const constraints = new Map<string, Constraint>();
	const variables = new Map<string, Map<string, number>>(
		cells.map(
			(name) => [name, new Map([["aim", name === cell ? 1 : 0]])] as const,
		),
	);
	for (const { id, constraints: lines } of facts)
		for (const { terms, lower, upper } of lines) {
			constraints.set(id, {
				...(lower === undefined ? {} : { min: lower }),
				...(upper === undefined ? {} : { max: upper }),
			});
			for (const { cell: name, coefficient } of terms)
				variables.get(name)?.set(id, coefficient);
		}
	const { result } = solve(
		{ direction, objective: "aim", constraints, variables, integers: true },
		{ tolerance: 0, timeout: 20_000 },
	);
	return Math.round(result);
}

describe("against another solver", () => {
	it("finds the same least and most of each cell", () => {
		fc.assert(
			fc.property(systems, fc.constantFrom(...cells), (system, cell) => {
				expect(prepare(system, { solver }).knowing().range(cell)).toEqual({
					from: endOf(system, cell, "minimize"),
					to: endOf(system, cell, "maximize"),
				});
			}),
			{ numRuns: examples(15, 300) },
		);
	});
});
