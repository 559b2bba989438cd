import { type Day, dayFrom } from "../vocabulary/calendar.ts";
import { cellText } from "./cell-text.ts";
import { type Clock, readClock } from "./clock.ts";

/** What a date cell holds that holds no date. A number alone is quicker than an object a cell: see {@link readDate}. */
export const notADate = -0x7fffffff;
export const monthFirst = -0x7ffffffe;
/** What a date cell holds where Excel wrote the number of the day. */
export const dayNumber = -0x7ffffffd;

/** Whether this is a day, and not `noDay`, `notADate`, `monthFirst` or `dayNumber`, which all lie below every day. */
export function isDay(day: Day): boolean {
	return day > dayNumber;
}

const hyphen = 45;
const fullStop = 46;
const slash = 47;

/**
 * Reads the most usual forms of a date where they stand; `readWrittenDate` reads the others. The date stands from
 * `start` to before `end` of some bytes, without spaces around it: day first (31/03/2016, 3.4.2016, 31-03-2016) or ISO (2016-03-31), with or without a time after it. Gives its day, `notADate`, or `monthFirst`
 * where only reading the month first would make it one (03/31/2016). `03/04/2016` is 3 April. Years are 1900 to 2099.
 */
export function readDate(bytes: Uint8Array, start: number, end: number): Day {
	if (end - start === 10 && bytes[start + 2] === slash)
		return readTen(bytes, start);
	const dateEnd = endOfDate(bytes, start, end);
	if (dateEnd < end && readClock(cellText(bytes, dateEnd, end)) === undefined)
		return notADate;
	// "2016-10-03", and not "3-10-2016", which has a hyphen there too.
	const iso =
		bytes[start + 4] === hyphen && digits(bytes, start, start + 4) >= 0;
	return iso
		? readIso(bytes, start, dateEnd)
		: readDayFirst(bytes, start, dateEnd);
}

/** Whether the date that starts here can only have its day first, as its first number is too large for a month. */
export function provesDayFirst(bytes: Uint8Array, start: number): boolean {
	const mark = bytes[start + 2];
	return (
		(mark === slash || mark === hyphen || mark === fullStop) &&
		digits(bytes, start, start + 2) > 12 &&
		digitAt(bytes, start + 3) >= 0
	);
}

/** The time of day that is written after a date that {@link readDate} reads; `undefined` where none is. */
export function readTime(
	bytes: Uint8Array,
	start: number,
	end: number,
): Clock | undefined {
	const dateEnd = endOfDate(bytes, start, end);
	return dateEnd < end ? readClock(cellText(bytes, dateEnd, end)) : undefined;
}

/** Where the date ends and a time may begin. */
function endOfDate(bytes: Uint8Array, start: number, end: number): number {
	if (end - start <= 10) return end;
	for (let i = start + 8; i < end; i++) {
		const code = bytes[i];
		if (code === 32 || code === 84) return i;
	}
	return end;
}

/** Reads 31/03/2016, which most dates are written like, in half the time. */
function readTen(bytes: Uint8Array, start: number): Day {
	if (bytes[start + 5] !== slash) return notADate;
	const day = twoDigits(bytes, start);
	const month = twoDigits(bytes, start + 3);
	const century = twoDigits(bytes, start + 6);
	const years = twoDigits(bytes, start + 8);
	// Negative where one of them is no number.
	if ((day | month | century | years) < 0) return notADate;
	return dayOf(day, month, century * 100 + years);
}

function twoDigits(bytes: Uint8Array, at: number): number {
	const tens = (bytes[at] ?? 0) - 48;
	const ones = (bytes[at + 1] ?? 0) - 48;
	const wrong = tens < 0 || tens > 9 || ones < 0 || ones > 9;
	return wrong ? -1 : tens * 10 + ones;
}

/** The day that three numbers make, day first; `monthFirst` where only the other order makes one. */
export function dayOf(
	day: number,
	month: number,
	year: number,
	canBe: (year: number) => boolean = isYear,
): Day {
	if (!canBe(year)) return notADate;
	const found = dayFrom(year, month, day);
	if (found !== undefined) return found;
	return dayFrom(year, day, month) === undefined ? notADate : monthFirst;
}

function readDayFirst(bytes: Uint8Array, start: number, end: number): Day {
	const first = digitAt(bytes, start + 1) < 0 ? start + 1 : start + 2;
	const mark = bytes[first];
	if (mark !== slash && mark !== hyphen && mark !== fullStop) return notADate;
	const second = digitAt(bytes, first + 2) < 0 ? first + 2 : first + 3;
	if (bytes[second] !== mark || end !== second + 5) return notADate;
	const day = digits(bytes, start, first);
	const month = digits(bytes, first + 1, second);
	const year = digits(bytes, second + 1, end);
	return day < 0 || month < 0 ? notADate : dayOf(day, month, year);
}

function readIso(bytes: Uint8Array, start: number, end: number): Day {
	if (end - start !== 10 || bytes[start + 7] !== hyphen) return notADate;
	const year = digits(bytes, start, start + 4);
	const month = digits(bytes, start + 5, start + 7);
	const day = digits(bytes, start + 8, end);
	if (month < 0 || day < 0 || !isYear(year)) return notADate;
	return dayFrom(year, month, day) ?? notADate;
}

/** Whether a date can have this year: a birth or a referral of some other century is a slip. */
export function isYear(year: number): boolean {
	return year >= 1900 && year < 2100;
}

/** The number that the digits from `start` to before `end` make; negative where one is no digit. */
function digits(bytes: Uint8Array, start: number, end: number): number {
	let number = 0;
	for (let i = start; i < end; i++) {
		const digit = digitAt(bytes, i);
		if (digit < 0) return -1;
		number = number * 10 + digit;
	}
	return end > start ? number : -1;
}

function digitAt(bytes: Uint8Array, index: number): number {
	const digit = (bytes[index] ?? 0) - 48;
	return digit >= 0 && digit <= 9 ? digit : -1;
}
