/**
 * Days are whole numbers (days since 1 January 1970) and moments are whole minutes, so that no machine's time zone
 * comes into it.
 */

const dayLength = 86_400_000;

/** Minutes in a day. */
export const dayOfMinutes = 1440;

/**
 * @param {number} year
 * @param {number} month 1 to 12
 * @param {number} date
 */
export function dayOf(year, month, date) {
	return Date.UTC(year, month - 1, date) / dayLength;
}

/** @param {number} day */
function parts(day) {
	const date = new Date(day * dayLength);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		date: date.getUTCDate(),
		weekday: date.getUTCDay(),
	};
}

/**
 * 42370 is "01/01/2016" … as the exports write it; a day that is not known is a blank cell.
 *
 * @param {number | undefined} day
 */
export function writeDay(day) {
	if (day === undefined) return "";
	const { year, month, date } = parts(day);
	return `${two(date)}/${two(month)}/${year}`;
}

/**
 * "01/01/2016 21:40"
 *
 * @param {number | undefined} minute
 */
export function writeMoment(minute) {
	if (minute === undefined) return "";
	const inDay = minute % dayOfMinutes;
	const day = writeDay((minute - inDay) / dayOfMinutes);
	return `${day} ${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

/** @param {number} number */
function two(number) {
	return String(number).padStart(2, "0");
}

/**
 * The same date some years earlier, then some days earlier still: a birth date for a child of that age.
 *
 * @param {number} day
 * @param {number} years
 * @param {number} days
 */
export function yearsBefore(day, years, days) {
	const { year, month, date } = parts(day);
	return dayOf(year - years, month, date) - days;
}

/**
 * That day or the next on which an office is open.
 *
 * @param {number} day
 */
export function workday(day) {
	let found = day;
	while (!isWorkday(found)) found += 1;
	return found;
}

/**
 * That day or the last one before it on which an office is open.
 *
 * @param {number} day
 */
export function workdayBefore(day) {
	let found = day;
	while (!isWorkday(found)) found -= 1;
	return found;
}

/** @param {number} day */
function isWorkday(day) {
	const { month, date, weekday } = parts(day);
	if (weekday === 0 || weekday === 6) return false;
	if (month === 12 && date >= 25 && date <= 28) return false;
	return !(month === 1 && date === 1);
}

/**
 * The first, second, third … such weekday of a month: `weekdayOf(2016, 12, 2, 3)` is the second Wednesday.
 *
 * @param {number} year
 * @param {number} month
 * @param {number} which
 * @param {number} weekday 0 Sunday to 6 Saturday
 */
export function weekdayOf(year, month, which, weekday) {
	const first = dayOf(year, month, 1);
	const ahead = (weekday - parts(first).weekday + 7) % 7;
	return first + ahead + 7 * (which - 1);
}
