import type { Message } from "../vocabulary/message.ts";
import { messages } from "../vocabulary/messages.ts";
import {
	alike,
	type CellColumn,
	type ColumnReader,
	lineOf,
	type Rows,
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
		readInto(values, column, rows, number, messages.notANumber);
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
		readInto(values, column, rows, wholeNumber, messages.notAWholeNumber);
		return values;
	};
}

/** Reads the cells that are written as numbers are; tells of others, and of whole numbers that are too large to be kept. */
function readInto(
	values: Float64Array | Int32Array,
	column: CellColumn,
	rows: Rows,
	form: RegExp,
	wrong: () => Message,
): void {
	if (column.absent) return;
	const most = values instanceof Int32Array ? mostCounted : Infinity;
	const { from, to } = column.locate(rows);
	for (let i = 0; i < rows.count; i++) {
		const cell = cellText(rows.batch.bytes, from[i] ?? 0, to[i] ?? 0);
		const value = form.test(cell)
			? Number(cell.replaceAll(",", ""))
			: Number.NaN;
		if (value <= most) values[i] = value;
		else if (cell !== "") column.tell(lineOf(rows, i), wrong());
	}
}
