import type { ExportKind } from "../dictionary/columns.ts";
import type { ExtractColumn } from "./row-keys.ts";

/**
 * One export of an extract, as prints: of each row a checksum of what tells it apart and one of each other cell, under a
 * key. They tell which rows and cells are the same in two extracts, and nothing of what any cell holds.
 */
export interface ExportPrint {
	readonly kind: ExportKind;
	/** The columns that tell its rows apart. */
	readonly keys: readonly ExtractColumn[];
	/** The other columns, in the order of their checksums. */
	readonly columns: readonly ExtractColumn[];
	/** The files that it was read from, and how many rows each has, one after the other. */
	readonly files: readonly PrintedFile[];
	/** The line on which each row starts. */
	readonly lines: Int32Array;
	/** The rows, {@link rowLength} bytes each: 8 of what tells the row apart, then 4 a column. */
	readonly prints: Uint8Array;
	/** How many rows are of another width than the header, and were not read. */
	readonly unread: number;
}

export interface PrintedFile {
	readonly file: string;
	readonly rows: number;
}

/** How many bytes of a row tell it apart, and how many there are to each other column. */
export const keyLength = 8;
export const cellLength = 4;

/** How many bytes a row takes. */
export function rowLength({ columns }: Pick<ExportPrint, "columns">): number {
	return keyLength + cellLength * columns.length;
}

/** Where a row stands, for a message: its file and line. */
export function placeOf(
	{ files, lines }: ExportPrint,
	row: number,
): { readonly file: string; readonly line: number } {
	let first = 0;
	for (const { file, rows } of files) {
		if (row < first + rows) return { file, line: lines[row] ?? 0 };
		first += rows;
	}
	throw new Error("a row of no file");
}
