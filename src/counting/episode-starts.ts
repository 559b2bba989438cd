import type { Episodes } from "../validate/records.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { isWithin } from "./cohorts.ts";
import { columnOf, rowsWhere, sortRows } from "./order.ts";

const minutesOfDay = 24 * 60;

/** What is no minute and no day: the column of an episode without an end, or of an interview without a date. */
const none = noDay;

/** One time away, after merging. */
export interface Episode {
	readonly child: number;
	/** The day on which it began. */
	readonly startDay: number;
	/** The minute on which it ended; `undefined` while the child is away. */
	readonly end: Moment | undefined;
	readonly needed: boolean;
	readonly offered: boolean;
	readonly accepted: boolean;
	readonly completed: boolean;
	/** The earliest completion whose date is told. */
	readonly completion: Moment | undefined;
}

/** A minute by the clock on the wall, and whether its time is known or only its day. */
export interface Moment {
	readonly minute: number;
	readonly isTimed: boolean;
}

/**
 * The episodes of one kind (`undefined` for all rows) that began in the period, by child, earliest first. Those of one child that overlap or touch
 * are one, merged over the whole export before the period is looked at; one without an end ends just before the
 * child's next of this kind starts, and the two stay two (contract, section 4). Where the export does not tell which need
 * an interview (`needIsTold`), every ended one does. An interview that is dated before the end, or after the as-at day, is
 * none yet.
 */
export function episodesIn(
	table: Episodes,
	kind: number | undefined,
	period: Period,
	needIsTold: boolean,
	asAt: Day,
): readonly Episode[] {
	const episodes: Episode[] = [];
	for (const run of runsOf(table, kind)) {
		const startDay = dayOf(table.start[run.rows[0] ?? 0] ?? none);
		// Only what the period counts becomes an object: an export can reach back ten years.
		if (isWithin(startDay, period))
			episodes.push(mergeRun(table, run, startDay, needIsTold, asAt));
	}
	return episodes;
}

/** How many episodes of one kind the whole export has, once merged: by whether they began before a period, in it or after it. */
export function countStarts(
	table: Episodes,
	kind: number | undefined,
	period: Period,
): {
	readonly before: number;
	readonly within: number;
	readonly after: number;
} {
	const starts = { before: 0, within: 0, after: 0 };
	for (const { rows } of runsOf(table, kind)) {
		const day = dayOf(table.start[rows[0] ?? 0] ?? none);
		if (isWithin(day, period)) starts.within++;
		else if (day < period.from) starts.before++;
		else starts.after++;
	}
	return starts;
}

/** The day of a minute. */
export function dayOf(minute: number): number {
	return Math.floor(minute / minutesOfDay);
}

/** Rows that are one episode, with the end of each where it follows from the child's next start (`none` elsewhere). */
interface Run {
	readonly rows: Int32Array;
	readonly impliedEnds: Int32Array;
}

/** Rows of one child that overlap or touch, together; by child, earliest first. */
function* runsOf(table: Episodes, kind: number | undefined): Generator<Run> {
	const rows = sortedRows(table, kind);
	const ends = impliedEndsOf(table, rows);
	const run = (from: number, to: number): Run => ({
		rows: rows.subarray(from, to),
		impliedEnds: ends.subarray(from, to),
	});
	let first = 0;
	let reach = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i] ?? 0;
		const start = table.start[row] ?? none;
		const sameChild = table.child[row] === table.child[rows[first] ?? 0];
		if (i > first && !(sameChild && start <= reach)) {
			yield run(first, i);
			first = i;
			reach = Number.NEGATIVE_INFINITY;
		}
		reach = Math.max(reach, reachOf(table, row, ends[i] ?? none));
	}
	if (rows.length > 0) yield run(first, rows.length);
}

/** By child, then by start: the day of it first, so that each key has few values. */
function sortedRows(table: Episodes, kind: number | undefined): Int32Array {
	const { count } = table;
	const rows = rowsWhere(
		count,
		(row) => kind === undefined || table.kind[row] === kind,
	);
	const day = columnOf(count, (row) => dayOf(table.start[row] ?? none));
	const time = columnOf(count, (row) => {
		const start = table.start[row] ?? none;
		return start - dayOf(start) * minutesOfDay;
	});
	return sortRows(rows, table.child, day, time);
}

/**
 * For each place in the order: where the row has no end, the minute before the child's next start, which is its end.
 * `none` elsewhere. Rows that start together are one episode, so that the next is the next that starts later.
 */
