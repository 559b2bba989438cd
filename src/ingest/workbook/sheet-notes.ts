import type { Issue } from "../../vocabulary/issue.ts";
import { issueAt, messages } from "../../vocabulary/messages.ts";
import { columnLetters } from "../twin-columns.ts";

/** What is to be told of a sheet, gathered as its rows are read. */
export interface SheetNotes {
	/** A row that is hidden and holds something. */
	readonly hiddenRow: (row: number) => void;
	/** Columns that are hidden, by their numbers from 1. */
	readonly hiddenColumns: (first: number, last: number) => void;
	/** A cell that holds an error of Excel's, such as #N/A. */
	readonly error: (row: number) => void;
	/** A cell, its column from 0, with a formula that has no value. */
	readonly formulaWithoutValue: (row: number, column: number) => void;
	/** All rows have been read: so many columns hold something. */
	readonly end: (width: number) => void;
}

/**
 * The notes of one sheet, none yet.
 *
 * @param formulas is given the columns that hold formulas without a value, with the row of the first, as they are read
 * @param told is handed the notes when all rows have been read
 */
export function sheetNotes(
	file: string,
	formulas: Map<number, number>,
	told: (notes: readonly Issue[]) => void,
): SheetNotes {
	const rows = { count: 0, first: 0 };
	const errors = { count: 0, first: 0 };
	const hidden: { readonly first: number; readonly last: number }[] = [];
	const count = (what: typeof rows) => (row: number) => {
		if (what.count++ === 0) what.first = row;
	};
	return {
		hiddenRow: count(rows),
		error: count(errors),
		hiddenColumns: (first, last) => void hidden.push({ first, last }),
		formulaWithoutValue(row, column) {
			if (!formulas.has(column)) formulas.set(column, row);
		},
		end(width) {
			const columns = hidden
				.filter(({ first }) => first <= width)
				.map(({ first, last }) => namesOf(first, Math.min(last, width)));
			const notes: Issue[] = [];
			if (rows.count > 0)
				notes.push(
					issueAt({ file, line: rows.first }, messages.hiddenRows(rows.count)),
				);
			if (columns.length > 0)
				notes.push(
					issueAt({ file }, messages.hiddenColumns(columns.join(", "))),
				);
			if (errors.count > 0)
				notes.push(
					issueAt(
						{ file, line: errors.first },
						messages.cellErrors(errors.count),
					),
				);
			told(notes);
		},
	};
}

/** Columns as a spreadsheet names them: "C", or "C to F". */
function namesOf(first: number, last: number): string {
	const [from, to] = [columnLetters(first - 1), columnLetters(last - 1)];
	return first === last ? from : `${from} to ${to}`;
}
