import { messages } from "../vocabulary/messages.ts";
import {
	alike,
	type CellColumn,
	type ColumnReader,
	lineOf,
} from "./cell-column.ts";
import { cellText } from "./cell-text.ts";

/** Thousands may be parted by commas: 1,234 and 1,234,567, and not 1,23. */
const digits = "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})";
const number = new RegExp(`^-?${digits}(?:\\.\\d{1,15})?$`);
const wholeNumber = new RegExp(`^${digits}(?:\\.0{1,9})?$`);
const mostCounted = 999_999_999;

/** Numbers such as -2, 2.5 or 1,234; `NaN` where blank. */
export function numberReader(column: CellColumn): ColumnReader<Float64Array> {
	return (rows) => {
		const values = new Float64Array(rows.count).fill(Number.NaN);
		if (column.absent) return values;
		const { from, to } = column.locate(rows);
		for (let i = 0; i < rows.count; i++) {
			const cell = cellText(rows.batch.bytes, from[i] ?? 0, to[i] ?? 0);
			if (number.test(cell)) values[i] = numberIn(cell);
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
			const value = wholeNumber.test(cell) ? numberIn(cell) : Number.NaN;
			if (value <= mostCounted) values[i] = value;
			else if (cell !== "")
				column.tell(lineOf(rows, i), messages.notAWholeNumber());
		}
		return values;
	};
}

function numberIn(cell: string): number {
	return Number(cell.replaceAll(",", ""));
}
