import { dateColumns, type ExportKind } from "../dictionary/columns.ts";
import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import { cellText } from "../validate/cell-text.ts";
import { type Day, partsOf } from "../vocabulary/calendar.ts";
import { bareWord } from "../vocabulary/words.ts";
import { dayOfCell, withoutBlanks } from "./cell-day.ts";
import type { Column } from "./known-headings.ts";

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

/** Looks through the rows of a file, as far as it can be read. */
export async function scanTable(
	table: RawTable,
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
	try {
		for await (const batch of table.batches()) {
			for (let row = 0; row < batch.rows; row++)
				for (const look of looks) lookAt(look, batch, row);
			rows += batch.rows;
			progress(batch.bytesRead / Math.max(table.size, 1));
		}
	} catch (thrown) {
		// A file that stops being readable is told where it is checked; what was seen of it until then is seen.
		table.issueOf(thrown);
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
		const { start, end } = withoutBlanks(
			bytes,
			batch.starts[cell] ?? 0,
			batch.ends[cell] ?? 0,
		);
		if (start >= end) return;
		look.filled++;
		if (look.column === "authority" && authorities.size < 1000)
			authorities.add(bareWord(cellText(bytes, start, end)));
		const found = dayOfCell(bytes, start, end, look.isDate);
		if (!found) return;
		if (found.numbered) look.dayNumbers++;
		else look.dates++;
		if (look.isEvent)
			(found.numbered ? numberedMonths : months).add(monthOf(found.day));
	}
}

function monthOf(day: Day): number {
	const { year, month } = partsOf(day);
	return year * 12 + month - 1;
}
