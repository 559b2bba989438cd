import type { Referrals } from "../validate/records.ts";
import { addMonths, type Day, noDay } from "../vocabulary/calendar.ts";
import { cohortOf, findSeveral, isWithin } from "./cohorts.ts";
import { type Context, hasColumn } from "./context.ts";
import type { CellCount } from "./count.ts";
import { countTable, type Layout } from "./layout.ts";
import { keepRows, mapRows, rowsWhere, sortRows } from "./order.ts";

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
	const { table, inScope } = referrals;
	const { child, date, closed } = table;
	const reach = fromClosure ? noDay : addMonths(period.from, -12);
	const candidates = rowsWhere(table.count, (row) => {
		const day = date[row] ?? noDay;
		return day >= reach && day <= period.to;
	});
	const children = context.records.children.count;
	const hasSeveral = findSeveral(child, children, candidates);
	const inOrder = sortRows(keepRows(candidates, hasSeveral), date);
	const earlier = latestEarlier(
		table,
		children,
		inOrder,
		fromClosure ? (row) => openEnd(closed[row]) : (row) => date[row] ?? noDay,
	);
	const yearBefore = rememberYearsBefore();
	const rows = keepRows(inOrder, (row, i) => {
		const since = earlier[i] ?? noDay;
		if (since === noDay) return false;
		const day = date[row] ?? noDay;
		return isWithin(day, period) && inScope(row) && since >= yearBefore(day);
	});
	return countTable(layout, cohortOf(table, sortRows(rows, child)), []);
}

/** A council's own word on how far back its export is complete goes before the date of the first referral in it. */
function reachesBack({ referrals, settings, period }: Context): boolean {
	const first =
		settings.historyFrom ??
		referrals?.table.date.reduce((a, b) => Math.min(a, b), endOfTime);
	return first !== undefined && first <= addMonths(period.from, -12);
}

/**
 * For each of the rows, in order of date, the latest day of the same child's referrals of earlier dates, as `dayOf`
 * tells it: of the referral, or of its closure. `noDay` where there is none.
 */
function latestEarlier(
	{ child, date }: Referrals,
	children: number,
	rows: Int32Array,
	dayOf: (row: number) => Day,
): Int32Array {
	// Of each child so far: the last date, the latest day up to it, the latest day before it. Side by side, as a child's
	// three are read together, and a million jumps about memory are what this costs.
	const known = new Int32Array(3 * children).fill(noDay);
	return mapRows(rows, (row) => {
		const own = 3 * (child[row] ?? 0);
		const on = date[row] ?? noDay;
		if (known[own] !== on) {
			known[own] = on;
			known[own + 2] = known[own + 1] ?? noDay;
		}
		known[own + 1] = Math.max(known[own + 1] ?? noDay, dayOf(row));
		return known[own + 2] ?? noDay;
	});
}

/** A referral that is still open is within any time of its closure. */
function openEnd(closed: Day = noDay): Day {
	return closed === noDay ? endOfTime : closed;
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
