import { isDigit } from "../vocabulary/ascii.ts";
import { messages } from "../vocabulary/messages.ts";
import {
	type CellColumn,
	lineOf,
	type Places,
	type Rows,
} from "./cell-column.ts";

/** The identifiers of one column, where a spreadsheet may have made decimals of them. */
export interface DecimalIds {
	/** Takes ".0" off the identifiers at some places, unless points are part of the column's identifiers. */
	readonly trim: (bytes: Uint8Array, rows: Rows, places: Places) => void;
	/** Judges what only the whole column shows. */
	readonly finish: () => void;
}

const fullStop = 46;
const zero = 48;
const plus = 43;
const capitalE = 69;

/**
 * A column that has blanks is often written as decimals: 12345.0, which is 12345, in this file or another. Where
 * identifiers of the column end in ".1" or ".25", points are part of them, and all stay as they stand; where that shows
 * only after some were read without their ".0", the column is refused. So is an identifier that Excel has shortened:
 * 1.2E+11.
 */
export function decimalIds({ tell }: CellColumn): DecimalIds {
	// The first line of each kind; 0 where there is none yet.
	let trimmedLine = 0;
	let pointedLine = 0;
	return {
		trim(bytes, rows, places) {
			const { from, to } = places;
			const tails: number[] = [];
			for (let i = 0; i < rows.count; i++) {
				const start = from[i] ?? 0;
				const end = to[i] ?? 0;
				const point = pointOf(bytes, start, end);
				if (point === none) {
					if (isShortened(bytes, start, end))
						tell(lineOf(rows, i), messages.shortenedId());
				} else if (areZeros(bytes, point + 1, end)) tails.push(i);
				else pointedLine ||= lineOf(rows, i);
			}
			if (pointedLine > 0) return;
			for (const i of tails) {
				trimmedLine ||= lineOf(rows, i);
				to[i] = pointOf(bytes, from[i] ?? 0, to[i] ?? 0);
			}
		},
		finish() {
			if (trimmedLine === 0) return;
			if (pointedLine > 0)
				tell(undefined, messages.mixedIds(trimmedLine, pointedLine));
			else tell(undefined, messages.decimalIds());
		},
	};
}

const none = -1;

/** The place of the point in a number with decimals, 12345.0; `none` in all else. */
function pointOf(bytes: Uint8Array, start: number, end: number): number {
	let at = end - 1;
	while (at > start && isDigit(bytes[at])) at--;
	const isPoint = at > start && at < end - 1 && bytes[at] === fullStop;
	return isPoint && areDigits(bytes, start, at) ? at : none;
}

/** 1.23457E+11 */
function isShortened(bytes: Uint8Array, start: number, end: number): boolean {
	return (
		end - start > 4 &&
		bytes[end - 3] === plus &&
		bytes[end - 4] === capitalE &&
		areDigits(bytes, start, start + 1) &&
		areDigits(bytes, end - 2, end)
	);
}

function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (!isDigit(bytes[at])) return false;
	return end > start;
}

function areZeros(bytes: Uint8Array, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (bytes[at] !== zero) return false;
	return true;
}
