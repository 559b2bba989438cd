import type { RawBatch } from "../ingest/raw-table.ts";
import { isAsciiWithout } from "../vocabulary/ascii.ts";
import {
	unseenLength,
	wideSpaceLength,
} from "../vocabulary/invisible-marks.ts";
import { cellText, textBytes } from "./cell-text.ts";

/** How many cells of some rows were read without something that says nothing; where nothing is left of one it is blank. */
export interface Cleaned {
	/** Marks without a width. Spaces of other kinds are spaces, and not counted. */
	readonly unseen: number;
	/** Signs that tell a spreadsheet to keep a cell as text: ="31/03/2016", '31/03/2016. */
	readonly asText: number;
}

/** Where cells stand among some bytes: cell `i` from `from[i]` to before `to[i]`. */
interface Places {
	readonly from: Int32Array;
	readonly to: Int32Array;
}

const space = 32;
const quotationMark = 34;
const apostrophe = 39;
const equals = 61;

/** What a batch of cells may hold that is to be taken out: most have nothing of it, and need no closer look. */
export interface BatchLook {
	/** It has other letters than those of ASCII. */
	readonly hasLetters: boolean;
	/** It has a code for a carriage return, as Excel writes one before a line break in a cell. */
	readonly hasCodes: boolean;
}

const code = textBytes("_x000D_");
const underscore = code[0] ?? 0;

/** Looks at each batch once. */
export function batchLooker(): (batch: RawBatch) => BatchLook {
	let known: RawBatch | undefined;
	let look = { hasLetters: false, hasCodes: false };
	return (batch) => {
		if (batch !== known) {
			known = batch;
			const { bytes } = batch;
			const isPlain = isAsciiWithout(bytes, underscore);
			look = {
				hasLetters: !isPlain && hasLetter(bytes),
				hasCodes: !isPlain && codeFrom(bytes, 0) >= 0,
			};
		}
		return look;
	};
}

function hasLetter(bytes: Uint8Array): boolean {
	for (let at = 0; at < bytes.length; at++)
		if ((bytes[at] ?? 0) >= 0x80) return true;
	return false;
}

/** Where the next code stands, from a place on; -1 where none does. */
function codeFrom(bytes: Uint8Array, from: number): number {
	for (let at = from; ; at++) {
		at = bytes.indexOf(underscore, at);
		if (at < 0 || code.every((byte, i) => bytes[at + i] === byte)) return at;
	}
}

/**
 * Takes from cells what is no part of what they say: marks that nobody sees, and signs for spreadsheets. A mark is taken
 * out where it stands among the batch's bytes, so that whoever reads the cell again finds it clean.
 *
 * @param look what the batch may hold
 */
export function cleanCells(
	bytes: Uint8Array,
	count: number,
	places: Places,
	{ hasLetters, hasCodes }: BatchLook,
): Cleaned {
	const { from, to } = places;
	let unseen = 0;
	let asText = 0;
	for (let i = 0; i < count; i++) {
		const start = from[i] ?? 0;
		const end = to[i] ?? 0;
		if (start === end) continue;
		if (hasCodes) {
			takeOutCodes(bytes, start, end);
			trim(bytes, places, i);
		}
		if (hasLetters) {
			const found = takeOutMarks(bytes, start, end);
			trim(bytes, places, i);
			if (found && from[i] !== to[i]) unseen++;
		}
		const first = bytes[from[i] ?? 0];
		if (first !== equals && first !== apostrophe) continue;
		if (takeOffSigns(bytes, places, i) && from[i] !== to[i]) asText++;
	}
	return { unseen, asText };
}

/** Takes off the spaces around free text, whatever spaces they are. */
export function trimFreeText(
	bytes: Uint8Array,
	count: number,
	{ from, to }: Places,
): void {
	for (let i = 0; i < count; i++) {
		const start = from[i] ?? 0;
		const end = to[i] ?? 0;
		if ((bytes[start] ?? 0) < 128 && (bytes[end - 1] ?? 0) < 128) continue;
		const text = cellText(bytes, start, end);
		const skipped = textBytes(text).length - textBytes(text.trimStart()).length;
		from[i] = start + skipped;
		to[i] = start + skipped + textBytes(text.trim()).length;
	}
}

/** Puts spaces in the place of codes for carriage returns: a line break follows them. */
function takeOutCodes(bytes: Uint8Array, start: number, end: number): void {
	const cell = bytes.subarray(start, end);
	for (let at = codeFrom(cell, 0); at >= 0; at = codeFrom(cell, at))
		cell.fill(space, at, at + code.length);
}

/** Takes out marks without a width, and puts spaces at the end in their place; whether there were any. */
function takeOutMarks(bytes: Uint8Array, start: number, end: number): boolean {
	let kept = start;
	let found = false;
	for (let at = start; at < end; ) {
		const byte = bytes[at] ?? 0;
		if (byte < 128) {
			bytes[kept++] = byte;
			at++;
			continue;
		}
		const unseen = unseenLength(bytes, at);
		const wide = unseen > 0 ? 0 : wideSpaceLength(bytes, at);
		found ||= unseen > 0;
		if (wide > 0) bytes[kept++] = space;
		if (unseen + wide === 0) bytes[kept++] = byte;
		at += Math.max(unseen + wide, 1);
	}
	bytes.fill(space, kept, end);
	return found;
}

/** ="31/03/2016" is what stands in it; an apostrophe before a cell is dropped where it has no other, as 'A' has. */
function takeOffSigns(bytes: Uint8Array, places: Places, i: number): boolean {
	const start = places.from[i] ?? 0;
	const end = places.to[i] ?? 0;
	if (bytes[start] === apostrophe) {
		const other = bytes.indexOf(apostrophe, start + 1);
		if (other >= 0 && other < end) return false;
		places.from[i] = start + 1;
	} else {
		const isQuoted =
			end - start > 2 &&
			bytes[start + 1] === quotationMark &&
			bytes[end - 1] === quotationMark;
		if (!isQuoted) return false;
		places.from[i] = start + 2;
		places.to[i] = end - 1;
	}
	trim(bytes, places, i);
	return true;
}

function trim(bytes: Uint8Array, { from, to }: Places, i: number): void {
	let start = from[i] ?? 0;
	let end = to[i] ?? 0;
	while (start < end && (bytes[start] ?? 0) <= space) start++;
	while (end > start && (bytes[end - 1] ?? 0) <= space) end--;
	from[i] = start;
	to[i] = end;
}
