import { addMonths, type Day, noDay } from "../vocabulary/calendar.ts";
import { cohortOf, isWithin, type SortedReferrals } from "./cohorts.ts";
import { type Context, hasColumn } from "./context.ts";
import type { CellCount } from "./count.ts";
import { countTable, type Layout } from "./layout.ts";

const endOfTime: Day = 0x7fffffff;

/**
 * Referrals in scope of the period that came within 12 months of an earlier referral of the same child, at any level
 * (or, by settings, of its closure). Exactly 12 months counts; two referrals on one day are not re-referrals of each
 * other. Not available where the export does not reach back 12 months before the period (contract, section 4).
 */
export function countReReferrals(
	context: Context,
	layout: Layout,
): readonly CellCount[] | undefined {
	const { referrals, settings, period } = context;
	if (referrals === undefined || !reachesBack(context)) return undefined;
	const fromClosure = settings.reReferralFrom === "closure";
	if (fromClosure && !hasColumn(context.records, "referrals", "closed_date"))
		return undefined;
	const { sorted } = referrals;
	const latest = latestEarlier(sorted, fromClosure);
	const yearBefore = rememberYearsBefore();
	const cohort = cohortOf(sorted, (place) => {
		const date = sorted.date[place] ?? noDay;
		const earlier = latest[place] ?? noDay;
		return (
			earlier !== noDay &&
			isWithin(date, period) &&
			sorted.inScope[place] === 1 &&
			earlier >= yearBefore(date)
		);
	});
	return countTable(layout, cohort, []);
}

/** A council's own word on how far back its export is complete goes before the date of the first referral in it. */
function reachesBack({ referrals, settings, period }: Context): boolean {
	const first =
		settings.historyFrom ??
		referrals?.sorted.date.reduce((a, b) => Math.min(a, b), endOfTime);
	return first !== undefined && first <= addMonths(period.from, -12);
}

/**
 * For each referral the latest day of the same child's referrals of earlier dates: of the referral, or of its closure.
 * `noDay` where there is none.
 */
function latestEarlier(
	{ count, child, date, closed }: SortedReferrals,
	fromClosure: boolean,
): Int32Array {
	const latest = new Int32Array(count);
	let before: Day = noDay;
	let sameDay: Day = noDay;
	for (let i = 0; i < count; i++) {
		if (i === 0 || child[i] !== child[i - 1]) {
			before = noDay;
			sameDay = noDay;
		} else if (date[i] !== date[i - 1]) {
			before = Math.max(before, sameDay);
			sameDay = noDay;
		}
		latest[i] = before;
		const on = (fromClosure ? closed[i] : date[i]) ?? noDay;
		// One that is still open is within any time of its closure.
		sameDay = Math.max(sameDay, on === noDay ? endOfTime : on);
	}
	return latest;
}

/** The day 12 months before, worked out once for each day. */
function rememberYearsBefore(): (day: Day) => Day {
	const known = new Map<Day, Day>();
	return (day) => {
		const found = known.get(day) ?? addMonths(day, -12);
		known.set(day, found);
		return found;
	};
}
