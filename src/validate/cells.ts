import type { ColumnName } from "../dictionary/exports.ts";
import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import { noDay } from "../vocabulary/calendar.ts";
import { type Message, messages } from "../vocabulary/messages.ts";
import { cellText, textBytes } from "./cell-text.ts";
import type { IdIndex } from "./id-index.ts";
import type { IssueLog } from "./issue-log.ts";
import { type KnownWords, spellings } from "./known-words.ts";
import {
	isDay,
	isTimed,
	monthFirst,
	notADate,
	readDate,
	readMinute,
} from "./read-date.ts";

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

/** Points in time as a column: minutes since the start of 1 January 1970, `noDay` where blank. */
export interface Moments {
	/** A date alone is its day's first minute. */
	readonly minute: Int32Array;
	/** 1 where a time of day is written. */
	readonly timed: Int8Array;
}

/** The readers of one file's columns. A column that the file does not have reads as blank, and is never refused. */
export interface Cells {
	readonly text: (
		column: ColumnName,
		blank: Blank,
	) => ColumnReader<readonly string[]>;
	/** Numbers of identifiers in an index, new ones added; `noId` where blank, `testId` for a test person. */
	readonly id: (
		column: ColumnName,
		ids: IdIndex,
		blank: Blank,
	) => ColumnReader<Int32Array>;
	/** The same of identifiers that should be in the index already; `unknownId` where one is not. */
	readonly knownId: (
		column: ColumnName,
		ids: IdIndex,
		blank: Blank,
	) => ColumnReader<Int32Array>;
	/** `noDay` where blank. */
	readonly day: (column: ColumnName, blank: Blank) => ColumnReader<Int32Array>;
	readonly moment: (column: ColumnName, blank: Blank) => ColumnReader<Moments>;
	/** Indices of categories; -1 where blank means nothing, or the word is refused. */
	readonly word: (
		column: ColumnName,
		known: KnownWords,
		blank: Blank,
	) => ColumnReader<Int32Array>;
	/** The categories of several words, separated by semicolons, as bits: `1 << index`. */
	readonly words: (
		column: ColumnName,
		known: KnownWords,
	) => ColumnReader<Int32Array>;
	/** `NaN` where blank. */
	readonly number: (column: ColumnName) => ColumnReader<Float64Array>;
	/** Whole numbers of 0 or more; the stand-in where blank. */
	readonly count: (
		column: ColumnName,
		blank: number,
	) => ColumnReader<Int32Array>;
	/** Tells the log something about a cell. */
	readonly tell: (
		column: ColumnName,
		line: number | undefined,
		message: Message,
	) => void;
	/** Judges what only the whole column shows; call it when the file has been read. */
	readonly finish: () => void;
}

/** What an identifier's reader gives for a blank cell. */
export const noId = -1;
/** For a test person or a marked duplicate. */
export const testId = -2;
/** For one that should be in the index and is not. */
export const unknownId = -3;

/** The first line of a column on which a date can only be read one way round; 0 where there is none yet. */
interface DateOrders {
	readonly column: ColumnName;
	dayFirstLine: number;
	monthFirstLine: number;
}

