import { isTrue } from "./book.ts";
import { type XmlReader, xmlReader } from "./read-xml.ts";
import { WorkbookFault } from "./workbook-fault.ts";

/** A cell as the file has it: its value, and what says how to read that. */
export interface WrittenCell {
	readonly value: string;
	/** "n" a number, "s" the number of a shared text, "b" a truth, "e" an error, "d" a date; others are text. */
	readonly type: string;
	/** The number of its style. */
	readonly style: number;
}

/** Hears the rows of a sheet that hold something, in their order. */
export interface SheetListener {
	/** The cells by their column, from 0: those that hold nothing are not there. */
	readonly row: (
		row: number,
		cells: ReadonlyMap<number, WrittenCell>,
		hidden: boolean,
	) => void;
	/** A cell, its column from 0, with a formula that has no value. */
	readonly formulaWithoutValue: (row: number, column: number) => void;
	/** Columns that are hidden, from the first to the last, from 1. */
	readonly hiddenColumns: (first: number, last: number) => void;
}

/** What a sheet of a workbook can have (ISO/IEC 29500-1, and Excel's own limits). */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Reads the cells of a sheet. A formula is its last value. Throws {@link WorkbookFault}. */
export function sheetReader(listener: SheetListener): XmlReader {
	let row = 0;
	let hidden = false;
	let cells = new Map<number, WrittenCell>();
	let column = -1;
	let type = "n";
	let style = 0;
	let value = "";
	let formula = false;
	let taking = false;

	return xmlReader({
		opened(name, attributes, parent) {
			taking = takesText(name, parent);
			if (name === "c" && parent === "row") beginCell(attributes);
			else if (name === "f" && parent === "c") formula = true;
			else if (name === "row" && parent === "sheetData") beginRow(attributes);
			else if (name === "col" && parent === "cols" && isTrue(attributes.hidden))
				listener.hiddenColumns(Number(attributes.min), Number(attributes.max));
		},
		text(more) {
			if (taking) value += more;
		},
		closed(name, parent) {
			taking = false;
			if (name === "c" && parent === "row") endCell();
			else if (name === "row" && parent === "sheetData" && cells.size > 0)
				listener.row(row, cells, hidden);
		},
	});

	function beginRow({
		r,
		hidden: isHidden,
	}: Readonly<Record<string, string>>): void {
		const next = r === undefined ? row + 1 : Number(r);
		if (!Number.isInteger(next) || next <= row || next > mostRows)
			throw new WorkbookFault("damaged");
		row = next;
		hidden = isTrue(isHidden);
		cells = new Map();
		column = -1;
	}

	function beginCell({ r, t, s }: Readonly<Record<string, string>>): void {
		column = r === undefined ? column + 1 : columnOf(r, row);
		if (!(column < mostColumns) || cells.has(column))
			throw new WorkbookFault("damaged");
		type = t ?? "n";
		style = Number(s ?? 0);
		value = "";
		formula = false;
	}

	function endCell(): void {
		if (value === "") {
			// A formula that comes to no text says that it is one.
			if (formula && type !== "str") listener.formulaWithoutValue(row, column);
			return;
		}
		cells.set(column, { value, type, style });
	}
}

/** The value of a cell, or its own text, of which there may be several pieces. */
function takesText(name: string, parent: string): boolean {
	if (name === "v") return parent === "c";
	return name === "t" && (parent === "is" || parent === "r");
}

/** The column of a cell's place, "AB12" in row 12, from 0. */
function columnOf(place: string, row: number): number {
	let column = 0;
	let at = 0;
	for (; at < place.length; at++) {
		const letter = place.charCodeAt(at) - 64;
		if (letter < 1 || letter > 26) break;
		column = column * 26 + letter;
	}
	if (at === 0 || at > 3 || place.slice(at) !== String(row))
		throw new WorkbookFault("damaged");
	return column - 1;
}
