import { messages } from "../vocabulary/messages.ts";
import {
	type CellColumn,
	lineOf,
	type Places,
	type Rows,
} from "./cell-column.ts";

/** The identifiers of one column, where a spreadsheet may have made decimals of them. */
export interface DecimalIds {
	/** Takes ".0" off the identifiers of some rows, where the column says so as a whole. */
	readonly trim: (rows: Rows, places: Places) => void;
	/** Judges what only the whole column shows. */
	readonly finish: () => void;
}

const fullStop = 46;
const zero = 48;
const plus = 43;
const smallE = 101;

/**
 * A column that has blanks is often written as decimals: 12345.0. It is 12345 where each identifier of the column that is
 * a number ends in ".0". Where some end in ".1" or ".25", points are part of identifiers, and all stay as they stand. Where
 * some are whole numbers without a point, nobody can tell whether 12345.0 is 12345, and the column is refused. So is an
 * identifier that Excel has shortened: 1.2E+11.
 */
export function decimalIds({ tell }: CellColumn): DecimalIds {
	// The first line of each kind; 0 where there is none yet.
	let wholeLine = 0;
	let tailLine = 0;
	let trimmed = false;
	let pointed = false;
	let tails: number[] = [];
	return {
		trim(rows, places) {
			tails = [];
			sort(rows, places);
			if (tails.length === 0 || pointed || wholeLine > 0) return;
			trimmed = true;
			for (const i of tails) places.to[i] = (places.to[i] ?? 0) - 2;
		},
		finish() {
			const mixed = tailLine > 0 && wholeLine > 0 && (trimmed || !pointed);
			if (mixed) tell(undefined, messages.mixedIds(tailLine, wholeLine));
			else if (trimmed) tell(undefined, messages.decimalIds());
		},
	};

	/** Finds out what the identifiers of some rows are. */
	function sort(rows: Rows, { from, to }: Places): void {
		const { bytes } = rows.batch;
		for (let i = 0; i < rows.count; i++) {
			const start = from[i] ?? 0;
			const end = to[i] ?? 0;
			const fraction =
				bytes[end - 2] === fullStop ? 1 : bytes[end - 3] === fullStop ? 2 : 0;
			if (fraction > 0 && end - start > fraction + 1) {
				const point = end - fraction - 1;
				if (!areDigits(bytes, start, point)) continue;
				if (!areDigits(bytes, point + 1, end)) continue;
				if (fraction === 1 && bytes[end - 1] === zero) {
					tails.push(i);
					tailLine ||= lineOf(rows, i);
				} else {
					pointed = true;
					// The first other line, to be told of where some were trimmed before.
					if (trimmed) wholeLine ||= lineOf(rows, i);
				}
			} else if (isShortened(bytes, start, end))
				tell(lineOf(rows, i), messages.shortenedId());
			else if (wholeLine === 0 && areDigits(bytes, start, end))
				wholeLine = lineOf(rows, i);
		}
	}
}

/** 1.23457E+11 */
function isShortened(bytes: Uint8Array, start: number, end: number): boolean {
	return (
		end - start > 4 &&
		bytes[end - 3] === plus &&
		((bytes[end - 4] ?? 0) | 32) === smallE &&
		areDigits(bytes, start, start + 1) &&
		areDigits(bytes, end - 2, end)
	);
}

function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const byte = bytes[at] ?? 0;
		if (byte < 48 || byte > 57) return false;
	}
	return end > start;
}
