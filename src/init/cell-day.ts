import { cellText } from "../validate/cell-text.ts";
import { isDay, notADate, readDate } from "../validate/read-date.ts";
import { readWrittenDate } from "../validate/written-date.ts";
import { isDigit } from "../vocabulary/ascii.ts";
import { type Day, dayFrom } from "../vocabulary/calendar.ts";

/** The day that a cell holds, and whether it stands there as the number that Excel gives a day. */
export interface CellDay {
	readonly day: Day;
	readonly numbered: boolean;
}

/**
 * The day of the cell from `start` to before `end` of some bytes, without spaces around it; `undefined` where it is none.
 *
 * @param allForms forms beyond the usual ones are looked for too: those are told at a glance
 */
export function dayOfCell(
	bytes: Uint8Array,
	start: number,
	end: number,
	allForms: boolean,
): CellDay | undefined {
	// Only what begins with a digit can be a date in figures.
	if (!isDigit(bytes[start])) return undefined;
	const number = readDayNumber(bytes, start, end);
	if (number !== undefined) return { day: number, numbered: true };
	const day = dayIn(bytes, start, end, allForms);
	return isDay(day) ? { day, numbered: false } : undefined;
}

const longestDate = 40;

function dayIn(
	bytes: Uint8Array,
	start: number,
	end: number,
	allForms: boolean,
): Day {
	const day = readDate(bytes, start, end);
	return day === notADate && allForms && end - start <= longestDate
		? readWrittenDate(cellText(bytes, start, end)).day
		: day;
}

const firstDayNumber = 20_090;
const lastDayNumber = 60_265;

/** The day of a number as Excel writes those of the years 1955 to 2064; `undefined` for any other text. */
function readDayNumber(
	bytes: Uint8Array,
	start: number,
	end: number,
): Day | undefined {
	const point = bytes[start + 5] === 46;
	if (end - start !== 5 && !point) return undefined;
	for (let at = start; at < end; at++)
		if (!isDigit(bytes[at]) && at !== start + 5) return undefined;
	const number = Math.floor(Number(cellText(bytes, start, end)));
	return number >= firstDayNumber && number <= lastDayNumber
		? (dayFrom(1899, 12, 30) ?? 0) + number
		: undefined;
}

/** Where a cell's text begins and ends, without the blanks around it. */
export function withoutBlanks(
	bytes: Uint8Array,
	from: number,
	to: number,
): { readonly start: number; readonly end: number } {
	let start = from;
	let end = to;
	while (start < end && (bytes[start] ?? 0) <= 32) start++;
	while (end > start && (bytes[end - 1] ?? 0) <= 32) end--;
	return { start, end };
}
