/** A calendar day as days since 1 January 1970 (16 801 is 1 January 2016). It has no time zone, so it cannot shift. */
export type Day = number;

/** Stands in a column of days where there is no date. */
export const noDay: Day = -0x80000000;

/** The year, month (1 to 12) and day of the month of a calendar day. */
export interface DayParts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** The English names of the months, January first. */
export const monthNames = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
] as const;

const daysBeforeMonth = [
	0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334,
] as const;

function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month has: `daysInMonth(2016, 2)` is 29. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day with this year, month (1 to 12) and day of the month; `undefined` where the calendar has none (30 February).
 * Plain arithmetic rather than `Date`: a year's exports hold millions of dates.
 */
export function dayFrom(
	year: number,
	month: number,
	day: number,
): Day | undefined {
	if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
		return undefined;
	const before = year - 1;
	const leapDays =
		Math.floor(before / 4) -
		Math.floor(before / 100) +
		Math.floor(before / 400);
	const sinceYearOne =
		before * 365 +
		leapDays +
		(daysBeforeMonth[month - 1] ?? 0) +
		(month > 2 && isLeapYear(year) ? 1 : 0) +
		day -
		1;
	return sinceYearOne - 719162;
}

/** The year, month and day of the month of a day. */
export function partsOf(day: Day): DayParts {
	const date = new Date(day * 86_400_000);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
	};
}

/**
 * The same day of the month, so many months later (or earlier, where `months` is negative); the last day of the month
 * where it has no such day: 12 months before 29 February 2016 is 28 February 2015.
 */
export function addMonths(day: Day, months: number): Day {
	const { year, month, day: dayOfMonth } = partsOf(day);
	const index = year * 12 + (month - 1) + months;
	const toYear = Math.floor(index / 12);
	const toMonth = index - toYear * 12 + 1;
	const last = daysInMonth(toYear, toMonth);
	return dayFrom(toYear, toMonth, Math.min(dayOfMonth, last)) ?? day;
}

/**
 * Age in completed years on a day; negative where the birth lies ahead (unborn). Someone born on 29 February has
 * their birthday on 1 March in a common year (Family Law Reform Act 1969, section 9, as the courts read it).
 */
export function completedYears(birth: Day, on: Day): number {
	const born = partsOf(birth);
	const now = partsOf(on);
	const beforeBirthday =
		now.month < born.month || (now.month === born.month && now.day < born.day);
	return now.year - born.year - (beforeBirthday ? 1 : 0);
}

/** A day as the contract writes it: `2016-12-31`. */
export function isoDay(day: Day): string {
	const { year, month, day: dayOfMonth } = partsOf(day);
	return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** A day as a paper writes it: `31 December 2016`. */
export function longDay(day: Day): string {
	const { year, month, day: dayOfMonth } = partsOf(day);
	return `${dayOfMonth} ${monthName(month)} ${year}`;
}

/** The English name of a month, 1 to 12. */
export function monthName(month: number): string {
	return monthNames[month - 1] ?? "";
}

/** Reads `2016-12-31`; `undefined` for anything else, an impossible date included. */
export function readIsoDay(text: string): Day | undefined {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	return match
		? dayFrom(Number(match[1]), Number(match[2]), Number(match[3]))
		: undefined;
}
