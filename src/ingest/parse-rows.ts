import { joinBytes } from "../vocabulary/join-bytes.ts";
import {
	batchBuilder,
	type KeptColumns,
	WrongQuotes,
} from "./batch-builder.ts";
import type { RawBatch } from "./raw-table.ts";
import { lineFeed, longestLine, type Piece } from "./read-pieces.ts";
import type { SourceFile } from "./source-file.ts";
import type { TextReader } from "./text-reader.ts";

/** The separators that case systems write, in the order in which they are tried. */
export const separators = [",", ";", "\t", "|"] as const;

export type Separator = (typeof separators)[number];

/** The separators that a file may have: the cells of a sheet are parted already. */
export function separatorsOf({
	sheet,
}: Pick<SourceFile, "sheet">): readonly Separator[] {
	return sheet ? [","] : separators;
}

/**
 * Rows of a CSV file, batch by batch; blank rows are left out. Throws {@link WrongQuotes} and what the reader of its text
 * throws.
 *
 * @param above how many bytes of the text, whole rows, are passed over before the first
 */
export async function* parseRows(
	pieces: AsyncIterable<Piece>,
	readText: TextReader,
	separator: Separator,
	kept: KeptColumns,
	above: number,
): AsyncGenerator<RawBatch> {
	const builder = batchBuilder(kept, separator.charCodeAt(0));
	// The start of a row with a quoted cell that goes on in the next piece; so much of it has been looked through.
	let rest: Uint8Array = new Uint8Array();
	let looked = 0;
	let line = 1;
	let last = 0;
	let passed = 0;
	for await (const piece of pieces) {
		const { bytesRead } = piece;
		last = bytesRead;
		let more = readText(piece.bytes, () => line + countLines(rest));
		if (passed < above) {
			const over = Math.min(above - passed, more.length);
			line += countLines(more.subarray(0, over));
			passed += over;
			more = more.subarray(over);
		}
		const bytes = rest.length === 0 ? more : joinBytes(rest, more);
		// A cell that does not end for long is looked through again only when it has doubled.
		if (bytes.length < looked * 2 && bytes.length <= longestLine) {
			rest = bytes;
			continue;
		}
		const taken = builder.read(bytes, line, false);
		line = taken.line;
		looked = bytes.length - taken.bytes;
		if (looked > longestLine) throw new WrongQuotes(taken.openLine, undefined);
		// The next piece is written where this one stands.
		rest = new Uint8Array(bytes.subarray(taken.bytes));
		yield builder.finish(bytesRead);
	}
	const taken = builder.read(rest, line, true);
	if (taken.bytes < rest.length)
		throw new WrongQuotes(taken.openLine, undefined);
	yield builder.finish(last);
}

function countLines(bytes: Uint8Array): number {
	let lines = 0;
	for (const byte of bytes) if (byte === lineFeed) lines++;
	return lines;
}
