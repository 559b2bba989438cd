import { type Day, dayFrom, daysInMonth, partsOf } from "./calendar.ts";

const minutesOfDay = 1440;

/**
 * The minute by the clock on a wall in the United Kingdom, of one in UTC; both counted from the start of 1 January 1970.
 * The law alone decides, and no table of the machine, which may be another on another machine: the Summer Time Act 1972 and
 * the orders under it, since 1981 with the start and since 1996 with the end that all of Europe has. Before 1972, when
 * nobody was born whom a paper counts, clocks are taken to show UTC.
 */
export function ukMinute(utcMinute: number): number {
	return utcMinute + ukOffset(utcMinute);
}

/** By how many minutes clocks in the United Kingdom are ahead at a minute in UTC: 60 in summer time, else 0. */
export function ukOffset(utcMinute: number): number {
	const { year, month } = partsOf(Math.floor(utcMinute / minutesOfDay));
	if (year < 1972 || month < 3 || month > 10) return 0;
	if (month > 3 && month < 10) return 60;
	const hour = year < 1981 ? 2 : 1;
	const start = firstDay(year) * minutesOfDay + hour * 60;
	const end = lastDay(year) * minutesOfDay + hour * 60;
	return utcMinute >= start && utcMinute < end ? 60 : 0;
}

/** The Sunday on which summer time begins. */
function firstDay(year: number): Day {
	return year < 1981 ? sundayFrom(year, 3, 16) : lastSunday(year, 3);
}

/** The Sunday on which it ends. */
function lastDay(year: number): Day {
	if (year < 1990) return sundayFrom(year, 10, 23);
	return year < 1996 ? sundayFrom(year, 10, 22) : lastSunday(year, 10);
}

function lastSunday(year: number, month: number): Day {
	return sundayFrom(year, month, daysInMonth(year, month) - 6);
}

/** The first Sunday of a month that is not before a day of it. */
function sundayFrom(year: number, month: number, earliest: number): Day {
	const day = dayFrom(year, month, earliest) ?? 0;
	// 1 January 1970 was a Thursday, 4 January a Sunday.
	const sinceSunday = (((day - 3) % 7) + 7) % 7;
	return sinceSunday === 0 ? day : day + 7 - sinceSunday;
}
