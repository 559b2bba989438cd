import type { ColumnName, ExportKind } from "../dictionary/exports.ts";

/** One export as text: which columns it has and where, and its rows as they stream in. */
export interface RawTable {
	readonly file: string;
	readonly kind: ExportKind;
	readonly columns: ReadonlyMap<ColumnName | "authority", RawColumn>;
	/** How many cells a row of this file has. */
	readonly width: number;
	/** The rows under the header; each batch can be read once, in order. */
	readonly batches: () => AsyncIterable<RawBatch>;
}

export interface RawColumn {
	/** Position in a row, from 0. */
	readonly index: number;
	/** The heading as the file writes it, for messages. */
	readonly heading: string;
}

/** Some rows in a row of the file, with the line on which each starts. */
export interface RawBatch {
	readonly rows: readonly (readonly string[])[];
	/** Line numbers from 1, one a row. */
	readonly lines: Int32Array;
	/** How many bytes of the file have been read so far, for progress. */
	readonly bytesRead: number;
}
