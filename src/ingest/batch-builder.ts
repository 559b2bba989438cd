import type { RawBatch } from "./raw-table.ts";
import { lineFeed } from "./read-pieces.ts";

/** Which columns of a file are kept: `slots[i]` is the place of the file's column `i` among them, or -1. */
export interface KeptColumns {
	readonly slots: Int8Array;
	readonly count: number;
	/** How many columns the file has. */
	readonly width: number;
}

/** Fills one batch after another, over the same memory. */
export interface BatchBuilder {
	/** Whole lines without a quotation mark, from a line on: each is a row. Gives the line after them. */
	readonly plainLines: (
		bytes: Uint8Array,
		separator: number,
		line: number,
	) => number;
	/** Rows whose cells stand in these bytes one behind the other, `lengths` of each row's, from lines of their own. */
	readonly cutRows: (
		bytes: Uint8Array,
		lengths: readonly (readonly number[])[],
		lines: readonly number[],
	) => void;
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
	let text: Uint8Array = new Uint8Array();
	let rows = 0;

	return {
		plainLines(bytes, separator, firstLine) {
			text = bytes;
			rows = 0;
			let line = firstLine;
			for (let start = 0; start < bytes.length; line++)
				start = addLine(separator, start, line);
			return line;
		},
		cutRows(bytes, lengths, rowLines) {
			text = bytes;
			rows = 0;
			let start = 0;
			for (const [i, row] of lengths.entries())
				start = addCut(row, start, rowLines[i] ?? 0);
		},
		finish: (bytesRead) => ({
			rows,
			bytes: text,
			starts,
			ends,
			columns: count,
			cells,
			lines,
			bytesRead,
		}),
	};

	/** Notes the cells of one line; gives where the next line starts. */
	function addLine(separator: number, rowStart: number, line: number): number {
		const bytes = text;
		const length = bytes.length;
		const offset = rows * count;
		let column = 0;
		let start = rowStart;
		let at = rowStart;
		for (; ; at++) {
			const byte = at < length ? (bytes[at] ?? lineFeed) : lineFeed;
			if (byte !== separator && byte !== lineFeed) continue;
			if (column < width) {
				const slot = slots[column] ?? -1;
				if (slot >= 0) {
					starts[offset + slot] = start;
					ends[offset + slot] = at;
				}
			}
			column++;
			start = at + 1;
			if (byte === lineFeed) break;
		}
		endRow(rowStart, at, column, line, () =>
			lastFilled(separator, rowStart, at),
		);
		return at + 1;
	}

	function addCut(
		lengths: readonly number[],
		rowStart: number,
		line: number,
	): number {
		const offset = rows * count;
		let end = rowStart;
		let filled = 0;
		for (const [column, length] of lengths.entries()) {
			const start = end;
			end += length;
			if (!isBlank(start, end)) filled = column + 1;
			const slot = column < width ? (slots[column] ?? -1) : -1;
			if (slot < 0) continue;
			starts[offset + slot] = start;
			ends[offset + slot] = end;
		}
		endRow(rowStart, end, lengths.length, line, () => filled);
		return end;
	}

	/** A row that is all blank is left out; cells beyond the header's count only where something stands in them. */
	function endRow(
		start: number,
		end: number,
		column: number,
		line: number,
		filled: () => number,
	): void {
		if (column !== width || isSeparator(text[start] ?? 0)) {
			const last = filled();
			if (last === 0) return;
			cells[rows] = column > width ? Math.max(width, last) : column;
			for (let missing = column; missing < width; missing++) blank(missing);
		} else if (end === start) return;
		else cells[rows] = column;
		lines[rows] = line;
		if (++rows === capacity) grow();
	}

	/** How many cells of a line there are up to the last that is not blank. */
	function lastFilled(separator: number, start: number, end: number): number {
		let column = 1;
		let filled = 0;
		for (let at = start; at < end; at++) {
			const byte = text[at] ?? 0;
			if (byte === separator) column++;
			else if (byte > 32) filled = column;
		}
		return filled;
	}

	function isBlank(start: number, end: number): boolean {
		for (let at = start; at < end; at++) if ((text[at] ?? 0) > 32) return false;
		return true;
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

/** Whether a row that begins with this byte may be blank: a space, a separator, or the end of the line. */
function isSeparator(byte: number): boolean {
	return byte <= 32 || byte === 44 || byte === 59;
}

function larger(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
	const grown = new Int32Array(length);
	grown.set(values);
	return grown;
}
