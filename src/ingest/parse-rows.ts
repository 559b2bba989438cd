import { isUtf8 } from "node:buffer";
import {
	batchBuilder,
	type KeptColumns,
	WrongQuotes,
} from "./batch-builder.ts";
import type { RawBatch } from "./raw-table.ts";
import { lineFeed, longestLine, type Piece } from "./read-pieces.ts";

/** The separators that case systems write, in the order in which they are tried. */
export const separators = [",", ";", "\t"] as const;

export type Separator = (typeof separators)[number];

/** The file is not UTF-8: the line, from 1, on which the first wrong letter stands. */
export class NotUtf8 extends Error {
	override readonly name = "NotUtf8";
	readonly line: number;
	constructor(line: number) {
		super("not UTF-8");
		this.line = line;
	}
}

/** The first row of a file that is not blank, and its line. */
export interface HeaderRow {
	readonly headings: readonly string[];
	readonly line: number;
}

/**
 * Rows of a CSV file, batch by batch, the header first; blank rows are left out. Throws {@link WrongQuotes}, and
 * {@link NotUtf8}, for a letter replaced by "�" would be a different word.
 */
export async function* parseRows(
	pieces: AsyncIterable<Piece>,
	separator: Separator,
	kept: KeptColumns,
): AsyncGenerator<RawBatch> {
	const builder = batchBuilder(kept, separator.charCodeAt(0));
	// The start of a row with a quoted cell that goes on in the next piece; so much of it has been looked through.
	let rest: Uint8Array = new Uint8Array();
	let looked = 0;
	let line = 1;
	let last = 0;
	for await (const { bytes: more, bytesRead } of pieces) {
		last = bytesRead;
		checkUtf8(more, () => line + countLines(rest));
		const bytes = rest.length === 0 ? more : joined(rest, more);
		// A cell that does not end for long is looked through again only when it has doubled.
		if (bytes.length < looked * 2 && bytes.length <= longestLine) {
			rest = bytes;
			continue;
		}
		const taken = builder.read(bytes, line);
		line = taken.line;
		looked = bytes.length - taken.bytes;
		if (looked > longestLine) throw new WrongQuotes(taken.openLine, true);
		// The next piece is written where this one stands.
		rest = new Uint8Array(bytes.subarray(taken.bytes));
		yield builder.finish(bytesRead);
	}
	const taken = builder.read(rest, line);
	if (taken.bytes < rest.length) throw new WrongQuotes(taken.openLine, true);
	yield builder.finish(last);
}

/**
 * The first row that is not blank at the head of a file, read with one separator: to find the header. `undefined` where
 * there is none. Throws {@link WrongQuotes}.
 */
export function parseHeader(
	head: Uint8Array,
	separator: Separator,
): HeaderRow | undefined {
	const mark = separator.charCodeAt(0);
	const width =
		1 + head.reduce((sum, byte) => sum + (byte === mark ? 1 : 0), 0);
	const slots = Int32Array.from({ length: width }, (_, column) => column);
	const builder = batchBuilder({ slots, count: width, width }, mark, 1);
	const taken = builder.read(new Uint8Array(head), 1);
	const { rows, bytes, starts, ends, cells, lines } = builder.finish(0);
	if (rows === 0) {
		if (taken.bytes < head.length) throw new WrongQuotes(taken.openLine, true);
		return undefined;
	}
	const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
	const headings = Array.from({ length: cells[0] ?? 0 }, (_, column) =>
		decoder.decode(bytes.subarray(starts[column], ends[column])),
	);
	return { headings, line: lines[0] ?? 1 };
}

/** Refuses bytes that are not UTF-8, by the line on which they start to be wrong. Throws {@link NotUtf8}. */
export function checkUtf8(bytes: Uint8Array, firstLine: () => number): void {
	if (isUtf8(bytes)) return;
	let line = firstLine();
	let start = 0;
	for (;;) {
		const end = bytes.indexOf(lineFeed, start);
		if (end === -1 || !isUtf8(bytes.subarray(start, end)))
			throw new NotUtf8(line);
		line++;
		start = end + 1;
	}
}

function countLines(bytes: Uint8Array): number {
	let lines = 0;
	for (const byte of bytes) if (byte === lineFeed) lines++;
	return lines;
}

/** Some bytes and more after them. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}
