import type { Discussions } from "../validate/records.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { categoriesOf, placesOf } from "./categories.ts";
import { isWithin } from "./cohorts.ts";
import { type Context, hasColumn } from "./context.ts";
import type { Axis, CellCount } from "./count.ts";
import { countTable, type Layout } from "./layout.ts";
import { columnOf, pick, rowsWhere, sortRows } from "./order.ts";

/**
 * Distinct children discussed in the period, by the latest decision about each, and by the group that took it. Of
 * several decisions on the last day `carriedForward` stands before others and `noLongerAtRisk` after them (contract,
 * section 4); of several groups that took it, the first in declared order counts.
 */
export function countDiscussed(
	context: Context,
	layout: Layout,
): readonly CellCount[] | undefined {
	const { discussions } = context.records;
	if (discussions === undefined) return undefined;
	const group = placeGroups(context, layout, discussions);
	const rows = latestOfEachChild(context, discussions, group);
	const axes = layout.table.breakdowns.map((breakdown, i): Axis | undefined => {
		const size = layout.categories[i]?.length ?? 0;
		if (breakdown === "decision")
			return { kind: "one", size, index: pick(rows, discussions.decision) };
		return hasColumn(context.records, "discussions", "group")
			? { kind: "one", size, index: pick(rows, group) }
			: undefined;
	});
	const child = pick(rows, discussions.child);
	return countTable(layout, { count: rows.length, child }, axes);
}

/** The row that counts for each child: of its last day in the period, the first by decision, then by group. */
function latestOfEachChild(
	{ period, settings }: Context,
	discussions: Discussions,
	group: Int32Array,
): Int32Array {
	const { count } = discussions;
	const inPeriod = rowsWhere(count, (row) =>
		isWithin(discussions.date[row] ?? noDay, period),
	);
	const latestFirst = columnOf(
		count,
		(row) => -(discussions.date[row] ?? noDay),
	);
	const ranks = settings.decisions.map(({ id }, i) => {
		if (id === "carriedForward") return -1;
		return id === "noLongerAtRisk" ? settings.decisions.length : i;
	});
	const rank = columnOf(
		count,
		(row) => ranks[discussions.decision[row] ?? 0] ?? 0,
	);
	const sorted = sortRows(
		inPeriod,
		discussions.child,
		latestFirst,
		rank,
		group,
	);
	return sorted.filter(
		(row, i) =>
			i === 0 ||
			discussions.child[row] !== discussions.child[sorted[i - 1] ?? 0],
	);
}

/** The place of each row's group among the groups in declared order; the last, "not recorded", where it is blank. */
function placeGroups(
	context: Context,
	layout: Layout,
	discussions: Discussions,
): Int32Array {
	const groups = categoriesOf(context, layout.table, "group");
	const places = placesOf(groups);
	const placeOf = context.records.groups.map(({ id }) => places.get(id));
	return columnOf(
		discussions.count,
		(row) => placeOf[discussions.group[row] ?? -1] ?? groups.length - 1,
	);
}
