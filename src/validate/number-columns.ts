import { messages } from "../vocabulary/messages.ts";
import {
	alike,
	type CellColumn,
	type ColumnReader,
	lineOf,
} from "./cell-column.ts";
import { cellText } from "./cell-text.ts";

/** Numbers such as -2 or 2.5; `NaN` where blank. */
export function numberReader(column: CellColumn): ColumnReader<Float64Array> {
	return (rows) => {
		const values = new Float64Array(rows.count).fill(Number.NaN);
		if (column.absent) return values;
		const { from, to } = column.locate(rows);
		for (let i = 0; i < rows.count; i++) {
			const cell = cellText(rows.batch.bytes, from[i] ?? 0, to[i] ?? 0);
			if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(cell)) values[i] = Number(cell);
			else if (cell !== "") column.tell(lineOf(rows, i), messages.notANumber());
		}
		return values;
	};
}

/** Whole numbers of 0 or more, which a spreadsheet may have written as 12.0; the stand-in where blank. */
export function countReader(
	column: CellColumn,
	blank: number,
): ColumnReader<Int32Array> {
	if (column.absent) return alike(blank);
	return (rows) => {
		const values = new Int32Array(rows.count).fill(blank);
		const { from, to } = column.locate(rows);
		for (let i = 0; i < rows.count; i++) {
			const cell = cellText(rows.batch.bytes, from[i] ?? 0, to[i] ?? 0);
			if (/^\d{1,9}(?:\.0{1,9})?$/.test(cell)) values[i] = Number(cell);
			else if (cell !== "")
				column.tell(lineOf(rows, i), messages.notAWholeNumber());
		}
		return values;
	};
}
