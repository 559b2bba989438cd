import { describe, expect, it } from "vitest";
import { inventWorld } from "../oracle/invent-world.ts";
import { judge, judgeWorld, policies } from "../oracle/judge.ts";

const worlds = 8;

/** Every figure against a slow and obvious counter that was written from the contract alone, and a reader's attack. */
describe("figures of many invented worlds", () => {
	for (const [turn, policy] of policies.entries())
		it(`are true and safe under ${JSON.stringify(policy)}`, async () => {
			const undecided: string[] = [];
			let searched = 0;
			// As many more as it takes for a reader's attack to be tried on half as many.
			for (
				let i = 0;
				i < worlds || (searched < worlds / 2 && i < 4 * worlds);
				i++
			) {
				const judged = await judge(i * policies.length + turn, policy);
				expect(judged.wrong).toEqual([]);
				expect(judged.recovered).toEqual([]);
				undecided.push(...judged.undecided);
				if (judged.searched) searched++;
			}
			expect(undecided.length).toBeLessThan(worlds / 20);
			expect(searched).toBeGreaterThanOrEqual(worlds / 2);
		}, 900_000);
});

describe("figures of a large world", () => {
	it("are true of 100,000 referrals and more", async () => {
		const seed = 77;
		const invented = inventWorld(seed, 80_000);
		const request = { ...invented.request, tables: ["all"] };
		const world = { ...invented, request };
		expect(world.referrals?.rows.length).toBeGreaterThan(100_000);
		const judged = await judgeWorld(world, seed, { threshold: 5 });
		expect(judged.wrong).toEqual([]);
		expect(judged.recovered).toEqual([]);
	});
});
