import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseStatements } from "../../../src/disclosure/choice/choose-statements.ts";
import { type Draft, toldBy } from "../../../src/disclosure/draft/draft.ts";
import { prepare } from "../../../src/disclosure/facts/auditor.ts";
import { atOnce } from "../../at-once.ts";
import { examples } from "../../examples.ts";
import { solver } from "../../solver.ts";
import { draftOfInstance, type Instance } from "../instances.ts";

/** A table of two rows with their totals, the columns' totals and the grand total. */
const instances = fc
	.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 3, max: 4 }))
	.chain(([columns, threshold]) =>
		fc
			.array(fc.integer({ min: 0, max: 9 }), {
				minLength: 2 * columns,
				maxLength: 2 * columns,
			})
			.map((counts): Instance => {
				const column = (at: number) => [at, at + columns];
				const row = (at: number) =>
					Array.from({ length: columns }, (_, i) => at * columns + i);
				const sums = [
					...counts.map((_, at) => [at]),
					row(0),
					row(1),
					...Array.from({ length: columns }, (_, at) => column(at)),
					[...row(0), ...row(1)],
				];
				return {
					threshold,
					cells: sums.map((sumOf) => {
						const count = sumOf.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
						return { sumOf, count, small: count > 0 && count < threshold };
					}),
				};
			}),
	);

function isSafe(draft: Draft, heldBack: ReadonlySet<number>): boolean {
	const reader = prepare(draft.system, { solver }).knowing(
		toldBy(draft, heldBack),
	);
	return draft.targets.every(
		({ cell, values }) =>
			reader.judge(cell, values).possible.length === values.length,
	);
}

/** Every set of statements, tried out: the size of the smallest that is safe. */
function fewestByTrial(draft: Draft): number {
	const size = draft.statements.length;
	for (let most = 0; most <= size; most++)
		for (let bits = 0; bits < 2 ** size; bits++) {
			const set = new Set(
				Array.from({ length: size }, (_, at) => at).filter(
					(at) => (bits >> at) & 1,
				),
			);
			if (set.size === most && isSafe(draft, set)) return most;
		}
	return Number.POSITIVE_INFINITY;
}

describe("the chosen statements", () => {
	it("are safe too where the solver may not work for the fewest", () => {
		let notProved = 0;
		fc.assert(
			fc.property(instances, (instance) => {
				const draft = draftOfInstance(instance);
				fc.pre(draft.targets.length > 0);
				const choice = atOnce(chooseStatements(draft, { solver, work: 0 }));
				expect(choice.beyondReach).toEqual([]);
				expect(isSafe(draft, choice.heldBack)).toBe(true);
				if (!choice.optimal) notProved++;
			}),
			{ numRuns: examples(12, 200) },
		);
		expect(notProved).toBeGreaterThan(0);
	});

	it("are safe, and the fewest that are", () => {
		fc.assert(
			fc.property(instances, (instance) => {
				const draft = draftOfInstance(instance);
				fc.pre(draft.targets.length > 0 && draft.statements.length <= 9);
				const { heldBack, optimal, beyondReach, proof } = atOnce(
					chooseStatements(draft),
				);
				expect(beyondReach).toEqual([]);
				expect(isSafe(draft, heldBack)).toBe(true);
				expect(optimal).toBe(true);
				expect(heldBack.size).toBe(fewestByTrial(draft));
				expect(proof.values).toBe(
					draft.targets.reduce((sum, { values }) => sum + values.length, 0),
				);
			}),
			{ numRuns: examples(12, 200) },
		);
	});

	it("are the same, with a solver or without, and whenever they are chosen", async () => {
		fc.assert(
			fc.property(instances, (instance) => {
				const draft = draftOfInstance(instance);
				const [first, again] = [
					atOnce(chooseStatements(draft)),
					atOnce(chooseStatements(draft)),
				];
				expect([...again.heldBack]).toEqual([...first.heldBack]);
				const proposed = atOnce(chooseStatements(draft, { solver }));
				expect(proposed.heldBack.size).toBe(first.heldBack.size);
				expect(isSafe(draft, proposed.heldBack)).toBe(true);
			}),
			{ numRuns: examples(12, 200) },
		);
	});

	it("leave out nothing that was to be held back in any case", () => {
		fc.assert(
			fc.property(instances, fc.nat(20), (instance, at) => {
				const draft = draftOfInstance(instance);
				const start = at % draft.statements.length;
				const { heldBack } = atOnce(
					chooseStatements(draft, {
						heldBack: new Set([start]),
					}),
				);
				expect(heldBack.has(start)).toBe(true);
				expect(isSafe(draft, heldBack)).toBe(true);
			}),
			{ numRuns: examples(12, 200) },
		);
	});

	it("are none that are sought, where there is no round to seek them in", () => {
		const draft: Draft = {
			system: {
				cells: ["a"],
				facts: [
					{
						id: "number",
						said: "",
						constraints: [{ terms: [{ cell: "a", coefficient: 1 }], upper: 1 }],
					},
				],
			},
			always: [],
			statements: [{ facts: ["number"], cost: 1 }],
			targets: [{ kind: "small figure", cell: "a", values: [1, 2] }],
			truth: [1],
		};
		const choose = (rounds: number) => {
			const found = atOnce(chooseStatements(draft, { rounds }));
			return [found.heldBack.size, found.beyondReach.length];
		};
		expect(choose(0)).toEqual([0, 1]);
		expect(choose(1)).toEqual([1, 0]);
	});

	it("tell of a target that no choice keeps open", () => {
		const draft: Draft = {
			system: {
				cells: ["a"],
				facts: [
					{
						id: "known anyway",
						said: "",
						constraints: [
							{ terms: [{ cell: "a", coefficient: 1 }], lower: 3, upper: 3 },
						],
					},
				],
			},
			always: ["known anyway"],
			statements: [],
			targets: [{ kind: "small figure", cell: "a", values: [1, 2, 3, 4] }],
			truth: [3],
		};
		const { beyondReach, proof } = atOnce(chooseStatements(draft));
		expect(beyondReach).toEqual(draft.targets);
		// Only what it is has a table: the others are none.
		expect(proof).toEqual({
			witnesses: 1,
			values: 1,
			facts: 1,
			constraints: 1,
			unproven: 0,
		});
	});
});
