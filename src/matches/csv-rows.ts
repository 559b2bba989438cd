/** A row of a CSV file: its cells, and the line on which it starts, from 1. */
export interface CsvRow {
	readonly line: number;
	readonly cells: readonly string[];
}

/** The rows of a CSV text, or the line of a quotation mark that opens a cell and is never closed. */
export type CsvReading =
	| { readonly ok: true; readonly rows: readonly CsvRow[] }
	| { readonly ok: false; readonly line: number };

/**
 * Reads CSV as RFC 4180 has it: small files that a person edits, all at once. Lines may end in any way, and do not have
 * to end in the same way: editors mix them.
 */
export function readCsvRows(text: string, separator: string): CsvReading {
	const rows: CsvRow[] = [];
	let line = 1;
	let at = 0;
	while (at < text.length) {
		const cells: string[] = [];
		const started = line;
		for (let more = true; more; ) {
			const quoted = text[at] === '"';
			const end = quoted ? endOfQuoted(text, at) : at;
			if (end === -1) return { ok: false, line };
			// What follows a closing mark belongs to the cell, as spreadsheets have it.
			const stop = endOfPlain(text, end, separator);
			const inside = quoted ? text.slice(at + 1, end - 1) : "";
			cells.push(inside.replaceAll('""', '"') + text.slice(end, stop));
			line += lineBreaks(inside);
			more = text[stop] === separator;
			at = more ? stop + 1 : stop;
		}
		rows.push({ line: started, cells });
		if (at < text.length) line++;
		at += text.startsWith("\r\n", at) ? 2 : 1;
	}
	return { ok: true, rows };
}

/** The place after the mark that closes a quoted cell, two marks standing for one; -1 where there is none. */
function endOfQuoted(text: string, start: number): number {
	let at = text.indexOf('"', start + 1);
	while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at === -1 ? -1 : at + 1;
}

function endOfPlain(text: string, start: number, separator: string): number {
	let at = start;
	while (at < text.length && !`${separator}\r\n`.includes(text[at] ?? "")) at++;
	return at;
}

function lineBreaks(text: string): number {
	return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
