import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeAges } from "../../src/counting/place-ages.ts";
import { completedYears } from "../../src/vocabulary/calendar.ts";
import { countsOf, day, testSettings } from "./records.ts";

const bandsByYear = Array.from({ length: 130 }, (_, age) => ({
	id: `${age}`,
	label: `${age}`,
	from: age,
	to: age,
}));

function bandOf(birth: string, date: string): string | undefined {
	const counts = countsOf({ referrals: [{ child: "a", birth, date }] });
	return testSettings.ageBands.find(
		({ id }) => counts[`referrals:ageBand=${id}`] === 1,
	)?.id;
}

describe("ages", () => {
	it("are completed years, as the calendar counts them", () => {
		const anyDay = fc.integer({
			min: day("1915-01-01"),
			max: day("2040-12-31"),
		});
		fc.assert(
			fc.property(anyDay, anyDay, (birth, date) => {
				fc.pre(birth <= date);
				const [place] = placeAges(
					Int32Array.of(0),
					Int32Array.of(birth),
					Int32Array.of(date),
					bandsByYear,
				);
				expect(place).toBe(completedYears(birth, date));
			}),
			{ numRuns: 3000 },
		);
	});

	it("change on the birthday", () => {
		expect(bandOf("2003-05-10", "2016-05-09")).toBe("under13");
		expect(bandOf("2003-05-10", "2016-05-10")).toBe("13-15");
	});

	it("of a child of 29 February change on 1 March in a common year", () => {
		const at = (date: string) =>
			placeAges(
				Int32Array.of(0),
				Int32Array.of(day("2000-02-29")),
				Int32Array.of(day(date)),
				bandsByYear,
			)[0];
		expect(at("2013-02-28")).toBe(12);
		expect(at("2013-03-01")).toBe(13);
		expect(at("2016-02-28")).toBe(15);
		expect(at("2016-02-29")).toBe(16);
	});

	it("have rows of their own for the unborn and the unknown", () => {
		const counts = countsOf({
			referrals: [
				{ child: "a", date: "2016-05-10", birth: "2016-05-11" },
				{ child: "b", date: "2016-05-10", birth: "2016-05-10" },
				{ child: "c", date: "2016-05-10" },
			],
		});
		expect(counts["referrals:ageBand=unborn"]).toBe(1);
		expect(counts["referrals:ageBand=under13"]).toBe(1);
		expect(counts["referrals:ageBand=notKnown"]).toBe(1);
	});
});
