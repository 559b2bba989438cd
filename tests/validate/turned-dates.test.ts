import { describe, expect, it } from "vitest";
import { csv, issuesOf } from "./read-exports.ts";

const days = Array.from({ length: 28 }, (_, i) => i + 1);
const two = (n: number) => String(n).padStart(2, "0");
const dayFirst = (day: number) => `${two(day)}/04/2016`;
const yearFirst = (day: number) => `2016-04-${two(day)}`;
/** As a spreadsheet that expects the month first reads {@link dayFirst}. */
const turned = (day: number) => (day <= 12 ? `2016-${two(day)}-04` : undefined);

async function codesOf(dates: readonly string[]) {
	const issues = await issuesOf({
		"referrals.csv": csv(
			"child_id,referral_date,date_of_birth",
			...dates.map((date, i) => `C${i},${date},01/02/2002`),
		),
	});
	return issues
		.filter(({ code }) => code === "turned-dates")
		.map(({ message }) => message);
}

describe("days and months that a spreadsheet turned round", () => {
	it("refuse the column, with a line of each kind", async () => {
		const dates = days.map((day) => turned(day) ?? dayFirst(day));
		const [message, ...more] = await codesOf(dates);
		expect(more).toEqual([]);
		expect(message).toContain("as on line 2,");
		expect(message).toContain("as on line 14;");
	});

	it("also with times behind them, and few of one kind", async () => {
		const few = [20, ...days.filter((day) => day <= 12)];
		const dates = few.map((day) => `${turned(day) ?? dayFirst(day)} 10:30`);
		expect(await codesOf(dates)).toHaveLength(1);
	});

	it.each([
		["all year first", days.map(yearFirst)],
		["all day first", days.map(dayFirst)],
		["the first months of one kind alone", days.slice(0, 12).map(yearFirst)],
		["too few to tell", ["2016-04-03", "13/04/2016", "2016-04-04"]],
		[
			"one late day year first",
			days.map((day) => turned(day) ?? dayFirst(day)).concat("2016-04-13"),
		],
		[
			"one early day, day first",
			days.map((day) => turned(day) ?? dayFirst(day)).concat("03/04/2016"),
		],
		[
			"months that are words",
			days.map((day) => turned(day) ?? `${day}-Apr-2016`),
		],
	])("but not %s", async (_name, dates) => {
		expect(await codesOf(dates)).toEqual([]);
	});
});
