import { type Day, dayFrom, partsOf } from "../vocabulary/calendar.ts";
import { isDay } from "./read-date.ts";
import { readWrittenDate } from "./written-date.ts";

/** Dates that no calendar has, as programs write them for none: 0000-00-00, 00/00/0000, and 00/01/1900, Excel's day 0. */
const noDay =
	/^(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}|0{1,2}[-/.]0?1[-/.]1900)(?:$|[ T])/i;

/** All days between these two are dates unless settings say otherwise: most cells need no closer look. */
const firstCertain = dayFrom(1900, 1, 2) ?? 0;
const lastCertain = dayFrom(2079, 6, 5) ?? 0;

/** Tells of days whether they mean that there is none: the usual ones, and those that settings name. */
export function noDateTeller(declared: readonly Day[]): (day: Day) => boolean {
	const named = new Set(declared);
	return (day) =>
		((day < firstCertain || day > lastCertain) && isUsualNoDate(day)) ||
		(named.size > 0 && named.has(day));
}

/**
 * Whether a day is one of those that systems write where there is no date. Of years to come: the first or last days of 2099
 * and of any later year, all of 9999, and 6 June 2079, the last that one database can write. Of years gone by: 1 January
 * 1900, and the first or last days of any year before.
 */
function isUsualNoDate(day: Day): boolean {
	const { year, month, day: date } = partsOf(day);
	const isAtEdge = (month === 1 && date === 1) || (month === 12 && date >= 30);
	if (year > 2098) return isAtEdge || year === 9999;
	if (year < 1900) return isAtEdge;
	if (year === 1900) return month === 1 && date === 1;
	return year === 2079 && month === 6 && date === 6;
}

/** Whether a text that is no date, or of no usual year, means that there is none: `31/12/9999`, `0000-00-00 00:00:00`. */
export function isWrittenNoDate(
	text: string,
	isNoDate: (day: Day) => boolean,
): boolean {
	if (noDay.test(text)) return true;
	const { day } = readWrittenDate(text, () => true);
	return isDay(day) && isNoDate(day);
}