/** The cell readers of one file. */
export function cellsOf(table: RawTable, log: IssueLog): Cells {
	const orders: DateOrders[] = [];
	// Where the cells of the column that is being read begin and end, without the spaces around them.
	let from = new Int32Array(0);
	let to = new Int32Array(0);
	return {
		text(column, blank) {
			if (!table.columns.has(column))
				return (rows) => new Array<string>(rows.count).fill("");
			const locate = locator(column, blank);
			return (rows) => {
				const { bytes } = rows.batch;
				locate(rows);
				const values: string[] = [];
				for (let i = 0; i < rows.count; i++)
					values.push(cellText(bytes, from[i] ?? 0, to[i] ?? 0));
				return values;
			};
		},
		id(column, ids, blank) {
			if (!table.columns.has(column)) return alike(noId);
			const locate = locator(column, blank);
			const valuesFor = scratch();
			return (rows) => {
				const { bytes } = rows.batch;
				const values = valuesFor(rows.count);
				locate(rows);
				for (let i = 0; i < rows.count; i++) {
					const start = from[i] ?? 0;
					const end = to[i] ?? 0;
					if (start === end) values[i] = noId;
					else if (isTestId(bytes, start, end)) values[i] = testId;
					else values[i] = ids.add(bytes, start, end);
				}
				return values;
			};
		},
		knownId(column, ids, blank) {
			if (!table.columns.has(column)) return alike(noId);
			const locate = locator(column, blank);
			const valuesFor = scratch();
			return (rows) => {
				const { bytes } = rows.batch;
				const values = valuesFor(rows.count);
				locate(rows);
				for (let i = 0; i < rows.count; i++) {
					const start = from[i] ?? 0;
					const end = to[i] ?? 0;
					if (start === end) values[i] = noId;
					else if (isTestId(bytes, start, end)) values[i] = testId;
					else {
						const number = ids.find(bytes, start, end);
						values[i] = number < 0 ? unknownId : number;
					}
				}
				return values;
			};
		},
		day(column, blank) {
			if (!table.columns.has(column)) return alike(noDay);
			const locate = locator(column, blank);
			const order = newOrder(column);
			const valuesFor = scratch();
			return (rows) => {
				const { bytes } = rows.batch;
				const values = valuesFor(rows.count);
				locate(rows);
				for (let i = 0; i < rows.count; i++) {
					const start = from[i] ?? 0;
					const end = to[i] ?? 0;
					if (start === end) values[i] = noDay;
					else {
						const day = readDate(bytes, start, end);
						values[i] = isDay(day) ? day : noDay;
						if (!isDay(day) || order.dayFirstLine === 0)
							judgeDate(day, rows, i, order);
					}
				}
				return values;
			};
		},
		moment(column, blank) {
			if (!table.columns.has(column)) return noMoments;
			const locate = locator(column, blank);
			const order = newOrder(column);
			return (rows) => {
				const { bytes } = rows.batch;
				const minute = new Int32Array(rows.count).fill(noDay);
				const timed = new Int8Array(rows.count);
				locate(rows);
				for (let i = 0; i < rows.count; i++) {
					const start = from[i] ?? 0;
					const end = to[i] ?? 0;
					if (start === end) continue;
					const day = readDate(bytes, start, end);
					judgeDate(day, rows, i, order);
					if (!isDay(day)) continue;
					minute[i] = readMinute(bytes, start, end);
					timed[i] = isTimed(bytes, start, end) ? 1 : 0;
				}
				return { minute, timed };
			};
		},
		word(column, known, blank) {
			const blankIndex = known.blank ?? -1;
			if (!table.columns.has(column)) return alike(blankIndex);
			const locate = locator(column, blank);
			const valuesFor = scratch();
			return (rows) => {
				const { bytes } = rows.batch;
				const values = valuesFor(rows.count);
				locate(rows);
				for (let i = 0; i < rows.count; i++) {
					const start = from[i] ?? 0;
					const end = to[i] ?? 0;
					if (start === end) values[i] = blankIndex;
					else
						values[i] =
							known.indexAt(bytes, start, end) ??
							tellWord(column, rows, i, known, start, end);
				}
				return values;
			};
		},
		words(column, known) {
			const blank = known.blank === undefined ? 0 : 1 << known.blank;
			if (!table.columns.has(column)) return alike(blank);
			const locate = locator(column, "allowed");
			const valuesFor = scratch();
			const seen = spellings();
			return (rows) => {
				const { bytes } = rows.batch;
				const values = valuesFor(rows.count);
				locate(rows);
				for (let i = 0; i < rows.count; i++) {
					const start = from[i] ?? 0;
					const end = to[i] ?? 0;
					let bits = seen.meaning(bytes, start, end);
					if (bits === undefined) {
						bits = wordBits(column, rows, i, known);
						// A cell with an unknown word has to be told of each time.
						if (bits !== undefined) seen.remember(bytes, start, end, bits);
					}
					values[i] = bits === undefined || bits === 0 ? blank : bits;
				}
				return values;
			};
		},
		number(column) {
			if (!table.columns.has(column))
				return (rows) => new Float64Array(rows.count).fill(Number.NaN);
			const locate = locator(column, "allowed");
			return (rows) => {
				const values = new Float64Array(rows.count).fill(Number.NaN);
				locate(rows);
				for (let i = 0; i < rows.count; i++) {
					const cell = cellText(rows.batch.bytes, from[i] ?? 0, to[i] ?? 0);
					if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(cell))
						values[i] = Number(cell);
					else if (cell !== "")
						tell(column, lineOf(rows, i), messages.notANumber());
				}
				return values;
			};
		},
		count(column, blank) {
			if (!table.columns.has(column)) return alike(blank);
			const locate = locator(column, "allowed");
			return (rows) => {
				const values = new Int32Array(rows.count).fill(blank);
				locate(rows);
				for (let i = 0; i < rows.count; i++) {
					const cell = cellText(rows.batch.bytes, from[i] ?? 0, to[i] ?? 0);
					if (/^\d{1,9}$/.test(cell)) values[i] = Number(cell);
					else if (cell !== "")
						tell(column, lineOf(rows, i), messages.notAWholeNumber());
				}
				return values;
			};
		},
		tell,
		finish() {
			for (const { column, dayFirstLine, monthFirstLine } of orders)
				if (dayFirstLine > 0 && monthFirstLine > 0)
					tell(
						column,
						undefined,
						messages.mixedDateOrders(dayFirstLine, monthFirstLine),
					);
		},
	};

	function tell(
		column: ColumnName,
		line: number | undefined,
		message: Message,
	): void {
		const heading = table.columns.get(column)?.heading ?? column;
		log.add({ file: table.file, line, heading }, message);
	}

	/** Finds the cells of a column, and tells of blank ones where they are refused. */
	function locator(column: ColumnName, blank: Blank): (rows: Rows) => void {
		const index = table.columns.get(column)?.index ?? 0;
		return (rows) => {
			if (from.length < rows.count) {
				from = new Int32Array(rows.count * 2);
				to = new Int32Array(rows.count * 2);
			}
			findCells(rows, index, from, to);
			if (blank === "allowed") return;
			for (let i = 0; i < rows.count; i++)
				if (from[i] === to[i]) tell(column, lineOf(rows, i), messages.blank());
		};
	}

	/** Tells what is wrong with a date, and keeps what it says of its column's order. */
	function judgeDate(
		day: number,
		rows: Rows,
		i: number,
		order: DateOrders,
	): void {
		const line = lineOf(rows, i);
		if (day === notADate) tell(order.column, line, messages.notADate());
		else if (day === monthFirst) {
			tell(order.column, line, messages.monthFirstDate());
			order.monthFirstLine ||= line;
		} else if (
			order.dayFirstLine === 0 &&
			provesDayFirst(cellText(rows.batch.bytes, from[i] ?? 0, to[i] ?? 0))
		)
			order.dayFirstLine = line;
	}

	function newOrder(column: ColumnName): DateOrders {
		const order = { column, dayFirstLine: 0, monthFirstLine: 0 };
		orders.push(order);
		return order;
	}

	/** The bits of a cell's words, 0 for a blank cell; `undefined`, and told, where one of them is not known. */
	function wordBits(
		column: ColumnName,
		rows: Rows,
		i: number,
		known: KnownWords,
	): number | undefined {
		const { bytes } = rows.batch;
		const end = to[i] ?? 0;
		let bits = 0;
		let allKnown = true;
		let start = from[i] ?? 0;
		for (let at = start; at <= end; at++) {
			if (at < end && bytes[at] !== semicolon) continue;
			const first = skipSpaces(bytes, start, at);
			const last = skipSpacesBack(bytes, first, at);
			if (last > first) {
				const index =
					known.indexAt(bytes, first, last) ??
					tellWord(column, rows, i, known, first, last);
				if (index >= 0) bits |= 1 << index;
				else allKnown = false;
			}
			start = at + 1;
		}
		return allKnown ? bits : undefined;
	}

	/** Tells of a word that is not known, without showing it. */
	function tellWord(
		column: ColumnName,
		rows: Rows,
		i: number,
		known: KnownWords,
		start: number,
		end: number,
	): number {
		const { length } = [...cellText(rows.batch.bytes, start, end)];
		tell(
			column,
			lineOf(rows, i),
			messages.unknownWord(length, known.ids.join(", ")),
		);
		return -1;
	}
}

