import type { ColumnName } from "../dictionary/exports.ts";
import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import { type Day, noDay } from "../vocabulary/calendar.ts";
import { type Message, messages } from "../vocabulary/messages.ts";
import type { IdIndex } from "./id-index.ts";
import type { IssueLog } from "./issue-log.ts";
import type { KnownWords } from "./known-words.ts";
import {
	isDay,
	type Moment,
	monthFirst,
	notADate,
	readDate,
	readMoment,
} from "./read-date.ts";

/** Reads one column's cell of a row of a batch. What is wrong with it goes to the log, and a stand-in comes back. */
export type CellReader<Value> = (batch: RawBatch, row: number) => Value;

/** What a blank cell is: nothing to tell of, or an issue that refuses the record. */
export type Blank = "allowed" | "refused";

/** The readers of one file's columns. A column that the file does not have reads as blank, and is never refused. */
export interface Cells {
	readonly text: (column: ColumnName, blank: Blank) => CellReader<string>;
	/** The number of an identifier in an index, new ones added; `noId` where blank, `testId` for a test person. */
	readonly id: (
		column: ColumnName,
		ids: IdIndex,
		blank: Blank,
	) => CellReader<number>;
	/** The same of an identifier that should be in the index already; `unknownId` where it is not. */
	readonly knownId: (
		column: ColumnName,
		ids: IdIndex,
		blank: Blank,
	) => CellReader<number>;
	readonly day: (column: ColumnName, blank: Blank) => CellReader<Day>;
	readonly moment: (
		column: ColumnName,
		blank: Blank,
	) => CellReader<Moment | undefined>;
	/** The index of a category; -1 where blank means nothing, or the word is refused. */
	readonly word: (
		column: ColumnName,
		known: KnownWords,
		blank: Blank,
	) => CellReader<number>;
	/** The categories of several words, separated by semicolons, as bits: `1 << index`. */
	readonly words: (column: ColumnName, known: KnownWords) => CellReader<number>;
	/** `NaN` where blank. */
	readonly number: (column: ColumnName) => CellReader<number>;
	/** A whole number of 0 or more; the stand-in where blank. */
	readonly count: (column: ColumnName, blank: number) => CellReader<number>;
	/** Tells the log something about a cell. */
	readonly tell: (
		column: ColumnName,
		line: number | undefined,
		message: Message,
	) => void;
	/** Judges what only the whole column shows; call it when the file has been read. */
	readonly finish: () => void;
}

/** A cell as a place in a text, without the spaces around it. */
interface Span {
	start: number;
	end: number;
}

/** The first line of a column on which a date can only be read one way round; 0 where there is none yet. */
interface DateOrders {
	readonly column: ColumnName;
	dayFirstLine: number;
	monthFirstLine: number;
}

