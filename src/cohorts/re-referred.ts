import {
	type Cohort,
	childByChild,
	findSeveral,
	isWithin,
} from "../counting/cohorts.ts";
import type { Context } from "../counting/context.ts";
import { keepRows, mapRows, rowsWhere, sortRows } from "../counting/order.ts";
import { are, without } from "../counting/steps.ts";
import type { Referrals } from "../validate/records.ts";
import { addMonths, type Day, longDay, noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { CohortDeclaration } from "./cohort.ts";
import { sizeOf } from "./gather.ts";
import { referred } from "./referrals.ts";

const endOfTime: Day = 0x7fffffff;

/**
 * Referrals in scope of the period that came within 12 months of an earlier referral of the same child, at any level
 * (or, by settings, of its closure). Exactly 12 months counts; two referrals on one day are not re-referrals of each
 * other. Not told where the export does not reach back 12 months before the period (contract, section 4).
 */
export const reReferred: CohortDeclaration = {
	...referred,
	id: "reReferred",
	needs: (settings) => [
		...referred.needs(settings),
		...(settings.reReferralFrom === "closure"
			? [{ export: "referrals", column: "closed_date" } as const]
			: []),
	],
	gather: gatherReReferred,
	steps(trace, period, cell) {
		const { context } = trace;
		const { settings, records } = context;
		const cohort = referred.gather(context, period);
		const total = sizeOf(context, reReferred, period);
		const alone =
			cohort && records.referrals
				? withoutEarlier(cohort, records.referrals, records.children.count)
				: 0;
		const since =
			settings.reReferralFrom === "closure"
				? "of a child whose earlier referrals were all closed more than 12 months before"
				: "of a child whose earlier referrals were all more than 12 months before";
		return [
			...referred.steps(trace, period, cell),
			without(
				alone,
				"no-earlier-referral",
				"of a child who has no referral of an earlier date in the export, at any level of risk",
			),
			without(
				(cohort?.count ?? 0) - alone - total,
				"longer-than-12-months",
				since,
			),
			are(total, "re-referrals"),
		];
	},
	untold: (context, period) =>
		reachesBack(context, period)
			? undefined
			: `The export of referrals does not reach back to ${longDay(addMonths(period.from, -12))}, 12 months before the period: a re-referral would pass for a first one. Where it is complete from an earlier day than its first referral, say so under history: completeFrom: in cse-report.yaml.`,
};

function gatherReReferred(
	context: Context,
	period: Period,
): Cohort | undefined {
	const { records, settings, inScope } = context;
	const table = records.referrals;
	if (table === undefined) return undefined;
	const { child, date, closed } = table;
	const fromClosure = settings.reReferralFrom === "closure";
	const reach = fromClosure ? noDay : addMonths(period.from, -12);
	const candidates = rowsWhere(table.count, (row) => {
		const day = date[row] ?? noDay;
		return day >= reach && day <= period.to;
	});
	const children = records.children.count;
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
	return childByChild(table, children, rows);
}

/** How many of a cohort are of a child who has no referral of an earlier date, at any level. */
function withoutEarlier(
	cohort: Cohort,
	{ child, date, count }: Referrals,
	children: number,
): number {
	const first = new Int32Array(children).fill(endOfTime);
	for (let row = 0; row < count; row++) {
		const who = child[row] ?? 0;
		first[who] = Math.min(first[who] ?? 0, date[row] ?? noDay);
	}
	return keepRows(cohort.row, (row) => date[row] === first[child[row] ?? 0])
		.length;
}

/** A council's own word on how far back its export is complete goes before the date of the first referral in it. */
function reachesBack({ records, settings }: Context, period: Period): boolean {
	const first =
		settings.historyFrom ??
		records.referrals?.date.reduce((a, b) => Math.min(a, b), endOfTime);
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
