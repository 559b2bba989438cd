import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	isDay,
	monthFirst,
	notADate,
	provesDayFirst,
	readDate,
	readTime,
} from "../../src/validate/read-date.ts";
import { isoDay } from "../../src/vocabulary/calendar.ts";

/** A cell among other bytes: what stands beside it must not count. */
function among(cell: string) {
	const bytes = new TextEncoder().encode(`31/12/2016,${cell},2016-12-31`);
	return { bytes, start: 11, end: bytes.length - 11 };
}

function read(cell: string): number {
	const { bytes, start, end } = among(cell);
	return readDate(bytes, start, end);
}

function timeOf(cell: string) {
	const { bytes, start, end } = among(cell);
	return readTime(bytes, start, end);
}

describe("a date", () => {
	it.each([
		["31/03/2016", "2016-03-31"],
		["03/04/2016", "2016-04-03"],
		["3/4/2016", "2016-04-03"],
		["3/04/2016", "2016-04-03"],
		["03/4/2016", "2016-04-03"],
		["31-03-2016", "2016-03-31"],
		["3-4-2016", "2016-04-03"],
		["31.03.2016", "2016-03-31"],
		["3.4.2016", "2016-04-03"],
		["2016-03-31", "2016-03-31"],
		["29/02/2016", "2016-02-29"],
		["01/01/1900", "1900-01-01"],
		["31/12/2099", "2099-12-31"],
		["31/03/2016 14:05", "2016-03-31"],
		["31/03/2016 14:05:59", "2016-03-31"],
		["31/03/2016  4:05", "2016-03-31"],
		["3/4/2016 0:00", "2016-04-03"],
		["2016-03-31 14:05", "2016-03-31"],
		["2016-03-31T14:05", "2016-03-31"],
		["2016-03-31T14:05:30.123", "2016-03-31"],
		["2016-03-31T23:30:00Z", "2016-03-31"],
		["2016-03-31T23:30:00+01:00", "2016-03-31"],
		["2016-03-31T00:30:00-0800", "2016-03-31"],
		["2016-03-31 00:30:00.0000000 +01:00", "2016-03-31"],
		["31/03/2016 24:00", "2016-03-31"],
	])("written %s is %s, in no time zone", (cell, day) => {
		expect(isDay(read(cell))).toBe(true);
		expect(isoDay(read(cell))).toBe(day);
	});

	it.each([
		"03/31/2016",
		"3/31/2016",
		"12-31-2016",
		"01.13.2016",
		"03/31/2016 10:00",
	])("written %s has its month first", (cell) => {
		expect(read(cell)).toBe(monthFirst);
	});

	it.each([
		"31/02/2016",
		"29/02/2015",
		"32/01/2016",
		"00/01/2016",
		"13/13/2016",
		"2016-02-30",
		"2016-31-03",
		"2016-3-1",
		"31/03/16",
		"3/4/16 10:00",
		"31/03/1899",
		"31/03/2100",
		"31/03-2016",
		"31/03/20160",
		"031/03/2016",
		"2016/03/31",
		"31 March 2016",
		"03-Apr-16",
		"42460",
		"31/03/2016 24:01",
		"31/03/2016 24:00:01",
		"31/03/2016 25:00",
		"2016-03-31T14:05+15:00",
		"2016-03-31T14:05+01:75",
		"31/03/2016 14:60",
		"31/03/2016 14",
		"31/03/2016 2:05 PM",
		"31/03/2016X14:05",
		"31/03/2016T",
		"2016-03-31t14:05",
		"31/03/2016 14:05 x",
		"３１/03/2016",
		"a1/03/2016",
		"31/b3/2016",
		"31/03/c016",
		"31/03/201d",
		"1",
		"/",
		"--",
		"2016",
		"31/03",
	])("written %s is none", (cell) => {
		expect(read(cell)).toBe(notADate);
	});

	it("is the same in every way of writing it", () => {
		const first = Date.UTC(1900, 0, 1) / 86_400_000;
		const last = Date.UTC(2099, 11, 31) / 86_400_000;
		fc.assert(
			fc.property(fc.integer({ min: first, max: last }), (day) => {
				const iso = isoDay(day);
				const [year = "", month = "", date = ""] = iso.split("-");
				for (const mark of ["/", "-", "."]) {
					expect(read([date, month, year].join(mark))).toBe(day);
					expect(read([+date, +month, year].join(mark))).toBe(day);
				}
				for (const written of [iso, `${iso}T10:00`, `${iso} 10:00:01`])
					expect(read(written)).toBe(day);
			}),
			{ numRuns: 1000 },
		);
	});

	it("is found in any text without a fault", () => {
		const cell = fc.oneof(
			fc.string(),
			fc
				.array(fc.constantFrom(..."0123456789/-. T:Z"), { maxLength: 20 })
				.map((all) => all.join("")),
		);
		fc.assert(
			fc.property(cell, (text) => {
				const day = read(text);
				if (isDay(day))
					expect(text).toMatch(/^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}/);
				else expect([monthFirst, notADate]).toContain(day);
			}),
			{ numRuns: 3000 },
		);
	});

	it("shows that the day is first where its first number is no month", () => {
		const proves = (cell: string) => provesDayFirst(among(cell).bytes, 11);
		expect(["13/01/2016", "31.1.2016", "13-01-2016 10:00"].every(proves)).toBe(
			true,
		);
		expect(
			["12/01/2016", "1/13/2016", "2016-01-13", "3/4/2016"].some(proves),
		).toBe(false);
	});
});

describe("a time", () => {
	it.each([
		["31/03/2016 00:00", 0, undefined],
		["31/03/2016 14:05", 845, undefined],
		["3/4/2016 9:30:59", 570, undefined],
		["2016-03-31T23:59", 1439, undefined],
		["2016-03-31 23:59:59.997", 1439, undefined],
		["31/03/2016 24:00:00", 1440, undefined],
		["2016-07-31T23:59:00Z", 1439, 0],
		["2016-07-31T23:59:00.123456789Z", 1439, 0],
		["2016-07-31T23:59:00+01:00", 1439, 60],
		["2016-07-31 23:59:00 +0100", 1439, 60],
		["2016-07-31 23:59:00+01", 1439, 60],
		["2016-07-31 23:59:00-03:30", 1439, -210],
		["2016-07-31 23:59:00 UTC", 1439, 0],
		["2016-07-31 23:59:00 BST", 1439, 60],
		["2016-07-31 23:59:00 GMT+0100 (British Summer Time)", 1439, 60],
	])("of %s is %d, with its offset", (cell, minute, offset) => {
		expect(timeOf(cell)).toEqual({ minute, offset });
	});

	it("is told from a date alone", () => {
		expect(timeOf("31/03/2016")).toBeUndefined();
		expect(timeOf("3/4/2016")).toBeUndefined();
	});
});
