import { comparePrints } from "./compare-prints.ts";
import { type ExportPrint, placeOf } from "./export-print.ts";
import type { ExportChanges, RowList, RowRun } from "./extract-changes.ts";

/** What became of an export, by file and line. */
export function sayChanges(
	before: ExportPrint,
	now: ExportPrint,
): ExportChanges {
	const { kind, keys } = now;
	if (before.keys.join() !== keys.join()) return { kind, status: "other keys" };
	const changes = comparePrints(before, now);
	return {
		kind,
		status: "compared",
		before: before.lines.length,
		now: now.lines.length,
		same: changes.same,
		added: rowList(now, changes.added),
		corrected: changes.corrected,
		corrections: changes.corrections.map((row) => ({
			...placeOf(now, row.now),
			before: placeOf(before, row.before),
			columns: row.columns,
		})),
		columns: [...changes.columns]
			.map(([column, rows]) => ({ column, rows }))
			.toSorted((a, b) => b.rows - a.rows),
		withdrawn: rowList(before, changes.withdrawn),
		keys,
		onlyBefore: changes.onlyBefore,
		onlyNow: changes.onlyNow,
		unread: before.unread + now.unread,
	};
}

/** So many runs of lines are kept; the rest of the rows are counted. */
const mostRuns = 10_000;

/** Rows in runs: those that follow one another among all rows of their file, whatever lines lie between. */
function rowList(print: ExportPrint, rows: Int32Array): RowList {
	const runs: RowRun[] = [];
	let listed = 0;
	let last = -2;
	for (const row of rows) {
		const { file, line } = placeOf(print, row);
		const run = runs.at(-1);
		if (run && row === last + 1 && run.file === file)
			runs[runs.length - 1] = { ...run, to: line };
		else if (runs.length === mostRuns) break;
		else runs.push({ file, from: line, to: line });
		last = row;
		listed++;
	}
	return { count: rows.length, runs, leftOut: rows.length - listed };
}
