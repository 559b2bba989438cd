import { describe, expect, it } from "vitest";
import type { Draft } from "../../src/disclosure/draft/draft.ts";
import { countFrom } from "../../src/disclosure/facts/constraints.ts";
import { bandsOfCorrected } from "../../src/disclosure/following-bands.ts";
import { protect } from "../../src/disclosure/protect.ts";
import { universeOf } from "../../src/disclosure/universe.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import { policyOf, referralsBy, said, tableOf } from "./tables.ts";

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

describe("a band of a corrected table", () => {
	/** What is said of 20 referrals of which a reader knows between which numbers they lie. */
	const band = (
		from: number,
		to: number | undefined,
		count = 20,
		silent: readonly string[] = ["referrals"],
	) => {
		const universe = atOnce(
			universeOf(
				tableOf(
					[
						{ id: "referrals", count },
						{ id: "children", count: 20 },
					],
					[],
				),
			),
		);
		const draft: Draft = {
			system: {
				cells: ["referrals", "children"],
				facts: [
					{
						id: "before",
						said: "",
						constraints: [
							countFrom("referrals", from, to),
							countFrom("children", 19, 21),
						],
					},
				],
			},
			always: ["before"],
			statements: [],
			targets: [],
			truth: [count, 20],
		};
		const bands = atOnce(
			bandsOfCorrected(
				universe,
				{ written: { draft }, choice: { heldBack: new Set() } },
				new Set(silent),
				solver,
			),
		);
		return [...bands].map(([id, range]) =>
			[id, range.from, range.to].join(" "),
		);
	};

	it.each([
		[20, 21, true],
		[19, 20, true],
		// One number is none, and so is what the true count does not lie in.
		[20, 20, false],
		[21, 22, false],
		[18, 19, false],
		// It is narrower than half of its end.
		[11, 21, true],
		[12, 24, false],
		[13, 24, true],
	])("from %i to %i is said: %s", (from, to, isSaid) => {
		expect(band(from, to)).toEqual(isSaid ? [`referrals ${from} ${to}`] : []);
	});

	it("is none that begins with none, or has no end", () => {
		expect(band(0, 1, 1)).toEqual([]);
		expect(band(1, 2, 1)).toEqual([]);
		expect(band(2, 3, 2)).toEqual(["referrals 2 3"]);
		expect(band(15, undefined)).toEqual([]);
	});

	it("is said of those that say nothing else", () => {
		expect(band(20, 21, 20, [])).toEqual([]);
		expect(band(20, 21, 20, ["children"])).toEqual(["children 19 21"]);
	});
});
