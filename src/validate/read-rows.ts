import type { RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";
import { messages } from "../vocabulary/messages.ts";
import { authorityFilter, type WantedAuthority } from "./authority-filter.ts";
import type { Rows } from "./cell-column.ts";
import type { IssueLog } from "./issue-log.ts";
import { rowFilter } from "./row-filter.ts";
import { rowWidths } from "./row-width.ts";

/** Told as a file is read: how much of it has been, 0 to 1. */
export type ReadingProgress = (file: string, share: number) => void;

/** What of a run the rows are read with. */
export interface ReadingOfRows {
	readonly wanted: WantedAuthority;
	readonly log: IssueLog;
	readonly progress: ReadingProgress;
	readonly settings: Settings;
}

/** Reads some rows of a batch. */
export type RowsReader = (rows: Rows) => void;

/** Gives the rows of a file that are wanted to `read`, batch by batch. */
export type RowSource = (
	table: RawTable,
	read: RowsReader,
) => Promise<ReadRows>;

/** What came of reading the rows of a file. */
export interface ReadRows {
	/** How many were wanted. */
	readonly count: number;
	/** How many were about other councils. */
	readonly ofOthers: number;
	/** The file pools several councils, and no row of it is about the one that is wanted. */
	readonly isAboutOthers: boolean;
}

/**
 * Gives the rows of a file that are about the wanted authority to `read`, batch by batch; tells how many they were.
 * What is no record, such as a row of totals, is told and left out, as is a row that does not fit the header.
 */
export async function readRows(
	table: RawTable,
	{ wanted, log, progress, settings }: ReadingOfRows,
	read: RowsReader,
): Promise<ReadRows> {
	const authority = authorityFilter(table, wanted, log);
	const filter = rowFilter(table, settings.exports[table.kind]?.dates ?? {});
	const widths = rowWidths(table, log);
	let picked = new Int32Array(0);
	let rows = 0;
	let ofOthers = 0;
	let isEmpty = true;
	try {
		for await (const batch of table.batches()) {
			if (picked.length < batch.rows) picked = new Int32Array(batch.rows * 2);
			let count = 0;
			for (let row = 0; row < batch.rows; row++) {
				const noRecord = filter(batch, row);
				if (noRecord) {
					log.add({ file: table.file, line: batch.lines[row] }, noRecord);
					widths.passOver(batch, row);
				} else if (!widths.mayBeRead(batch, row)) continue;
				else if (authority.isWanted(batch, row)) picked[count++] = row;
				else ofOthers++;
			}
			if (count > 0) read({ batch, count, picked });
			rows += count;
			isEmpty &&= batch.rows === 0;
			const share = batch.bytesRead / Math.max(table.size, 1);
			progress(table.file, Math.min(share, 1));
		}
		widths.finish();
		if (isEmpty) log.add({ file: table.file }, messages.noRows());
	} catch (thrown) {
		log.addIssue(table.issueOf(thrown));
	}
	for (const note of table.notes()) log.addIssue(note);
	return { count: rows, ofOthers, isAboutOthers: authority.isAboutOthers() };
}

/** The rows that a test keeps. What they were picked by, and columns already read of them, are written over. */
export function pickRows(
	{ batch, picked, count }: Rows,
	columns: readonly Int32Array[],
	keep: (i: number) => boolean,
): Rows {
	let kept = 0;
	for (let i = 0; i < count; i++) {
		if (!keep(i)) continue;
		picked[kept] = picked[i] ?? 0;
		for (const column of columns) column[kept] = column[i] ?? 0;
		kept++;
	}
	return { batch, picked, count: kept };
}
