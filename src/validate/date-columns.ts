import { type Day, noDay } from "../vocabulary/calendar.ts";
import type { Message } from "../vocabulary/message.ts";
import { messages } from "../vocabulary/messages.ts";
import {
	alike,
	type Blank,
	type CellColumn,
	type ColumnReader,
	lineOf,
	type Rows,
	scratch,
} from "./cell-column.ts";
import type { ColumnDates } from "./column-times.ts";
import { type LocalMoment, localMoment } from "./moments.ts";
import {
	dayNumber,
	isDay,
	monthFirst,
	notADate,
	provesDayFirst,
	readDate,
} from "./read-date.ts";
import { momentsOf } from "./read-moment.ts";
import { turnedDates } from "./turned-dates.ts";

/** Points in time as a column: minutes since the start of 1 January 1970, `noDay` where blank. */
export interface Moments {
	/** A date alone is its day's first minute. */
	readonly minute: Int32Array;
	/** 1 where a time of day is written. */
	readonly timed: Int8Array;
}

/** How the dates of one column are written, judged as they are read. */
export interface DateForms {
	/**
	 * The day of a date that may be in none of the most usual forms, and its time, by the clocks of the United Kingdom; a
	 * day that is none, and told, where it is no date, and `noDay` where it says that there is none.
	 */
	readonly read: (
		rows: Rows,
		i: number,
		start: number,
		end: number,
	) => LocalMoment;
	/** Looks at a date in a usual form, and tells of one whose month is first. */
	readonly see: (day: number, rows: Rows, i: number, start: number) => void;
	/** Whether dates of the column have already shown that the day is first, and that none was turned round. */
	readonly isSettled: () => boolean;
	/** Whether settings say that the column holds numbers of days. */
	readonly isNumbered: boolean;
	/** Whether a day means that there is none. */
	readonly isNoDate: (day: Day) => boolean;
	/** Judges what only the whole column shows. */
	readonly finish: () => void;
}

/**
 * Tells of cells that are no date, and, at the end, of a column that mixes two orders: none of its dates can be trusted.
 *
 * @param dates how the column writes its dates, as all of it shows
 * @param blank whether a cell that says that there is no date is refused, as a blank one is
 */
export function dateForms(
	{ tell, sumUp }: CellColumn,
	{ numbers, isNoDate, isMoment, times, mixedLine }: ColumnDates,
	blank: Blank,
): DateForms {
	// The first line on which a date can only be read one way round; 0 where there is none yet.
	let dayFirstLine = 0;
	let monthFirstLine = 0;
	let shortYears = 0;
	let dayNumbers = 0;
	let noDates = 0;
	let timed = 0;
	let moved = 0;
	const turned = turnedDates();
	const readMoment = momentsOf(numbers, isNoDate);
	return {
		read(rows, i, start, end) {
			const found = readMoment(rows.batch.bytes, start, end);
			if (found.isNone) {
				noDates++;
				if (blank === "refused") tell(lineOf(rows, i), messages.blank());
				return { day: noDay, minute: undefined };
			}
			if (found.shortYear) shortYears++;
			if (numbers) {
				if (isDay(found.day)) dayNumbers++;
				else tell(lineOf(rows, i), messages.notADayNumber());
			} else see(found.day, rows, i, start);
			if (!isDay(found.day)) return { day: found.day, minute: undefined };
			const local = localMoment(found.day, found.clock, times);
			if (found.clock) {
				timed++;
				const isSame = local.day === found.day;
				const isLater = isMoment && isOther(local, found.clock.minute);
				if (!isSame || isLater) moved++;
			}
			return local;
		},
		see,
		isSettled: () => dayFirstLine > 0 && turned.isRuledOut(),
		isNumbered: numbers !== undefined,
		isNoDate,
		finish() {
			// The others could be read either way round: 03/04/2016.
			if (dayFirstLine === 0 && monthFirstLine > 0) sumUp("month-first-date");
			if (dayFirstLine > 0 && monthFirstLine > 0)
				tell(undefined, messages.mixedDateOrders(dayFirstLine, monthFirstLine));
			const lines = monthFirstLine === 0 ? turned.found() : undefined;
			if (lines) tell(undefined, messages.turnedDates(lines));
			if (mixedLine > 0) tell(mixedLine, messages.mixedTimes());
			if (shortYears > 0) tell(undefined, messages.shortYears(shortYears));
			if (dayNumbers > 0) tell(undefined, messages.dayNumbers(dayNumbers));
			if (noDates > 0) tell(undefined, messages.noDates(noDates));
			const message = timesMessage();
			if (message) tell(undefined, message);
		},
	};

	function timesMessage(): Message | undefined {
		if (timed === 0) return undefined;
		if (times === "dates" && isMoment) return messages.midnights(timed);
		if (moved === 0) return undefined;
		return times === "utcDates"
			? messages.utcDates(moved)
			: messages.otherClocks(moved);
	}

	function see(day: number, rows: Rows, i: number, start: number): void {
		if (day === notADate) tell(lineOf(rows, i), messages.notADate());
		else if (day === dayNumber) tell(lineOf(rows, i), messages.dayNumber());
		else if (day === monthFirst) {
			tell(lineOf(rows, i), messages.monthFirstDate());
			monthFirstLine ||= lineOf(rows, i);
		} else {
			turned.see(rows.batch.bytes, start, day, lineOf(rows, i));
			if (dayFirstLine === 0 && provesDayFirst(rows.batch.bytes, start))
				dayFirstLine = lineOf(rows, i);
		}
	}
}

/** Whether a clock was put forward or back. */
function isOther({ minute }: LocalMoment, written: number): boolean {
	return minute !== undefined && minute !== written;
}

/** The longest date of the usual forms that has no time after it. */
const longestDate = 10;

/** Days; `noDay` where blank. */
export function dayReader(
	column: CellColumn,
	forms: DateForms,
): ColumnReader<Int32Array> {
	if (column.absent) return alike(noDay);
	const valuesFor = scratch();
	return (rows) => {
		const { bytes } = rows.batch;
		const values = valuesFor(rows.count);
		const { from, to } = column.locate(rows);
		for (let i = 0; i < rows.count; i++) {
			const start = from[i] ?? 0;
			const end = to[i] ?? 0;
			if (start === end) {
				values[i] = noDay;
				continue;
			}
			const isUsual = end - start <= longestDate && !forms.isNumbered;
			let day = isUsual ? readDate(bytes, start, end) : notADate;
			if (day === notADate || forms.isNoDate(day))
				({ day } = forms.read(rows, i, start, end));
			else if (!isDay(day) || !forms.isSettled())
				forms.see(day, rows, i, start);
			values[i] = isDay(day) ? day : noDay;
		}
		return values;
	};
}

/** Points in time. */
export function momentReader(
	column: CellColumn,
	forms: DateForms,
): ColumnReader<Moments> {
	return (rows) => {
		const minute = new Int32Array(rows.count).fill(noDay);
		const timed = new Int8Array(rows.count);
		if (column.absent) return { minute, timed };
		const { from, to } = column.locate(rows);
		for (let i = 0; i < rows.count; i++) {
			const start = from[i] ?? 0;
			const end = to[i] ?? 0;
			if (start === end) continue;
			const found = forms.read(rows, i, start, end);
			if (!isDay(found.day)) continue;
			minute[i] = found.day * 1440 + (found.minute ?? 0);
			timed[i] = found.minute === undefined ? 0 : 1;
		}
		return { minute, timed };
	};
}
