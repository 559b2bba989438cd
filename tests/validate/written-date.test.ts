import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDayNumber } from "../../src/validate/excel-date.ts";
import {
	dayNumber,
	isDay,
	monthFirst,
	notADate,
} from "../../src/validate/read-date.ts";
import { readWrittenDate } from "../../src/validate/written-date.ts";
import { isoDay, longDay } from "../../src/vocabulary/calendar.ts";

describe("a date in another form", () => {
	it.each([
		["03-Apr-16", "2016-04-03", true],
		["03-APR-16", "2016-04-03", true],
		["3-Apr-2016", "2016-04-03", false],
		["3 April 2016", "2016-04-03", false],
		["3 Apr. 2016", "2016-04-03", false],
		["3rd of April, 2016", "2016-04-03", false],
		["22nd Sept 2016", "2016-09-22", false],
		["03APR2016", "2016-04-03", false],
		["April 3, 2016", "2016-04-03", false],
		["Apr 3 2016", "2016-04-03", false],
		["Sunday 3 April 2016", "2016-04-03", false],
		["Sun, 03/04/2016", "2016-04-03", false],
		["Wednesday 6 April 2016", "2016-04-06", false],
		["03/04/16", "2016-04-03", true],
		["3/4/16", "2016-04-03", true],
		["31.12.99", "1999-12-31", true],
		["01-01-49", "2049-01-01", true],
		["01-01-50", "1950-01-01", true],
		["29/02/00", "2000-02-29", true],
		["2016/04/03", "2016-04-03", false],
		["2016-4-3", "2016-04-03", false],
		["2016.04.03", "2016-04-03", false],
	])("written %s is %s", (written, day, shortYear) => {
		const found = readWrittenDate(written);
		expect(isDay(found.day) && isoDay(found.day)).toBe(day);
		expect(found.clock).toBeUndefined();
		expect(found.shortYear).toBe(shortYear);
	});

	it.each([
		["03/04/2016 2:05 PM", 845],
		["03/04/2016 12:00 am", 0],
		["03/04/2016 12.30pm", 750],
		["3 April 2016 14:05", 845],
		["03-Apr-16 14:05:59", 845],
		["3 April 2016, 14:05", 845],
		["2016-04-03 14:05:00 +0100", 845],
		["2016/04/03T23:59:00Z", 1439],
		["3/4/16 24:00", 1440],
		["Sun Apr 03 2016 14:05:00 GMT+0100 (British Summer Time)", 845],
	])("%s has its time", (written, minute) => {
		expect(readWrittenDate(written).clock?.minute).toBe(minute);
	});

	it.each([
		"31/02/16",
		"31 February 2016",
		"30 Feb 16",
		"Monday 3 April 2016",
		"3 April",
		"April 2016",
		"3 Aprill 2016",
		"3 April 1816",
		"3 April 216",
		"Apr 3 16",
		"2016/13/01",
		"2016/31/03",
		"3/4",
		"3/4/16 25:00",
		"3/4/16 13:00 pm",
		"3/4/16 0:30 pm",
		"20160403",
		"03042016",
		"7 months",
		"14.0",
		"<1",
		"2016",
	])("%s is none", (written) => {
		expect(readWrittenDate(written).day).toBe(notADate);
	});

	it("tells a month that is first, and a number that Excel may have written", () => {
		expect(readWrittenDate("04/13/16").day).toBe(monthFirst);
		expect(readWrittenDate("4/13/2016 1:00 PM").day).toBe(monthFirst);
		expect(readWrittenDate("42463").day).toBe(dayNumber);
		expect(readWrittenDate("42463.5").day).toBe(dayNumber);
	});

	it("is the same in every way of writing it", () => {
		const first = Date.UTC(1950, 0, 1) / 86_400_000;
		const last = Date.UTC(2049, 11, 31) / 86_400_000;
		fc.assert(
			fc.property(fc.integer({ min: first, max: last }), (day) => {
				const [year = "", month = "", date = ""] = isoDay(day).split("-");
				const words = longDay(day);
				const short = words.replace(/(?<= [A-Z][a-z]{2})[a-z]+/, "");
				for (const written of [
					words,
					words.toUpperCase(),
					short,
					short.replaceAll(" ", "-"),
					short.replace(/\d\d(\d\d)$/, "$1"),
					`${date}/${month}/${year.slice(2)}`,
					`${year}/${month}/${date}`,
				])
					expect(readWrittenDate(written).day, written).toBe(day);
			}),
			{ numRuns: 300 },
		);
	});

	it("is looked for in any text without a fault", () => {
		const parts = ["3", "31", "2016", "Apr", "May", " ", "/", "-", ":", "pm"];
		const text = fc.oneof(
			fc.string(),
			fc
				.array(fc.constantFrom(...parts), { maxLength: 12 })
				.map((all) => all.join("")),
		);
		fc.assert(
			fc.property(text, (written) => {
				const { day } = readWrittenDate(written);
				if (!isDay(day))
					expect([notADate, monthFirst, dayNumber]).toContain(day);
			}),
			{ numRuns: 2000 },
		);
	});
});

describe("an Excel day number", () => {
	const read = (text: string, numbers: "excel" | "excel1904" = "excel") => {
		const { day, minute } = readDayNumber(text, numbers);
		return isDay(day) ? [isoDay(day), minute] : day;
	};

	it.each([
		["42463", ["2016-04-03", undefined]],
		["42463.0", ["2016-04-03", undefined]],
		["42463.5", ["2016-04-03", 720]],
		["42463.99999", ["2016-04-04", 0]],
		["61", ["1900-03-01", undefined]],
		["73050", ["2099-12-31", undefined]],
	])("%s is %s", (text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	it("counts from 1904 where settings say so", () => {
		expect(read("41001", "excel1904")).toEqual(["2016-04-03", undefined]);
	});

	it.each(["60", "73051", "-1", "03/04/2016", "4e4", "42463 x", "1234567"])(
		"%s is none",
		(text) => {
			expect(read(text)).toBe(notADate);
		},
	);
});
