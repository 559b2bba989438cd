import {
	Paragraph,
	type ParagraphChild,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
} from "docx";
import type { TableBlock, TableColumn, Text } from "../../report/model.ts";
import { plain, statedText } from "../paper-text.ts";
import { textWidth, theme } from "../theme.ts";
import { writeCaption, writeNotes } from "./caption.ts";
import { columnWidths } from "./column-widths.ts";
import { tableStyleId } from "./table-style.ts";
import { writeRuns } from "./text.ts";

/**
 * A table with its caption above and its notes below. The header row is marked and comes again on each page, rows do
 * not split, nothing is merged.
 */
export function writeTable(table: TableBlock): readonly (Paragraph | Table)[] {
	const widths = columnWidths(table);
	return [
		writeCaption("Table", table.number, table.caption),
		new Table({
			style: tableStyleId,
			layout: TableLayoutType.FIXED,
			width: { size: textWidth, type: WidthType.DXA },
			columnWidths: [...widths],
			tableLook: {
				firstRow: true,
				firstColumn: true,
				lastRow: false,
				lastColumn: false,
				noHBand: true,
				noVBand: true,
			},
			rows: [
				headerRow(table.columns, widths),
				...table.rows.map((row, index) =>
					bodyRow(row, table.columns, widths, staysWithNext(table, index)),
				),
			],
		}),
		...writeNotes(table.notes),
	];
}

/**
 * A short table of figures stays on one page. A longer one, or one of words, may go on to the next, but not with a row
 * alone on either; and the last row stays with the notes.
 */
function staysWithNext(table: TableBlock, row: number): boolean {
	const last = table.rows.length - 1;
	if (row === last) return table.notes.length > 0;
	const short =
		table.rows.length <= theme.wholeTableRows &&
		table.columns.some((column) => column.kind === "numbers");
	return short || row === 0 || row === last - 1;
}

function headerRow(
	columns: readonly TableColumn[],
	widths: readonly number[],
): TableRow {
	return new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: columns.map((column, index) =>
			cell(
				writeRuns(statedText(plain(column.heading))),
				column.kind === "numbers" ? "TableNumberHeading" : "TableHeading",
				widths[index] ?? 0,
				true,
			),
		),
	});
}

function bodyRow(
	row: readonly Text[],
	columns: readonly TableColumn[],
	widths: readonly number[],
	keepNext: boolean,
): TableRow {
	return new TableRow({
		cantSplit: true,
		children: columns.map((column, index) =>
			cell(
				writeRuns(statedText(row[index] ?? [])),
				cellStyle(column, index),
				widths[index] ?? 0,
				keepNext,
			),
		),
	});
}

function cellStyle(column: TableColumn, index: number): string {
	if (index === 0) return "TableHeading";
	return column.kind === "numbers" ? "TableNumber" : "TableText";
}

function cell(
	children: readonly ParagraphChild[],
	style: string,
	width: number,
	keepNext: boolean,
): TableCell {
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		children: [
			new Paragraph({ style, children, ...(keepNext ? { keepNext } : {}) }),
		],
	});
}
