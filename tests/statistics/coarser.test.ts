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

it("every way to put bands together is there once, the first forty of a dozen bands, and none of more", () => {
	const ways = (many: number) => {
		const ageBands = Array.from({ length: many }, (_, at) => ({
			id: `b${at}`,
			label: `Band ${at}`,
			from: at,
			to: at === many - 1 ? undefined : at,
		}));
		return coarserSettings({ ...testSettings, ageBands }, "ageBand").length;
	};
	// Each edge stays or goes, but neither all of them nor none.
	expect([3, 4, 12].map(ways)).toEqual([2, 6, 40]);
	expect(ways(13)).toBe(0);
});
