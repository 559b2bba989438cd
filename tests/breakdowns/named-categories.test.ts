import { expect, it } from "vitest";
import { isNamedCategory } from "../../src/breakdowns/named-categories.ts";
import { testSettings } from "../statistics/records.ts";

it.each([
	["sex", "female", true],
	["sex", "martian", false],
	["risk", "high", true],
	["risk", "higher", false],
	// Of a calendar, whatever the period.
	["month", "2016-M12", true],
	["month", "2016-M13", false],
	["month", "february", false],
	["quarter", "2016-Q4", true],
	["quarter", "2016-Q5", false],
	// Where the exports name them, any word that could be an id.
	["group", "nightShift", true],
	["group", "night shift", false],
] as const)("of %s, %s is a category: %s", (breakdown, category, expected) => {
	expect(isNamedCategory(breakdown, category, testSettings)).toBe(expected);
});
