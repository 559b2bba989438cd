import type { NumberForm } from "./number-form.ts";
import { numberText } from "./number-text.ts";
import type { SheetNotes } from "./sheet-notes.ts";
import { sheetReader, type WrittenCell } from "./sheet-rows.ts";
import { plainText } from "./shown-text.ts";
import { WorkbookFault } from "./workbook-fault.ts";

/** What all sheets of a workbook share. */
export interface Shared {
	/** The texts that cells refer to. */
	readonly strings: readonly string[];
	/** How numbers are shown, by the number of a cell's style. */
	readonly forms: readonly NumberForm[];
	readonly from1904: boolean;
}

/** A sheet whose text is longer has columns without end, and was made to fill the memory. */
const mostText = 1024 * 1024 * 1024;

/** The header is among so many rows. What stands to the right of all of them later has no heading. */
const rowsOfHeader = 64;

/**
 * A sheet as text: a comma between cells, each row on the line of its number. Blank rows at its end, of which a sheet may
 * have a million that are only coloured, are not there. Throws {@link WorkbookFault}.
 */
export function* sheetText(
	pieces: Iterable<Uint8Array>,
	shared: Shared,
	notes: SheetNotes,
): Generator<string> {
	let text = "";
	let length = 0;
	let lines = 0;
	let rows = 0;
	let width = 0;
	const reader = sheetReader({
		row(row, cells, hidden) {
			const line: string[] = [];
			for (const [column, cell] of cells) {
				if (column >= width && rows >= rowsOfHeader) continue;
				const shown = cellText(cell, shared);
				if (shown === undefined) notes.error(row);
				else if (shown.trim() !== "") line[column] = quoted(shown);
			}
			if (line.length === 0) return;
			if (hidden) notes.hiddenRow(row);
			rows++;
			width = Math.max(width, line.length);
			text += "\n".repeat(row - 1 - lines);
			text += `${Array.from(line, (cell) => cell ?? "").join(",")}\n`;
			lines = row;
		},
		hiddenColumns: notes.hiddenColumns,
		formulaWithoutValue: notes.formulaWithoutValue,
	});
	for (const piece of pieces) {
		reader.write(piece);
		length += text.length;
		if (length > mostText) throw new WorkbookFault("too large");
		if (text !== "") yield text;
		text = "";
	}
	reader.end();
	if (text !== "") yield text;
	notes.end(width);
}

/** What a cell shows, as far as it is read; `undefined` where that is an error. */
function cellText(
	{ value, type, style }: WrittenCell,
	{ strings, forms, from1904 }: Shared,
): string | undefined {
	const form = forms[style] ?? { is: "number" };
	switch (type) {
		case "n":
			return numberText(value, form, from1904);
		case "s":
			return sharedText(strings, value);
		case "b":
			return value.trim() === "1" ? "TRUE" : "FALSE";
		case "e":
			return undefined;
		case "d":
			// A day has the time of midnight here, which says nothing.
			return form.is === "day" && form.timed
				? value
				: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "");
		default:
			return plainText(value);
	}
}

function sharedText(strings: readonly string[], place: string): string {
	const text = strings[Number(place)];
	if (text === undefined) throw new WorkbookFault("damaged");
	return text;
}

/** A cell as CSV has it. A byte-order mark at the start of a line would be taken for one. */
function quoted(text: string): string {
	return /[",\r\ufeff]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
