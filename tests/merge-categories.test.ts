import { describe, expect, it } from "vitest";
import type { LongWork } from "../src/disclosure/facts/long-work.ts";
import { protect } from "../src/disclosure/protect.ts";
import {
	findMergings,
	mergeCategories,
	type Published,
} from "../src/merge-categories.ts";
import type { Settings } from "../src/settings/settings.ts";
import { coarserSettings } from "../src/statistics/coarser.ts";
import { atOnce } from "./at-once.ts";
import {
	figuresOf,
	type PlainExports,
	testSettings,
} from "./statistics/records.ts";

const born = (age: number) => `${2016 - age}-01-01`;

/** Referrals of these ages, and closures for these reasons. */
function council(
	ages: Readonly<Record<number, number>>,
	reasons: Readonly<Record<string, number>> = {},
): PlainExports {
	const closures = Object.entries(reasons).flatMap(([reason, times]) =>
		Array.from({ length: times }, () => reason),
	);
	let child = 0;
	return {
		referrals: Object.entries(ages).flatMap(([age, times]) =>
			Array.from({ length: times }, () => {
				const reason = closures[child];
				return {
					child: `child ${child++}`,
					date: "2016-06-01",
					birth: born(Number(age)),
					...(reason === undefined ? {} : { closed: "2016-07-01", reason }),
				};
			}),
		),
	};
}

function publishing(exports: PlainExports, tables: readonly string[]) {
	return function* (settings: Settings) {
		const figures = figuresOf(exports, { tables, settings });
		const { table, heldBack } = yield* protect(figures, settings.policy, {
			decimals: 0,
		});
		return { status: "safe", table, heldBack, figures } as const;
	};
}

describe("merging", () => {
	it("puts neighbouring bands together, as few as will do", () => {
		const publish = publishing(council({ 11: 3, 14: 12, 16: 15 }), [
			"referrals:ageBand",
		]);
		const now = atOnce(publish(testSettings));
		expect(now.heldBack).toBe(2);
		const [found, ...others] = atOnce(findMergings(now, testSettings, publish));
		expect(others).toEqual([]);
		expect(found).toMatchObject({
			breakdown: "ageBand",
			words: "3 age bands instead of 4",
			heldBack: 0,
			insteadOf: 2,
		});
		const { figures } = atOnce(mergeCategories(testSettings, publish));
		expect(figures.figures.map(({ id, count }) => [id, count])).toEqual([
			["referrals", 30],
			["referrals:ageBand=under16", 15],
			["referrals:ageBand=16-17", 15],
			["referrals:ageBand=18plus", 0],
			["referrals:ageBand=unborn", 0],
			["referrals:ageBand=notKnown", 0],
		]);
	});

	it("counts the last categories of a list as other, and says which they are", () => {
		const publish = publishing(
			council({ 14: 30 }, { riskReduced: 20, turned18: 3, other: 4 }),
			["closures:reason"],
		);
		const merged = atOnce(mergeCategories(testSettings, publish));
		expect(merged.heldBack).toBe(0);
		const { id, label, count } =
			merged.figures.figures.find((f) => f.id.includes("other")) ?? {};
		expect([id, label, count]).toEqual([
			"closures:reason=other_turned18_disengaged",
			"Other, with turned 18 and disengaged",
			7,
		]);
	});

	it("is not proposed where nothing is held back, or where it would save nothing", () => {
		const large = publishing(council({ 11: 10, 14: 12, 16: 15 }), [
			"referrals:ageBand",
		]);
		expect(
			atOnce(findMergings(atOnce(large(testSettings)), testSettings, large)),
		).toEqual([]);
		const small = publishing(council({ 11: 1, 14: 1 }), ["referrals:ageBand"]);
		expect(
			atOnce(
				findMergings(atOnce(small(testSettings)), testSettings, small),
			).map(({ heldBack, insteadOf }) => heldBack < insteadOf),
		).not.toContain(false);
	});

	it("is not looked for any more once enough was worked for it", () => {
		const publish = publishing(council({ 11: 3, 14: 12, 16: 15 }), [
			"referrals:ageBand",
		]);
		const now = atOnce(publish(testSettings));
		const isSpent = () => true;
		expect(atOnce(findMergings(now, testSettings, publish, isSpent))).toEqual(
			[],
		);
		const { heldBack } = atOnce(
			mergeCategories(testSettings, publish, isSpent),
		);
		expect(heldBack).toBe(now.heldBack);
	});

	it("gives up nothing of safety: what cannot be published is not proposed", () => {
		const publish = function* (settings: Settings): LongWork<Published> {
			return settings === testSettings
				? yield* publishing(council({ 11: 3, 14: 12, 16: 15 }), [
						"referrals:ageBand",
					])(settings)
				: { status: "unsafe" };
		};
		const now = atOnce(publish(testSettings));
		if (now.status === "unsafe") throw new Error("it is safe");
		expect(atOnce(findMergings(now, testSettings, publish))).toEqual([]);
	});
});

describe("the ways to have fewer categories", () => {
	it("hang on the declared order alone", () => {
		expect(
			coarserSettings(testSettings, "ageBand").map(({ settings }) =>
				settings.ageBands.map(({ id }) => id).join(" "),
			),
		).toEqual([
			"under13 13-15 16plus",
			"under13 13-17 18plus",
			"under16 16-17 18plus",
			"under13 13plus",
			"under16 16plus",
			"under18 18plus",
		]);
		expect(
			coarserSettings(testSettings, "ethnicGroup").map(
				({ settings }) => settings.asOther.ethnicGroup,
			),
		).toEqual([["black"], ["asian", "black"], ["mixed", "asian", "black"]]);
	});

	it("are none for a list without other", () => {
		const closureReasons = testSettings.closureReasons.filter(
			({ id }) => id !== "other",
		);
		expect(
			coarserSettings({ ...testSettings, closureReasons }, "reason"),
		).toEqual([]);
	});
});
