import { type Context, hasColumn } from "./context.ts";
import type { CellCount } from "./count.ts";
import { countTable, type Layout } from "./layout.ts";
import { referralAxes } from "./referral-axes.ts";

/** Referrals in scope that were closed in the period, whenever they were made. */
export function countClosures(
	context: Context,
	layout: Layout,
): readonly CellCount[] | undefined {
	const { referrals, records, period } = context;
	if (
		referrals === undefined ||
		!hasColumn(records, "referrals", "closed_date")
	)
		return undefined;
	const cohort = referrals.closedIn(period);
	return countTable(layout, cohort, referralAxes(context, layout, cohort));
}
