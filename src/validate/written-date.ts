import { type Day, dayFrom, monthNames } from "../vocabulary/calendar.ts";
import { type Clock, type ClockParts, clockOf, offsetPart } from "./clock.ts";
import { dayNumber, dayOf, isDay, isYear, notADate } from "./read-date.ts";

type CanBe = (year: number) => boolean;

/** A date as people and systems write it. */
export interface WrittenDate {
	/** `notADate`, `monthFirst` or `dayNumber` where it is none. */
	readonly day: Day;
	/** `undefined` where no time is written. */
	readonly clock: Clock | undefined;
	/** Its year is written with two digits. */
	readonly shortYear: boolean;
}

const months = monthNames.map((name) => name.toLowerCase().slice(0, 3));

/** From 1 January 1970, a Thursday. */
const weekdays = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"];

const yearPart = "(?<year>\\d{4}|\\d{2})";
const dayPart = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const monthPart = `(?<name>${[...monthNames, ...months, "sept"].join("|")})\\.?`;
const weekdayPart =
	"(?:(?<weekday>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|s|nesday|rsday|rs|urday)?,? )?";
const timePart = `(?:(?:T|,? )(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?: ?(?<half>[ap])\\.?m\\.?)?${offsetPart})?`;

const forms = [
	// 3/4/16, 31-03-2016 2:05 pm
	`(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>${yearPart}`,
	// 03-Apr-16, 3 April 2016, 3rd of April, 2016
	`${dayPart}(?: of)?[ /.-]*${monthPart},?[ /.-]*${yearPart}`,
	// April 3, 2016
	`${monthPart}[ -]${dayPart}(?:, ?| )(?<year>\\d{4})`,
].map(formOf);

/** 2016/3/31 */
const yearFirst = formOf(
	"(?<year>\\d{4})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})",
);

function formOf(date: string): RegExp {
	return new RegExp(`^${weekdayPart}${date}${timePart}$`, "i");
}

/**
 * Reads a date in any form that can be read one way only: with the month as a number, day first or year first; with the
 * month as a word, in either order; with a year of two digits; with a weekday before it, where that is the right one; with
 * a time after it, of 24 hours or of 12.
 *
 * @param canBe whether a date can be of a year
 */
export function readWrittenDate(
	text: string,
	canBe: CanBe = isYear,
): WrittenDate {
	const spaced = text.replace(/\s+/gu, " ");
	if (/^\d{5}(?:\.\d+)?$/.test(spaced)) return none(dayNumber);
	const iso = yearFirst.exec(spaced)?.groups;
	if (iso) return dateOf(iso, yearFirstDay(iso, canBe));
	for (const form of forms) {
		const parts = form.exec(spaced)?.groups;
		if (parts) return dateOf(parts, dayFirstDay(parts, canBe));
	}
	return none(notADate);
}

function dateOf(parts: ClockParts, day: Day): WrittenDate {
	if (!isDay(day)) return none(day);
	const { weekday } = parts;
	const name = weekdays[((day % 7) + 7) % 7];
	if (weekday !== undefined && weekday.toLowerCase() !== name)
		return none(notADate);
	const shortYear = parts.year?.length === 2;
	if (parts.hour === undefined) return { day, clock: undefined, shortYear };
	const clock = clockOf(parts);
	return clock === undefined ? none(notADate) : { day, clock, shortYear };
}

function yearFirstDay({ year, month, day }: ClockParts, canBe: CanBe): Day {
	const found = dayFrom(Number(year), Number(month), Number(day));
	return found !== undefined && canBe(Number(year)) ? found : notADate;
}

function dayFirstDay(
	{ year, month, name, day }: ClockParts,
	canBe: CanBe,
): Day {
	const fullYear = wholeYear(year ?? "");
	if (name === undefined)
		return dayOf(Number(day), Number(month), fullYear, canBe);
	const number = months.indexOf(name.toLowerCase().slice(0, 3)) + 1;
	const found = dayFrom(fullYear, number, Number(day));
	return found !== undefined && canBe(fullYear) ? found : notADate;
}

/** Of two digits, 00 to 49 are of this century, 50 to 99 of the last. That suits births and referrals alike. */
function wholeYear(written: string): number {
	const number = Number(written);
	if (written.length > 2) return number;
	return number < 50 ? 2000 + number : 1900 + number;
}

function none(day: Day): WrittenDate {
	return { day, clock: undefined, shortYear: false };
}
