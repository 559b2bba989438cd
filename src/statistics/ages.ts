import type { AgeBand } from "../settings/settings.ts";
import { addMonths, type Day, noDay } from "../vocabulary/calendar.ts";
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
	bands: readonly AgeBand[],
): Int32Array {
	const unborn = bands.length;
	const notKnown = bands.length + 1;
	const bornBy = new Map<Day, readonly Day[]>();
	const latestBirths = (day: Day): readonly Day[] => {
		const made = bands.map((band) => addMonths(day, -12 * band.from));
		bornBy.set(day, made);
		return made;
	};
	return mapRows(rows, (row) => {
		const born = birth[row] ?? noDay;
		const day = date[row] ?? noDay;
		if (born === noDay) return notKnown;
		if (born > day) return unborn;
		return oldestBand(born, bornBy.get(day) ?? latestBirths(day), notKnown);
	});
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
