import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import { messages } from "../vocabulary/messages.ts";
import type { IssueLog } from "./issue-log.ts";

/** Judges the rows of one file that have not as many cells as its header. They come in the file's order. */
export interface RowWidths {
	/** Whether a row is read as a record; tells of one that ends early or is refused. */
	readonly mayBeRead: (batch: RawBatch, row: number) => boolean;
	/** Hears of a row that is no record: it may be the second half of the row before it. */
	readonly passOver: (batch: RawBatch, row: number) => void;
}

/**
 * A row that lacks only its last cells, and may do without them, is read: they are blank. All others are refused: a cell
 * that slipped by one column would be counted as something else.
 */
export function rowWidths(table: RawTable, log: IssueLog): RowWidths {
	const { file, width, leastCells } = table;
	// The row before, where it ended early.
	let short: { readonly line: number; readonly lacking: number } | undefined;
	return {
		mayBeRead(batch, row) {
			const cells = batch.cells[row] ?? 0;
			const line = batch.lines[row] ?? 0;
			const isCut = batch.unended && row === batch.rows - 1;
			short = undefined;
			if (cells === width) return true;
			if (cells > width || (cells < leastCells && !isCut)) {
				log.add({ file, line }, messages.rowWidth(cells, width));
				return false;
			}
			if (isCut) {
				log.add({ file, line }, messages.cutShort(cells, width));
				return false;
			}
			log.add({ file, line }, messages.shortRow(cells, width));
			short = { line, lacking: width - cells };
			return true;
		},
		passOver(batch, row) {
			// A line break in a cell parts a row in two, and both halves have some of that cell.
			if (short && batch.cells[row] === short.lacking + 1)
				log.add(
					{ file, line: short.line },
					messages.brokenRow(batch.lines[row] ?? 0),
				);
			short = undefined;
		},
	};
}
