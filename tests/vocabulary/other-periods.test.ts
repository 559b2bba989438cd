import { describe, expect, it } from "vitest";
import {
	previousPeriod,
	seriesBefore,
	yearBefore,
} from "../../src/vocabulary/other-periods.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";

function periodOf(text: string) {
	const reading = readPeriod(text);
	if (!reading.ok) throw new Error(reading.problem);
	return reading.period;
}

describe("the period before", () => {
	it.each([
		["2016", "2015", "2015"],
		["2013/14", "2012/13", "2012/13"],
		["2016-Q3", "2016-Q2", "2015-Q3"],
		["2016-Q1", "2015-Q4", "2015-Q1"],
		["2013/14-Q1", "2012/13-Q4", "2012/13-Q1"],
		["2013/14-Q4", "2013/14-Q3", "2012/13-Q4"],
		["2016-H1", "2015-H2", "2015-H1"],
		["2013/14-H1", "2012/13-H2", "2012/13-H1"],
		["2016-M01", "2015-M12", "2015-M01"],
		["2016-01..2016-09", "2015-04..2015-12", "2015-01..2015-09"],
		["2015-10..2016-09", "2014-10..2015-09", "2014-10..2015-09"],
		["1999/00", "1998/99", "1998/99"],
		[
			"2016-03-10..2016-03-19",
			"2016-02-29..2016-03-09",
			"2015-03-10..2015-03-19",
		],
	])("%s: before %s, a year before %s", (id, previous, before) => {
		expect(previousPeriod(periodOf(id))).toEqual(periodOf(previous));
		expect(yearBefore(periodOf(id))).toEqual(periodOf(before));
	});

	it("is the one that a series goes back by, the latest first", () => {
		expect(seriesBefore(periodOf("2016-Q2"), 4).map(({ id }) => id)).toEqual([
			"2016-Q1",
			"2015-Q4",
			"2015-Q3",
		]);
		expect(seriesBefore(periodOf("2016"), 2).map(({ id }) => id)).toEqual([
			"2015",
		]);
	});

	it("is the same days, however a year is written", () => {
		for (const id of ["2016-02", "2020-02"]) {
			const month = periodOf(`${id}..${id}`);
			expect(yearBefore(month).to - yearBefore(month).from).toBe(27);
		}
	});
});
