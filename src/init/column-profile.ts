import type { Header } from "../ingest/find-header.ts";
import type { RawBatch } from "../ingest/raw-table.ts";
import { readRowsUnder } from "../ingest/read-header-rows.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import { cellText } from "../validate/cell-text.ts";
import type { Day } from "../vocabulary/calendar.ts";
import { bareWord } from "../vocabulary/words.ts";
import { dayOfCell, withoutBlanks } from "./cell-day.ts";
import { codeShape } from "./propose-outcomes.ts";

/** What the cells of one column of a file look like. It stays within `init`: words and ids are cells. */
export interface ColumnProfile {
	/** Rows that were looked at, and how many of them have something in this column. */
	readonly rows: number;
	readonly filled: number;
	/** The day of each row; `undefined` where the cell holds none. */
	readonly days: readonly (Day | undefined)[];
	readonly dates: number;
	/** Cells that are a number, and those of them that are whole and not negative; the least and the most. */
	readonly numbers: number;
	readonly wholes: number;
	readonly least: number;
	readonly most: number;
	/** Cells that look like an identifier: letters and digits without a space, with a digit at least. */
	readonly codes: number;
	/** Cells of four words or more. */
	readonly sentences: number;
	/** How often each different cell is there, as it is written; no more than so many are kept. */
	readonly words: ReadonlyMap<string, number>;
	/** The different cells as identifiers are compared. */
	readonly ids: ReadonlySet<string>;
}

/** So many rows show what a column holds, in so many columns from the left. */
const rowsToLookAt = 3000;
const columnsToLookAt = 256;

/** What each column of a file holds under a row that may be its header. */
export async function profileColumns(
	source: SourceFile,
	header: Header,
): Promise<readonly ColumnProfile[]> {
	const growing = header.headings
		.slice(0, columnsToLookAt)
		.map(() => growingProfile());
	let rows = 0;
	for await (const batch of readRowsUnder(source, header, columnsToLookAt)) {
		for (let row = 0; row < batch.rows && rows < rowsToLookAt; row++) {
			for (const [column, profile] of growing.entries())
				profile.add(batch, row * batch.columns + column);
			rows++;
		}
		if (rows >= rowsToLookAt) break;
	}
	return growing.map(({ finish }) => finish());
}

const mostWords = 3000;
const longestWord = 60;

function growingProfile() {
	const words = new Map<string, number>();
	const ids = new Set<string>();
	const days: (Day | undefined)[] = [];
	let rows = 0;
	let filled = 0;
	let dates = 0;
	let pointed = 0;
	let numbers = 0;
	let wholes = 0;
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	let codes = 0;
	let sentences = 0;
	return { add, finish };

	function add({ bytes, starts, ends }: RawBatch, cell: number): void {
		const { start, end } = withoutBlanks(
			bytes,
			starts[cell] ?? 0,
			ends[cell] ?? 0,
		);
		rows++;
		const text = start < end ? cellText(bytes, start, end) : "";
		if (text === "" || text === "-") {
			days.push(undefined);
			return;
		}
		filled++;
		const found = dayOfCell(bytes, start, end, true);
		days.push(found?.day);
		if (found) dates++;
		if (found && codeShape.test(text)) pointed++;
		if (/^-?\d+(\.\d+)?$/.test(text)) addNumber(Number(text));
		if (
			!found &&
			/^[=“"']*[\p{L}\d][\p{L}\d/_.-]*["”]?$/u.test(text) &&
			/\d/.test(text)
		)
			codes++;
		if (text.split(/\s+/, 4).length === 4) sentences++;
		if (words.size < mostWords) {
			const word = text.slice(0, longestWord);
			words.set(word, (words.get(word) ?? 0) + 1);
			ids.add(idAsCompared(text));
		}
	}

	function addNumber(number: number): void {
		numbers++;
		if (Number.isInteger(number) && number >= 0) wholes++;
		least = Math.min(least, number);
		most = Math.max(most, number);
	}

	function finish(): ColumnProfile {
		// Codes of outcomes pass for dates with points: 1.2.13. In a column of dates some would be no code.
		const isCodes = pointed === dates;
		return {
			rows,
			filled,
			days: isCodes ? [] : days,
			dates: isCodes ? 0 : dates,
			numbers,
			wholes,
			least,
			most,
			codes,
			sentences,
			words,
			ids,
		};
	}
}

/** Identifiers that differ in marks, capitals or zeros before them may well be the same. */
function idAsCompared(text: string): string {
	return bareWord(text).replace(/^0+(?=.)/, "");
}

/** A part of the filled cells, from 0 to 1; 0 where none is filled. */
export function shareOf({ filled }: ColumnProfile, count: number): number {
	return filled === 0 ? 0 : count / filled;
}

/** How much of the different ids of a column are among those of another. */
export function overlap(
	{ ids }: ColumnProfile,
	others: ReadonlySet<string>,
): number {
	if (ids.size === 0) return 0;
	let both = 0;
	for (const id of ids) if (others.has(id)) both++;
	return both / Math.min(ids.size, Math.max(others.size, 1));
}
