import { isWithin } from "../counting/cohorts.ts";
import type { Context } from "../counting/context.ts";
import type { Meetings } from "../counting/counted-rows.ts";
import { columnOf, pick, rowsWhere, sortRows } from "../counting/order.ts";
import { placesOf } from "../counting/places.ts";
import { are, stepsOfIntake, without } from "../counting/steps.ts";
import { stepsToPeriod } from "../counting/steps-to-period.ts";
import type { Discussions } from "../validate/records.ts";
import { noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { type CohortDeclaration, intakeOf } from "./cohort.ts";
import { sizeOf } from "./gather.ts";

/**
 * Distinct children discussed in the period, each at the latest decision. Of several decisions on the last day
 * `carriedForward` stands before others and `noLongerAtRisk` after them (contract, section 4); of several groups that
 * took it, the first in declared order counts.
 */
export const discussed: CohortDeclaration = {
	id: "discussed",
	export: "discussions",
	needs: () => [{ export: "discussions" }],
	isScoped: false,
	gather: gatherDiscussed,
	steps(trace, period) {
		const { context } = trace;
		const { records } = context;
		const table = records.discussions;
		if (table === undefined)
			throw new Error("a figure was traced whose export is not given");
		const children = sizeOf(context, discussed, period);
		const { steps, within } = stepsToPeriod(table.date, period);
		const earlier = beforeTheLast(table, within, records.children.count);
		return [
			...stepsOfIntake("discussions", intakeOf(trace, "discussions")),
			are(table.count, "discussions in the export"),
			...steps,
			are(within.length, "discussions in the period"),
			without(
				earlier,
				"earlier-meeting",
				"before the last meeting day about the same child in the period",
			),
			without(
				within.length - earlier - children,
				"same-day",
				"on the same last day about the same child: a decision to carry forward counts first, no longer at risk last",
			),
			are(children, "children discussed, each counted once"),
		];
	},
};

function gatherDiscussed(
	context: Context,
	period: Period,
): Meetings | undefined {
	const table = context.records.discussions;
	if (table === undefined) return undefined;
	const row = latestOfEachChild(context, table, period);
	return {
		kind: "meetings",
		count: row.length,
		child: pick(row, table.child),
		row,
		decision: pick(row, table.decision),
	};
}

/** The row that counts for each child: of its last day in the period, the first by decision, then by group. */
function latestOfEachChild(
	context: Context,
	{ count, child, date, decision, group }: Discussions,
	period: Period,
): Int32Array {
	const { decisions } = context.settings;
	const inPeriod = rowsWhere(count, (row) =>
		isWithin(date[row] ?? noDay, period),
	);
	const latestFirst = columnOf(count, (row) => -(date[row] ?? noDay));
	const ranks = decisions.map(({ id }, i) => {
		if (id === "carriedForward") return -1;
		return id === "noLongerAtRisk" ? decisions.length : i;
	});
	const rank = columnOf(count, (row) => ranks[decision[row] ?? 0] ?? 0);
	const groupRank = groupRanks(context);
	const ranked = columnOf(
		count,
		(row) => groupRank[group[row] ?? -1] ?? groupRank.length,
	);
	const sorted = sortRows(inPeriod, child, latestFirst, rank, ranked);
	return sorted.filter(
		(row, i) => i === 0 || child[row] !== child[sorted[i - 1] ?? 0],
	);
}

/** The place of each group in declared order, then by id; a row without one comes after all. */
function groupRanks({ records, settings }: Context): readonly number[] {
	const declared = placesOf(settings.groups ?? []);
	const byId = placesOf(
		records.groups.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
	);
	return records.groups.map(
		({ id }) => declared.get(id) ?? declared.size + (byId.get(id) ?? 0),
	);
}

/** How many rows are of an earlier day than the last about the same child. */
function beforeTheLast(
	{ child, date }: Discussions,
	within: readonly number[],
	children: number,
): number {
	const latest = new Int32Array(children).fill(noDay);
	for (const row of within) {
		const who = child[row] ?? 0;
		latest[who] = Math.max(latest[who] ?? noDay, date[row] ?? noDay);
	}
	return within.filter((row) => date[row] !== latest[child[row] ?? 0]).length;
}
