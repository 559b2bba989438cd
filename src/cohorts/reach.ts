import type { Context } from "../counting/context.ts";
import type { ExportKind } from "../dictionary/columns.ts";
import { addMonths, type Day, noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { CohortDeclaration } from "./cohort.ts";

/**
 * Whether the exports reach back far enough to count a cohort in a period that is set beside the run's own: else it is not
 * available, as it would pass for low (docs/comparing.md, "How far back").
 */
export function isWithinReach(
	context: Context,
	{ export: own, alsoFrom = [], looksBack }: CohortDeclaration,
	{ from }: Period,
): boolean {
	if (!context.isBeside) return true;
	return [own, ...alsoFrom].every((kind) =>
		reachesBack(
			context,
			kind,
			// Whoever is open in a period can have been referred long before it.
			kind === "referrals" && looksBack ? addMonths(from, -12) : from,
		),
	);
}

/**
 * Whether an export reaches back to a day: it has a record of that day or of one before; or its first comes within a month
 * after that, and as many days without a record happen once in twenty times or more at its own pace. Of referrals, what settings say
 * under `history` goes before that.
 */
export function reachesBack(
	{ records, settings }: Context,
	kind: ExportKind,
	day: Day,
): boolean {
	if (kind === "referrals" && settings.historyFrom !== undefined)
		return settings.historyFrom <= day;
	let [first, last, count] = [Infinity, -Infinity, 0];
	for (const on of daysIn(records, kind)) {
		if (on === noDay) continue;
		first = Math.min(first, on);
		last = Math.max(last, on);
		count++;
	}
	if (first <= day) return true;
	if (count === 0) return false;
	const pace = count / (last - first + 1);
	const silent = first - day;
	return silent <= aMonth && Math.exp(-pace * silent) >= leastChance;
}

const leastChance = 0.05;
const aMonth = 31;
const minutesADay = 24 * 60;

/** The days of an export's records, one a row. */
function daysIn(
	{ referrals, assessments, outcomes, missing, ...records }: Context["records"],
	kind: ExportKind,
): Iterable<Day> {
	switch (kind) {
		case "referrals":
			return referrals?.date ?? [];
		case "assessments":
			return assessments?.date ?? [];
		case "outcomes":
			return Array.from(outcomes?.firstDate ?? [], (on, row) =>
				on === noDay
					? (referrals?.date[outcomes?.referral[row] ?? -1] ?? noDay)
					: on,
			);
		case "missing":
			return Array.from(missing?.start ?? [], (start) =>
				Math.floor(start / minutesADay),
			);
		case "discussions":
			return records.discussions?.date ?? [];
		case "training":
			return records.training?.date ?? [];
		case "lookedAfter":
		case "feedback":
		case "benchmarks":
			return [];
	}
	kind satisfies never;
	return [];
}
