import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Clause,
	cheapestHit,
	costOf,
} from "../../../src/disclosure/choice/cheapest-hit.ts";

const things = 7;
const clause = fc.uniqueArray(fc.nat(things - 1), {
	minLength: 1,
	maxLength: 3,
});
const clauses = fc.array(clause, { maxLength: 12 });
const costs = fc.array(fc.integer({ min: 1, max: 20 }), {
	minLength: things,
	maxLength: things,
});

const hitsAll = (all: readonly Clause[], taken: ReadonlySet<number>) =>
	all.every((one) => one.some((thing) => taken.has(thing)));

/** What the cheapest of all sets costs. */
function cheapest(all: readonly Clause[], price: readonly number[]): number {
	const sets = Array.from(
		{ length: 2 ** things },
		(_, bits) =>
			new Set(
				Array.from({ length: things }, (__, at) => at).filter(
					(at) => (bits >> at) % 2 === 1,
				),
			),
	);
	return Math.min(
		...sets
			.filter((taken) => hitsAll(all, taken))
			.map((taken) => costOf(taken, price)),
	);
}

describe("the cheapest set that hits every clause", () => {
	it("is as cheap as the cheapest of all, and proved to be", () => {
		fc.assert(
			fc.property(clauses, costs, (all, price) => {
				const hit = cheapestHit(all, price, 10_000);
				expect(hitsAll(all, hit.taken)).toBe(true);
				expect(hit.cost).toBe(costOf(hit.taken, price));
				expect(hit.cost).toBe(cheapest(all, price));
				expect(hit.proven).toBe(true);
			}),
			{ numRuns: 150 },
		);
	});

	it("hits every clause, and takes nothing that is not needed, where no step is left", () => {
		fc.assert(
			fc.property(clauses, costs, (all, price) => {
				const { taken, cost, proven } = cheapestHit(all, price, 0);
				expect(proven).toBe(false);
				expect(cost).toBe(costOf(taken, price));
				expect(hitsAll(all, taken)).toBe(true);
				for (const thing of taken)
					expect(
						hitsAll(all, new Set([...taken].filter((one) => one !== thing))),
					).toBe(false);
			}),
			{ numRuns: 150 },
		);
	});

	it("begins with what hits most for what it costs", () => {
		const both: readonly Clause[] = [
			[0, 2],
			[1, 2],
		];
		const first = (...price: readonly number[]) =>
			[...cheapestHit(both, price, 0).taken].toSorted((a, b) => a - b);
		expect(first(3, 3, 4)).toEqual([2]);
		expect(first(1, 1, 4)).toEqual([0, 1]);
		// Of two that are worth the same, the first.
		expect(first(2, 2, 4)).toEqual([0, 1]);
		expect([...cheapestHit([[3, 1]], [1, 1, 1, 1], 0).taken]).toEqual([1]);
	});

	it("is proved where a step is left", () => {
		const hit = (effort: number) => cheapestHit([[0]], [1], effort).proven;
		expect([0, 1, 2].map(hit)).toEqual([false, false, true]);
	});

	it("takes nothing where there is nothing to hit", () => {
		expect(cheapestHit([], [], 9)).toEqual({
			taken: new Set(),
			cost: 0,
			proven: true,
		});
	});

	it("refuses a clause that nothing hits", () => {
		expect(() => cheapestHit([[]], [], 9)).toThrow();
	});
});
