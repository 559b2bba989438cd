import {
	type ColumnName,
	dateColumns,
	momentColumns,
} from "../dictionary/columns.ts";
import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import type { DateForm, DayNumbers, Settings } from "../settings/settings.ts";
import type { Day } from "../vocabulary/calendar.ts";
import {
	type CellColumn,
	cellColumns,
	lineOf,
	type Rows,
} from "./cell-column.ts";
import type { Clock } from "./clock.ts";
import { dayNumbersOf } from "./excel-date.ts";
import { issueLog } from "./issue-log.ts";
import { isEdgeOfDay, isEdgeOfUkDay, type TimesAre } from "./moments.ts";
import { noDateTeller } from "./no-date.ts";
import { isDay } from "./read-date.ts";
import { momentsOf } from "./read-moment.ts";

/** How one column writes its dates: what settings say, and what the whole column shows. */
export interface ColumnDates {
	/** How its numbers count days; `undefined` where settings do not say that it holds any. */
	readonly numbers: DayNumbers | undefined;
	/** Whether a day means that there is none. */
	readonly isNoDate: (day: Day) => boolean;
	/** The time of day counts, where one is known, and not the day alone. */
	readonly isMoment: boolean;
	readonly times: TimesAre;
	/**
	 * Nearly all of the times are midnights of UTC, and this line has the first that is not, so nobody can tell on which
	 * day they fall; 0 where that is not so.
	 */
	readonly mixedLine: number;
}

/** How each column of a file writes its dates. */
export type FileDates = (column: ColumnName) => ColumnDates;

/**
 * Looks through the dates of a file before it is read. What the times of a column are can only be told from all of them:
 * a database writes midnight after each date, and, where it keeps UTC, 23:00 of the day before in summer.
 */
export async function judgeDates(
	table: RawTable,
	settings: Settings,
): Promise<FileDates> {
	const { dates = {}, noDate = [] } = settings.exports[table.kind] ?? {};
	const isNoDate = noDateTeller(noDate);
	const names = [...table.columns.keys()].filter(
		(name) => name !== "authority" && dateColumns.has(name),
	);
	const log = issueLog();
	const { column: columnOf } = cellColumns(table, log);
	const tallies = new Map(
		names.flatMap((name) =>
			name === "authority"
				? []
				: [
						[
							name,
							timeTally(
								columnOf(name, "allowed"),
								dayNumbersOf(dates[name]),
								isNoDate,
							),
						] as const,
					],
		),
	);
	const isNumbered = Object.values(dates).some((form) => dayNumbersOf(form));
	if (names.length > 0 && (isNumbered || (await table.mayHoldTimes())))
		await lookThrough(table, [...tallies.values()]);
	const timesOf = (column: ColumnName, isSure: boolean) =>
		tallies.get(column)?.times(dates[column], isSure) ?? "written";
	// Of few times at 23:00 it takes another column of the file to tell that its program writes UTC.
	const isUtc = [...tallies.keys()].some(
		(name) => timesOf(name, !momentColumns.has(name)) === "utcDates",
	);
	return (column) => {
		const form = dates[column];
		const tally = tallies.get(column);
		const isMoment = momentColumns.has(column);
		return {
			numbers: dayNumbersOf(form),
			isNoDate,
			isMoment,
			times: timesOf(column, isUtc || !isMoment),
			mixedLine: form === undefined ? (tally?.mixedLine() ?? 0) : 0,
		};
	};
}

async function lookThrough(
	table: RawTable,
	tallies: readonly TimeTally[],
): Promise<void> {
	try {
		for await (const batch of table.again()) {
			const rows = allRows(batch);
			for (const tally of tallies) tally.add(rows);
			if (tallies.every((tally) => tally.isSettled())) return;
		}
	} catch (thrown) {
		// What is wrong with the file is told where it is read; what is not its fault is thrown on.
		table.issueOf(thrown);
	}
}

function allRows(batch: RawBatch): Rows {
	const picked = Int32Array.from({ length: batch.rows }, (_, row) => row);
	return { batch, count: batch.rows, picked };
}

/** Counts of what the times of one column look like. */
interface TimeTally {
	readonly add: (rows: Rows) => void;
	/** Whether enough times of day were seen that what is still to come changes nothing. */
	readonly isSettled: () => boolean;
	/** What the times are; where they are few, midnights of UTC are only taken for such where that is sure. */
	readonly times: (form: DateForm | undefined, isSure: boolean) => TimesAre;
	readonly mixedLine: () => number;
}

/** So many times, most of them neither here nor there at an edge of the day, are times of day. */
const enough = 2000;

/** Fewer midnights of UTC than these, among real times, may be times at which something happened. */
const fewest = 3;

/** A date with a time: 1/1/16 9:00. */
const shortestTimed = 11;

function timeTally(
	column: CellColumn,
	numbers: DayNumbers | undefined,
	isNoDate: (day: Day) => boolean,
): TimeTally {
	const read = momentsOf(numbers, isNoDate);
	const shortest = numbers === undefined ? shortestTimed : 1;
	let timed = 0;
	// At an edge of the day as they are written; of these, with summer time; else at one by clocks in the UK, if it is UTC.
	let edges = 0;
	let summerEdges = 0;
	let ukEdges = 0;
	// Of these, without an offset that says what they are.
	let bareTimed = 0;
	let bareEdges = 0;
	let bareUkEdges = 0;
	let otherLine = 0;
	return {
		add(rows) {
			const { from, to } = column.locate(rows);
			for (let i = 0; i < rows.count; i++) {
				const start = from[i] ?? 0;
				const end = to[i] ?? 0;
				if (end - start < shortest) continue;
				const { day, clock, isNone } = read(rows.batch.bytes, start, end);
				if (clock && isDay(day) && !isNone) see(day, clock, lineOf(rows, i));
			}
		},
		isSettled: () => timed >= enough && (timed - edges - ukEdges) * 2 > timed,
		times(form, isSure) {
			if (timed === 0) return "written";
			if (edges === timed) return "dates";
			if (form === "local") return "local";
			const isMany =
				bareUkEdges === 0 || bareEdges > 0 || bareUkEdges >= fewest;
			if (edges + ukEdges === timed && (isSure || isMany || form === "utc"))
				return "utcDates";
			return form === "utc" ? "utc" : "written";
		},
		mixedLine() {
			const isMixed =
				bareUkEdges >= fewest &&
				summerEdges === 0 &&
				edges + ukEdges < timed &&
				(bareEdges + bareUkEdges) * 5 >= bareTimed * 4;
			return isMixed ? otherLine : 0;
		},
	};

	function see(day: Day, clock: Clock, line: number): void {
		timed++;
		const isBare = clock.offset === undefined;
		if (isBare) bareTimed++;
		if (isEdgeOfDay(clock)) {
			edges++;
			if (isBare) bareEdges++;
			// By clocks in the UK an hour later, where it is summer and the time is one of UTC.
			if (isBare && !isEdgeOfUkDay(day, clock)) summerEdges++;
		} else if (isEdgeOfUkDay(day, clock)) {
			ukEdges++;
			if (isBare) bareUkEdges++;
		} else otherLine ||= line;
	}
}
