import {
	ageOn,
	cell,
	distinct,
	isoOf,
	type Row,
	readSample,
} from "./read-sample.ts";

/** The figures of the two further sets, counted row by row with none of the tool's own code. */

function firstOf(rows: readonly Row[]): readonly Row[] {
	return [
		...new Map(
			[...rows].reverse().map((row) => [cell(row, "Child ID"), row]),
		).values(),
	];
}

function within(
	rows: readonly Row[],
	heading: string,
	from: string,
	to: string,
) {
	return rows.filter(
		(row) => isoOf(row, heading) >= from && isoOf(row, heading) <= to,
	);
}

const all = readSample("neighbour-2013-14/referrals.csv");
const year = within(all, "Referral date", "2013-04-01", "2014-03-31");
/** Rows stand in order of date: a child's first is the one at which age and sex are judged. */
const firsts = firstOf(year);

export const neighbour = {
	referrals: year.length,
	outside: all.length - year.length,
	children: distinct(year, "Child ID").size,
	sex: countBy(firsts, "Sex"),
	under18: firsts.filter(
		(row) =>
			ageOn(isoOf(row, "Referral date"), isoOf(row, "Date of birth")) < 18,
	).length,
	/** A child counts at the highest level of the year. */
	atRisk: distinct(
		year.filter((row) => cell(row, "Risk at referral") !== "Not at risk"),
		"Child ID",
	).size,
};

const discussions = within(
	readSample("group-2014-15/discussions.csv"),
	"meeting_date",
	"2014-03-01",
	"2015-03-31",
);
/** Rows stand in order of date: the later one of a child replaces the earlier. */
const latest = new Map(discussions.map((row) => [cell(row, "child_id"), row]));

export const discussedBy = countBy([...latest.values()], "decision");

function countBy(
	rows: readonly Row[],
	heading: string,
): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const row of rows)
		counts[cell(row, heading)] = (counts[cell(row, heading)] ?? 0) + 1;
	return counts;
}
