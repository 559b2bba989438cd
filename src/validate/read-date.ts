import { type Day, dayFrom } from "../vocabulary/calendar.ts";

/** What a date cell holds that holds no date. A number alone is quicker than an object a cell: see {@link readDate}. */
export const notADate = -0x7fffffff;
export const monthFirst = -0x7ffffffe;

/** Whether this is a day, and not `noDay`, `notADate` or `monthFirst`, which all lie below every day. */
export function isDay(day: Day): boolean {
	return day > monthFirst;
}

/** A moment by the clock on the wall: minutes since the start of 1 January 1970, and whether a time was written. */
export interface Moment {
	readonly minute: number;
	readonly timed: boolean;
}

const hyphen = 45;

/**
 * Reads the date that stands from `start` to before `end` of a text, without spaces around it: day first (31/03/2016,
 * 3.4.2016, 31-03-2016) or ISO (2016-03-31), with or without a time after it. Gives its day, `notADate`, or `monthFirst`
 * where only reading the month first would make it one (03/31/2016). `03/04/2016` is 3 April. Years are 1900 to 2099.
 */
export function readDate(text: string, start: number, end: number): Day {
	const dateEnd = endOfDate(text, start, end);
	if (dateEnd < end && readTime(text.slice(dateEnd, end)) === undefined)
		return notADate;
	const iso =
		text.charCodeAt(start + 4) === hyphen && digitAt(text, start + 2) >= 0;
	return iso
		? readIso(text, start, dateEnd)
		: readDayFirst(text, start, dateEnd);
}

/** Reads a date and, where one is written, its time of day: `undefined` where {@link readDate} reads none. */
export function readMoment(
	text: string,
	start: number,
	end: number,
): Moment | undefined {
	const day = readDate(text, start, end);
	if (!isDay(day)) return undefined;
	const time = readTime(text.slice(endOfDate(text, start, end), end));
	return time === undefined
		? { minute: day * 1440, timed: false }
		: { minute: day * 1440 + time, timed: true };
}

/** Where the date ends and a time may begin. */
function endOfDate(text: string, start: number, end: number): number {
	if (end - start <= 10) return end;
	for (let i = start + 8; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code === 32 || code === 84) return i;
	}
	return end;
}

function readDayFirst(text: string, start: number, end: number): Day {
	const first = digitAt(text, start + 1) < 0 ? start + 1 : start + 2;
	const mark = text.charCodeAt(first);
	if (mark !== 47 && mark !== hyphen && mark !== 46) return notADate;
	const second = digitAt(text, first + 2) < 0 ? first + 2 : first + 3;
	if (text.charCodeAt(second) !== mark || end !== second + 5) return notADate;
	const day = digits(text, start, first);
	const month = digits(text, first + 1, second);
	const year = digits(text, second + 1, end);
	if (day < 0 || month < 0 || !isYear(year)) return notADate;
	const found = dayFrom(year, month, day);
	if (found !== undefined) return found;
	return dayFrom(year, day, month) === undefined ? notADate : monthFirst;
}

function readIso(text: string, start: number, end: number): Day {
	if (end - start !== 10 || text.charCodeAt(start + 7) !== hyphen)
		return notADate;
	const year = digits(text, start, start + 4);
	const month = digits(text, start + 5, start + 7);
	const day = digits(text, start + 8, end);
	if (month < 0 || day < 0 || !isYear(year)) return notADate;
	return dayFrom(year, month, day) ?? notADate;
}

/** Minutes since midnight of " 14:05", " 14:05:30", "T14:05:30.000Z"; `undefined` for anything else. */
function readTime(text: string): number | undefined {
	const match =
		/^(?:T| +)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(
			text,
		);
	if (!match) return undefined;
	const hours = Number(match[1]);
	const minutes = Number(match[2]);
	const seconds = Number(match[3] ?? "0");
	return hours < 24 && minutes < 60 && seconds < 60
		? hours * 60 + minutes
		: undefined;
}

function isYear(year: number): boolean {
	return year >= 1900 && year < 2100;
}

/** The number that the digits from `start` to before `end` make; negative where one is no digit. */
function digits(text: string, start: number, end: number): number {
	let number = 0;
	for (let i = start; i < end; i++) {
		const digit = digitAt(text, i);
		if (digit < 0) return -1;
		number = number * 10 + digit;
	}
	return end > start ? number : -1;
}

function digitAt(text: string, index: number): number {
	const digit = text.charCodeAt(index) - 48;
	return digit >= 0 && digit <= 9 ? digit : -1;
}
