import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	addMonths,
	completedYears,
	dayFrom,
	daysInMonth,
	isoDay,
	longDay,
	partsOf,
	readIsoDay,
} from "../../src/vocabulary/calendar.ts";

const first = Date.UTC(1900, 0, 1) / 86_400_000;
const last = Date.UTC(2099, 11, 31) / 86_400_000;
const anyDay = fc.integer({ min: first, max: last });

function day(text: string): number {
	const read = readIsoDay(text);
	if (read === undefined) throw new Error(text);
	return read;
}

describe("a day", () => {
	it("is that of Date.UTC, on every day of two centuries", () => {
		for (let each = first; each <= last; each++) {
			const date = new Date(each * 86_400_000);
			const parts = [
				date.getUTCFullYear(),
				date.getUTCMonth() + 1,
				date.getUTCDate(),
			] as const;
			if (dayFrom(...parts) !== each) expect(dayFrom(...parts)).toBe(each);
			if (isoDay(each) !== date.toISOString().slice(0, 10))
				expect(isoDay(each)).toBe(date.toISOString().slice(0, 10));
		}
	});

	it.each([
		[2015, 2, 29],
		[1900, 2, 29],
		[2016, 2, 30],
		[2016, 4, 31],
		[2016, 0, 1],
		[2016, 13, 1],
		[2016, 1, 0],
		[2016, 12, 32],
	])("is none for %i-%i-%i", (year, month, dayOfMonth) => {
		expect(dayFrom(year, month, dayOfMonth)).toBeUndefined();
	});

	it("is 29 February in leap years alone, those of the century by four hundred", () => {
		const leap = [1904, 2000, 2016, 1900, 2100, 2015].filter(
			(year) => daysInMonth(year, 2) === 29,
		);
		expect(leap).toEqual([1904, 2000, 2016]);
	});

	it("reads as it is written", () => {
		fc.assert(
			fc.property(anyDay, (each) => {
				expect(readIsoDay(isoDay(each))).toBe(each);
				const { year, month, day: dayOfMonth } = partsOf(each);
				expect(dayFrom(year, month, dayOfMonth)).toBe(each);
			}),
		);
	});

	it("is read in no other form", () => {
		for (const text of ["2016-2-01", "2016-02-30", "01/02/2016", "2016-02", ""])
			expect(readIsoDay(text)).toBeUndefined();
	});

	it("is written in words as a paper has it", () => {
		expect(longDay(day("2016-12-31"))).toBe("31 December 2016");
		expect(longDay(day("2016-02-01"))).toBe("1 February 2016");
	});
});

describe("months later", () => {
	it.each([
		["2016-02-29", -12, "2015-02-28"],
		["2015-02-28", 12, "2016-02-28"],
		["2016-01-31", 1, "2016-02-29"],
		["2016-12-31", 2, "2017-02-28"],
		["2016-03-31", -1, "2016-02-29"],
		["2016-01-15", -1, "2015-12-15"],
		["2016-06-10", 0, "2016-06-10"],
	])("%s and %i months is %s", (from, months, to) => {
		expect(isoDay(addMonths(day(from), months))).toBe(to);
	});

	it("keep the day of the month where the month has it", () => {
		fc.assert(
			fc.property(
				anyDay,
				fc.integer({ min: -240, max: 240 }),
				(each, months) => {
					const before = partsOf(each);
					const after = partsOf(addMonths(each, months));
					expect(after.year * 12 + after.month).toBe(
						before.year * 12 + before.month + months,
					);
					expect(after.day).toBe(
						Math.min(before.day, daysInMonth(after.year, after.month)),
					);
				},
			),
		);
	});
});

describe("age in completed years", () => {
	it.each([
		["2000-06-15", "2016-06-14", 15],
		["2000-06-15", "2016-06-15", 16],
		["2000-02-29", "2015-02-28", 14],
		["2000-02-29", "2015-03-01", 15],
		["2000-02-29", "2016-02-28", 15],
		["2000-02-29", "2016-02-29", 16],
		["2000-03-01", "2016-02-29", 15],
		["2016-06-15", "2016-06-15", 0],
		["2016-06-16", "2016-06-15", -1],
	])("born %s is on %s %i", (birth, on, years) => {
		expect(completedYears(day(birth), day(on))).toBe(years);
	});

	it("goes up by one on each birthday and on no other day", () => {
		fc.assert(
			fc.property(
				anyDay,
				fc.integer({ min: 1, max: 40_000 }),
				(birth, after) => {
					const on = birth + after;
					const { month, day: dayOfMonth, year } = partsOf(on);
					const born = partsOf(birth);
					const isLeapBaby = born.month === 2 && born.day === 29;
					const isBirthday =
						(month === born.month && dayOfMonth === born.day) ||
						(isLeapBaby &&
							month === 3 &&
							dayOfMonth === 1 &&
							daysInMonth(year, 2) === 28);
					expect(
						completedYears(birth, on) - completedYears(birth, on - 1),
					).toBe(isBirthday ? 1 : 0);
				},
			),
			{ numRuns: 2000 },
		);
	});
});
