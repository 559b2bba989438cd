import type { Referrals } from "../validate/records.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Units } from "./count.ts";
import { everyRow, keepRows, pick, sortRows } from "./order.ts";

/** The referrals export, ready for counting. */
export interface CountedReferrals {
	readonly table: Referrals;
	/** Every row: a child's referrals side by side, earliest first, those of one day in the order of the file. */
	readonly order: Int32Array;
	/** Whether a referral's level of risk is in scope; without the column every referral counts. */
	readonly inScope: (row: number) => boolean;
}

/** Referrals to be counted: their rows of the export, a child's side by side, earliest first. */
export interface Cohort extends Units {
	readonly row: Int32Array;
}

/** Every referral: a child's side by side, earliest first, those of one day in the order of the file. */
export function sortReferrals(referrals: Referrals): Int32Array {
	return sortRows(everyRow(referrals.count), referrals.child, referrals.date);
}

/** Referrals in scope, made in the period. */
export function referredIn(source: CountedReferrals, period: Period): Cohort {
	const { date } = source.table;
	return cohortWhere(source, (row) => isWithin(date[row] ?? noDay, period));
}

/** Referrals in scope, closed in the period, whenever they were made. */
export function closedIn(source: CountedReferrals, period: Period): Cohort {
	const { closed } = source.table;
	return cohortWhere(source, (row) => isWithin(closed[row] ?? noDay, period));
}

/** Referrals in scope, open at any point of the period: made on or before its last day, not closed before its first. */
export function openDuring(source: CountedReferrals, period: Period): Cohort {
	const { date, closed } = source.table;
	return cohortWhere(source, (row) => {
		const end = closed[row] ?? noDay;
		return (
			(date[row] ?? noDay) <= period.to && (end === noDay || end >= period.from)
		);
	});
}

/** Whether a referral was closed on a day or before it: on the day of its closure it is no longer open. */
export function isClosedOn(closed: Day, day: Day): boolean {
	return closed !== noDay && closed <= day;
}

/** Whether a day is in a period, both ends in. */
export function isWithin(day: Day, period: Period): boolean {
	return day >= period.from && day <= period.to;
}

/** One row for each child of the cohort: its first. */
export function firstOfEachChild(cohort: Cohort): Cohort {
	const first = keepRows(
		everyRow(cohort.count),
		(unit) => unit === 0 || cohort.child[unit] !== cohort.child[unit - 1],
	);
	return {
		count: first.length,
		row: pick(first, cohort.row),
		child: pick(first, cohort.child),
	};
}

/** The cohort of these rows, which are in the order of `sortReferrals`. */
export function cohortOf(referrals: Referrals, row: Int32Array): Cohort {
	return { count: row.length, row, child: pick(row, referrals.child) };
}

function cohortWhere(
	source: CountedReferrals,
	belongs: (row: number) => boolean,
): Cohort {
	const row = keepRows(source.order, (r) => belongs(r) && source.inScope(r));
	return cohortOf(source.table, row);
}