function impliedEndsOf(table: Episodes, rows: Int32Array): Int32Array {
	const ends = new Int32Array(rows.length).fill(none);
	let next = none;
	for (let i = rows.length - 1; i >= 0; i--) {
		const row = rows[i] ?? 0;
		const after = rows[i + 1] ?? -1;
		if (table.child[row] !== table.child[after]) next = none;
		else if (table.start[row] !== table.start[after])
			next = table.start[after] ?? none;
		if (table.end[row] === none && next !== none) ends[i] = next - 1;
	}
	return ends;
}

/**
 * The last minute at which another episode that starts is the same one. A day that is written without a time ends at
 * midnight, where the next day's first minute touches it. The implied end touches nothing.
 */
function reachOf(table: Episodes, row: number, impliedEnd: number): number {
	const end = table.end[row] ?? none;
	if (end !== none) return table.endTimed[row] === 1 ? end : end + 1;
	return impliedEnd === none ? Number.POSITIVE_INFINITY : impliedEnd;
}

/** A run told as one episode: it needs, was offered, accepted or completed an interview when any part did. */
function mergeRun(
	table: Episodes,
	{ rows, impliedEnds }: Run,
	startDay: number,
	needIsTold: boolean,
	asAt: Day,
): Episode {
	const some = (column: Int8Array) => rows.some((row) => column[row] === 1);
	const end = endOfRun(table, { rows, impliedEnds });
	const completed = rows.filter((row) => isCompleted(table, row, end, asAt));
	return {
		child: table.child[rows[0] ?? 0] ?? -1,
		startDay,
		end,
		needed: needIsTold ? some(table.needed) : end !== undefined,
		offered: some(table.offered),
		accepted: some(table.accepted),
		completed: completed.length > 0,
		completion: earliest(
			Array.from(completed, (row) => completionOf(table, row)),
		),
	};
}

/** The latest end of a run; `undefined` while the child is away. */
function endOfRun(table: Episodes, { rows, impliedEnds }: Run) {
	return latest(
		Array.from(rows, (row, i) => endOf(table, row, impliedEnds[i] ?? none)),
	);
}

/** The rows, of one kind, whose dated interview is none yet: before the end of the merged episode, or after the as-at day. */
export function interviewsNotYet(
	table: Episodes,
	kind: number | undefined,
	asAt: Day,
): readonly number[] {
	const found: number[] = [];
	for (const run of runsOf(table, kind)) {
		const end = endOfRun(table, run);
		for (const row of run.rows)
			if (table.completed[row] === 1 && !isCompleted(table, row, end, asAt))
				found.push(row);
	}
	return found;
}

/** The rows, of one kind, with an interview of an episode no part of which is said to need one. */
export function interviewsNotNeeded(
	table: Episodes,
	kind: number | undefined,
): readonly number[] {
	const found: number[] = [];
	for (const { rows } of runsOf(table, kind))
		if (rows.every((row) => table.needed[row] !== 1))
			found.push(...rows.filter((row) => table.completed[row] === 1));
	return found;
}

function isCompleted(
	table: Episodes,
	row: number,
	end: Moment | undefined,
	asAt: Day,
): boolean {
	if (table.completed[row] !== 1) return false;
	const at = completionOf(table, row);
	if (at === undefined) return true;
	if (dayOf(at.minute) > asAt) return false;
	if (end === undefined) return true;
	return at.isTimed && end.isTimed
		? at.minute >= end.minute
		: dayOf(at.minute) >= dayOf(end.minute);
}

/** An end that follows from the next start is a minute like any other; before a start by date alone, the last of a day. */
function endOf(
	table: Episodes,
	row: number,
	impliedEnd: number,
): Moment | undefined {
	const minute = table.end[row] ?? none;
	if (minute !== none) return { minute, isTimed: table.endTimed[row] === 1 };
	return impliedEnd === none
		? undefined
		: { minute: impliedEnd, isTimed: true };
}

function completionOf(table: Episodes, row: number): Moment | undefined {
	const minute = table.completedAt[row] ?? none;
	return minute === none || table.completed[row] !== 1
		? undefined
		: { minute, isTimed: table.completedTimed[row] === 1 };
}

/** `undefined` where one part has not ended: the child is still away. */
function latest(ends: readonly (Moment | undefined)[]): Moment | undefined {
	return ends.reduce((a, b) => a && b && (b.minute > a.minute ? b : a));
}

function earliest(
	moments: readonly (Moment | undefined)[],
): Moment | undefined {
	return moments.reduce(
		(a, b) => (a && b ? (b.minute < a.minute ? b : a) : (a ?? b)),
		undefined,
	);
}
