import { expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import { policyOf, referralsBy, said } from "./tables.ts";

/** What each figure of a table by risk protects that is held back. */
function protectedBy(counts: Readonly<Record<string, number>>, degree: 2 | 3) {
	const policy = { ...policyOf("under-5"), degree };
	const table = referralsBy("risk", counts);
	const safe = atOnce(protect(table, policy, { decimals: 0, solver }));
	const ids = table.figures.map(({ id }) => id);
	const found = ids.flatMap((id) => {
		const cells = atOnce(safe.whatItProtects(id));
		return cells.length === 0
			? []
			: [[id.replace("referrals:risk=", ""), cells] as const];
	});
	return { safe, found };
}

it("a partner protects the small count that telling it would give away; what is small, or told, protects none", () => {
	for (const degree of [2, 3] as const) {
		const { found, safe } = protectedBy(
			{ high: 3, medium: 20, low: 40 },
			degree,
		);
		expect(found).toEqual([["low", ["referrals:risk=high"]]]);
		expect(said(safe)["referrals:risk=medium"]).toBe(20);
	}
});

it("it protects the group of small counts where telling it would give that away too", () => {
	const [high, medium] = ["referrals:risk=high", "referrals:risk=medium"];
	const { found } = protectedBy({ high: 1, medium: 2, low: 30, other: 40 }, 2);
	expect(found).toEqual([["other", [high, medium, `${high} + ${medium}`]]]);
	// Eight of two are no small group.
	const large = protectedBy({ high: 4, medium: 4, low: 9, other: 40 }, 2);
	expect(large.found).toEqual([["other", [high, medium]]]);
});

it("what the declared order asks for, and nothing else, protects none by itself", () => {
	const { found, safe } = protectedBy(
		{ high: 1, medium: 1, low: 30, other: 5 },
		3,
	);
	expect(said(safe)["referrals:risk=other"]).toBe("[c]");
	expect(found.map(([id]) => id)).toEqual(["low"]);
});
