import { addMonths, type Day, noDay } from "../vocabulary/calendar.ts";
import { cohortOf, isWithin } from "./cohorts.ts";
import { type Context, hasColumn } from "./context.ts";
import type { CellCount } from "./count.ts";
import { countTable, type Layout } from "./layout.ts";

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
	const { table, order } = referrals;
	const fromClosure = settings.reReferralFrom === "closure";
	if (fromClosure && !hasColumn(context.records, "referrals", "closed_date"))
		return undefined;
	const latest = latestEarlier(
		order,
		table.child,
		table.date,
		fromClosure ? (row) => closureOf(table.closed, row) : undefined,
	);
	const yearBefore = rememberYearsBefore();
	const rows = order.filter((row, i) => {
		const date = table.date[row] ?? noDay;
		const earlier = latest[i] ?? noDay;
		return (
			earlier !== noDay &&
			isWithin(date, period) &&
			referrals.inScope(row) &&
			earlier >= yearBefore(date)
		);
	});
	return countTable(layout, cohortOf(table, rows), []);
}

/** A council's own word on how far back its export is complete goes before the date of the first referral in it. */
function reachesBack({ referrals, settings, period }: Context): boolean {
	const first =
		settings.historyFrom ??
		referrals?.table.date.reduce((a, b) => Math.min(a, b), 0x7fffffff);
	return first !== undefined && first <= addMonths(period.from, -12);
}

/** An earlier referral that is still open is within any time of its closure. */
function closureOf(closed: Int32Array, row: number): Day {
	const day = closed[row] ?? noDay;
	return day === noDay ? 0x7fffffff : day;
}

/**
 * For each place in the order (by child, then date), the latest day of the same child's referrals of earlier dates:
 * that of the referral, or what `dayOf` gives instead. `noDay` where there is none.
 */
function latestEarlier(
	order: Int32Array,
	child: Int32Array,
	date: Int32Array,
	dayOf: (row: number) => Day = (row) => date[row] ?? noDay,
): Int32Array {
	const latest = new Int32Array(order.length);
	let before: Day = noDay;
	let sameDay: Day = noDay;
	for (let i = 0; i < order.length; i++) {
		const row = order[i] ?? 0;
		const previous = order[i - 1] ?? -1;
		if (child[row] !== child[previous]) {
			before = noDay;
			sameDay = noDay;
		} else if (date[row] !== date[previous]) {
			before = Math.max(before, sameDay);
			sameDay = noDay;
		}
		latest[i] = before;
		sameDay = Math.max(sameDay, dayOf(row));
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
