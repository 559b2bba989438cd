import { wordsForLeftOut } from "../counting/steps.ts";
import type { ExportKind } from "../dictionary/columns.ts";
import type { Intake } from "../validate/intake.ts";
import type { LocatedIssue } from "./find-causes.ts";
import type { Sum } from "./reconciliation.ts";
import { addend, type Reckoning, sum } from "./sums.ts";

/** What becomes of the rows of an export: what is refused is no part of any figure, and is missing from this sum. */
export function reconcileRows(
	{ findings, refusals }: Reckoning,
	kind: ExportKind,
	intake: Intake,
): Sum {
	const refused = refusals(kind);
	const isReadable = refused.length === 0;
	const away = new Set(refused.flatMap(({ row }) => row ?? [])).size;
	const counted = findings.isUnreadable(kind) ? 0 : intake.kept - away;
	const leftOut = intake.leftOut
		.filter(({ why }) => isReadable || !refusedReasons.includes(why))
		.map(({ why, rows }) => addend(wordsForLeftOut(why), rows));
	const missing =
		intake.rows - counted - leftOut.reduce((n, { count = 0 }) => n + count, 0);
	return sum(
		`Rows of ${intake.files.join(" and ")}`,
		addend(`rows of ${intake.files.join(" and ")}`, intake.rows),
		[addend("that can be counted", counted), ...leftOut],
		{
			why:
				missing === 0
					? []
					: [
							`${missing} ${missing === 1 ? "is" : "are"} refused, and no part of any figure below.`,
						],
			because: [...refused, ...findings.of(kind).filter(leavesOut)],
		},
	);
}

/** Rows that never became records: of exports in which something is refused, this may be why. */
const refusedReasons: readonly string[] = ["not-linked", "row-width"];

/** Codes of warnings that a row was left out. */
const leavingOut: readonly string[] = [
	"identical-duplicate",
	"repeated-header",
	"sub-heading",
	"test-person",
	"totals-row",
	"unmatched-child",
	"unmatched-referral",
];

function leavesOut({ issue, row }: LocatedIssue): boolean {
	return row === undefined && leavingOut.includes(issue.code);
}
