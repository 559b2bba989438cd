import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelOf } from "../../../src/disclosure/rule/one-way.ts";
import { atOnce } from "../../at-once.ts";
import { examples } from "../../examples.ts";
import { rerunAll } from "../rerun.ts";
import { rerunKinds } from "../rerun-kinds.ts";
import { policyOf, protectBy, referralsBy, said } from "../tables.ts";

it.each([
	[2, "everything"],
	[3, 1],
	[31, 2],
	[32, "everything"],
])("under a threshold of %i one of few brings down %s", (threshold, level) => {
	const table = {
		total: 201,
		categories: 4,
		small: [1],
		others: [60, 70, 70],
	};
	expect(levelOf(table, threshold)).toBe(level);
	expect(levelOf({ ...table, small: [] }, threshold)).toBe(0);
});

describe("a reader who reruns the tool on every one-way table that agrees", () => {
	it.each([
		[5, 4, 30],
		[5, 3, 40],
		[6, 4, 20],
		[10, 3, 30],
		[3, 5, 12],
	])(
		"recovers and narrows no small count (T = %i, up to %i categories and %i referrals)",
		(threshold, categories, most) => {
			for (let size = 2; size <= categories; size++)
				for (let total = threshold; total <= most; total++) {
					const { recovered, narrowed } = rerunAll(size, total, threshold);
					expect([size, total, recovered, narrowed]).toEqual([
						size,
						total,
						0,
						0,
					]);
				}
		},
	);

	it.each([
		[5, 3, 22],
		[6, 3, 20],
		[4, 4, 12],
	])(
		"nor where some large counts stand on few children (T = %i, up to %i categories and %i referrals)",
		(threshold, categories, most) => {
			for (let size = 2; size <= categories; size++)
				for (let total = threshold; total <= most; total++)
					expect([size, total, rerunAll(size, total, threshold, true)]).toEqual(
						[
							size,
							total,
							expect.objectContaining({ recovered: 0, narrowed: 0 }),
						],
					);
		},
	);

	it("brings down what stands on few children first, and as many others as it takes besides", () => {
		const level = (others: readonly number[], ofFew: number) =>
			levelOf({ total: 40, categories: 6, small: [1], others, ofFew }, 5);
		expect(level([20, 9, 10], 0)).toBe(1);
		expect(level([20, 9, 10], 1)).toBe(1);
		expect(level([9, 20, 10], 2)).toBe(2);
		expect(level([5, 24, 10], 1)).toBe(2);
		expect(level([5, 5, 29], 3)).toBe(3);
	});

	it.each([
		[5, 8, 24],
		[6, 6, 24],
		[10, 7, 24],
		[3, 6, 20],
	])(
		"recovers and narrows none of more categories (T = %i, up to %i categories and %i referrals)",
		(threshold, categories, most) => {
			for (let size = 2; size <= categories; size++)
				for (let total = threshold; total <= most; total++)
					expect(rerunKinds(size, total, threshold).narrowed).toEqual([]);
		},
	);

	it.each([
		[[7, 2, 1, 1, 0, 1, 1, 1], 1],
		[[16, 1, 1, 2, 2, 1, 1, 0], 1],
		[[9, 3, 1, 0, 1, 0, 1, 0], 1],
		[[8, 3, 1], 1],
		[[11, 2, 2, 2, 1, 0, 0, 0], 0],
		[[5, 2, 2, 2, 1, 0, 0, 0], 1],
	])(
		"says of closures for one reason, and few for others, which are few: %o",
		(counts, level) => {
			const total = counts.reduce((all, count) => all + count, 0);
			const small = counts.filter((count) => count > 0 && count < 5);
			const others = counts.filter((count) => count >= 5);
			const table = { total, categories: counts.length, small, others };
			expect(levelOf(table, 5)).toBe(level);
		},
	);

	it("says nothing of a thirtieth of the kinds of table of eight categories at most", () => {
		let [kinds, silent] = [0, 0];
		for (let total = 5; total <= 30; total++) {
			const result = rerunKinds(8, total, 5);
			kinds += result.kinds;
			silent += result.silent;
		}
		expect(silent / kinds).toBeLessThan(1 / 30);
	});

	it("leaves about as much as the rule that it is made from: four categories, 30 referrals", () => {
		const { tables, small, heldBack, said } = rerunAll(4, 30, 5);
		expect(small).toBe(6736);
		expect(heldBack / tables).toBeCloseTo(2.1, 1);
		expect(said / heldBack).toBeGreaterThan(0.5);
	});

	it("finds nothing in tables of fewer than five: they all look alike", () => {
		for (const counts of [
			[1, 0, 0],
			[2, 2, 0],
			[1, 1, 2],
			[0, 0, 4],
		]) {
			const [a = 0, b = 0, c = 0] = counts;
			expect(
				said(protectBy("under-5", referralsBy("risk", { a, b, c }))),
			).toEqual({
				referrals: "fewer than 5",
				"referrals:risk=a": "[c]",
				"referrals:risk=b": "[c]",
				"referrals:risk=c": "[c]",
			});
		}
	});
});

describe("the whole stage", () => {
	it("publishes a one-way table as the rule has it: the audit finds nothing to add", () => {
		const counts = fc.array(
			fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 40 })),
			{ minLength: 2, maxLength: 6 },
		);
		const presets = fc.constantFrom("under-5", "dfe-1-5", "under-10");
		fc.assert(
			fc.property(counts, presets, (table, preset) => {
				const { threshold } = policyOf(preset);
				const total = table.reduce((sum, count) => sum + count, 0);
				fc.pre(total >= threshold);
				const small = table.filter((n) => n > 0 && n < threshold);
				const others = table.filter((n) => n >= threshold).reverse();
				const level = levelOf(
					{ total, categories: table.length, small, others },
					threshold,
				);
				const safe = protectBy(
					preset,
					referralsBy(
						"risk",
						Object.fromEntries(table.map((count, at) => [`c${at}`, count])),
					),
				);
				expect(safe.heldBack).toBe(
					level === "everything" ? table.length : small.length + level,
				);
				expect(atOnce(safe.audit()).byTheRule).toEqual({
					proved: ["referrals", "referrals:risk"],
					sought: [],
				});
			}),
			{ numRuns: examples(60, 1500) },
		);
	});
});
