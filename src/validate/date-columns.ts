import type { DayNumbers } from "../settings/settings.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import {
	alike,
	type CellColumn,
	type ColumnReader,
	lineOf,
	type Rows,
	scratch,
} from "./cell-column.ts";
import { cellText } from "./cell-text.ts";
import { readDayNumber } from "./excel-date.ts";
import {
	dayNumber,
	isDay,
	isTimed,
	monthFirst,
	notADate,
	provesDayFirst,
	readDate,
	readMinute,
} from "./read-date.ts";
import { readWrittenDate } from "./written-date.ts";

/** Points in time as a column: minutes since the start of 1 January 1970, `noDay` where blank. */
export interface Moments {
	/** A date alone is its day's first minute. */
	readonly minute: Int32Array;
	/** 1 where a time of day is written. */
	readonly timed: Int8Array;
}

/** How the dates of one column are written, judged as they are read. */
export interface DateForms {
	/** The day of a date that is in none of the most usual forms, and its time; tells what is no date. */
	readonly readOther: (
		rows: Rows,
		i: number,
		start: number,
		end: number,
	) => OtherDate;
	/** Looks at a date in a usual form, and tells of one whose month is first. */
	readonly see: (day: number, rows: Rows, i: number, start: number) => void;
	/** Whether some date of the column has already shown that the day is first. */
	readonly isDayFirst: () => boolean;
	/** Whether settings say that the column holds numbers of days. */
	readonly isNumbered: boolean;
	/** Judges what only the whole column shows. */
	readonly finish: () => void;
}

interface OtherDate {
	readonly day: Day;
	/** `undefined` where no time is written. */
	readonly minute: number | undefined;
}

/**
 * Tells of cells that are no date, and, at the end, of a column that mixes two orders: none of its dates can be trusted.
 *
 * @param numbers how settings say that the column's numbers count days
 */
export function dateForms(
	{ tell }: CellColumn,
	numbers: DayNumbers | undefined,
): DateForms {
	// The first line on which a date can only be read one way round; 0 where there is none yet.
	let dayFirstLine = 0;
	let monthFirstLine = 0;
	let shortYears = 0;
	let dayNumbers = 0;
	const readWritten = remembered(readWrittenDate);
	return {
		readOther(rows, i, start, end) {
			const { bytes } = rows.batch;
			if (numbers) {
				const found = readDayNumber(bytes, start, end, numbers);
				if (isDay(found.day)) dayNumbers++;
				else tell(lineOf(rows, i), messages.notADayNumber());
				return found;
			}
			const found = readWritten(cellText(bytes, start, end));
			if (found.shortYear) shortYears++;
			see(found.day, rows, i, start);
			return found;
		},
		see,
		isDayFirst: () => dayFirstLine > 0,
		isNumbered: numbers !== undefined,
		finish() {
			if (dayFirstLine > 0 && monthFirstLine > 0)
				tell(undefined, messages.mixedDateOrders(dayFirstLine, monthFirstLine));
			if (shortYears > 0) tell(undefined, messages.shortYears(shortYears));
			if (dayNumbers > 0) tell(undefined, messages.dayNumbers(dayNumbers));
		},
	};

	function see(day: number, rows: Rows, i: number, start: number): void {
		if (day === notADate) tell(lineOf(rows, i), messages.notADate());
		else if (day === dayNumber) tell(lineOf(rows, i), messages.dayNumber());
		else if (day === monthFirst) {
			tell(lineOf(rows, i), messages.monthFirstDate());
			monthFirstLine ||= lineOf(rows, i);
		} else if (dayFirstLine === 0 && provesDayFirst(rows.batch.bytes, start))
			dayFirstLine = lineOf(rows, i);
	}
}

/** A year has few days and a column many cells: such dates are read several times as quickly when they are remembered. */
function remembered<Value>(
	read: (text: string) => Value,
): (text: string) => Value {
	const known = new Map<string, Value>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const value = read(text);
		if (known.size < mostRemembered) known.set(text, value);
		return value;
	};
}

const mostRemembered = 5000;

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
			let day = forms.isNumbered ? notADate : readDate(bytes, start, end);
			if (day === notADate) day = forms.readOther(rows, i, start, end).day;
			else if (!isDay(day) || !forms.isDayFirst())
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
		const { bytes } = rows.batch;
		const { from, to } = column.locate(rows);
		for (let i = 0; i < rows.count; i++) {
			const start = from[i] ?? 0;
			const end = to[i] ?? 0;
			if (start === end) continue;
			const day = forms.isNumbered ? notADate : readDate(bytes, start, end);
			if (day === notADate) {
				const other = forms.readOther(rows, i, start, end);
				if (!isDay(other.day)) continue;
				minute[i] = other.day * 1440 + (other.minute ?? 0);
				timed[i] = other.minute === undefined ? 0 : 1;
				continue;
			}
			forms.see(day, rows, i, start);
			if (!isDay(day)) continue;
			minute[i] = readMinute(bytes, start, end);
			timed[i] = isTimed(bytes, start, end) ? 1 : 0;
		}
		return { minute, timed };
	};
}
