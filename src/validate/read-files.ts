import type { ExportKind } from "../dictionary/columns.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Reading } from "./accepted-records.ts";
import { type Cells, cellsOf } from "./cells.ts";
import type { RowsReader } from "./read-rows.ts";

/**
 * Reads the files of one export, one after the other, and notes how many rows each has.
 *
 * @param open begins a file: what reads its rows
 */
export async function readFiles(
	kind: ExportKind,
	tables: readonly RawTable[],
	reading: Reading,
	open: (cells: Cells, table: RawTable) => RowsReader,
): Promise<void> {
	for (const table of tables) {
		reading.placesOf(kind)?.begin(table);
		const cells = cellsOf(table, reading);
		const read = await reading.rowsOf(table, open(cells, table));
		reading.rows.set(table, read.count);
		reading.ofOthers.set(table, read.ofOthers);
		if (read.isAboutOthers) reading.aboutOthers.add(table);
		cells.finish();
	}
}
