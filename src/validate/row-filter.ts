import {
	type ColumnName,
	dateColumns,
	type ExportKind,
	freeText,
} from "../dictionary/columns.ts";
import type { RawBatch, RawColumn, RawTable } from "../ingest/raw-table.ts";
import type { ExportSettings } from "../settings/settings.ts";
import type { Message } from "../vocabulary/message.ts";
import { messages } from "../vocabulary/messages.ts";
import { bareWord } from "../vocabulary/words.ts";
import { isBlankText } from "./blank-text.ts";
import { cellText, textBytes } from "./cell-text.ts";
import { dayNumbersOf, readDayNumber } from "./excel-date.ts";
import { dayNumber, isDay, notADate, readDate } from "./read-date.ts";
import { readWrittenDate } from "./written-date.ts";

/** Says why a row of a file is no record; `undefined` where it is to be read as one. */
export type RowFilter = (batch: RawBatch, row: number) => Message | undefined;

/**
 * Tells rows that are no records: totals, sub-headings and notes, and the header once more. A row is left out only where
 * no record could be made of it, so that no child is ever lost to a word.
 *
 * - Totals: its first filled cell says so ("Total", "Grand total", "Sub-total North"), its key (the day of a referral) is
 *   blank or no date, and its identifiers are blank, numbers, or that very cell.
 * - A sub-heading or a note: one cell of the row is filled, and it is neither a date nor looks like an identifier in an
 *   identifier's column.
 * - A rule: all that stands in the row is two dashes or more in each cell, as databases draw it under a header.
 * - The header again: every cell that is read says what its heading says.
 */
export function rowFilter(
	table: RawTable,
	dates: ExportSettings["dates"],
): RowFilter {
	const file = readingOf(table, dates);
	const isHeader = headerTest(table);
	return (batch, row) => {
		if (mayBeTotal(batch, row) && isTotals(batch, row, file))
			return messages.totalsRow();
		if (batch.filled[row] === 1 && table.width > 1)
			return isSubHeading(batch, row, file) ? messages.subHeading() : undefined;
		if (isRule(batch, row, file)) return messages.ruleOfDashes();
		return isHeader(batch, row) ? messages.repeatedHeader() : undefined;
	};
}

/** What tells a record of one file from other rows. */
interface FileReading {
	readonly columns: readonly (readonly [ColumnName | "authority", RawColumn])[];
	/** The column without which there is no record: its day, where it has one. */
	readonly key: RawColumn | undefined;
	readonly keyName: ColumnName;
	readonly isDate: (column: ColumnName | "authority", cell: string) => boolean;
}

const keys = {
	referrals: "referral_date",
	assessments: "assessment_date",
	outcomes: "outcome_code",
	missing: "start",
	lookedAfter: "looked_after_start",
	discussions: "meeting_date",
	feedback: "respondent",
	training: "date",
	benchmarks: "period",
} as const satisfies Readonly<Record<ExportKind, ColumnName>>;

const idColumns: ReadonlySet<string> = new Set(["child_id", "referral_id"]);

function readingOf(
	table: RawTable,
	dates: ExportSettings["dates"],
): FileReading {
	const keyName = keys[table.kind];
	return {
		columns: [...table.columns],
		key: table.columns.get(keyName),
		keyName,
		isDate(column, cell) {
			const form = column === "authority" ? undefined : dates[column];
			const numbers = dayNumbersOf(form);
			if (numbers) return isDay(readDayNumber(cell, numbers).day);
			const bytes = textBytes(cell);
			if (readDate(bytes, 0, bytes.length) !== notADate) return true;
			const { day } = readWrittenDate(cell);
			return day !== notADate && day !== dayNumber;
		},
	};
}

/** The words with which a row of totals begins, by their first two letters: most rows need no closer look. */
const totalWords =
	/^(?:(?:grand|sub|overall|running)[ -]*)?totals?\b|^(?:count|sum|average|mean)\b/i;
const totalStarts = new Set(
	["to", "gr", "su", "ov", "ru", "co", "av", "me"].map(
		(start) => start.charCodeAt(0) * 256 + start.charCodeAt(1),
	),
);

