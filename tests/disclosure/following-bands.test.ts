import { expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import { policyOf, referralsBy, said } from "./tables.ts";

/** What is said of girls beside fewer than five boys, by the fewest that have to be held back. */
function girls(female: number, male: number): unknown {
	const table = referralsBy("sex", { female, male });
	const policy = { ...policyOf("under-5"), degree: 2 } as const;
	const safe = atOnce(protect(table, policy, { decimals: 0, solver }));
	return said(safe)["referrals:sex=female"];
}

it("a band is said where it is narrower than half of its base, and not from there on", () => {
	expect(girls(6, 3)).toBe("5 to 9");
	expect(girls(5, 3)).toBe("[c]");
});

it("a band is as wide as the words leave it: fewer than 5 may be 0", () => {
	expect(girls(26, 4)).toBe("26 to 30");
	expect(girls(26, 1)).toBe("23 to 27");
});
