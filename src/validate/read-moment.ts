import type { DayNumbers } from "../settings/settings.ts";
import type { Day } from "../vocabulary/calendar.ts";
import { cellText } from "./cell-text.ts";
import type { Clock } from "./clock.ts";
import { isNoDayNumber, readDayNumber } from "./excel-date.ts";
import { isWrittenNoDate } from "./no-date.ts";
import { isDay, notADate, readDate, readTime } from "./read-date.ts";
import { readWrittenDate } from "./written-date.ts";

/** What a cell of dates holds, as it is written. */
export interface WrittenMoment {
	/** `notADate`, `monthFirst` or `dayNumber` where it is none. */
	readonly day: Day;
	/** `undefined` where no time is written. */
	readonly clock: Clock | undefined;
	/** Its year is written with two digits. */
	readonly shortYear: boolean;
	/** It says that there is no date: 31/12/9999. */
	readonly isNone: boolean;
}

/** Reads the date, in whatever form, that stands from `start` to before `end` of some bytes, with its time. */
export type ReadMoment = (
	bytes: Uint8Array,
	start: number,
	end: number,
) => WrittenMoment;

/**
 * A reader of the dates of one column. It remembers those in unusual forms: a year has few days and a column many cells.
 *
 * @param numbers how settings say that the column's numbers count days
 * @param isNoDate whether a day means that there is none
 */
export function momentsOf(
	numbers: DayNumbers | undefined,
	isNoDate: (day: Day) => boolean,
): ReadMoment {
	const readOther = remembered((text) =>
		numbers ? readNumber(text, numbers, isNoDate) : readUnusual(text, isNoDate),
	);
	return (bytes, start, end) => {
		const day = numbers ? notADate : readDate(bytes, start, end);
		if (day === notADate) return readOther(cellText(bytes, start, end));
		return {
			day,
			clock: readTime(bytes, start, end),
			shortYear: false,
			isNone: isDay(day) && isNoDate(day),
		};
	};
}

function readNumber(
	text: string,
	numbers: DayNumbers,
	isNoDate: (day: Day) => boolean,
): WrittenMoment {
	const { day, minute } = readDayNumber(text, numbers);
	const clock =
		minute === undefined ? undefined : { minute, offset: undefined };
	const isNone = isDay(day) ? isNoDate(day) : isNoDayNumber(text);
	return { day, clock, shortYear: false, isNone };
}

function readUnusual(
	text: string,
	isNoDate: (day: Day) => boolean,
): WrittenMoment {
	const found = readWrittenDate(text);
	const isNone = isDay(found.day)
		? isNoDate(found.day)
		: found.day === notADate && isWrittenNoDate(text, isNoDate);
	return { ...found, isNone };
}

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
