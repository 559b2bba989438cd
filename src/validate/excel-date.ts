import type { DateForm, DayNumbers } from "../settings/settings.ts";
import { type Day, dayFrom } from "../vocabulary/calendar.ts";
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

/** Numbers that stand for no date: 0, 1 (1 January 1900), and the last that Excel knows (31 December 9999). */
const noDays: ReadonlySet<number> = new Set([0, 1, 2_958_465, 2_957_003]);

/** Whether a text is a number that Excel writes for a day that means that there is none. */
export function isNoDayNumber(text: string): boolean {
	return (
		/^\d{1,7}(?:\.\d+)?$/.test(text) && noDays.has(Math.floor(Number(text)))
	);
}

/** How the numbers of a column count days; `undefined` where settings do not say that it holds numbers. */
export function dayNumbersOf(
	form: DateForm | undefined,
): DayNumbers | undefined {
	return form === "excel" || form === "excel1904" ? form : undefined;
}

/** Reads an Excel day number, such as 42463 or 42463.604; `notADate` where it is none. */
export function readDayNumber(text: string, numbers: DayNumbers): NumberedDay {
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