/** The line of the file on which the `i`th of some rows starts. */
export function lineOf({ batch, picked }: Rows, i: number): number {
	return batch.lines[picked[i] ?? 0] ?? 0;
}

const semicolon = 59;

function noMoments(rows: Rows): Moments {
	return {
		minute: new Int32Array(rows.count).fill(noDay),
		timed: new Int8Array(rows.count),
	};
}

/** Reads a column that a file does not have: every cell is blank. */
function alike(value: number): ColumnReader<Int32Array> {
	let values = new Int32Array(0);
	return (rows) => {
		if (values.length < rows.count)
			values = new Int32Array(rows.count * 2).fill(value);
		return values;
	};
}

/** Room for one value a row, used again for each batch. */
function scratch(): (count: number) => Int32Array {
	let values = new Int32Array(0);
	return (count) => {
		if (values.length < count) values = new Int32Array(count * 2);
		return values;
	};
}

/** Where one column's cells of some rows begin and end, without the spaces around them. */
function findCells(
	{ batch, count, picked }: Rows,
	column: number,
	from: Int32Array,
	to: Int32Array,
): void {
	const { bytes, starts, ends, columns } = batch;
	for (let i = 0; i < count; i++) {
		const cell = (picked[i] ?? 0) * columns + column;
		let start = starts[cell] ?? 0;
		let end = ends[cell] ?? 0;
		if (end > start) {
			start = skipSpaces(bytes, start, end);
			end = skipSpacesBack(bytes, start, end);
			const first = bytes[start] ?? 0;
			const last = bytes[end - 1] ?? 0;
			if (first > 127 || last > 127) {
				const text = cellText(bytes, start, end);
				start += textBytes(text).length - textBytes(text.trimStart()).length;
				end = start + textBytes(text.trim()).length;
			}
		}
		from[i] = start;
		to[i] = end;
	}
}

function skipSpaces(bytes: Uint8Array, start: number, end: number): number {
	let at = start;
	while (at < end && (bytes[at] ?? 0) <= 32) at++;
	return at;
}

function skipSpacesBack(bytes: Uint8Array, start: number, end: number): number {
	let at = end;
	while (at > start && (bytes[at - 1] ?? 0) <= 32) at--;
	return at;
}

/** Whether an identifier says that it is of a test person or a marked duplicate. */
function isTestId(bytes: Uint8Array, start: number, end: number): boolean {
	for (let i = start; i < end; i++) {
		const letter = (bytes[i] ?? 0) | 32;
		// Only a T or a D can begin either word.
		if (letter === 116 || letter === 100)
			return /TEST|DUPLICATE/i.test(cellText(bytes, i, end));
	}
	return false;
}

/** Whether a date's first number is too large for a month, so that only day first can be meant. */
function provesDayFirst(cell: string): boolean {
	return Number(/^(\d{1,2})[/.-]/.exec(cell)?.[1] ?? "0") > 12;
}
