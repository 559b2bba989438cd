import { describe, expect, it } from "vitest";
import { isPart, uncoveredDays } from "../../src/releases/missing-parts.ts";
import { isoDay } from "../../src/vocabulary/calendar.ts";
import { periodOf } from "../disclosure/tables.ts";

const year = periodOf("2016");

/** The days between parts that were released, as dates. */
function gaps(...parts: readonly string[]): readonly string[] {
	return uncoveredDays(year, parts.map(periodOf)).map(
		({ from, to }) => `${isoDay(from)} to ${isoDay(to)}`,
	);
}

describe("the days of a period that no released part covers", () => {
	it.each([
		["no part at all", [], []],
		["a part of it that begins with it", ["2016-Q1"], []],
		["one that begins later", ["2016-Q2"], ["2016-01-01 to 2016-03-31"]],
		[
			"a gap of a day",
			["2016-01-01..2016-03-30", "2016-Q2"],
			["2016-03-31 to 2016-03-31"],
		],
		["parts that meet", ["2016-Q1", "2016-Q2"], []],
		["in any order", ["2016-Q3", "2016-Q1"], ["2016-04-01 to 2016-06-30"]],
		[
			"a part within another, which ends no earlier than that",
			["2016-H1", "2016-Q1", "2016-Q4"],
			["2016-07-01 to 2016-09-30"],
		],
		["the whole, which is no part", ["2016"], []],
		["parts of another year", ["2015-Q4", "2017-Q1"], []],
	] as const)("%s", (_, parts, expected) => {
		expect(gaps(...parts)).toEqual(expected);
	});
});

describe("a part of a period", () => {
	it.each([
		["2016-Q1", true],
		["2016-Q4", true],
		["2016-02-01..2016-02-29", true],
		["2016", false],
		["2015-12-31..2016-06-30", false],
		["2016-07-01..2017-01-01", false],
		["2015-12-31..2017-01-01", false],
	])("%s of 2016: %s", (part, expected) => {
		expect(isPart(periodOf(part), year)).toBe(expected);
	});
});
