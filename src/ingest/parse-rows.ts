import Papa from "papaparse";
import {
	type BatchBuilder,
	batchBuilder,
	type KeptColumns,
} from "./batch-builder.ts";
import type { TextPiece } from "./decode-text.ts";
import type { RawBatch } from "./raw-table.ts";

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

/**
 * The longest text that is held while a row has not ended. A quotation mark that is never closed would otherwise take
 * in the rest of the file, again with each piece.
 */
const longestRow = 8 * 1024 * 1024;

const lineFeed = 10;

/** What PapaParse's own parser gives for a piece of text; its types leave this open. */
interface Parsed {
	readonly data: readonly (readonly string[])[];
	readonly errors: readonly { readonly code: string; readonly row: number }[];
	readonly meta: { readonly cursor: number };
}

/** How far a piece was read. */
interface Progress {
	/** Where the first row begins that has not ended. */
	readonly cursor: number;
	readonly nextLine: number;
}

/**
 * Rows of a CSV text, batch by batch, the header first. PapaParse reads each piece that has a quotation mark in it;
 * where there is none a row is what stands between two line ends, and its cells are found where they stand, which
 * takes half the time. Throws {@link WrongQuotes}.
 */
export async function* parseRows(
	pieces: AsyncIterable<TextPiece>,
	separator: Separator,
	kept: KeptColumns,
): AsyncGenerator<RawBatch> {
	const builder = batchBuilder(kept);
	let rest = "";
	let line = 1;
	let bytesRead = 0;
	for await (const piece of pieces) {
		bytesRead = piece.bytesRead;
		if (piece.text === "") continue;
		const text = rest + piece.text;
		const read = parsePiece(builder, text, separator, line, true);
		rest = text.slice(read.cursor);
		line = read.nextLine;
		if (rest.length > longestRow) throw new WrongQuotes(line, true);
		yield builder.finish(bytesRead);
	}
	if (rest === "") return;
	parsePiece(builder, rest, separator, line, false);
	yield builder.finish(bytesRead);
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

function parsePiece(
	builder: BatchBuilder,
	text: string,
	separator: Separator,
	line: number,
	moreToCome: boolean,
): Progress {
	return text.includes('"')
		? parseQuoted(builder, text, separator, line, moreToCome)
		: parsePlain(builder, text, separator, line, moreToCome);
}

/** Rows of a text without a quotation mark. */
function parsePlain(
	builder: BatchBuilder,
	text: string,
	separator: Separator,
	firstLine: number,
	moreToCome: boolean,
): Progress {
	builder.begin(text);
	const mark = separator.charCodeAt(0);
	const end = moreToCome ? text.lastIndexOf("\n") + 1 : text.length;
	let line = firstLine;
	let start = 0;
	for (let at = 0; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === mark) {
			builder.cell(start, at);
			start = at + 1;
		} else if (code === lineFeed) {
			builder.cell(start, at);
			builder.endRow(line++);
			start = at + 1;
		}
	}
	if (!moreToCome && start < end) {
		builder.cell(start, end);
		builder.endRow(line++);
	}
	return { cursor: end, nextLine: line };
}

/** Rows of a text with quotation marks, their cells put side by side in a text of their own. */
function parseQuoted(
	builder: BatchBuilder,
	text: string,
	separator: Separator,
	firstLine: number,
	moreToCome: boolean,
): Progress {
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
			parsed.data.slice(0, wrong.row).reduce(lineAfter, firstLine),
			wrong.code === "MissingQuotes",
		);
	builder.begin(parsed.data.map((row) => row.join("")).join(""));
	let line = firstLine;
	let at = 0;
	for (const row of parsed.data) {
		for (const cell of row) {
			builder.cell(at, at + cell.length);
			at += cell.length;
		}
		builder.endRow(line);
		line = lineAfter(line, row);
	}
	return { cursor: parsed.meta.cursor, nextLine: line };
}

/** The line after a row: the next one, or later by each line break inside a quoted cell. */
function lineAfter(line: number, row: readonly string[]): number {
	let next = line + 1;
	for (const cell of row)
		for (
			let at = cell.indexOf("\n");
			at !== -1;
			at = cell.indexOf("\n", at + 1)
		)
			next++;
	return next;
}
