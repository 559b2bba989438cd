import { describe, expect, it } from "vitest";
import type { CategoryOf } from "../../src/breakdowns/breakdowns.ts";
import { readFigure } from "../../src/measures/figure-key.ts";
import { childrenBehind } from "../../src/reader/children-by-kind.ts";
import type { Relation } from "../../src/reader/relation.ts";

const cellOf = (id: string): readonly CategoryOf[] | undefined =>
	readFigure(id)?.cell;
const children: Relation = {
	kind: "together",
	one: "children",
	other: "referrals",
};
const table = (
	total: string,
	by: string,
	...categories: readonly string[]
) => ({
	kind: "sum" as const,
	total,
	parts: categories.map((category) => `${total}:${by}=${category}`),
});
const apart = (...relations: readonly Relation[]) =>
	childrenBehind([children, ...relations], cellOf);

describe("children, and what they are the children of", () => {
	const bySex = table("referrals", "sex", "female", "male");
	const byRisk = table("referrals", "risk", "high", "medium");

	it("are told apart by what a child keeps, and by nothing else", () => {
		expect(apart(bySex, byRisk)).toEqual([
			{ children: "children", all: "referrals", apart: [bySex.parts] },
		]);
		const someOf = { ...bySex, kind: "within" as const };
		expect(apart(someOf)[0]?.apart).toEqual([bySex.parts]);
	});

	it("are not told apart by tables of something else, or by parts of several kinds, or one", () => {
		const crossed = table(
			"referrals",
			"sex",
			"female|risk=high",
			"male|risk=high",
		);
		const mixed = { ...bySex, parts: [...bySex.parts, "referrals:risk=high"] };
		const one = { ...bySex, parts: bySex.parts.slice(0, 1) };
		const others = table("lookedAfter", "sex", "female", "male");
		const unknown = { ...bySex, parts: [...bySex.parts, "0.1 others"] };
		expect(apart(crossed, mixed, one, others, unknown)[0]?.apart).toEqual([]);
	});

	it("are not where a child need not keep it", () => {
		expect(
			childrenBehind([children, bySex], cellOf, () => false)[0]?.apart,
		).toEqual([]);
	});

	it("are none without a count of children", () => {
		expect(childrenBehind([bySex], cellOf)).toEqual([]);
	});
});
