import { describe, expect, it } from "vitest";
import { chooseRungs, rungsOf } from "../../src/disclosure/choose-rungs.ts";
import { noEarlier } from "../../src/disclosure/draft/earlier.ts";
import { protect } from "../../src/disclosure/protect.ts";
import { universeOf } from "../../src/disclosure/universe.ts";
import type { Policy } from "../../src/settings/settings.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import { policyOf, referralsBy, tableOf } from "./tables.ts";

const policy = policyOf("under-5");

it("a figure stands as high as it may, unless the statement of that is held back, or it is about no child", () => {
	const universe = atOnce(
		universeOf(
			tableOf(
				[
					{ id: "referrals", count: 20 },
					{ id: "children", count: 3 },
					{ id: "closures", count: 12, contributors: 4 },
					{ id: "lookedAfter", count: undefined },
					{ id: "trainingSessions", count: 3 },
				],
				[],
			),
		),
	);
	const rungs = (...heldBack: readonly number[]) =>
		rungsOf(
			universe,
			policy,
			{
				numbers: [0, undefined, undefined, undefined, 4],
				words: [1, 2, 3, undefined, undefined],
			},
			{ heldBack: new Set(heldBack) },
		).join(" ");
	expect(rungs()).toBe("number fewerThan nothing nothing number");
	// Of a number its own statement counts, of a small count the words.
	expect(rungs(0)).toBe("nothing fewerThan nothing nothing number");
	expect(rungs(1)).toBe("number fewerThan nothing nothing number");
	expect(rungs(2)).toBe("number nothing nothing nothing number");
	expect(rungs(3, 4)).toBe("number fewerThan nothing nothing number");
});

describe("the rule for degree 3", () => {
	const blocks = (more: Partial<Policy>) => {
		const table = referralsBy("sex", { female: 20, male: 3, other: 7 });
		const { byTheRule } = atOnce(
			chooseRungs(atOnce(universeOf(table)), { ...policy, ...more }, solver),
		);
		return byTheRule.proved.length + byTheRule.sought.length;
	};

	it("is asked where small counts may be told by words", () => {
		expect(blocks({})).toBeGreaterThan(0);
		expect(blocks({ threshold: 2 })).toBeGreaterThan(0);
	});

	it.each([{ degree: 2 }, { roundTo: 5 }, { threshold: 1 }] as const)(
		"is not asked at %j",
		(more) => {
			expect(blocks(more)).toBe(0);
		},
	);

	it("proves nothing beside earlier releases, or where not all is known", () => {
		const table = referralsBy("sex", { female: 20, male: 3, other: 7 });
		const universe = atOnce(universeOf(table));
		const proved = (...given: Parameters<typeof chooseRungs>) => {
			const { byTheRule, isWhole } = atOnce(chooseRungs(...given));
			return [byTheRule.proved.length, byTheRule.sought.length, isWhole];
		};
		const [all] = proved(universe, policy, solver);
		expect(proved(universe, policy, solver)).toEqual([all, 0, true]);
		expect(proved({ ...universe, isWhole: false }, policy, solver)).toEqual([
			0,
			all,
			false,
		]);
		expect(proved(universe, policy, solver, noEarlier)).toEqual([0, all, true]);
		const earlier = { ...noEarlier, isWhole: false };
		expect(proved(universe, policy, solver, earlier)[2]).toBe(false);
	});
});

it("what earlier issues make silent says nothing, number and words alike", () => {
	const table = referralsBy("sex", { female: 20, male: 10, other: 0 });
	const silent = new Set(["referrals:sex=female", "referrals:sex=male"]);
	const universe = atOnce(universeOf(table));
	const { rungs } = atOnce(
		chooseRungs(universe, policy, solver, { ...noEarlier, silent }),
	);
	expect(rungs).toEqual(["number", "nothing", "nothing", "number"]);
});

it("what is published beside councils is whole where all of them are", () => {
	const table = referralsBy("sex", { female: 20, male: 10 });
	const known = atOnce(protect(table, policy, { decimals: 0 })).known();
	const isWhole = (...councils: readonly boolean[]) =>
		atOnce(
			protect(table, policy, {
				decimals: 0,
				solver,
				councils: councils.map((one) => ({ ...known, isWhole: one })),
			}),
		).isWhole;
	expect(isWhole(true, true)).toBe(true);
	expect(isWhole(true, false)).toBe(false);
});
