import { addMonths, type Day, noDay } from "../vocabulary/calendar.ts";
import type { Band } from "./counting-settings.ts";
import { mapRows } from "./order.ts";

/**
 * The age band of each child on the day of the referral: its place among the bands, then unborn, then not known. An
 * age is not worked out row by row: someone is at least 13 on a day when born on or before the same day 13 years
 * earlier, and 29 February moves by `addMonths` just as birthdays do by `completedYears`. So each day of referral
 * needs its bands' latest birth dates once.
 */
export function placeAges(
	rows: Int32Array,
	birth: Int32Array,
	date: Int32Array,
	bands: readonly Band[],
): Int32Array {
	const unborn = bands.length;
	const notKnown = bands.length + 1;
	const firstDay = rows.reduce(
		(day, row) => Math.min(day, date[row] ?? noDay),
		0x7fffffff,
	);
	const latestBirths = rememberLatestBirths(bands, firstDay);
	return mapRows(rows, (row) => {
		const born = birth[row] ?? noDay;
		const day = date[row] ?? noDay;
		if (born === noDay) return notKnown;
		return born > day ? unborn : oldestBand(born, latestBirths(day), notKnown);
	});
}

/** For a day, the latest birth date of each band. A list by the day's number, as it is asked for every row. */
function rememberLatestBirths(
	bands: readonly Band[],
	firstDay: Day,
): (day: Day) => readonly Day[] {
	const known: (readonly Day[])[] = [];
	return (day) => {
		const found =
			known[day - firstDay] ??
			bands.map((band) => addMonths(day, -12 * band.from));
		known[day - firstDay] = found;
		return found;
	};
}

/** The last band whose first age was reached; bands are in order of age, and settings refuse gaps. */
function oldestBand(
	born: Day,
	latestBirths: readonly Day[],
	none: number,
): number {
	for (let band = latestBirths.length - 1; band >= 0; band--)
		if (born <= (latestBirths[band] ?? noDay)) return band;
	return none;
}
