import { type ColumnName, freeText } from "../dictionary/columns.ts";
import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import type { Message } from "../vocabulary/message.ts";
import { messages } from "../vocabulary/messages.ts";
import { isBlankWord } from "./blank-text.ts";
import { cellText } from "./cell-text.ts";
import { batchLooker, cleanCells, trimFreeText } from "./clean-cells.ts";
import { type ColumnFaults, columnFaults } from "./column-faults.ts";
import type { IssueLog } from "./issue-log.ts";

/** Some rows of a batch that are to be read, in order. */
export interface Rows {
	readonly batch: RawBatch;
	readonly count: number;
	/** The rows' numbers in the batch; those from `count` on mean nothing. */
	readonly picked: Int32Array;
}

/**
 * Reads one column's cells of some rows. What is wrong with a cell goes to the log, and a stand-in comes back for it.
 * A column at a time: that is several times as quick as a row at a time, and a pooled year has millions of rows. The
 * values are good until the same reader is called again.
 */
export type ColumnReader<Values> = (rows: Rows) => Values;

/** What a blank cell is: nothing to tell of, or an issue that refuses the record. */
export type Blank = "allowed" | "refused";

/** Where one column's cells of some rows stand among the batch's bytes, without the spaces around them. */
export interface Places {
	/** Cell `i` goes from `from[i]` to before `to[i]`; a blank one has no length. */
	readonly from: Int32Array;
	readonly to: Int32Array;
}

/** One column of one file, for the readers of cells of every type. */
export interface CellColumn {
	/** The file has no such column: every cell reads as blank, and none is refused. */
	readonly absent: boolean;
	/** Finds the cells, and tells of blank ones where they are refused. Good until any column of the file is located. */
	readonly locate: (rows: Rows) => Places;
	/** Tells the log something about a cell, or about the whole column. */
	readonly tell: (line: number | undefined, message: Message) => void;
	/** Tells once, of the whole column, what was told of some of its cells with this code. */
	readonly sumUp: (code: string) => void;
}

/** The columns of one file. */
export interface CellColumns {
	/** `means` says which words for nothing mean something in the column, as settings have it. */
	readonly column: (
		column: ColumnName | "authority",
		blank: Blank,
		means?: (word: string) => boolean,
	) => CellColumn;
	/** Tells the log something about a cell, or about a whole column. */
	readonly tell: (
		column: ColumnName | "authority",
		line: number | undefined,
		message: Message,
	) => void;
	/** Notes how many cells of each column hold a word for nothing. */
	readonly finish: () => void;
}

/** The columns of one file, over one memory. */
export function cellColumns(table: RawTable, log: IssueLog): CellColumns {
	let places = { from: new Int32Array(0), to: new Int32Array(0) };
	const lookAt = batchLooker();
	const notes = new Map<ColumnName | "authority", () => void>();
	const heard = new Map<ColumnName | "authority", ColumnFaults>();
	return {
		tell: (column, line, message) => faultsOf(column).tell(line, message),
		column(column, blank, means) {
			const found = table.columns.get(column);
			const index = found?.index ?? 0;
			const isFirst = !notes.has(column);
			const seen = faultsOf(column);
			const { tell } = seen;
			let emptied = 0;
			let unseen = 0;
			let asText = 0;
			// A column may have two readers; both see the same cells.
			if (!notes.has(column))
				notes.set(column, () => {
					if (emptied > 0) tell(undefined, messages.blankWords(emptied));
					if (unseen > 0) tell(undefined, messages.invisibleMarks(unseen));
					if (asText > 0) tell(undefined, messages.writtenAsText(asText));
				});
			return {
				absent: found === undefined,
				locate(rows) {
					if (places.from.length < rows.count) places = roomFor(rows.count);
					findCells(rows, index, places);
					const { batch, count } = rows;
					const look = lookAt(batch);
					if (freeText.has(column)) {
						if (look.hasLetters) trimFreeText(batch.bytes, count, places);
					} else {
						const cleaned = cleanCells(batch.bytes, count, places, look);
						unseen += cleaned.unseen;
						asText += cleaned.asText;
						const blanked = emptyCells(rows, places, means);
						if (blank === "allowed") emptied += blanked;
					}
					if (isFirst) seen.look(batch.bytes, count, places);
					if (blank === "refused") tellBlank(rows, places, tell);
					return places;
				},
				tell,
				sumUp: seen.sumUp,
			};
		},
		finish() {
			for (const note of notes.values()) note();
			for (const each of heard.values()) each.finish();
		},
	};

	function faultsOf(column: ColumnName | "authority"): ColumnFaults {
		const known = heard.get(column);
		if (known) return known;
		const heading = table.columns.get(column)?.heading ?? column;
		const faults = columnFaults(table.file, heading, log);
		heard.set(column, faults);
		return faults;
	}
}

/** Makes cells that hold a sign or word for nothing blank, and tells how many there were. */
function emptyCells(
	{ batch: { bytes }, count }: Rows,
	{ from, to }: Places,
	means: ((word: string) => boolean) | undefined,
): number {
	let emptied = 0;
	for (let i = 0; i < count; i++) {
		const start = from[i] ?? 0;
		const end = to[i] ?? 0;
		if (start === end || !isBlankWord(bytes, start, end)) continue;
		if (means?.(cellText(bytes, start, end))) continue;
		to[i] = start;
		emptied++;
	}
	return emptied;
}

/** The line of the file on which the `i`th of some rows starts. */
export function lineOf({ batch, picked }: Rows, i: number): number {
	return batch.lines[picked[i] ?? 0] ?? 0;
}

/** Reads a column that a file does not have: every value is the same. */
export function alike(value: number): ColumnReader<Int32Array> {
	let values = new Int32Array(0);
	return (rows) => {
		if (values.length < rows.count)
			values = new Int32Array(rows.count * 2).fill(value);
		return values;
	};
}

/** Room for one value a row, used again for each batch. */
export function scratch(): (count: number) => Int32Array {
	let values = new Int32Array(0);
	return (count) => {
		if (values.length < count) values = new Int32Array(count * 2);
		return values;
	};
}

/** The first byte from `start` to before `end` that is no space; `end` where all are. */
export function skipSpaces(
	bytes: Uint8Array,
	start: number,
	end: number,
): number {
	let at = start;
	while (at < end && (bytes[at] ?? 0) <= 32) at++;
	return at;
}

/** The end of what stands before the spaces that stand before `end`. */
export function skipSpacesBack(
	bytes: Uint8Array,
	start: number,
	end: number,
): number {
	let at = end;
	while (at > start && (bytes[at - 1] ?? 0) <= 32) at--;
	return at;
}

function roomFor(count: number) {
	return {
		from: new Int32Array(count * 2),
		to: new Int32Array(count * 2),
	};
}

function tellBlank(
	rows: Rows,
	{ from, to }: Places,
	tell: CellColumn["tell"],
): void {
	for (let i = 0; i < rows.count; i++)
		if (from[i] === to[i]) tell(lineOf(rows, i), messages.blank());
}

function findCells(
	{ batch, count, picked }: Rows,
	column: number,
	{ from, to }: Places,
): void {
	const { bytes, starts, ends, columns } = batch;
	for (let i = 0; i < count; i++) {
		const cell = (picked[i] ?? 0) * columns + column;
		let start = starts[cell] ?? 0;
		let end = ends[cell] ?? 0;
		if (end > start) {
			start = skipSpaces(bytes, start, end);
			end = skipSpacesBack(bytes, start, end);
		}
		from[i] = start;
		to[i] = end;
	}
}
