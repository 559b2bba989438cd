import type { ColumnName } from "../dictionary/columns.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Message } from "../vocabulary/message.ts";
import type { Reading } from "./accepted-records.ts";
import {
	type Blank,
	type CellColumn,
	type ColumnReader,
	cellColumns,
} from "./cell-column.ts";
import { cellText } from "./cell-text.ts";
import {
	type DateForms,
	dateForms,
	dayReader,
	type Moments,
	momentReader,
} from "./date-columns.ts";
import { type DecimalIds, decimalIds } from "./decimal-ids.ts";
import { idReader, knownIdReader, zeroTally } from "./id-columns.ts";
import type { Ids } from "./ids.ts";
import type { KnownWords } from "./known-words.ts";
import type { LinkTally } from "./link-tally.ts";
import { countReader, numberReader } from "./number-columns.ts";
import { decimalCodes, wordReader, wordsReader } from "./read-words.ts";

/** The readers of one file's columns. A column that the file does not have reads as blank, and is never refused. */
export interface Cells {
	readonly has: (column: ColumnName) => boolean;
	readonly text: (
		column: ColumnName,
		blank: Blank,
	) => ColumnReader<readonly string[]>;
	/** Numbers of identifiers, new ones added; `noId` where blank, `testId` for a test person. */
	readonly id: (
		column: ColumnName,
		ids: Ids,
		blank: Blank,
	) => ColumnReader<Int32Array>;
	/** The same of identifiers that should be known already; `unknownId` where one is not. */
	readonly knownId: (
		column: ColumnName,
		ids: Ids,
		blank: Blank,
		links?: LinkTally,
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
	/** The categories of the several words that a cell may hold, as bits: `1 << index`. */
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

/** The cell readers of one file. */
export function cellsOf(
	table: RawTable,
	{ log, datesOf }: Pick<Reading, "log" | "datesOf">,
): Cells {
	const columns = cellColumns(table, log);
	const dates = datesOf(table);
	const toFinish: { readonly finish: () => void }[] = [columns];
	const columnOf = columns.column;
	return {
		has: (column) => table.columns.has(column),
		text: (column, blank) => textReader(columnOf(column, blank)),
		id(column, ids, blank) {
			const found = columnOf(column, blank);
			const zeros = judged(zeroTally(found, ids));
			return idReader(found, blank, ids, decimalsOf(found), zeros);
		},
		knownId(column, ids, blank, links) {
			const found = columnOf(column, blank);
			const zeros = judged(zeroTally(found, ids));
			const decimals = decimalsOf(found);
			return knownIdReader(found, blank, ids, decimals, zeros, links);
		},
		day(column, blank) {
			const found = columnOf(column, blank);
			return dayReader(found, formsOf(found, column, blank));
		},
		moment(column, blank) {
			const found = columnOf(column, blank);
			return momentReader(found, formsOf(found, column, blank));
		},
		word(column, known, blank) {
			const found = columnOf(column, blank, known.isListed);
			return wordReader(found, known, judged(decimalCodes(found)));
		},
		words(column, known) {
			const found = columnOf(column, "allowed", known.isListed);
			return wordsReader(found, known, judged(decimalCodes(found)));
		},
		number: (column) => numberReader(columnOf(column, "allowed")),
		count: (column, blank) => countReader(columnOf(column, "allowed"), blank),
		tell: columns.tell,
		finish() {
			for (const each of toFinish) each.finish();
		},
	};

	function formsOf(
		column: CellColumn,
		name: ColumnName,
		blank: Blank,
	): DateForms {
		return judged(dateForms(column, dates(name), blank));
	}

	function decimalsOf(column: CellColumn): DecimalIds {
		return judged(decimalIds(column));
	}

	function judged<Judge extends { readonly finish: () => void }>(
		judge: Judge,
	): Judge {
		toFinish.push(judge);
		return judge;
	}
}

function textReader(column: CellColumn): ColumnReader<readonly string[]> {
	return (rows) => {
		if (column.absent) return new Array<string>(rows.count).fill("");
		const { from, to } = column.locate(rows);
		const values: string[] = [];
		for (let i = 0; i < rows.count; i++)
			values.push(cellText(rows.batch.bytes, from[i] ?? 0, to[i] ?? 0));
		return values;
	};
}
