import type { Assessments, Referrals } from "../validate/records.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import type { Context } from "./context.ts";
import { isGiven } from "./needs.ts";

/** How the level of risk has changed. */
export type ChangeId = "reduced" | "unchanged" | "increased" | "notReassessed";

/**
 * How the risk changed between two places in the list of levels, highest first: a later place is a lower risk. A
 * negative place after says that there was no assessment.
 */
export function directionId(before: number, after: number): ChangeId {
	if (after < 0) return "notReassessed";
	if (after === before) return "unchanged";
	return after > before ? "reduced" : "increased";
}

/**
 * Finds the latest level of a referral, by its row; -1 where not reassessed. Reassessed means by an assessment dated after
 * the referral and on or before the as-at day (contract, section 4). `undefined` where the exports do not tell.
 */
export function latestLevels({
	records,
	asAt,
}: Context): ((row: number) => number) | undefined {
	const table = records.referrals;
	if (table === undefined) return undefined;
	// Where assessments are given they are the history of risk, and the referrals' own latest risk is not counted.
	if (records.assessments !== undefined)
		return records.unlinked.has("assessments")
			? undefined
			: levelsAssessed(table, records.assessments, asAt);
	return levelsRecorded(
		table,
		asAt,
		isGiven(records.given, { export: "referrals", column: "risk_latest_date" }),
	);
}

/** Of several assessments on the latest day, the one further down the export counts. */
function levelsAssessed(
	table: Referrals,
	assessments: Assessments,
	asAt: Day,
): (row: number) => number {
	const level = new Int8Array(table.count).fill(-1);
	const day = new Int32Array(table.count).fill(noDay);
	for (let i = 0; i < assessments.count; i++) {
		const row = assessments.referral[i] ?? -1;
		const date = assessments.date[i] ?? noDay;
		if (row < 0 || date > asAt || date <= (table.date[row] ?? noDay)) continue;
		if (date < (day[row] ?? noDay)) continue;
		day[row] = date;
		level[row] = assessments.risk[i] ?? -1;
	}
	return (row) => level[row] ?? -1;
}

/** A latest level without a date counts where the export dates none of them. */
function levelsRecorded(
	table: Referrals,
	asAt: Day,
	isDated: boolean,
): (row: number) => number {
	const { date, latestRisk, latestRiskDate } = table;
	if (!isDated) return (row) => latestRisk[row] ?? -1;
	return (row) => {
		const assessed = latestRiskDate[row] ?? noDay;
		const counts = assessed > (date[row] ?? noDay) && assessed <= asAt;
		return counts ? (latestRisk[row] ?? -1) : -1;
	};
}
