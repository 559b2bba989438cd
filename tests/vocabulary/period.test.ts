import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/vocabulary/calendar.ts";
import {
	monthsOf,
	type Period,
	partOfYear,
	periodFileName,
	quartersOf,
	readPeriod,
	yearParts,
} from "../../src/vocabulary/period.ts";

function period(text: string): Period {
	const reading = readPeriod(text);
	if (!reading.ok) throw new Error(reading.problem);
	return reading.period;
}

function problem(text: string): string {
	const reading = readPeriod(text);
	return reading.ok ? "none" : reading.problem;
}

describe("a period", () => {
	it.each([
		["2016", "2016-01-01", "2016-12-31", "January to December 2016", "2016"],
		[
			"2013/14",
			"2013-04-01",
			"2014-03-31",
			"April 2013 to March 2014",
			"2013-14",
		],
		[
			"1999/00",
			"1999-04-01",
			"2000-03-31",
			"April 1999 to March 2000",
			"1999-00",
		],
		["2016-Q1", "2016-01-01", "2016-03-31", "January to March 2016", "2016-Q1"],
		[
			"2016-Q3",
			"2016-07-01",
			"2016-09-30",
			"July to September 2016",
			"2016-Q3",
		],
		[
			"2016-Q4",
			"2016-10-01",
			"2016-12-31",
			"October to December 2016",
			"2016-Q4",
		],
		["2016-H1", "2016-01-01", "2016-06-30", "January to June 2016", "2016-H1"],
		["2016-H2", "2016-07-01", "2016-12-31", "July to December 2016", "2016-H2"],
		[
			"2013/14-Q1",
			"2013-04-01",
			"2013-06-30",
			"April to June 2013",
			"2013-14-Q1",
		],
		[
			"2013/14-Q4",
			"2014-01-01",
			"2014-03-31",
			"January to March 2014",
			"2013-14-Q4",
		],
		[
			"2013/14-H2",
			"2013-10-01",
			"2014-03-31",
			"October 2013 to March 2014",
			"2013-14-H2",
		],
		["2016-M07", "2016-07-01", "2016-07-31", "July 2016", "2016-M07"],
		["2016-M02", "2016-02-01", "2016-02-29", "February 2016", "2016-M02"],
		[
			"2016-07-01..2016-12-31",
			"2016-07-01",
			"2016-12-31",
			"July to December 2016",
			"2016-07-01_to_2016-12-31",
		],
		[
			"2016-07-02..2016-12-31",
			"2016-07-02",
			"2016-12-31",
			"2 July 2016 to 31 December 2016",
			"2016-07-02_to_2016-12-31",
		],
		[
			"2016-07-02..2016-07-02",
			"2016-07-02",
			"2016-07-02",
			"2 July 2016",
			"2016-07-02_to_2016-07-02",
		],
		[
			"2014-03..2015-03",
			"2014-03-01",
			"2015-03-31",
			"March 2014 to March 2015",
			"2014-03_to_2015-03",
		],
		[
			"2016-02..2016-02",
			"2016-02-01",
			"2016-02-29",
			"February 2016",
			"2016-02_to_2016-02",
		],
		[
			"2015-11..2016-02-10",
			"2015-11-01",
			"2016-02-10",
			"1 November 2015 to 10 February 2016",
			"2015-11_to_2016-02-10",
		],
	])("written %s is %s to %s: %s", (text, from, to, label, file) => {
		const read = period(text);
		expect(read.id).toBe(text);
		expect(isoDay(read.from)).toBe(from);
		expect(isoDay(read.to)).toBe(to);
		expect(read.label).toBe(label);
		expect(periodFileName(read)).toBe(file);
	});

	it("may be written with small letters and spaces around it", () => {
		expect(period(" 2016-q3 ").id).toBe("2016-Q3");
		expect(period("2016-m07").id).toBe("2016-M07");
	});

	it.each([
		[
			"2011-12",
			"2011-M12 for December 2011, or 2011/12 for April 2011 to March 2012",
		],
		["2016-07", "2016-M07 for July 2016."],
		["2016-17", "2016/17 for April 2016 to March 2017."],
		["2016-45", "2016 for the year, or 2016/17 for April 2016 to March 2017"],
		["23/24", "Write 2023/24 for April 2023 to March 2024."],
		["23-24", "Write 2023/24 for April 2023 to March 2024."],
		["2023/2024", "Write 2023/24 for April 2023 to March 2024."],
		["99/00", "Write a year (2016)"],
		["23/25", "Write a year (2016)"],
		["2013/15", "Write 2013/14."],
		["2013/15-Q1", "Write 2013/14-Q1."],
		["2016-Q5", "Q1 to Q4 and the halves H1 and H2"],
		["2016-H3", "Q1 to Q4 and the halves H1 and H2"],
		["2016-M13", "M01 to M12"],
		["2016-M00", "M01 to M12"],
		["2016-02-30..2016-12-31", "of the calendar"],
		["2016-13..2017-01", "of the calendar"],
		["2016..2017", "both ends are days"],
		["2016-12-31..2016-07-01", "ends before it starts"],
		["2016/7", "Write a year (2016)"],
		["16", "Write a year (2016)"],
		["", "Write a year (2016)"],
		["2016 Q3", "Write a year (2016)"],
	])("written %s is refused, with the right spelling", (text, says) => {
		expect(problem(text)).toContain(says);
		expect(problem(text)).toContain(`"${text}"`);
	});
});

