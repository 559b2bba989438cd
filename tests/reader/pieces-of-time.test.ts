import { expect, it } from "vitest";
import {
	cutDays,
	daysName,
	isSame,
	isWithin,
	within,
} from "../../src/reader/pieces-of-time.ts";
import { periodOf } from "../statistics/records.ts";

const names = (...periods: readonly string[]) =>
	cutDays(periods.map(periodOf)).map(({ name }) => name);

it("a period cuts time into before, itself and after, to the day", () => {
	expect(names("2016")).toEqual([
		"before 2016-01-01",
		"2016-01-01 to 2016-12-31",
		"from 2017-01-01",
	]);
});

it("periods that follow one another leave no piece between; those that overlap make one of what they share", () => {
	expect(names("2016-Q1", "2016-Q2")).toEqual([
		"before 2016-01-01",
		"2016-01-01 to 2016-03-31",
		"2016-04-01 to 2016-06-30",
		"from 2016-07-01",
	]);
	expect(names("2016", "2016-10-01..2017-03-31")).toEqual([
		"before 2016-01-01",
		"2016-01-01 to 2016-09-30",
		"2016-10-01 to 2016-12-31",
		"2017-01-01 to 2017-03-31",
		"from 2017-04-01",
	]);
});

it("a piece of one day is a piece", () => {
	expect(names("2016", "2016-12-31..2017-01-31")).toContain(
		"2016-12-31 to 2016-12-31",
	);
});

it("the pieces within a period are those wholly in it, both ends in", () => {
	const pieces = cutDays(["2016", "2016-Q4", "2016-Q1"].map(periodOf));
	expect(within(pieces, periodOf("2016"))).toHaveLength(3);
	expect(within(pieces, periodOf("2016-Q4"))).toEqual([
		"2016-10-01 to 2016-12-31",
	]);
	expect(within(pieces, periodOf("2016-M12"))).toEqual([]);
});

it("days are within others that begin and end with them, and the same only where both do", () => {
	const [year, first, last] = ["2016", "2016-Q1", "2016-Q4"].map(periodOf);
	if (!year || !first || !last) throw new Error("no period");
	expect([first, last, year].map((one) => isWithin(one, year))).toEqual([
		true,
		true,
		true,
	]);
	expect([isWithin(year, first), isWithin(year, last)]).toEqual([false, false]);
	expect([isSame(year, year), isSame(year, first), isSame(year, last)]).toEqual(
		[true, false, false],
	);
	expect(daysName(first)).toBe("2016-01-01 to 2016-03-31");
});
