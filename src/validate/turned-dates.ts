import { isDigit } from "../vocabulary/ascii.ts";
import { partsOf } from "../vocabulary/calendar.ts";

/** Watches how the dates of a column are written, for days and months that a spreadsheet turned round. */
export interface TurnedDates {
	/** Looks at a date that starts here, and was read as this day. */
	readonly see: (
		bytes: Uint8Array,
		start: number,
		day: number,
		line: number,
	) => void;
	/** Whether some date has shown that they were not. */
	readonly isRuledOut: () => boolean;
	/** The first line of each kind, where all of the column looks as if they were. */
	readonly found: () => TurnedLines | undefined;
}

/** Where the two kinds of a column's dates are first seen. */
export interface TurnedLines {
	/** A date year first, which could also be read with its day and month the other way round. */
	readonly yearFirstLine: number;
	/** A date day first, which could not. */
	readonly dayFirstLine: number;
}

/** Of dates alone that are written in two ways for some other reason, fewer than one column in a thousand looks so. */
const leastChance = 1 / 1000;
/** Twelve days of each month could be a month too. */
const shareOfTwelve = 12 / 30.4;

/**
 * Spreadsheets that expect the month first take `03/04/2016` for 4 March and make a date of it, and leave `13/04/2016` a
 * text, as there is no month 13. What comes of it has dates up to the twelfth of a month year first (as cells of workbooks
 * that are dates are read), and later ones day first, and never the other way round: a wrong day in each of the former.
 */
export function turnedDates(): TurnedDates {
	let yearFirst = 0;
	let dayFirst = 0;
	let yearFirstLine = 0;
	let dayFirstLine = 0;
	let isRuledOut = false;
	return {
		see(bytes, start, day, line) {
			if (isRuledOut) return;
			const digits = digitsAt(bytes, start);
			// The month is a word.
			if (digits < 4 && !isDigit(bytes[start + digits + 1])) return;
			const couldBeMonth = partsOf(day).day <= 12;
			if (digits === 4) {
				yearFirst++;
				yearFirstLine ||= line;
				isRuledOut = !couldBeMonth;
			} else {
				dayFirst++;
				dayFirstLine ||= line;
				isRuledOut = couldBeMonth;
			}
		},
		isRuledOut: () => isRuledOut,
		found() {
			if (isRuledOut || yearFirst === 0 || dayFirst === 0) return undefined;
			const chance =
				shareOfTwelve ** yearFirst * (1 - shareOfTwelve) ** dayFirst;
			return chance < leastChance ? { yearFirstLine, dayFirstLine } : undefined;
		},
	};
}

/** How many digits the date begins with. */
function digitsAt(bytes: Uint8Array, start: number): number {
	let digits = 0;
	while (digits < 4 && isDigit(bytes[start + digits])) digits++;
	return digits;
}
