import { breakdownColumns } from "../breakdowns/breakdowns.ts";
import {
	type ColumnName,
	type ExportKind,
	exportKinds,
} from "../dictionary/columns.ts";
import type { Records, Referrals } from "../validate/records.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import type { Findings, LocatedIssue } from "./find-causes.ts";
import { withoutRows } from "./without-rows.ts";

/** Columns of referrals that only tell by what they are broken down: a referral counts even where one cannot be read. */
const tellingColumns: readonly ColumnName[] = [
	...breakdownColumns.map(({ heading }) => heading),
	"status_at_referral",
	"placing_authority",
	"models",
	"closure_reason",
];

/** Records as far as the exports can be read. */
export interface Countable {
	readonly records: Records;
	/** What keeps each export's records from being counted. */
	readonly refusals: (kind: ExportKind) => readonly LocatedIssue[];
}

/**
 * Takes out what is refused, so that the rest can be counted: every record of which something is refused that decides
 * whether it counts, and an export of which a whole file or column is. What stands in for a cell that could not be read
 * is no count.
 *
 * @param after a day after all that is counted
 */
export function countable(
	records: Records,
	findings: Findings,
	after: Day,
): Countable {
	const refusals = (kind: ExportKind) =>
		findings.of(kind).filter((found) => decides(kind, found));
	const refused = (kind: ExportKind) =>
		new Set(refusals(kind).flatMap(({ row }) => row ?? []));
	const unreadable = exportKinds.filter(findings.isUnreadable);
	const left = withoutRows(without(records, unreadable), refused);
	const rows = refused("referrals");
	return {
		refusals,
		records:
			left.referrals === undefined || rows.size === 0
				? left
				: { ...left, referrals: putAway(left.referrals, rows, after) },
	};
}

function decides(kind: ExportKind, { issue, column }: LocatedIssue): boolean {
	return (
		issue.severity === "refuse" &&
		!(
			kind === "referrals" &&
			column !== undefined &&
			tellingColumns.includes(column)
		)
	);
}

/** As if some exports were not given. */
function without(records: Records, kinds: readonly ExportKind[]): Records {
	const lacks = (kind: ExportKind) => kinds.includes(kind);
	const { referrals, assessments, outcomes, missing, discussions, training } =
		records;
	return {
		...records,
		given: Object.fromEntries(
			exportKinds
				.filter((kind) => records.given[kind] && !lacks(kind))
				.map((kind) => [kind, records.given[kind]]),
		),
		referrals: lacks("referrals") ? undefined : referrals,
		assessments: lacks("assessments") ? undefined : assessments,
		outcomes: lacks("outcomes") ? undefined : outcomes,
		missing: lacks("missing") ? undefined : missing,
		discussions: lacks("discussions") ? undefined : discussions,
		training: lacks("training") ? undefined : training,
	};
}

/** Other exports know referrals by their place, so that none may be taken out: those put away come after all that is counted. */
function putAway(
	referrals: Referrals,
	rows: ReadonlySet<number>,
	after: Day,
): Referrals {
	const date = referrals.date.slice();
	const closed = referrals.closed.slice();
	for (const row of rows) {
		date[row] = after;
		closed[row] = noDay;
	}
	return { ...referrals, date, closed, refused: rows };
}
