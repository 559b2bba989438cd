import type { TableBlock, TableColumn, Text } from "../../report/model.ts";
import { plain, statedText } from "../paper-text.ts";
import { theme } from "../theme.ts";
import { writeCaption, writeNotes } from "./notes.ts";
import { writeText } from "./text.ts";

/**
 * A table with its caption above and its notes below. It stands in a box of its own, which scrolls where the screen is too
 * narrow, and which a keyboard reaches by the caption's name.
 */
export function writeTable(table: TableBlock): readonly string[] {
	const id = `table-${table.number}`;
	return [
		`<div class="table${staysWhole(table) ? " whole" : ""}" id="${id}">`,
		`<div class="box" role="region" aria-labelledby="${id}-caption" tabindex="0">`,
		"<table>",
		`<caption><span id="${id}-caption">${writeCaption("Table", table.number, table.caption)}</span></caption>`,
		`<colgroup>${columnWidths(table.columns)}</colgroup>`,
		"<thead>",
		`<tr>${table.columns.map(headingCell).join("")}</tr>`,
		"</thead>",
		"<tbody>",
		...table.rows.map(
			(row) =>
				`<tr>${table.columns.map((column, at) => cell(row[at] ?? [], column, at)).join("")}</tr>`,
		),
		"</tbody>",
		"</table>",
		"</div>",
		...writeNotes(table.notes),
		"</div>",
	];
}

/** A short table of figures is printed on one page. */
function staysWhole({ rows, columns }: TableBlock): boolean {
	return (
		rows.length <= theme.wholeTableRows &&
		columns.some(({ kind }) => kind === "numbers")
	);
}

function columnWidths(columns: readonly TableColumn[]): string {
	const whole = columns.reduce((sum, { width }) => sum + width, 0);
	return columns
		.map(
			({ width }) =>
				`<col style="width: ${Math.round((100 * width) / whole)}%"/>`,
		)
		.join("");
}

function headingCell({ heading, kind }: TableColumn): string {
	return `<th scope="col"${numberClass(kind)}>${writeText(statedText(plain(heading)))}</th>`;
}

function cell(text: Text, { kind }: TableColumn, at: number): string {
	const words = writeText(statedText(text));
	return at === 0
		? `<th scope="row">${words}</th>`
		: `<td${numberClass(kind)}>${words}</td>`;
}

function numberClass(kind: TableColumn["kind"]): string {
	return kind === "numbers" ? ' class="number"' : "";
}
