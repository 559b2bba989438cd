import { expect, it } from "vitest";
import { isSmall } from "../../src/releases/small.ts";

it.each([
	["none", 0, 0, false],
	["one", 1, 1, true],
	["four", 4, 4, true],
	["five", 5, 5, false],
	["five of four children", 5, 4, true],
	["many of five children", 40, 5, false],
	["many of one child", 40, 1, true],
	// A count of cases, with no fewer children than that.
	["four of five children", 4, 5, true],
])(
	"%s is small under a threshold of 5: %i of %i, %s",
	(_, count, children, expected) => {
		expect(isSmall({ count, children }, 5)).toBe(expected);
	},
);
