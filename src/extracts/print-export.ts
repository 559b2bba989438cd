import type { RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";
import type { WantedAuthority } from "../validate/authority-filter.ts";
import { lineOf } from "../validate/cell-column.ts";
import { wholeNumbers } from "../validate/column.ts";
import { issueLog } from "../validate/issue-log.ts";
import { type ReadingProgress, readRows } from "../validate/read-rows.ts";
import {
	type ExportPrint,
	type PrintedFile,
	rowLength,
} from "./export-print.ts";
import { growingBytes } from "./growing-bytes.ts";
import { type PrintedColumns, rowPrinter } from "./print-rows.ts";

/** How an export is printed. */
export interface Printing extends PrintedColumns {
	readonly settings: Settings;
	readonly wanted: WantedAuthority;
	readonly progress: ReadingProgress;
}

/**
 * The prints of an export, of one file or several. Only columns that the tool reads are in them, whatever their order.
 * `undefined` where a file cannot be read to its end: half of an export would pass for rows withdrawn.
 */
export async function printExport(
	tables: readonly RawTable[],
	printing: Printing,
): Promise<ExportPrint | undefined> {
	const { keys, columns, wanted, progress, settings } = printing;
	const lines = wholeNumbers();
	const prints = growingBytes();
	const files: PrintedFile[] = [];
	let unread = 0;
	let broken = false;
	for (const table of tables) {
		const log = issueLog();
		const first = lines.length();
		const print = rowPrinter(table, printing);
		const watched: RawTable = {
			...table,
			issueOf(thrown) {
				broken = true;
				return table.issueOf(thrown);
			},
		};
		const reading = { wanted, log, progress, settings };
		await readRows(watched, reading, (rows) => {
			for (let i = 0; i < rows.count; i++) lines.push(lineOf(rows, i));
			print(rows, prints.room(rows.count * rowLength(printing)));
		});
		files.push({ file: table.file, rows: lines.length() - first });
		unread += log.told("row-width", [table.file]);
	}
	const kind = tables[0]?.kind;
	if (broken || kind === undefined) return undefined;
	return {
		kind,
		keys,
		columns,
		files,
		lines: lines.finish(),
		prints: prints.finish(),
		unread,
	};
}
