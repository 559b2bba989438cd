import { describe, expect, it } from "vitest";
import { fewestChildren } from "../../src/published/fewest-children.ts";
import type { Relation } from "../../src/reader/relation.ts";
import { contentOf, type Said } from "../releases/document.ts";

const sexes = ["female", "male", "other"].map((sex) => `referrals:sex=${sex}`);
const relations: readonly Relation[] = [
	{ kind: "together", one: "children", other: "referrals" },
	{ kind: "sum", total: "referrals", parts: sexes },
	{
		kind: "sum",
		total: "referrals",
		parts: ["high", "medium"].map((risk) => `referrals:risk=${risk}`),
	},
];

/** The fewest children by a document that says this of referrals. */
function fewest(
	said: Readonly<Record<string, Said>>,
	{
		children = "[c]",
		isConstant = true,
		degree = 3 as 2 | 3,
		threshold = 5,
	} = {},
): number | undefined {
	const { figures } = contentOf({
		period: "2016",
		threshold,
		figures: { ...said, children },
	});
	const policy = { ...figures.policy, degree };
	return fewestChildren(
		{ ...figures, policy },
		() => relations,
		() => isConstant,
	).get("children");
}

const bySex = (referrals: Said, ...said: readonly Said[]) => ({
	referrals,
	...Object.fromEntries(said.map((one, at) => [sexes[at] ?? "", one])),
});

describe("the fewest children that are held back beside referrals that are told", () => {
	it("are as many as the policy calls few at least, of a number that is told", () => {
		expect(fewest({ referrals: 6 })).toBe(5);
		expect(fewest({ referrals: 6 }, { threshold: 6 })).toBe(6);
		expect(fewest({ referrals: 0 })).toBeUndefined();
		expect(fewest({ referrals: "<5" })).toBeUndefined();
		expect(fewest({ referrals: "6-9" })).toBeUndefined();
	});

	it("are so many for each sex that is told, and one of each of which there are any", () => {
		expect(fewest(bySex(11, 6, 5, 0))).toBe(10);
		expect(fewest(bySex(13, 6, 5, "<5"))).toBe(11);
		expect(fewest(bySex("[c]", 6, 5, "[c]"))).toBe(10);
		expect(fewest(bySex("[c]", "<5", "<5", "[c]"))).toBe(2);
		expect(fewest(bySex("[c]", "6-9", "[c]", "<5"))).toBe(2);
	});

	it("are no more for what a child can be at one referral and not at the next", () => {
		const byRisk = { "referrals:risk=high": 5, "referrals:risk=medium": 6 };
		expect(fewest({ referrals: 11, ...byRisk })).toBe(5);
		expect(fewest({ referrals: "[c]", ...byRisk })).toBe(5);
		expect(fewest(bySex(11, 6, 5, 0), { isConstant: false })).toBe(5);
	});

	it("are not asked for where they are told, or where the release kept a lower degree", () => {
		expect(fewest(bySex(11, 6, 5, 0), { children: "11-12" })).toBe(10);
		expect(fewest({ referrals: 6 }, { degree: 2 })).toBeUndefined();
		const told = contentOf({
			period: "2016",
			figures: { referrals: 11, children: 11 },
		}).figures;
		expect(
			fewestChildren(
				told,
				() => relations,
				() => true,
			).size,
		).toBe(0);
	});
});
