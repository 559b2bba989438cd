import type { Referrals } from "../validate/records.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Units } from "./count.ts";
import { everyRow, keepRows, mapRows, pick, sortRows } from "./order.ts";

/** The referrals export, ready for counting. Each cohort is gathered once a period, when it is first asked for. */
export interface CountedReferrals {
	readonly table: Referrals;
	readonly sorted: SortedReferrals;
	/** Referrals in scope, made in the period. */
	readonly referredIn: (period: Period) => Cohort;
	/** Referrals in scope, closed in the period, whenever they were made. */
	readonly closedIn: (period: Period) => Cohort;
	/** Referrals in scope, open at any point of the period: made on or before its last day, not closed before its first. */
	readonly openDuring: (period: Period) => Cohort;
}

/**
 * Every referral, a child's side by side, earliest first, those of one day in the order of the file. What cohorts are
 * chosen by is laid in this order too: to read a million cells from front to back takes a fifth of the time.
 */
export interface SortedReferrals {
	readonly count: number;
	readonly row: Int32Array;
	readonly child: Int32Array;
	readonly date: Int32Array;
	readonly closed: Int32Array;
	/** 1 where the level of risk is in scope. */
	readonly inScope: Int32Array;
}

/** Referrals to be counted: their rows of the export, a child's side by side, earliest first. */
export interface Cohort extends Units {
	readonly row: Int32Array;
}

/** Makes the referrals export ready for counting. `inScope` judges the level of risk of a row. */
export function gatherCohorts(
	table: Referrals,
	inScope: (row: number) => boolean,
): CountedReferrals {
	const sorted = sortReferrals(table, inScope);
	const { date, closed } = sorted;
	const where = (belongs: (place: number) => boolean) =>
		cohortOf(sorted, (place) => sorted.inScope[place] === 1 && belongs(place));
	return {
		table,
		sorted,
		referredIn: oncePerPeriod((period) =>
			where((place) => isWithin(date[place] ?? noDay, period)),
		),
		closedIn: oncePerPeriod((period) =>
			where((place) => isWithin(closed[place] ?? noDay, period)),
		),
		openDuring: oncePerPeriod((period) =>
			where(
				(place) =>
					(date[place] ?? noDay) <= period.to &&
					!isClosedOn(closed[place] ?? noDay, period.from - 1),
			),
		),
	};
}

/** The referrals of a cohort, or of all, that pass; `belongs` is asked by place, not by row. */
export function cohortOf(
	among: Cohort,
	belongs: (place: number) => boolean,
): Cohort {
	const places = keepRows(everyRow(among.count), belongs);
	return {
		count: places.length,
		row: pick(places, among.row),
		child: pick(places, among.child),
	};
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
	const { child } = cohort;
	return cohortOf(
		cohort,
		(unit) => unit === 0 || child[unit] !== child[unit - 1],
	);
}

function sortReferrals(
	table: Referrals,
	inScope: (row: number) => boolean,
): SortedReferrals {
	const row = sortRows(everyRow(table.count), table.child, table.date);
	return {
		count: row.length,
		row,
		child: pick(row, table.child),
		date: pick(row, table.date),
		closed: pick(row, table.closed),
		inScope: mapRows(row, (r) => Number(inScope(r))),
	};
}

function oncePerPeriod(
	gather: (period: Period) => Cohort,
): (period: Period) => Cohort {
	const gathered = new Map<string, Cohort>();
	return (period) => {
		const cohort = gathered.get(period.id) ?? gather(period);
		gathered.set(period.id, cohort);
		return cohort;
	};
}
