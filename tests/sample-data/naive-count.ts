import {
	ageOn,
	cell,
	distinct,
	isoOf,
	type Row,
	readSample,
} from "./read-sample.ts";

/** The sample's figures, counted row by row with none of the tool's own code: what the tool must agree with. */

const referrals = readSample("referrals.csv");
const assessments = readSample("assessments.csv");
const outcomes = readSample("outcomes.csv");
const missing = readSample("missing.csv");

const inScope = (row: Row) =>
	["High", "Medium"].includes(cell(row, "risk_at_referral"));
const isBetween = (day: string, from: string, to: string) =>
	day >= from && day.slice(0, 10) <= to;

export const referred = referrals.filter(
	(row) =>
		inScope(row) &&
		isBetween(isoOf(row, "referral_date"), "2016-01-01", "2016-12-31"),
);

export const isClosed = (row: Row) =>
	isBetween(isoOf(row, "closed_date"), "2014-01-01", "2016-12-31");

/** The level of the latest assessment dated after the referral and in 2016 or before. */
export function latestRisk(row: Row): string {
	const later = assessments.filter(
		(a) =>
			cell(a, "referral_id") === cell(row, "referral_id") &&
			isBetween(
				isoOf(a, "assessment_date"),
				isoOf(row, "referral_date"),
				"2016-12-31",
			) &&
			isoOf(a, "assessment_date") !== isoOf(row, "referral_date"),
	);
	const last = later.reduce<Row | undefined>(
		(best, a) =>
			best && isoOf(best, "assessment_date") > isoOf(a, "assessment_date")
				? best
				: a,
		undefined,
	);
	return last ? cell(last, "risk_level") : "not reassessed";
}

export function changes(from: string, to: string, closed: boolean): number {
	return referred.filter(
		(row) =>
			cell(row, "risk_at_referral") === from &&
			latestRisk(row) === to &&
			isClosed(row) === closed,
	).length;
}

export function having(heading: string, value: string): number {
	return referred.filter((row) => cell(row, heading) === value).length;
}

export const ages = referred.map((row) =>
	ageOn(isoOf(row, "referral_date"), isoOf(row, "date_of_birth")),
);

/** Referred on or before the last day of the half-year and not closed before its first. */
export const workedWith = referrals.filter(
	(row) =>
		inScope(row) &&
		isoOf(row, "referral_date") <= "2016-12-31" &&
		(cell(row, "closed_date") === "" ||
			isoOf(row, "closed_date") >= "2016-07-01"),
);

/** First and last scores of the cases worked with that have both. */
export function scored(code: string): readonly (readonly [number, number])[] {
	const cases = distinct(workedWith, "referral_id");
	return outcomes
		.filter(
			(row) =>
				cell(row, "outcome_code") === code &&
				cases.has(cell(row, "referral_id")) &&
				cell(row, "first_score") !== "" &&
				cell(row, "last_score") !== "",
		)
		.map((row) => [
			Number(cell(row, "first_score")),
			Number(cell(row, "last_score")),
		]);
}

export function improved(code: string): number {
	const lowerIsBetter = code === "2.1.08" || code === "4.1.12";
	return scored(code).filter(([first, last]) =>
		lowerIsBetter ? last < first : last > first,
	).length;
}

export const atRisk = distinct(workedWith, "child_id");

/** No episode of the sample runs over the middle or the end of a year, so merging would move none into or out of it. */
export const missingChildren = distinct(
	missing.filter(
		(row) =>
			cell(row, "kind") === "Missing" &&
			isBetween(isoOf(row, "start"), "2016-07-01", "2016-12-31"),
	),
	"child_id",
);

export const both = [...missingChildren].filter((id) => atRisk.has(id)).length;

/** An earlier referral of the same child, at any level, not more than 12 months before. */
export const reReferrals = referred.filter((row) => {
	const day = isoOf(row, "referral_date");
	const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
	return referrals.some(
		(earlier) =>
			cell(earlier, "child_id") === cell(row, "child_id") &&
			isoOf(earlier, "referral_date") < day &&
			isoOf(earlier, "referral_date") >= yearBefore,
	);
}).length;

export function percent(part: number, whole: number): number {
	return Math.round((100 * part) / whole);
}
