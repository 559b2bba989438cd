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
		const index = mapRows(rows, (row) => orLast(latest[row], levels));
		return { kind: "one", size: levels + 1, index };
	}
	const places = placesOf(directions);
	const index = mapRows(rows, (row) => {
		const id = directionId(table.risk[row] ?? -1, latest[row] ?? -1);
		return places.get(id) ?? -1;
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

/** The latest level of each referral, by its row; -1 where not reassessed. */
function latestLevels(context: Context): Int8Array | undefined {
	const { records, asAt } = context;
	const table = context.referrals?.table;
	const given = (column: "risk_at_referral" | "risk_latest" | "referral_id") =>
		hasColumn(records, "referrals", column);
	if (table === undefined || !given("risk_at_referral")) return undefined;
	// Where assessments are given they are the history of risk, and the referrals' own latest risk is not counted.
	if (records.assessments !== undefined)
		return given("referral_id")
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
): Int8Array {
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
	return level;
}

/** A latest level without a date counts where the export dates none of them. */
function levelsRecorded(
	table: Referrals,
	asAt: Day,
	isDated: boolean,
): Int8Array {
	if (!isDated) return table.latestRisk;
	return Int8Array.from(table.latestRisk, (level, row) => {
		const date = table.latestRiskDate[row] ?? noDay;
		const counts = date > (table.date[row] ?? noDay) && date <= asAt;
		return counts ? level : -1;
	});
}

function orLast(place: number | undefined, last: number): number {
	return place === undefined || place < 0 ? last : place;
}
