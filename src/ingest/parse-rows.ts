import { isUtf8 } from "node:buffer";
import Papa from "papaparse";
import {
	type BatchBuilder,
	batchBuilder,
	type KeptColumns,
} from "./batch-builder.ts";
import type { RawBatch } from "./raw-table.ts";
import { lineFeed, longestLine, type Piece } from "./read-pieces.ts";

/** The separators that case systems write, in the order in which they are tried. */
export const separators = [",", ";", "\t"] as const;

export type Separator = (typeof separators)[number];

/** The quotation marks of a file do not pair up: on this line, and whether one is never closed. */
export class WrongQuotes extends Error {
	override readonly name = "WrongQuotes";
	readonly line: number;
	readonly unclosed: boolean;
	constructor(line: number, unclosed: boolean) {
		super("wrong quotes");
		this.line = line;
		this.unclosed = unclosed;
	}
}

const quotationMark = 34;

/** The file is not UTF-8: the line, from 1, on which the first wrong letter stands. */
export class NotUtf8 extends Error {
	override readonly name = "NotUtf8";
	readonly line: number;
	constructor(line: number) {
		super("not UTF-8");
		this.line = line;
	}
}

/** What PapaParse's own parser gives for a piece of text; its types leave this open. */
interface Parsed {
	readonly data: readonly (readonly string[])[];
	readonly errors: readonly { readonly code: string; readonly row: number }[];
	readonly meta: { readonly cursor: number };
}

/**
 * Rows of a CSV file, batch by batch, the header first. PapaParse reads each piece that has a quotation mark in it;
 * where there is none a row is a line, and its cells are found where they stand, which takes a third of the time.
 * Throws {@link WrongQuotes}, and {@link NotUtf8}, for a letter replaced by "�" would be a different word.
 */
export async function* parseRows(
	pieces: AsyncIterable<Piece>,
	separator: Separator,
	kept: KeptColumns,
): AsyncGenerator<RawBatch> {
	const builder = batchBuilder(kept);
	// The start of a quoted row that goes on in the next piece.
	let rest = "";
	let line = 1;
	let last = 0;
	for await (const { bytes, bytesRead } of pieces) {
		last = bytesRead;
		if (!isUtf8(bytes))
			throw new NotUtf8(line + countLines(rest) + linesBeforeWrongByte(bytes));
		if (rest === "" && !bytes.includes(quotationMark))
			line = builder.plainLines(bytes, separator.charCodeAt(0), line);
		else {
			const text = rest + new TextDecoder().decode(bytes);
			const parsed = parseQuoted(text, separator, line, true);
			line = cutRows(builder, parsed.data, line);
			rest = text.slice(parsed.meta.cursor);
			if (rest.length > longestLine) throw new WrongQuotes(line, true);
		}
		yield builder.finish(bytesRead);
	}
	if (rest === "") return;
	cutRows(builder, parseQuoted(rest, separator, line, false).data, line);
	yield builder.finish(last);
}

/** The first row of a text, read with one separator: to find the header. */
export function parseHeader(
	text: string,
	separator: Separator,
): readonly string[] {
	const { data }: Parsed = new Papa.Parser({
		delimiter: separator,
		newline: "\n",
		preview: 1,
	}).parse(text, 0, false);
	return data[0] ?? [];
}

function parseQuoted(
	text: string,
	separator: Separator,
	line: number,
	moreToCome: boolean,
): Parsed {
	const parsed: Parsed = new Papa.Parser({
		delimiter: separator,
		newline: "\n",
	}).parse(text, 0, moreToCome);
	// What seems wrong with the row that has not ended yet may only be its missing end.
	const wrong = parsed.errors.find(
		(error) => !moreToCome || error.row < parsed.data.length,
	);
	if (wrong)
		throw new WrongQuotes(
			parsed.data.slice(0, wrong.row).reduce(lineAfter, line),
			wrong.code === "MissingQuotes",
		);
	return parsed;
}

/** Puts the cells of parsed rows side by side for the builder; gives the line after them. */
function cutRows(
	builder: BatchBuilder,
	rows: readonly (readonly string[])[],
	firstLine: number,
): number {
	const encoder = new TextEncoder();
	const lines: number[] = [];
	let line = firstLine;
	for (const row of rows) {
		lines.push(line);
		line = lineAfter(line, row);
	}
	const cells = rows.map((row) => row.map((cell) => encoder.encode(cell)));
	builder.cutRows(
		Buffer.concat(cells.flat()),
		cells.map((row) => row.map((cell) => cell.length)),
		lines,
	);
	return line;
}

/** How many line ends stand before the first byte that is not UTF-8. */
function linesBeforeWrongByte(bytes: Uint8Array): number {
	let line = 0;
	let start = 0;
	while (start <= bytes.length) {
		const end = bytes.indexOf(lineFeed, start);
		const stop = end === -1 ? bytes.length : end;
		if (!isUtf8(bytes.subarray(start, stop))) return line;
		line++;
		start = stop + 1;
	}
	return 0;
}

/** The line after a row: the next one, or later by each line break inside a quoted cell. */
function lineAfter(line: number, row: readonly string[]): number {
	return row.reduce((next, cell) => next + countLines(cell), line + 1);
}

function countLines(text: string): number {
	let lines = 0;
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
		lines++;
	return lines;
}
