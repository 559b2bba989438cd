import type { ExportKind } from "../dictionary/columns.ts";
import type { ExtractColumn } from "./row-keys.ts";

/** What became of the exports from one extract to the next: places and names of columns, and nothing of any cell. */
export interface ExtractChanges {
	readonly exports: readonly ExportChanges[];
	/** Files that could not be read as exports. */
	readonly unreadableBefore: readonly string[];
	readonly unreadableNow: readonly string[];
}

export type ExportChanges = ComparedExport | UncomparedExport;

/** An export that both extracts have. */
export interface ComparedExport {
	readonly kind: ExportKind;
	readonly status: "compared";
	/** How many rows there were before, there are now, and are as they were. */
	readonly before: number;
	readonly now: number;
	readonly same: number;
	readonly added: RowList;
	readonly corrected: number;
	/** The first of them: at most so many as are kept one by one. */
	readonly corrections: readonly CorrectedRow[];
	/** Columns by the number of rows that were corrected in them, the most first. */
	readonly columns: readonly {
		readonly column: ExtractColumn;
		readonly rows: number;
	}[];
	readonly withdrawn: RowList;
	/** The columns by which rows are told apart. */
	readonly keys: readonly ExtractColumn[];
	/** Columns that only one extract has: they were not compared. */
	readonly onlyBefore: readonly ExtractColumn[];
	readonly onlyNow: readonly ExtractColumn[];
	/** Rows of another width than their header, before and now: they were not compared. */
	readonly unread: number;
}

/** An export that was not compared: only one extract has it, or it could not be read, or its rows are told apart otherwise. */
export interface UncomparedExport {
	readonly kind: ExportKind;
	readonly status:
		| "only before"
		| "only now"
		| "unreadable before"
		| "unreadable now"
		| "other keys";
	/** How many rows there are, in the one extract that has the export. */
	readonly rows?: number;
}

/** Rows, in runs of lines that follow one another. */
export interface RowList {
	readonly count: number;
	/** At most so many runs as are kept. */
	readonly runs: readonly RowRun[];
	/** How many rows are not in these runs. */
	readonly leftOut: number;
}

/** Rows next to each other in a file, from one line to another, both in. */
export interface RowRun {
	readonly file: string;
	readonly from: number;
	readonly to: number;
}

export interface RowPlace {
	readonly file: string;
	readonly line: number;
}

export interface CorrectedRow extends RowPlace {
	readonly before: RowPlace;
	readonly columns: readonly ExtractColumn[];
}
