import { type Cohort, cohortOf, firstOfEachChild } from "./cohorts.ts";
import type { Context } from "./context.ts";
import type { Axis, CellCount } from "./count.ts";
import { countTable, type Layout } from "./layout.ts";
import { referralAxes } from "./referral-axes.ts";

/**
 * Distinct children of the referrals of the period: each at the highest level of risk of those referrals, and with the
 * age and sex at the first of them (of two on its day, the one further up the export).
 */
export function countChildren(
	context: Context,
	layout: Layout,
): readonly CellCount[] | undefined {
	if (context.referrals === undefined) return undefined;
	const cohort = context.referrals.referredIn(context.period);
	const first = cohortOf(context.referrals.table, firstOfEachChild(cohort));
	const atFirst = referralAxes(context, layout, first);
	const ofEach = referralAxes(context, layout, cohort);
	const axes = layout.table.breakdowns.map((breakdown, i) =>
		breakdown === "risk" ? highest(ofEach[i], cohort) : atFirst[i],
	);
	return countTable(layout, first, axes);
}

/** The first of the listed levels, highest first, among each child's referrals. */
function highest(axis: Axis | undefined, cohort: Cohort): Axis | undefined {
	if (axis?.kind !== "one") return undefined;
	const index = new Int32Array(cohort.count);
	let children = 0;
	for (let unit = 0; unit < cohort.count; unit++) {
		const level = axis.index[unit] ?? -1;
		const isNew = unit === 0 || cohort.child[unit] !== cohort.child[unit - 1];
		if (isNew) index[children++] = level;
		else index[children - 1] = Math.min(index[children - 1] ?? level, level);
	}
	return { ...axis, index: index.subarray(0, children) };
}
