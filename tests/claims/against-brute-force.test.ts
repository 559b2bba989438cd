import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examples } from "../examples.ts";
import { auditorOf, claimsOf } from "./conclusions.ts";
import { type Counts, claimAbout, type RandomClaim } from "./random-claims.ts";

/** A way in which cells hang together: those that are counted, and those that add up from them. */
interface Layout {
	readonly counted: readonly string[];
	readonly sums: readonly (readonly [total: string, ...parts: string[]])[];
	/** The first of the cells is said to be at most this, and bounds all others. */
	readonly most: number;
}

const layouts: readonly Layout[] = [
	{ counted: ["a", "b"], sums: [["t", "a", "b"]], most: 30 },
	{ counted: ["a", "b", "c"], sums: [["t", "a", "b", "c"]], most: 16 },
	{
		counted: ["a", "b", "c", "d"],
		sums: [
			["s", "c", "d"],
			["t", "a", "b", "s"],
		],
		most: 9,
	},
	{
		counted: ["a", "b", "c", "d"],
		sums: [
			["r", "a", "b"],
			["k", "a", "c"],
			["t", "a", "b", "c", "d"],
		],
		most: 9,
	},
];

const tables = layouts.map((layout) => [...tablesOf(layout)]);

function* tablesOf(
	{ counted, sums, most }: Layout,
	counts: Counts = {},
): Generator<Counts> {
	const next = counted.find((cell) => !(cell in counts));
	const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
	if (next !== undefined)
		for (let n = 0; n <= most - total; n++)
			yield* tablesOf({ counted, sums, most }, { ...counts, [next]: n });
	else yield withSums(sums, counts);
}

function withSums(sums: Layout["sums"], counts: Counts): Counts {
	const all: Record<string, number> = { ...counts };
	for (const [total, ...parts] of sums)
		all[total] = parts.reduce((sum, part) => sum + (all[part] ?? 0), 0);
	return all;
}

interface Paper {
	readonly text: string;
	/** The tables that agree with it, by trying them all. */
	readonly agreeing: readonly Counts[];
}

const papers: fc.Arbitrary<Paper> = fc.nat(layouts.length - 1).chain((at) =>
	fc.constantFrom(...(tables[at] ?? [])).chain((truth) =>
		fc
			.array(claimAbout(Object.keys(truth), truth), {
				minLength: 1,
				maxLength: 6,
			})
			.map((claims) =>
				paperOf(
					at,
					claims.flatMap((claim) => claim ?? []),
				),
			),
	),
);

function paperOf(at: number, claims: readonly RandomClaim[]): Paper {
	const { sums, most } = layouts[at] ?? { sums: [], most: 0 };
	const text = [
		"sums:",
		...sums.map(
			([total, ...parts]) => `  - { total: ${total}, parts: [${parts}] }`,
		),
		"claims:",
		`  - { cell: t, atMost: ${most} }`,
		...claims.map(({ line }) => `  - ${line}`),
	].join("\n");
	const agrees = (counts: Counts) => claims.every(({ holds }) => holds(counts));
	return { text, agreeing: (tables[at] ?? []).filter(agrees) };
}

function valuesOf(tables: readonly Counts[], cell: string): readonly number[] {
	const values = tables.map((counts) => counts[cell] ?? -1);
	return [...new Set(values)].toSorted((a, b) => a - b);
}

describe("random papers, against every table one by one", () => {
	it("leave each cell exactly the values of the tables that agree", () => {
		fc.assert(
			fc.property(papers, ({ text, agreeing }) => {
				const knowledge = auditorOf(text).knowing();
				for (const cell of claimsOf(text).system.cells)
					expect(knowledge.feasibleSet(cell)).toEqual({
						kind: "values",
						values: valuesOf(agreeing, cell),
					});
			}),
			{ numRuns: examples(100, 2500) },
		);
	});

	it("are contradictory just where no table agrees, with a conflict that cannot be smaller", () => {
		fc.assert(
			fc.property(papers, ({ text, agreeing }) => {
				const auditor = auditorOf(text);
				const conflict = auditor.knowing().conflict();
				expect(conflict === undefined).toBe(agreeing.length > 0);
				for (const id of conflict ?? []) {
					const others = conflict?.filter((other) => other !== id);
					const without = auditor.knowing(new Set(others)).witness();
					expect(without.status).toBe("table");
				}
			}),
			{ numRuns: examples(60, 1500) },
		);
	});

	it("give reasons that alone leave the same values, and could not be shorter", () => {
		fc.assert(
			fc.property(papers, ({ text, agreeing }) => {
				if (agreeing.length === 0) return;
				const auditor = auditorOf(text);
				for (const cell of auditor.system.cells) {
					const left = auditor.knowing().feasibleSet(cell);
					const why = auditor.knowing().why(cell) ?? [];
					const alone = (ids: readonly string[]) =>
						auditor.knowing(new Set(ids)).feasibleSet(cell);
					expect(alone(why)).toEqual(left);
					for (const id of why)
						expect(alone(why.filter((other) => other !== id))).not.toEqual(
							left,
						);
				}
			}),
			{ numRuns: examples(20, 400) },
		);
	});
});
