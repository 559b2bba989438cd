import { type Day, dayFrom, isoDay } from "../../vocabulary/calendar.ts";
import type { NumberForm } from "./number-form.ts";

/**
 * A number of a cell as text: a day as 2016-04-03, with its time where it has one; an identifier with the zeros that are
 * shown before it; any other number in digits, without the errors of its last places, which no program shows.
 *
 * @param written the number as the file has it
 */
export function numberText(
	written: string,
	form: NumberForm,
	from1904: boolean,
): string {
	const number = Number(written);
	if (written.trim() === "" || !Number.isFinite(number)) return written;
	switch (form.is) {
		case "day":
		case "time":
			return dayText(number, form, from1904) ?? digitsOf(number);
		case "digits":
			return shownDigits(number, form.places) ?? digitsOf(number);
		case "number":
			return digitsOf(number);
		default:
			return form satisfies never;
	}
}

/** Excel keeps 15 digits. A longer whole number has lost its last ones, and says so by its exponent. */
const mostDigits = 15;

function digitsOf(number: number): string {
	const kept = Number(number.toPrecision(mostDigits));
	if (Math.abs(kept) >= 10 ** mostDigits)
		return kept.toExponential().toUpperCase();
	// A number so small has an exponent of its own.
	return String(kept);
}

/** A whole number in the places of a format; `undefined` where it is none. */
function shownDigits(
	number: number,
	places: readonly string[],
): string | undefined {
	if (!Number.isInteger(number) || number < 0 || number >= 10 ** mostDigits)
		return undefined;
	let left = number === 0 ? "" : String(number);
	let text = "";
	const first = places.findIndex(isDigit);
	for (let at = places.length - 1; at >= 0; at--) {
		const place = places[at] ?? "";
		if (!isDigit(place)) {
			text = `${place.replace(/^"/, "")}${text}`;
			continue;
		}
		// What is longer than the format stands in its first place.
		const taken = at === first ? left : left.slice(-1);
		left = at === first ? "" : left.slice(0, -1);
		text = `${taken === "" && place === "0" ? "0" : taken}${text}`;
	}
	return text;
}

function isDigit(place: string): boolean {
	return place === "0" || place === "#";
}

/** 31 December 9999, the last that Excel shows. */
const lastDay = 2_958_465;

/** Excel takes 1900 for a leap year, as an older program did: its day 60 is a 29 February that never was. */
const leapDay = 60;

const before1900: Day = dayFrom(1899, 12, 31) ?? 0;

/** So many days are from the first day as it is usually counted to the first as old Macs count it. */
const until1904 = 1462;

const secondsOfDay = 86_400;

/** A day number as a day, a time, or both; `undefined` where it is outside of what Excel takes for days. */
function dayText(
	number: number,
	form: NumberForm,
	from1904: boolean,
): string | undefined {
	const seconds = Math.round(number * secondsOfDay);
	const counted = Math.floor(seconds / secondsOfDay);
	const day = counted + (from1904 ? until1904 : 0);
	if (number < 0 || day > lastDay) return undefined;
	const rest = seconds % secondsOfDay;
	const time = timeText(rest);
	if (form.is === "time" && counted === 0) return time;
	const isTimed = rest !== 0 || (form.is === "day" && form.timed);
	return isTimed ? `${dateText(day)}T${time}` : dateText(day);
}

/** Day 0, which a reference to a blank cell gives, is shown as a date that there is not. */
function dateText(day: number): string {
	if (day === 0) return "0000-00-00";
	if (day === leapDay) return "1900-02-29";
	return isoDay(before1900 + (day < leapDay ? day : day - 1));
}

function timeText(seconds: number): string {
	const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
	return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
