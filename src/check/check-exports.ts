import { exportKinds } from "../dictionary/columns.ts";
import { openWorkbooks } from "../ingest/open-workbooks.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import { readTables } from "../ingest/read-tables.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import type { Settings } from "../settings/settings.ts";
import { authorityOf, settingsOf } from "../validate/each-authority.ts";
import { issueLog } from "../validate/issue-log.ts";
import type { ReadingProgress } from "../validate/read-rows.ts";
import { rowPlaces } from "../validate/row-places.ts";
import { readTables as readRecords } from "../validate/validate.ts";
import type { Day } from "../vocabulary/calendar.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Period } from "../vocabulary/period.ts";
import type { CheckedFile, CheckReport } from "./check-report.ts";
import { compareChildren } from "./compare-children.ts";
import { columnsOf, findGaps } from "./find-gaps.ts";
import { countBySeverity, groupIssues } from "./group-issues.ts";
import { lookCloser } from "./look-closer.ts";

/** What a check is asked for. */
export interface CheckRequest {
	/** Without a period, nothing is held against one. */
	readonly period: Period | undefined;
	readonly asAt: Day | undefined;
	readonly allLevels: boolean;
	readonly tables: readonly string[] | undefined;
	readonly authority: string | undefined;
}

/** So many issues of each severity are kept with their lines; beyond that a thousand of a kind, and the rest counted. */
const mostKept = 200_000;

/**
 * Reads every export as `build` does, and says all that is wrong with them, whether it refuses or not; then what only
 * a check looks for; then, of a period, how its figures add up.
 */
export async function checkExports(
	sources: readonly SourceFile[],
	inForce: Settings,
	request: CheckRequest,
	progress: ReadingProgress,
): Promise<CheckReport> {
	const { authority } = request;
	const settings = settingsOf(inForce, authorityOf(inForce, authority));
	const log = issueLog(mostKept);
	const opened = await openWorkbooks(sources, settings);
	const { tables, found } = await readTables(opened, settings);
	const places = rowPlaces();
	const reading = { settings, authority, progress, log, places };
	const { records, rows, children, intake } = await readRecords(
		tables,
		found,
		reading,
	);
	lookCloser(records, settings, request, log, places);
	await compareChildren(opened, records, children, reading);
	const groups = groupIssues(log.kinds());
	const issues = log.issues();
	return {
		authority: settings.authority.name,
		accepted: !log.refused(),
		found: countBySeverity(groups),
		groups,
		issues,
		files: filesOf(tables, rows),
		gaps: findGaps(records.given, settings, request.tables),
		reconciliation:
			request.period &&
			reconcile({ records, intake, issues, places }, settings, {
				period: request.period,
				asAt: request.asAt ?? request.period.to,
				allLevels: request.allLevels,
				tables: undefined,
			}),
	};
}

function filesOf(
	tables: readonly RawTable[],
	rows: ReadonlyMap<RawTable, number>,
): readonly CheckedFile[] {
	return exportKinds.flatMap((kind) =>
		tables
			.filter((table) => table.kind === kind)
			.map((table) => ({
				export: kind,
				file: table.file,
				rows: rows.get(table),
				encoding: encodingOf(table),
				columns: columnsOf(kind).filter((name) => table.columns.has(name)),
				absent: columnsOf(kind).filter((name) => !table.columns.has(name)),
			})),
	);
}

/** A file that is not UTF-8 has a note of that. */
function encodingOf(table: RawTable): CheckedFile["encoding"] {
	const notes = new Set(table.notes().map(({ code }) => code));
	if (notes.has(messages.utf16().code)) return "UTF-16";
	return notes.has(messages.windows1252().code) ? "Windows-1252" : "UTF-8";
}