/** Whether the first two letters of a row are those of a word for totals. */
function mayBeTotal({ bytes, firstStarts }: RawBatch, row: number): boolean {
	const start = firstStarts[row] ?? 0;
	// 32 makes a small letter of a capital.
	const first = (bytes[start] ?? 0) | 32;
	if (first < 97 || first > 122) return false;
	return totalStarts.has(first * 256 + ((bytes[start + 1] ?? 0) | 32));
}

function isTotals(batch: RawBatch, row: number, file: FileReading): boolean {
	const start = batch.firstStarts[row] ?? 0;
	const end = batch.firstEnds[row] ?? 0;
	if (!totalWords.test(cellText(batch.bytes, start, end).trim())) return false;
	const key = file.key ? cellAt(batch, row, file.key) : "";
	const isKeyed = !dateColumns.has(file.keyName)
		? key !== "" && !isNumber(key)
		: file.isDate(file.keyName, key);
	if (isKeyed) return false;
	return file.columns.every(([name, column]) => {
		if (!idColumns.has(name)) return true;
		const { from } = placeOf(batch, row, column);
		const cell = cellAt(batch, row, column);
		return cell === "" || isNumber(cell) || from === start;
	});
}

function isNumber(cell: string): boolean {
	return /^\d[\d,]*(?:\.\d+)? ?%?$/.test(cell);
}

function isSubHeading(
	batch: RawBatch,
	row: number,
	file: FileReading,
): boolean {
	return file.columns.every(([name, column]) => {
		const cell = cellAt(batch, row, column);
		if (cell === "") return true;
		if (idColumns.has(name)) return !looksLikeId(cell);
		return !freeText.has(name) && !file.isDate(name, cell);
	});
}

/** One word with a digit in it, and no period such as 2016/17 or Q1. */
function looksLikeId(cell: string): boolean {
	const isPeriod =
		/^(?:\d{4}[-/](?:\d{2}|\d{4}|Q[1-4]|H[12]|M\d{2})|Q[1-4]|H[12])$/i;
	return !/\s/u.test(cell) && /\d/.test(cell) && !isPeriod.test(cell);
}

const ruleMarks = new Set(["-", "=", "_"].map((mark) => mark.charCodeAt(0)));
const rule = /^(?:[-=_+–—]{2,})?$/;

/** Databases draw a line of dashes under the header: "-----------", once in each column. */
function isRule(batch: RawBatch, row: number, file: FileReading): boolean {
	const { bytes, firstStarts, firstEnds } = batch;
	const first = firstStarts[row] ?? 0;
	const mark = bytes[first] ?? 0;
	if (mark < 128 && !ruleMarks.has(mark)) return false;
	const text = cellText(bytes, first, firstEnds[row] ?? 0).trim();
	return (
		text !== "" &&
		rule.test(text) &&
		file.columns.every(([, column]) => {
			const { from, to } = placeOf(batch, row, column);
			return rule.test(cellText(bytes, from, to).trim());
		})
	);
}

/** Tells a row whose cells are the headings. Only where the longest heading may stand is a closer look taken. */
function headerTest(
	table: RawTable,
): (batch: RawBatch, row: number) => boolean {
	const columns = [...table.columns.values()];
	const [longest] = columns.toSorted(
		(a, b) => b.heading.length - a.heading.length,
	);
	if (!longest) return () => false;
	const wanted = textBytes(longest.heading);
	return (batch, row) => {
		const cell = row * batch.columns + longest.index;
		const start = batch.starts[cell] ?? 0;
		if ((batch.ends[cell] ?? 0) - start < wanted.length) return false;
		if (((batch.bytes[start] ?? 0) | 32) !== ((wanted[0] ?? 0) | 32))
			return false;
		return columns.every(
			(column) =>
				bareWord(cellAt(batch, row, column)) === bareWord(column.heading),
		);
	};
}

function placeOf(
	batch: RawBatch,
	row: number,
	{ index }: RawColumn,
): { readonly from: number; readonly to: number } {
	const cell = row * batch.columns + index;
	return { from: batch.starts[cell] ?? 0, to: batch.ends[cell] ?? 0 };
}

/** A cell as text, without the spaces around it; "" where it holds a word for nothing. */
function cellAt(batch: RawBatch, row: number, column: RawColumn): string {
	const { from, to } = placeOf(batch, row, column);
	const text = cellText(batch.bytes, from, to).trim();
	return isBlankText(text) ? "" : text;
}
