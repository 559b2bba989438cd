import type { Referrals } from "../validate/records.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Units } from "./count.ts";
import { keepRows, pick, sortRows } from "./order.ts";

/** Referrals to be counted: their rows of the export, a child's side by side, earliest first, then in the file's order. */
export interface Cohort extends Units {
	readonly kind: "referrals";
	readonly row: Int32Array;
	/** The rows whose level of risk counts, where those are others. */
	readonly levelRow?: Int32Array;
	/** Where each child counts once: all referrals that it counts for. */
	readonly all?: Cohort;
}

/**
 * Rows of the referrals as a cohort: a child's side by side, earliest first. Only those of children who have several are
 * sorted: most children are referred once, and to leave their rows in the file's order is to read a million cells from
 * front to back, in a fifth of the time.
 */
export function childByChild(
	table: Referrals,
	children: number,
	rows: Int32Array,
): Cohort {
	const { child, date } = table;
	const hasSeveral = findSeveral(child, children, rows);
	const alone = keepRows(rows, (row) => !hasSeveral(row));
	const several = keepRows(rows, hasSeveral);
	const grouped = new Int32Array(rows.length);
	grouped.set(alone);
	grouped.set(sortRows(several, child, date), alone.length);
	return cohortOf(table, grouped);
}

/** Whether the child of a row has another among these rows. */
export function findSeveral(
	child: Int32Array,
	children: number,
	rows: Int32Array,
): (row: number) => boolean {
	// None, one or several: a byte a child stays in the fast memory.
	const seen = new Uint8Array(children);
	for (let i = 0; i < rows.length; i++) {
		const who = child[rows[i] ?? 0] ?? 0;
		seen[who] = seen[who] === 0 ? 1 : 2;
	}
	return (row) => seen[child[row] ?? 0] === 2;
}

/** The cohort of these rows, which stand as a cohort's do. */
export function cohortOf(referrals: Referrals, row: Int32Array): Cohort {
	const child = pick(row, referrals.child);
	return { kind: "referrals", count: row.length, row, child };
}

/** Whether a referral was closed on a day or before it: on the day of its closure it is no longer open. */
export function isClosedOn(closed: Day, day: Day): boolean {
	return closed !== noDay && closed <= day;
}

/** Whether a day is in a period, both ends in. */
export function isWithin(day: Day, period: Period): boolean {
	return day >= period.from && day <= period.to;
}

/** The first row of each child of the cohort. */
export function firstOfEachChild({ row, child }: Cohort): Int32Array {
	return keepRows(row, (_, i) => i === 0 || child[i] !== child[i - 1]);
}
