import type { ColumnName, ExportKind } from "../dictionary/columns.ts";
import type { Issue } from "../vocabulary/issue.ts";

/** One export as text: which columns it has and where, and its rows as they stream in. */
export interface RawTable {
	readonly file: string;
	/** The workbook's file, where it is a sheet of one. */
	readonly workbook?: string | undefined;
	readonly kind: ExportKind;
	readonly columns: ReadonlyMap<ColumnName | "authority", RawColumn>;
	/** How many bytes the file has, for progress. */
	readonly size: number;
	/** How many cells a row of this file should have. */
	readonly width: number;
	/** So many it must have: those after them may be left out where they are blank. */
	readonly leastCells: number;
	/** The rows under the header, blank ones left out. A batch is good until the next one is asked for. */
	readonly batches: () => AsyncIterable<RawBatch>;
	/** The same rows once more, for who has to look through them before they are read; nothing is noted of how. */
	readonly again: () => AsyncIterable<RawBatch>;
	/** Whether some cell of the file may hold a time of day. */
	readonly mayHoldTimes: () => Promise<boolean>;
	/** The issue of a file that stops being readable part of the way; throws on what is not the file's fault. */
	readonly issueOf: (thrown: unknown) => Issue;
	/** How the file was read, where it is not as the tool would write it: whole when all its rows have been. */
	readonly notes: () => readonly Issue[];
}

export interface RawColumn {
	/** Which of the kept columns it is, from 0: what nobody reads is never kept. */
	readonly index: number;
	/** The heading as the file writes it, for messages. */
	readonly heading: string;
}

/**
 * Some rows in a row of the file. Cells are places among bytes rather than texts of their own: a pooled year has tens of
 * millions of cells, and most are dates and codes that are read where they stand.
 */
export interface RawBatch {
	readonly rows: number;
	/** Where the cells stand, in UTF-8, quotation marks already taken off. */
	readonly bytes: Uint8Array;
	/** Cell `c` of row `r` is `bytes` from `starts[r * columns + c]` to before `ends[r * columns + c]`. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** How many columns are kept. */
	readonly columns: number;
	/** How many cells the row has in the file. */
	readonly cells: Int32Array;
	/** How many of all the row's cells, kept or not, hold something. */
	readonly filled: Int32Array;
	/** The first of these goes from `firstStarts[r]` to before `firstEnds[r]`. */
	readonly firstStarts: Int32Array;
	readonly firstEnds: Int32Array;
	/** The line of the file on which the row starts, from 1. */
	readonly lines: Int32Array;
	/** The last of the rows is the file's last, and has no line end: it may have been cut off. */
	readonly unended: boolean;
	/** How many bytes of the file have been read so far, for progress. */
	readonly bytesRead: number;
}
