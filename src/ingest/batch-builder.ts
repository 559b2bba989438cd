import type { RawBatch } from "./raw-table.ts";

/** Which columns of a file are kept: `slots[i]` is the place of the file's column `i` among them, or -1. */
export interface KeptColumns {
	readonly slots: Int8Array;
	readonly count: number;
	/** How many columns the file has. */
	readonly width: number;
}

/** Fills one batch after another, over the same memory. */
export interface BatchBuilder {
	/** Begins a batch whose cells stand in this text. */
	readonly begin: (text: string) => void;
	/** Notes where the next cell of the row stands. */
	readonly cell: (start: number, end: number) => void;
	/** Ends the row, which is left out where all of it is blank. */
	readonly endRow: (line: number) => void;
	readonly finish: (bytesRead: number) => RawBatch;
}

/** A builder with room for a thousand rows, and for more as they come. */
export function batchBuilder({
	slots,
	count,
	width,
}: KeptColumns): BatchBuilder {
	let capacity = 1024;
	let starts = new Int32Array(capacity * count);
	let ends = new Int32Array(capacity * count);
	let cells = new Int32Array(capacity);
	let lines = new Int32Array(capacity);
	let text = "";
	let rows = 0;
	let column = 0;
	let rowStart = 0;
	let rowEnd = 0;
	// Cells beyond the header's count only where something stands in them.
	let filledWidth = 0;

	return {
		begin(newText) {
			text = newText;
			rows = 0;
			column = 0;
			filledWidth = 0;
		},
		cell(start, end) {
			if (column === 0) rowStart = start;
			rowEnd = end;
			if (column < width) {
				const slot = slots[column] ?? -1;
				if (slot >= 0) {
					starts[rows * count + slot] = start;
					ends[rows * count + slot] = end;
				}
			} else if (text.slice(start, end).trim() !== "") filledWidth = column + 1;
			column++;
		},
		endRow(line) {
			if (!isBlankRow()) {
				cells[rows] = column > width ? Math.max(width, filledWidth) : column;
				lines[rows] = line;
				for (let missing = column; missing < width; missing++) blank(missing);
				rows++;
				if (rows === capacity) grow();
			}
			column = 0;
			filledWidth = 0;
		},
		finish: (bytesRead) => ({
			rows,
			text,
			starts,
			ends,
			columns: count,
			cells,
			lines,
			bytesRead,
		}),
	};

	/** Most rows are told from a blank one by their first letter or digit; only the others are looked through. */
	function isBlankRow(): boolean {
		const first = text.charCodeAt(rowStart);
		if (rowEnd > rowStart && first > 47 && first !== 59 && first < 123)
			return false;
		return /^[\s,;]*$/.test(text.slice(rowStart, rowEnd));
	}

	function blank(missing: number): void {
		const slot = slots[missing] ?? -1;
		if (slot < 0) return;
		starts[rows * count + slot] = 0;
		ends[rows * count + slot] = 0;
	}

	function grow(): void {
		capacity *= 2;
		starts = larger(starts, capacity * count);
		ends = larger(ends, capacity * count);
		cells = larger(cells, capacity);
		lines = larger(lines, capacity);
	}
}

function larger(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
	const grown = new Int32Array(length);
	grown.set(values);
	return grown;
}
