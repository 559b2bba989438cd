import type { Outcomes } from "../validate/records.ts";
import { noDay } from "../vocabulary/calendar.ts";
import type { Cohort } from "./cohorts.ts";
import { type Context, hasColumn, periodOf } from "./context.ts";
import type { Axis, CellCount, Units } from "./count.ts";
import { countTable, type Layout } from "./layout.ts";
import { columnOf, mapRows, pick, rowsWhere, sortRows } from "./order.ts";

/** Places among the results of the dictionary, as bits: what is the same or worse is also not improved. */
const improved = 0b0001;
const same = 0b0110;
const worse = 0b1010;
export const notScored = 0;

/** Cases of one outcome each, with the result of the two scores. */
export interface ScoredCases extends Units {
	/** Index in the settings' outcomes. */
	readonly code: Int32Array;
	readonly result: Int32Array;
}

/**
 * Cases with the outcome (`outcomeCases`), of those the ones scored twice (`outcomeScored`), and of those the results
 * (`outcome`). A case is a referral in scope that was open at any point of the measure's period.
 */
export function countOutcomes(
	context: Context,
	layout: Layout,
	cases: ScoredCases | undefined,
): readonly CellCount[] | undefined {
	const { measure, breakdowns } = layout.table;
	if (cases === undefined) return undefined;
	const counted =
		measure === "outcomeCases"
			? cases.code
			: columnOf(cases.count, (i) =>
					cases.result[i] === notScored ? -1 : (cases.code[i] ?? -1),
				);
	const size = context.settings.outcomes.length;
	const byCode: Axis = { kind: "one", size, index: counted };
	if (!breakdowns.includes("result"))
		return countTable(layout, cases, [byCode]);
	const results = layout.categories[1]?.length ?? 0;
	const byResult: Axis = { kind: "many", size: results, bits: cases.result };
	return countTable(layout, cases, [byCode, byResult]);
}

/**
 * The cases that have a row for an outcome: `undefined` where the exports do not tell which referral was scored, or until when
 * it was open.
 */
export function findCases(context: Context): ScoredCases | undefined {
	const { records, referrals } = context;
	const { outcomes } = records;
	// An identifier that the referrals do not have finds none of them: that is not a count of zero.
	const canLink =
		!records.unlinked.has("outcomes") &&
		(hasColumn(records, "referrals", "referral_id") ||
			!hasColumn(records, "outcomes", "referral_id"));
	if (
		outcomes === undefined ||
		referrals === undefined ||
		!hasColumn(records, "referrals", "closed_date") ||
		!canLink
	)
		return undefined;
	const open = referrals.openDuring(periodOf(context, "outcomeCases"));
	const caseOf = casePlaces(context, outcomes, open);
	const rows = firstOfEachCase(outcomes, caseOf);
	return {
		count: rows.length,
		child: mapRows(rows, (row) => open.child[caseOf[row] ?? 0] ?? -1),
		code: pick(rows, outcomes.code),
		result: mapRows(rows, (row) => resultOf(context, outcomes, row)),
	};
}

/**
 * The place in the cohort of the case that each row is about; -1 where it is not in the cohort. A row that names a
 * child is about the latest of the child's referrals in the cohort: the last, as they stand earliest first.
 */
function casePlaces(
	{ records }: Context,
	outcomes: Outcomes,
	open: Cohort,
): Int32Array {
	const byReferral = new Int32Array(records.referrals?.count ?? 0).fill(-1);
	const byChild = new Int32Array(records.children.count).fill(-1);
	for (let place = 0; place < open.count; place++) {
		byReferral[open.row[place] ?? 0] = place;
		byChild[open.child[place] ?? 0] = place;
	}
	return columnOf(outcomes.count, (row) => {
		const referral = outcomes.referral[row] ?? -1;
		return referral >= 0
			? (byReferral[referral] ?? -1)
			: (byChild[outcomes.child[row] ?? -1] ?? -1);
	});
}

/** One row for each case and outcome, by case. */
function firstOfEachCase(outcomes: Outcomes, caseOf: Int32Array): Int32Array {
	const told = rowsWhere(outcomes.count, (row) => (caseOf[row] ?? -1) >= 0);
	const sorted = sortRows(told, caseOf, outcomes.code);
	return sorted.filter((row, i) => {
		const before = sorted[i - 1] ?? -1;
		return (
			caseOf[row] !== caseOf[before] ||
			outcomes.code[row] !== outcomes.code[before]
		);
	});
}

/** A last score that is dated after the as-at day is not a last score. */
function resultOf(context: Context, outcomes: Outcomes, row: number): number {
	const first = outcomes.first[row] ?? Number.NaN;
	const last = outcomes.last[row] ?? Number.NaN;
	const lastDate = outcomes.lastDate[row] ?? noDay;
	if (Number.isNaN(first) || Number.isNaN(last)) return notScored;
	if (lastDate !== noDay && lastDate > context.asAt) return notScored;
	if (first === last) return same;
	const outcome = context.settings.outcomes[outcomes.code[row] ?? -1];
	return last > first === (outcome?.better === "higher") ? improved : worse;
}
