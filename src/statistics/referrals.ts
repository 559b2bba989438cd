import { statuses } from "../dictionary/categories.ts";
import { cohortOf } from "./cohorts.ts";
import { type Context, hasColumn } from "./context.ts";
import type { CellCount } from "./count.ts";
import { countTable, type Layout } from "./layout.ts";
import { keepRows } from "./order.ts";
import { referralAxes } from "./referral-axes.ts";

/** Referrals in scope made in the period. */
export function countReferrals(
	context: Context,
	layout: Layout,
): readonly CellCount[] | undefined {
	if (context.referrals === undefined) return undefined;
	const cohort = context.referrals.referredIn(context.period);
	return countTable(layout, cohort, referralAxes(context, layout, cohort));
}

/** Those of them whose child was looked after on the day of the referral. */
export function countLookedAfter(
	context: Context,
	layout: Layout,
): readonly CellCount[] | undefined {
	const { referrals, records, period } = context;
	if (
		referrals === undefined ||
		!hasColumn(records, "referrals", "status_at_referral")
	)
		return undefined;
	const lookedAfter = statuses.findIndex(({ id }) => id === "lookedAfter");
	const referred = referrals.referredIn(period);
	const { status } = referrals.table;
	const cohort = cohortOf(
		referrals.table,
		keepRows(referred.row, (row) => status[row] === lookedAfter),
	);
	return countTable(layout, cohort, referralAxes(context, layout, cohort));
}
