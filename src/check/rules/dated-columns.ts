import type { ColumnName, ExportKind } from "../../dictionary/columns.ts";
import type { Records } from "../../validate/records.ts";
import { noDay } from "../../vocabulary/calendar.ts";

/** A column of dates as days: first of each export the one by which its rows belong to a period. */
export type DatedColumn = readonly [column: ColumnName, days: Int32Array];

/** The columns of dates that are kept of an export; none where it has none, or where its rows belong to no day. */
export function datedColumns(
	{ referrals, assessments, outcomes, missing, discussions, training }: Records,
	kind: ExportKind,
): readonly DatedColumn[] {
	switch (kind) {
		case "referrals":
			return referrals
				? [
						["referral_date", referrals.date],
						["risk_latest_date", referrals.latestRiskDate],
						["closed_date", referrals.closed],
					]
				: [];
		case "assessments":
			return assessments ? [["assessment_date", assessments.date]] : [];
		case "outcomes":
			return outcomes ? [["last_date", outcomes.lastDate]] : [];
		case "missing":
			return missing
				? [
						["start", daysOf(missing.start)],
						["end", daysOf(missing.end)],
					]
				: [];
		case "discussions":
			return discussions ? [["meeting_date", discussions.date]] : [];
		case "training":
			return training ? [["date", training.date]] : [];
		case "lookedAfter":
		case "feedback":
		case "benchmarks":
			return [];
		default:
			return kind satisfies never;
	}
}

function daysOf(minutes: Int32Array): Int32Array {
	return minutes.map((minute) =>
		minute === noDay ? noDay : Math.floor(minute / 1440),
	);
}
