import type { ColumnName, ExportKind } from "../dictionary/columns.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Place } from "../vocabulary/messages.ts";
import { type GrowingColumn, wholeNumbers } from "./column.ts";
import { type FileLines, fileLines } from "./file-lines.ts";

/** Is told where the records of one export stand, as they are read. */
export interface PlaceKeeper {
	/** The records to come are of this file. */
	readonly begin: (table: RawTable) => void;
	/** The next record starts on this line of it. */
	readonly add: (line: number) => void;
}

/** Where records stand, by their index in the table of an export. */
export interface RowPlaces {
	readonly of: (kind: ExportKind) => PlaceKeeper;
	/** The place of a record's cell; of the whole record without a column, or where its file has no such column. */
	readonly placeOf: (
		kind: ExportKind,
		row: number,
		column?: ColumnName,
	) => Place;
	/** The files of an export, and a column's heading in the first of them. */
	readonly placesOfFiles: (
		kind: ExportKind,
		column?: ColumnName,
	) => readonly Place[];
}

/** Keeps a number a record. */
export function rowPlaces(): RowPlaces {
	const kept = new Map<ExportKind, KeptLines>();
	const linesOf = (kind: ExportKind) => {
		const found = kept.get(kind) ?? newLines();
		kept.set(kind, found);
		return found;
	};
	return {
		of(kind) {
			const { lines, numbers, tables } = linesOf(kind);
			return {
				begin(table) {
					lines.begin(table.file);
					tables.push(table);
				},
				add: (line) => numbers.push(lines.numberOf(line)),
			};
		},
		placeOf(kind, row, column) {
			const { lines, numbers, tables } = linesOf(kind);
			const { file, line } = lines.placeOf(numbers.at(row));
			const table = tables.find((each) => each.file === file);
			return { file, line, heading: headingOf(table, column) };
		},
		placesOfFiles: (kind, column) =>
			linesOf(kind).tables.map((table) => ({
				file: table.file,
				heading: headingOf(table, column),
			})),
	};
}

interface KeptLines {
	readonly lines: FileLines;
	readonly numbers: GrowingColumn<Int32Array>;
	readonly tables: RawTable[];
}

function newLines(): KeptLines {
	return { lines: fileLines(), numbers: wholeNumbers(), tables: [] };
}

function headingOf(
	table: RawTable | undefined,
	column: ColumnName | undefined,
): string | undefined {
	return column && table?.columns.get(column)?.heading;
}
