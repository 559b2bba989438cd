import { dateColumns, type ExportKind } from "../dictionary/columns.ts";
import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import { cellText } from "../validate/cell-text.ts";
import { isDay, notADate, readDate } from "../validate/read-date.ts";
import { readWrittenDate } from "../validate/written-date.ts";
import { type Day, dayFrom, partsOf } from "../vocabulary/calendar.ts";
import { bareWord } from "../vocabulary/words.ts";
import type { Column } from "./match-headings.ts";

/** What the cells of a column look like: how many of each, blank ones left out. */
export interface ColumnLook {
	readonly filled: number;
	readonly dates: number;
	/** Numbers that Excel would write for days of the years 1955 to 2064. */
	readonly dayNumbers: number;
}

/** What was seen of one file's rows. Nothing of a cell is kept but months and numbers. */
export interface TableLook {
	readonly file: string;
	readonly kind: ExportKind;
	readonly rows: number;
	readonly columns: ReadonlyMap<Column, ColumnLook>;
	/** The months in which something happened, counted from year 0: 2016-01 is 2016 * 12. */
	readonly months: ReadonlySet<number>;
	/** The same of dates that are Excel's day numbers, as Excel usually counts them. */
	readonly numberedMonths: ReadonlySet<number>;
	/** How many different councils its column `authority` names; 0 without one. */
	readonly authorities: number;
}

/** The column of each kind of export that says when something happened. */
const eventColumns: Readonly<Record<ExportKind, readonly Column[]>> = {
	referrals: ["referral_date"],
	assessments: ["assessment_date"],
	outcomes: ["first_date", "last_date"],
	missing: ["start"],
	lookedAfter: [],
	discussions: ["meeting_date"],
	feedback: ["date"],
	training: ["date"],
	benchmarks: [],
};

/**
 * Looks through the rows of a file, or the first of them.
 *
 * @param mostRows about so many rows are looked at
 */
export async function scanTable(
	table: RawTable,
	mostRows: number,
	progress: (share: number) => void = () => undefined,
): Promise<TableLook> {
	const looks = [...table.columns].map(([column, { index }]) => ({
		column,
		index,
		isDate: dateColumns.has(column),
		isEvent: eventColumns[table.kind].includes(column),
		filled: 0,
		dates: 0,
		dayNumbers: 0,
	}));
	const months = new Set<number>();
	const numberedMonths = new Set<number>();
	const authorities = new Set<string>();
	let rows = 0;
	for await (const batch of table.batches()) {
		for (let row = 0; row < batch.rows; row++)
			for (const look of looks) lookAt(look, batch, row);
		rows += batch.rows;
		progress(batch.bytesRead / Math.max(table.size, 1));
		if (rows >= mostRows) break;
	}
	return {
		file: table.file,
		kind: table.kind,
		rows,
		columns: new Map(looks.map((look) => [look.column, look])),
		months,
		numberedMonths,
		authorities: authorities.size,
	};

	function lookAt(
		look: (typeof looks)[number],
		batch: RawBatch,
		row: number,
	): void {
		const { bytes } = batch;
		const cell = row * batch.columns + look.index;
		const start = skipBlanks(
			bytes,
			batch.starts[cell] ?? 0,
			batch.ends[cell] ?? 0,
		);
		const end = skipBlanksBack(bytes, start, batch.ends[cell] ?? 0);
		if (start >= end) return;
		look.filled++;
		if (look.column === "authority" && authorities.size < 1000)
			authorities.add(bareWord(cellText(bytes, start, end)));
		// Only what begins with a digit can be a date in figures.
		if (!isDigit(bytes[start])) return;
		const numbered = readDayNumber(bytes, start, end);
		const day = numbered ?? dayIn(bytes, start, end, look.isDate);
		if (!isDay(day)) return;
		if (numbered === undefined) look.dates++;
		else look.dayNumbers++;
		if (look.isEvent)
			(numbered === undefined ? months : numberedMonths).add(monthOf(day));
	}
}

function monthOf(day: Day): number {
	const { year, month } = partsOf(day);
	return year * 12 + month - 1;
}

const longestDate = 40;

/** The day that a cell holds. Where no dates are looked for, only the usual forms are: they are told at a glance. */
function dayIn(
	bytes: Uint8Array,
	start: number,
	end: number,
	isDate: boolean,
): Day {
	const day = readDate(bytes, start, end);
	return day === notADate && isDate && end - start <= longestDate
		? readWrittenDate(cellText(bytes, start, end)).day
		: day;
}

const firstDayNumber = 20_090;
const lastDayNumber = 60_265;

/** The day of a number as Excel writes days; `undefined` for any other text. */
function readDayNumber(
	bytes: Uint8Array,
	start: number,
	end: number,
): Day | undefined {
	const point = bytes[start + 5] === 46;
	if (end - start !== 5 && !point) return undefined;
	for (let at = start; at < end; at++)
		if (!isDigit(bytes[at]) && at !== start + 5) return undefined;
	const number = Math.floor(Number(cellText(bytes, start, end)));
	return number >= firstDayNumber && number <= lastDayNumber
		? (dayFrom(1899, 12, 30) ?? 0) + number
		: undefined;
}

function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 48 && byte <= 57;
}

function skipBlanks(bytes: Uint8Array, start: number, end: number): number {
	let at = start;
	while (at < end && (bytes[at] ?? 0) <= 32) at++;
	return at;
}

function skipBlanksBack(bytes: Uint8Array, start: number, end: number): number {
	let at = end;
	while (at > start && (bytes[at - 1] ?? 0) <= 32) at--;
	return at;
}
