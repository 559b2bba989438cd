import {
	alike,
	type CellColumn,
	type ColumnReader,
	type Places,
	scratch,
} from "./cell-column.ts";
import type { DecimalIds } from "./decimal-ids.ts";
import type { IdIndex } from "./id-index.ts";

/** What an identifier's reader gives for a blank cell. */
export const noId = -1;
/** For a test person or a marked duplicate. */
export const testId = -2;
/** For one that should be in the index and is not. */
export const unknownId = -3;

/** Numbers of identifiers in an index, new ones added; `noId` where blank, `testId` for a test person. */
export function idReader(
	column: CellColumn,
	ids: IdIndex,
	decimals: DecimalIds,
): ColumnReader<Int32Array> {
	if (column.absent) return alike(noId);
	const valuesFor = scratch();
	return (rows) => {
		const values = valuesFor(rows.count);
		const { bytes } = rows.batch;
		const places = column.locate(rows);
		decimals.trim(rows, places);
		sortOut(bytes, places, rows.count, values);
		ids.addAll(bytes, places, rows.count, values);
		return values;
	};
}

/** The same of identifiers that should be in the index already; `unknownId` where one is not. */
export function knownIdReader(
	column: CellColumn,
	ids: IdIndex,
	decimals: DecimalIds,
): ColumnReader<Int32Array> {
	if (column.absent) return alike(noId);
	const valuesFor = scratch();
	return (rows) => {
		const values = valuesFor(rows.count);
		const { bytes } = rows.batch;
		const places = column.locate(rows);
		decimals.trim(rows, places);
		const { from, to } = places;
		sortOut(bytes, places, rows.count, values);
		for (let i = 0; i < rows.count; i++) {
			if ((values[i] ?? noId) < 0) continue;
			const number = ids.find(bytes, from[i] ?? 0, to[i] ?? 0);
			values[i] = number < 0 ? unknownId : number;
		}
		return values;
	};
}

/** Says which cells hold no identifier to look up: `noId`, `testId`, or else 0. */
function sortOut(
	bytes: Uint8Array,
	{ from, to }: Places,
	count: number,
	values: Int32Array,
): void {
	for (let i = 0; i < count; i++) {
		const start = from[i] ?? 0;
		const end = to[i] ?? 0;
		if (start === end) values[i] = noId;
		else values[i] = isTestId(bytes, start, end) ? testId : 0;
	}
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