/** The cell readers of one file. */
export function cellsOf(table: RawTable, log: IssueLog): Cells {
	const orders: DateOrders[] = [];
	// One span for all cells: tens of millions of them are read, one after the other.
	const span: Span = { start: 0, end: 0 };
	return {
		text(column, blank) {
			const find = finder(column, blank);
			return (batch, row) =>
				find(batch, row) ? batch.text.slice(span.start, span.end) : "";
		},
		id: (column, ids, blank) => idReader(column, blank, ids.add),
		knownId: (column, ids, blank) =>
			idReader(column, blank, (text, start, end) => {
				const number = ids.find(text, start, end);
				return number < 0 ? unknownId : number;
			}),
		day(column, blank) {
			const find = finder(column, blank);
			const order = newOrder(column);
			return (batch, row) =>
				find(batch, row) ? dayAt(batch, row, order) : noDay;
		},
		moment(column, blank) {
			const find = finder(column, blank);
			const order = newOrder(column);
			return (batch, row) =>
				find(batch, row) && dayAt(batch, row, order) !== noDay
					? readMoment(batch.text, span.start, span.end)
					: undefined;
		},
		word(column, known, blank) {
			const find = finder(column, blank);
			const blankIndex = known.blank ?? -1;
			return (batch, row) =>
				find(batch, row) ? wordAt(column, batch, row, known) : blankIndex;
		},
		words: wordsReader,
		number(column) {
			const find = finder(column, "allowed");
			return (batch, row) => {
				if (!find(batch, row)) return Number.NaN;
				const cell = batch.text.slice(span.start, span.end);
				if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(cell)) return Number(cell);
				tell(column, batch.lines[row], messages.notANumber());
				return Number.NaN;
			};
		},
		count(column, blank) {
			const find = finder(column, "allowed");
			return (batch, row) => {
				if (!find(batch, row)) return blank;
				const cell = batch.text.slice(span.start, span.end);
				if (/^\d{1,9}$/.test(cell)) return Number(cell);
				tell(column, batch.lines[row], messages.notAWholeNumber());
				return blank;
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

	/** Finds a column's cell and lays `span` around it; false where it is blank. */
	function finder(column: ColumnName, blank: Blank): CellReader<boolean> {
		const index = table.columns.get(column)?.index;
		if (index === undefined) return () => false;
		const refused = blank === "refused";
		return (batch, row) => {
			const cell = row * batch.columns + index;
			span.start = batch.starts[cell] ?? 0;
			span.end = batch.ends[cell] ?? 0;
			trim(batch.text, span);
			if (span.end > span.start) return true;
			if (refused) tell(column, batch.lines[row], messages.blank());
			return false;
		};
	}

	function idReader(
		column: ColumnName,
		blank: Blank,
		look: (text: string, start: number, end: number) => number,
	): CellReader<number> {
		const find = finder(column, blank);
		return (batch, row) => {
			if (!find(batch, row)) return noId;
			const { start, end } = span;
			return isTestId(batch.text, start, end)
				? testId
				: look(batch.text, start, end);
		};
	}

	/** The day of the cell in `span`; `noDay` where it holds none. */
	function dayAt(batch: RawBatch, row: number, order: DateOrders): Day {
		const day = readDate(batch.text, span.start, span.end);
		const line = batch.lines[row] ?? 0;
		if (isDay(day)) {
			if (order.dayFirstLine === 0 && provesDayFirst(batch.text, span))
				order.dayFirstLine = line;
			return day;
		}
		if (day === notADate) tell(order.column, line, messages.notADate());
		if (day === monthFirst) {
			tell(order.column, line, messages.monthFirstDate());
			order.monthFirstLine ||= line;
		}
		return noDay;
	}

	function newOrder(column: ColumnName): DateOrders {
		const order = { column, dayFirstLine: 0, monthFirstLine: 0 };
		orders.push(order);
		return order;
	}

	function wordsReader(
		column: ColumnName,
		known: KnownWords,
	): CellReader<number> {
		const find = finder(column, "allowed");
		const blank = known.blank === undefined ? 0 : 1 << known.blank;
		return (batch, row) => {
			if (!find(batch, row)) return blank;
			const last = span.end;
			let bits = 0;
			let start = span.start;
			for (let at = start; at <= last; at++) {
				if (at < last && batch.text.charCodeAt(at) !== 59) continue;
				span.start = start;
				span.end = at;
				trim(batch.text, span);
				if (span.end > span.start) {
					const index = wordAt(column, batch, row, known);
					if (index >= 0) bits |= 1 << index;
				}
				start = at + 1;
			}
			return bits === 0 ? blank : bits;
		};
	}

	/** The index of the word in `span`; -1, and an issue that does not show it, where it is not known. */
	function wordAt(
		column: ColumnName,
		batch: RawBatch,
		row: number,
		known: KnownWords,
	): number {
		const index = known.indexAt(batch.text, span.start, span.end);
		if (index !== undefined) return index;
		const { length } = [...batch.text.slice(span.start, span.end)];
		tell(
			column,
			batch.lines[row],
			messages.unknownWord(length, known.ids.join(", ")),
		);
		return -1;
	}
}

/** What an identifier's reader gives for a blank cell. */
export const noId = -1;
/** For a test person or a marked duplicate. */
export const testId = -2;
/** For one that should be in the index and is not. */
export const unknownId = -3;

/** Whether an identifier says that it is of a test person or a marked duplicate. */
function isTestId(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; i++) {
		const letter = text.charCodeAt(i) | 32;
		// Only a T or a D can begin either word.
		if (letter === 116 || letter === 100)
			return /TEST|DUPLICATE/i.test(text.slice(i, end));
	}
	return false;
}

/** Whether a date's first number is too large for a month, so that only day first can be meant. */
function provesDayFirst(text: string, { start, end }: Span): boolean {
	const first = /^(\d{1,2})[/.-]/.exec(text.slice(start, end))?.[1];
	return Number(first ?? "0") > 12;
}

/** Most cells have no space around them, and a look at their ends tells. */
function trim(text: string, span: Span): void {
	while (span.start < span.end && isSpace(text.charCodeAt(span.start)))
		span.start++;
	while (span.start < span.end && isSpace(text.charCodeAt(span.end - 1)))
		span.end--;
}

function isSpace(code: number): boolean {
	return (
		code <= 32 ||
		code === 160 ||
		code === 0xfeff ||
		(code >= 0x2000 && code <= 0x200b)
	);
}
