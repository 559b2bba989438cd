import { directions } from "../dictionary/categories.ts";
import type { Assessments, Referrals } from "../validate/records.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import { placesOf } from "./categories.ts";
import { type Context, hasColumn } from "./context.ts";
import type { Axis } from "./count.ts";
import { mapRows } from "./order.ts";

/**
 * How referrals' risk has changed: `to` is the latest level, `direction` the level at referral against it. Reassessed
 * means by an assessment dated after the referral and on or before the as-at day (contract, section 4); what was not
 * reassessed is not unchanged. `undefined` where the exports do not tell.
 */
export function changeAxis(
	context: Context,
	breakdown: "direction" | "to",
	rows: Int32Array,
): Axis | undefined {
	const table = context.referrals?.table;
	const latest = latestLevels(context);
	if (table === undefined || latest === undefined) return undefined;
	const levels = context.settings.riskLevels.length;
	if (breakdown === "to") {
		const index = mapRows(rows, (row) => orLast(latest(row), levels));
		return { kind: "one", size: levels + 1, index };
	}
	// Worked out once for each pair of levels, the last of which stands for "not assessed".
	const places = placesOf(directions);
	const changes = Int8Array.from({ length: levels * (levels + 1) }, (_, i) => {
		const before = Math.floor(i / (levels + 1));
		const after = i % (levels + 1);
		const id = directionId(before, after === levels ? -1 : after);
		return places.get(id) ?? -1;
	});
	const index = mapRows(rows, (row) => {
		const after = orLast(latest(row), levels);
		return changes[(table.risk[row] ?? -1) * (levels + 1) + after] ?? -1;
	});
	return { kind: "one", size: directions.length, index };
}

/**
 * How the risk changed between two places in the list of levels, highest first: a later place is a lower risk. A
 * negative place after says that there was no assessment.
 */
export function directionId(
	before: number,
	after: number,
): (typeof directions)[number]["id"] {
	if (after < 0) return "notReassessed";
	if (after === before) return "unchanged";
	return after > before ? "reduced" : "increased";
}

/** Finds the latest level of a referral, by its row; -1 where not reassessed. */
function latestLevels(context: Context): ((row: number) => number) | undefined {
	const { records, asAt } = context;
	const table = context.referrals?.table;
	const given = (column: "risk_at_referral" | "risk_latest" | "referral_id") =>
		hasColumn(records, "referrals", column);
	if (table === undefined || !given("risk_at_referral")) return undefined;
	// Where assessments are given they are the history of risk, and the referrals' own latest risk is not counted.
	if (records.assessments !== undefined)
		return given("referral_id") && !records.unlinked.has("assessments")
			? levelsAssessed(table, records.assessments, asAt)
			: undefined;
	if (!given("risk_latest")) return undefined;
	return levelsRecorded(
		table,
		asAt,
		hasColumn(records, "referrals", "risk_latest_date"),
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

function orLast(place: number, last: number): number {
	return place < 0 ? last : place;
}
