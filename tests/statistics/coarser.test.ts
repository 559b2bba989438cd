import { expect, it } from "vitest";
import { coarserSettings, mergeable } from "../../src/statistics/coarser.ts";
import { testSettings } from "./records.ts";

it("the last categories of a list are counted as other, one more each time, and never the first", () => {
	const ways = coarserSettings(testSettings, "reason");
	const open = [
		...["riskReduced", "noFurtherAction", "movedAway", "transferred"],
		...["turned18", "disengaged"],
	];
	expect(ways.map(({ settings }) => settings.asOther.reason)).toEqual(
		[5, 4, 3, 2, 1].map((at) => open.slice(at)),
	);
	expect(ways.map(({ words }) => words.split(",")[0])).toEqual(
		[6, 5, 4, 3, 2].map((left) => `${left} reasons for closure instead of 7`),
	);
});

it("neighbouring bands are put together, those that merge least first, down to two", () => {
	const ways = coarserSettings(testSettings, "ageBand");
	const sizes = ways.map(({ settings }) => settings.ageBands.length);
	expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
	expect(sizes[0]).toBe(testSettings.ageBands.length - 1);
	expect(sizes.at(-1)).toBe(2);
	for (const { settings } of ways) {
		const [first] = settings.ageBands;
		expect(first?.from).toBe(testSettings.ageBands[0]?.from);
		expect(settings.ageBands.at(-1)?.to).toBe(testSettings.ageBands.at(-1)?.to);
	}
});

it("models are not merged: they overlap", () => {
	expect(mergeable).not.toContain("model");
	expect(coarserSettings(testSettings, "model")).toEqual([]);
});
