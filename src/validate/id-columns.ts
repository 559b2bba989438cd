import { messages } from "../vocabulary/messages.ts";
import {
	alike,
	type Blank,
	type CellColumn,
	type ColumnReader,
	lineOf,
	type Places,
	type Rows,
	scratch,
} from "./cell-column.ts";
import { comparedIds } from "./compared-id.ts";
import type { DecimalIds } from "./decimal-ids.ts";
import type { Ids } from "./ids.ts";
import type { LinkTally } from "./link-tally.ts";

/** What an identifier's reader gives for a blank cell. */
export const noId = -1;
/** For a test person or a marked duplicate. */
export const testId = -2;
/** For one that should be in the index and is not. */
export const unknownId = -3;

/** Numbers of identifiers, new ones added; `noId` where blank, `testId` for a test person. */
export function idReader(
	column: CellColumn,
	blank: Blank,
	ids: Ids,
	decimals: DecimalIds,
	zeros: ZeroTally,
): ColumnReader<Int32Array> {
	if (column.absent) return alike(noId);
	const valuesFor = scratch();
	const find = idFinder(column, blank, ids, decimals);
	return (rows) => {
		const values = valuesFor(rows.count);
		const { bytes, places } = find(rows, values);
		let next = ids.size();
		ids.addAll(bytes, places, rows.count, values);
		for (let i = 0; i < rows.count && next < ids.size(); i++) {
			if (values[i] !== next) continue;
			next++;
			zeros.see(bytes, places, rows, i);
		}
		return values;
	};
}

/** The same of identifiers that should be known already; `unknownId` where one is not. What is seen is tallied. */
export function knownIdReader(
	column: CellColumn,
	blank: Blank,
	ids: Ids,
	decimals: DecimalIds,
	zeros: ZeroTally,
	links: LinkTally | undefined,
): ColumnReader<Int32Array> {
	if (column.absent) return alike(noId);
	const valuesFor = scratch();
	const find = idFinder(column, blank, ids, decimals);
	return (rows) => {
		const values = valuesFor(rows.count);
		const { bytes, places } = find(rows, values);
		const { from, to } = places;
		for (let i = 0; i < rows.count; i++) {
			if ((values[i] ?? noId) < 0) continue;
			const number = ids.find(bytes, from[i] ?? 0, to[i] ?? 0);
			values[i] = number < 0 ? unknownId : number;
			if (number >= 0) links?.see(number);
			else {
				links?.seeStranger(bytes, from[i] ?? 0, to[i] ?? 0);
				zeros.see(bytes, places, rows, i);
			}
		}
		return values;
	};
}

/** Where the identifiers of some rows stand, as they are compared; and which cells hold none: `noId`, `testId`, else 0. */
function idFinder(
	column: CellColumn,
	blank: Blank,
	{ leadingZeros }: Ids,
	decimals: DecimalIds,
) {
	const compare = comparedIds(leadingZeros);
	return (rows: Rows, values: Int32Array) => {
		const places = column.locate(rows);
		const { from, to } = places;
		for (let i = 0; i < rows.count; i++)
			values[i] = from[i] === to[i] ? noId : 0;
		const bytes = compare(rows.batch.bytes, places, rows.count);
		decimals.trim(bytes, rows, places);
		for (let i = 0; i < rows.count; i++) {
			if (values[i] === noId) continue;
			const start = from[i] ?? 0;
			const end = to[i] ?? 0;
			if (start === end) {
				values[i] = noId;
				if (blank === "refused")
					column.tell(lineOf(rows, i), messages.noLetters());
			} else if (isTestId(bytes, start, end)) values[i] = testId;
		}
		return { bytes, places };
	};
}

/** Counts the identifiers of one column that differ from others in leading zeros alone; told once. */
export interface ZeroTally {
	readonly see: (
		bytes: Uint8Array,
		places: Places,
		rows: Rows,
		i: number,
	) => void;
	readonly finish: () => void;
}

/** A count of them; none yet. */
export function zeroTally({ tell }: CellColumn, ids: Ids): ZeroTally {
	let first = 0;
	let count = 0;
	return {
		see(bytes, { from, to }, rows, i) {
			if (!ids.hasTwin(bytes, from[i] ?? 0, to[i] ?? 0)) return;
			count++;
			first ||= lineOf(rows, i);
		},
		finish() {
			if (count > 0) tell(undefined, messages.leadingZeros(count, first));
		},
	};
}

const testWord = bytesOf("test");
const duplicateWord = bytesOf("duplicate");

function bytesOf(word: string): Uint8Array {
	return new TextEncoder().encode(word);
}

/** Whether an identifier contains TEST or DUPLICATE, in whatever case. */
function isTestId(bytes: Uint8Array, start: number, end: number): boolean {
	for (let at = start; at + testWord.length <= end; at++) {
		const letter = (bytes[at] ?? 0) | 32;
		if (letter === testWord[0] && standsAt(testWord, bytes, at, end))
			return true;
		if (letter === duplicateWord[0] && standsAt(duplicateWord, bytes, at, end))
			return true;
	}
	return false;
}

/** Whether a word of small ASCII letters stands at a place, in whatever case. */
function standsAt(
	word: Uint8Array,
	bytes: Uint8Array,
	at: number,
	end: number,
): boolean {
	if (at + word.length > end) return false;
	// 32 makes a small letter of a capital.
	for (let i = 0; i < word.length; i++)
		if (((bytes[at + i] ?? 0) | 32) !== word[i]) return false;
	return true;
}
