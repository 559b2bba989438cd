import { noDay } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import {
	alike,
	type CellColumn,
	type ColumnReader,
	lineOf,
	type Rows,
	scratch,
} from "./cell-column.ts";
import {
	isDay,
	isTimed,
	monthFirst,
	notADate,
	provesDayFirst,
	readDate,
	readMinute,
} from "./read-date.ts";

/** Points in time as a column: minutes since the start of 1 January 1970, `noDay` where blank. */
export interface Moments {
	/** A date alone is its day's first minute. */
	readonly minute: Int32Array;
	/** 1 where a time of day is written. */
	readonly timed: Int8Array;
}

/** The order in which the dates of one column are written, judged as they are read. */
export interface DateOrder {
	readonly see: (day: number, rows: Rows, i: number, start: number) => void;
	/** Whether some date of the column has already shown that the day is first. */
	readonly isDayFirst: () => boolean;
	/** Judges what only the whole column shows. */
	readonly finish: () => void;
}

/** Tells of cells that are no date, and, at the end, of a column that mixes two orders: none of its dates can be trusted. */
export function dateOrder({ tell }: CellColumn): DateOrder {
	// The first line on which a date can only be read one way round; 0 where there is none yet.
	let dayFirstLine = 0;
	let monthFirstLine = 0;
	return {
		see(day, rows, i, start) {
			if (day === notADate) tell(lineOf(rows, i), messages.notADate());
			else if (day === monthFirst) {
				tell(lineOf(rows, i), messages.monthFirstDate());
				monthFirstLine ||= lineOf(rows, i);
			} else if (dayFirstLine === 0 && provesDayFirst(rows.batch.bytes, start))
				dayFirstLine = lineOf(rows, i);
		},
		isDayFirst: () => dayFirstLine > 0,
		finish() {
			if (dayFirstLine > 0 && monthFirstLine > 0)
				tell(undefined, messages.mixedDateOrders(dayFirstLine, monthFirstLine));
		},
	};
}

/** Days; `noDay` where blank. */
export function dayReader(
	column: CellColumn,
	order: DateOrder,
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
			const day = readDate(bytes, start, end);
			values[i] = isDay(day) ? day : noDay;
			if (!isDay(day) || !order.isDayFirst()) order.see(day, rows, i, start);
		}
		return values;
	};
}

/** Points in time. */
export function momentReader(
	column: CellColumn,
	order: DateOrder,
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
			const day = readDate(bytes, start, end);
			order.see(day, rows, i, start);
			if (!isDay(day)) continue;
			minute[i] = readMinute(bytes, start, end);
			timed[i] = isTimed(bytes, start, end) ? 1 : 0;
		}
		return { minute, timed };
	};
}
