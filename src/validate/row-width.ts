import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import type { Message } from "../vocabulary/message.ts";
import { messages } from "../vocabulary/messages.ts";
import { ofWholeFile } from "../vocabulary/summed-up.ts";
import type { IssueLog } from "./issue-log.ts";

/** Judges the rows of one file that have not as many cells as its header. They come in the file's order. */
export interface RowWidths {
	/** Whether a row is read as a record; tells of one that ends early or is refused. */
	readonly mayBeRead: (batch: RawBatch, row: number) => boolean;
	/** Hears of a row that is no record: it may be the second half of the row before it. */
	readonly passOver: (batch: RawBatch, row: number) => void;
	/** Tells once what nearly every row has. */
	readonly finish: () => void;
}

/** With fewer rows each is told by its line. */
const fewest = 5;

/**
 * A row that lacks only its last cells, and may do without them, is read: they are blank. All others are refused: a cell
 * that slipped by one column would be counted as something else.
 */
export function rowWidths(table: RawTable, log: IssueLog): RowWidths {
	const { file, width, leastCells } = table;
	let rows = 0;
	const wrong = new Map<string, number>();
	const tell = (line: number, message: Message) => {
		log.add({ file, line }, message);
		wrong.set(message.code, (wrong.get(message.code) ?? 0) + 1);
	};
	// The row before, where it ended early.
	let short: { readonly line: number; readonly lacking: number } | undefined;
	return {
		mayBeRead(batch, row) {
			const cells = batch.cells[row] ?? 0;
			const line = batch.lines[row] ?? 0;
			const isCut = batch.unended && row === batch.rows - 1;
			short = undefined;
			rows++;
			if (cells === width) return true;
			if (cells > width || (cells < leastCells && !isCut)) {
				tell(line, messages.rowWidth(cells, width));
				return false;
			}
			if (isCut) {
				log.add({ file, line }, messages.cutShort(cells, width));
				return false;
			}
			tell(line, messages.shortRow(cells, width));
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
		finish() {
			for (const [code, count] of wrong)
				if (count >= fewest && count * 10 >= rows * 9)
					log.sumUp({ file }, code, (first) => ofWholeFile(first, count, rows));
		},
	};
}