describe("parts of a period", () => {
	it.each([
		["2016", "H2", "2016-H2"],
		["2016", "Q1", "2016-Q1"],
		["2013/14", "H2", "2013/14-H2"],
		["2013/14", "Q4", "2013/14-Q4"],
		["2016-01-01..2016-12-31", "H2", "2016-H2"],
		["2013-04..2014-03", "Q1", "2013/14-Q1"],
	] as const)("%s has %s as %s", (text, part, id) => {
		const found = partOfYear(period(text), part);
		expect(found).toEqual(period(id));
	});

	it("are there in whole years alone", () => {
		for (const text of ["2016-H2", "2016-Q3", "2016-M07", "2014-03..2015-03"])
			for (const part of yearParts)
				expect(partOfYear(period(text), part)).toBeUndefined();
	});

	it.each([
		["2016", "2016-Q1 2016-Q2 2016-Q3 2016-Q4"],
		["2013/14", "2013/14-Q1 2013/14-Q2 2013/14-Q3 2013/14-Q4"],
		["2013/14-H2", "2013/14-Q3 2013/14-Q4"],
		["2016-M07", "2016-Q3"],
		["2015-12..2016-01", "2015-Q4 2016-Q1"],
		["2016-02-29..2016-04-01", "2016-Q1 2016-Q2"],
	])("%s touches the quarters %s", (text, ids) => {
		const quarters = quartersOf(period(text)).map(({ id }) => id);
		expect(quarters.join(" ")).toBe(ids);
	});

	it.each([
		["2016-Q1", "2016-M01 2016-M02 2016-M03"],
		["2015-12..2016-01", "2015-M12 2016-M01"],
		["2016-02-29..2016-03-01", "2016-M02 2016-M03"],
	])("%s touches the months %s", (text, ids) => {
		expect(
			monthsOf(period(text))
				.map(({ id }) => id)
				.join(" "),
		).toBe(ids);
	});

	it("cover it without a gap, each readable by its id", () => {
		const year = fc.integer({ min: 1990, max: 2090 });
		const written = fc
			.tuple(year, fc.constantFrom("", "/", "-H1", "-Q3"))
			.map(([first, kind]) =>
				kind === "/"
					? `${first}/${String((first + 1) % 100).padStart(2, "0")}`
					: `${first}${kind}`,
			);
		fc.assert(
			fc.property(written, (text) => {
				const whole = period(text);
				for (const parts of [quartersOf(whole), monthsOf(whole)]) {
					expect(parts[0]?.from).toBe(whole.from);
					expect(parts.at(-1)?.to).toBe(whole.to);
					for (const [i, part] of parts.entries()) {
						expect(period(part.id)).toEqual(part);
						if (i > 0) expect(part.from).toBe((parts[i - 1]?.to ?? 0) + 1);
					}
				}
			}),
		);
	});
});
