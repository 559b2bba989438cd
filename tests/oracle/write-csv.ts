import type { Dice } from "./dice.ts";
import type { Export } from "./world.ts";

/** How each column writes a row. */
export type CellsOf<Row> = Readonly<Record<string, (row: Row) => string>>;

/** An export as a file: its own order and spelling of headings, its own separator, and a column that nobody reads. */
export function writeCsv<Row>(
	given: Export<Row>,
	cells: CellsOf<Row>,
	dice: Dice,
): string {
	const notes = dice.percent(40) ? ["Case notes"] : [];
	const columns = dice.mixed([...given.columns, ...notes]);
	const separator = dice.one([",", ",", ";", "\t"]);
	const newline = dice.one(["\n", "\r\n"]);
	const line = (texts: readonly string[]) =>
		texts.map((text) => quoted(text, separator, dice)).join(separator);
	const cell = (row: Row, column: string) =>
		column === "Case notes"
			? someNote(dice)
			: `${cells[column]?.(row) ?? ""}${dice.percent(3) ? " " : ""}`;
	const lines = [
		line(columns.map((column) => heading(column, dice))),
		...given.rows.map((row) => line(columns.map((c) => cell(row, c)))),
	];
	if (dice.percent(20)) lines.push("");
	const mark = dice.percent(20) ? "\ufeff" : "";
	return `${mark}${lines.join(newline)}${dice.percent(80) ? newline : ""}`;
}

function heading(column: string, dice: Dice): string {
	return dice.one([
		column,
		column,
		column.toUpperCase(),
		column.replaceAll("_", " "),
		` ${column.replaceAll("_", "-")} `,
	]);
}

function someNote(dice: Dice): string {
	return dice.one([
		"",
		"seen at home",
		'said "no"; then, yes',
		"two\nlines\r\nor three",
		"31/12/2016",
	]);
}

function quoted(cell: string, separator: string, dice: Dice): string {
	return /["\r\n]/.test(cell) || cell.includes(separator) || dice.percent(2)
		? `"${cell.replaceAll('"', '""')}"`
		: cell;
}
