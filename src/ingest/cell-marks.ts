import {
	unseenLength,
	wideSpaceLength,
} from "../vocabulary/invisible-marks.ts";
import { lineFeed } from "./read-pieces.ts";

export const quotationMark = 34;
export const space = 32;
export const tab = 9;

/** A quoted cell with a space before it is looked for so far: what is longer is a text with a mark in it. */
const longestSpaced = 64 * 1024;

/**
 * Where the quotation mark stands that opens a cell after some spaces, as in `"a", "b"`. It opens one only where the cell
 * that it opens is closed, and nothing but spaces follows before the separator or the line's end; in `5, "six" seven` it
 * is a mark of the text. `undefined` where none does.
 *
 * @param last no more bytes come after these: otherwise it may not be known yet
 */
export function spacedMark(
	bytes: Uint8Array,
	start: number,
	separator: number,
	last: boolean,
): number | "unknown yet" | undefined {
	const mark = skipBlanks(bytes, start, separator);
	if (mark >= bytes.length && !last) return "unknown yet";
	if (bytes[mark] !== quotationMark) return undefined;
	const furthest = Math.min(bytes.length, mark + longestSpaced);
	for (let at = mark + 1; at < furthest; at++) {
		if (bytes[at] !== quotationMark) continue;
		if (bytes[at + 1] === quotationMark) {
			at++;
			continue;
		}
		const after = skipBlanks(bytes, at + 1, separator);
		if (after < bytes.length)
			return endsCell(bytes[after], separator) ? mark : undefined;
		return last ? mark : "unknown yet";
	}
	return last || furthest < bytes.length ? undefined : "unknown yet";
}

function endsCell(byte: number | undefined, separator: number): boolean {
	return byte === separator || byte === lineFeed;
}

/** Past spaces, tabs that part no cells, and carriage returns. */
function skipBlanks(
	bytes: Uint8Array,
	start: number,
	separator: number,
): number {
	let at = start;
	while (isBlankByte(bytes[at]) && bytes[at] !== separator) at++;
	return at;
}

function isBlankByte(byte: number | undefined): boolean {
	return byte === space || byte === tab || byte === 13;
}

/** Whether nothing that can be seen stands from `start` to before `end`: spaces, and marks without a width. */
export function isBlank(
	bytes: Uint8Array,
	start: number,
	end: number,
): boolean {
	for (let at = start; at < end; at++) {
		const byte = bytes[at] ?? 0;
		if (byte <= 32) continue;
		if (byte < 128) return false;
		const length = unseenLength(bytes, at) + wideSpaceLength(bytes, at);
		if (length === 0) return false;
		at += length - 1;
	}
	return true;
}
