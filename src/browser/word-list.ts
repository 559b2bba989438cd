import papaparse from "papaparse";
import { isWordColumn, wordColumn } from "../dictionary/word-columns.ts";
import { readCsvRows } from "../matches/csv-rows.ts";
import {
	forSpreadsheet,
	fromSpreadsheet,
} from "../matches/spreadsheet-text.ts";
import type { matchHeadings } from "../vocabulary/own-lists.ts";

/** A word of the exports that is not known, and what it may be matched to. */
export interface UnknownWord {
	/** Its row in the private list, the header's being 0. */
	readonly row: number;
	readonly export: string;
	readonly column: string;
	readonly word: string;
	readonly count: number;
	/** What a person matched it to so far; empty where they did not. */
	readonly matchedTo: string;
	/** The category that it is near to; empty where it is near to none. */
	readonly nearest: string;
	readonly choices: readonly string[];
}

/** The words of the private list, as `check --matches` writes it, that are not known. */
export function unknownWords(list: Uint8Array): readonly UnknownWord[] {
	const rows = rowsOf(list);
	const [header = []] = rows;
	return rows.flatMap((cells, row) => {
		const cell = (heading: (typeof matchHeadings)[number]) =>
			fromSpreadsheet(cells[header.indexOf(heading)] ?? "");
		if (row === 0 || cell("status") !== "unknown") return [];
		return [
			{
				row,
				export: cell("export"),
				column: cell("column"),
				word: cell("raw_value"),
				count: Number(cell("count")),
				matchedTo: cell("matched_to"),
				nearest: cell("nearest"),
				choices: cell("choices").split(" | ").filter(Boolean),
			},
		];
	});
}

/** How a choice reads: by its label where the list is the tool's own, with the code where it is one, `3A: Health: …`. */
export function choiceText(column: string, id: string): string {
	const words = isWordColumn(column) ? wordColumn(column).words : [];
	const label =
		typeof words === "string"
			? undefined
			: words.find((category) => category.id === id)?.label;
	if (label === undefined) return id;
	return /^[A-Z0-9]+$/.test(id) ? `${id}: ${label}` : label;
}

/** Whether levels of risk stand in a column: those that the service does not work with are not counted. */
export function isOfRisk(column: string): boolean {
	return isWordColumn(column) && wordColumn(column).words === "riskLevels";
}

/** The list with what a person chose, by row; all else stays as it is. */
export function fillIn(
	list: Uint8Array,
	chosen: ReadonlyMap<number, string>,
): Uint8Array {
	const rows = rowsOf(list);
	const place = rows[0]?.indexOf("matched_to") ?? -1;
	const filled = rows.map((cells, row) => {
		const id = chosen.get(row);
		return id === undefined ? cells : cells.with(place, forSpreadsheet(id));
	});
	const text = papaparse.unparse(
		filled.map((cells) => [...cells]),
		{ newline: "\r\n" },
	);
	return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function rowsOf(list: Uint8Array): readonly (readonly string[])[] {
	const text = new TextDecoder().decode(list).replace(/^\uFEFF/, "");
	const reading = readCsvRows(text, ",");
	return reading.ok ? reading.rows.map(({ cells }) => cells) : [];
}
