import type { DayNumbers } from "../settings/settings.ts";
import { type Day, dayFrom } from "../vocabulary/calendar.ts";
import { cellText } from "./cell-text.ts";
import { notADate } from "./read-date.ts";

/** A day that Excel wrote as a number, and the minute of the day where the number has a fraction. */
export interface NumberedDay {
	readonly day: Day;
	readonly minute: number | undefined;
}

/** Day 0 of each way of counting. Excel takes 1900 for a leap year, so its own count starts a day early. */
const zero = {
	excel: dayFrom(1899, 12, 30) ?? 0,
	excel1904: dayFrom(1904, 1, 1) ?? 0,
} as const;

/** Before 1 March 1900 Excel's days are one off; nobody in an export was born then. */
const first = dayFrom(1900, 3, 1) ?? 0;
const last = dayFrom(2099, 12, 31) ?? 0;

/** Reads an Excel day number, such as 42463 or 42463.604; `notADate` where it is none. */
export function readDayNumber(
	bytes: Uint8Array,
	start: number,
	end: number,
	numbers: DayNumbers,
): NumberedDay {
	const text = cellText(bytes, start, end);
	const none = { day: notADate, minute: undefined };
	if (!/^\d{1,6}(?:\.\d{1,15})?$/.test(text)) return none;
	const written = Number(text);
	const minutes = Math.round(written * 1440);
	const day = Math.floor(minutes / 1440) + zero[numbers];
	if (day < first || day > last) return none;
	return {
		day,
		minute: Number.isInteger(written) ? undefined : minutes % 1440,
	};
}
