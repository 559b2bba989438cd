import { messages } from "../vocabulary/messages.ts";
import {
	alike,
	type CellColumn,
	type ColumnReader,
	lineOf,
	type Rows,
	scratch,
} from "./cell-column.ts";
import { cellText } from "./cell-text.ts";
import { type KnownWords, spellings } from "./known-words.ts";
import { eachWord, type IsWord } from "./several-words.ts";

/** Indices of categories; -1 where blank means nothing, or the word is refused. */
export function wordReader(
	column: CellColumn,
	known: KnownWords,
	decimals: DecimalCodes,
): ColumnReader<Int32Array> {
	const blank = known.blank ?? -1;
	if (column.absent) return alike(blank);
	const valuesFor = scratch();
	return (rows) => {
		const { bytes } = rows.batch;
		const values = valuesFor(rows.count);
		const { from, to } = column.locate(rows);
		for (let i = 0; i < rows.count; i++) {
			const start = from[i] ?? 0;
			const end = to[i] ?? 0;
			if (start === end) {
				values[i] = blank;
				continue;
			}
			const index = known.indexAt(bytes, start, end);
			if (index === undefined) tellWord(column, rows, i, known, start, end);
			else decimals.see(bytes, start, end);
			values[i] = index ?? -1;
		}
		return values;
	};
}

/** The categories of the several words that a cell may hold, as bits: `1 << index`. */
export function wordsReader(
	column: CellColumn,
	known: KnownWords,
	decimals: DecimalCodes,
): ColumnReader<Int32Array> {
	const blank = known.blank === undefined ? 0 : 1 << known.blank;
	if (column.absent) return alike(blank);
	const valuesFor = scratch();
	const seen = spellings();
	return (rows) => {
		const { bytes } = rows.batch;
		const values = valuesFor(rows.count);
		const { from, to } = column.locate(rows);
		for (let i = 0; i < rows.count; i++) {
			const start = from[i] ?? 0;
			const end = to[i] ?? 0;
			let bits = start === end ? 0 : seen.meaning(bytes, start, end);
			if (bits === undefined) {
				bits = wordBits(column, rows, i, known, start, end);
				// A cell with an unknown word has to be told of each time.
				if (bits !== undefined) seen.remember(bytes, start, end, bits);
			}
			if (bits) decimals.see(bytes, start, end);
			values[i] = bits || blank;
		}
		return values;
	};
}

/** The bits of a cell's words, 0 where there are none; `undefined`, and told, where one of them is not known. */
function wordBits(
	column: CellColumn,
	rows: Rows,
	i: number,
	known: KnownWords,
	start: number,
	end: number,
): number | undefined {
	let bits = 0;
	let allKnown = true;
	const isWord: IsWord = (...word) => known.indexAt(...word) !== undefined;
	eachWord(rows.batch.bytes, start, end, isWord, (bytes, first, last) => {
		const index = known.indexAt(bytes, first, last);
		if (index !== undefined) bits |= 1 << index;
		else {
			allKnown = false;
			tellWord(column, rows, i, known, first, last);
		}
	});
	return allKnown ? bits : undefined;
}

/** Tells of a word that is not known, without showing it. */
function tellWord(
	column: CellColumn,
	rows: Rows,
	i: number,
	known: KnownWords,
	start: number,
	end: number,
): void {
	const word = cellText(rows.batch.bytes, start, end);
	const { length } = [...word];
	const message =
		known.explain(word) ?? messages.unknownWord(length, known.ids.join(", "));
	column.tell(lineOf(rows, i), message);
}

/** Counts the codes of one column that a spreadsheet has made decimals of. */
interface DecimalCodes {
	readonly see: (bytes: Uint8Array, start: number, end: number) => void;
	readonly finish: () => void;
}

const fullStop = 46;
const zero = 48;

/** A count of codes such as 1.0, which mean the same without their decimal; told at the end. */
export function decimalCodes({ tell }: CellColumn): DecimalCodes {
	let count = 0;
	return {
		see(bytes, start, end) {
			const isDecimal =
				end - start > 2 &&
				bytes[end - 1] === zero &&
				bytes[end - 2] === fullStop;
			if (isDecimal) count++;
		},
		finish() {
			if (count > 0) tell(undefined, messages.decimalCodes(count));
		},
	};
}
