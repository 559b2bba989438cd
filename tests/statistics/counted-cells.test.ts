import { expect, it } from "vitest";
import { makeContext } from "../../src/counting/context.ts";
import { countOf, isCell } from "../../src/statistics/counted-cells.ts";
import { makeRecords, periodOf, testSettings } from "./records.ts";

const period = periodOf("2016");
const context = makeContext(
	makeRecords({
		referrals: [
			{ child: "a", date: "2016-02-10", sex: "male" },
			{ child: "b", date: "2016-02-10" },
		],
	}),
	testSettings,
	{ period, asAt: period.to, allLevels: false, tables: undefined },
);
const male = { breakdown: "sex", category: "male" } as const;

it("a cell is counted by itself", () => {
	expect(countOf(context, "referrals")).toBe(2);
	expect(countOf(context, "referrals", [male])).toBe(1);
});

it("what is not available, or no cell, is refused", () => {
	expect(() => countOf(context, "missingEpisodes")).toThrow("not available");
	expect(() =>
		countOf(context, "referrals", [{ ...male, category: "nobody" }]),
	).toThrow("not available");
});

it("a cell has all its categories and no others, in their order", () => {
	const high = { breakdown: "risk", category: "high" } as const;
	expect(isCell([high, male], [high, male])).toBe(true);
	expect(isCell([high, male], [male, high])).toBe(false);
	expect(isCell([high, male], [high])).toBe(false);
	expect(isCell([high], [high, male])).toBe(false);
});
