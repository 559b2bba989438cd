import type { SourceFile } from "./source-file.ts";

/** A piece of a file's text, and how many bytes of the file it ends at. */
export interface TextPiece {
	readonly text: string;
	readonly bytesRead: number;
}

/** The file is not UTF-8: the line, from 1, on which the first wrong letter stands. */
export class NotUtf8 extends Error {
	override readonly name = "NotUtf8";
	readonly line: number;
	constructor(line: number) {
		super("not UTF-8");
		this.line = line;
	}
}

const lineFeed = 10;

/** A line longer than this is handed on in parts. */
const longestPiece = 1024 * 1024;

/**
 * The text of a UTF-8 file, with or without a byte-order mark, piece by piece, each ending with a line where it can: a
 * text put together from two is slower to go through. Throws {@link NotUtf8} at the first byte that is not UTF-8: a
 * letter replaced by "�" would be a different word.
 */
export async function* decodeText(
	source: SourceFile,
): AsyncGenerator<TextPiece> {
	const decode = strictDecoder();
	let rest: Uint8Array = new Uint8Array();
	let bytesRead = 0;
	for await (const bytes of source.bytes()) {
		bytesRead += bytes.length;
		const lineEnd = bytes.lastIndexOf(lineFeed) + 1;
		const pieceEnd =
			lineEnd > 0 || rest.length < longestPiece ? lineEnd : bytes.length;
		if (pieceEnd === 0) {
			rest = joined(rest, bytes);
			continue;
		}
		const piece = joined(rest, bytes.subarray(0, pieceEnd));
		rest = bytes.slice(pieceEnd);
		yield { text: decode(piece, true), bytesRead };
	}
	yield { text: decode(rest, false), bytesRead };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	if (first.length === 0) return second;
	if (second.length === 0) return first;
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}

/** Decodes piece after piece, and knows the line where one of them is wrong. */
function strictDecoder(): (bytes: Uint8Array, moreToCome: boolean) => string {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let linesBefore = 0;
	return (bytes, moreToCome) => {
		try {
			const text = decoder.decode(bytes, { stream: moreToCome });
			linesBefore += countLines(bytes);
			return text;
		} catch {
			throw new NotUtf8(linesBefore + 1 + lineOfWrongByte(bytes));
		}
	};
}

/** How many line ends stand before the first byte of these that is not UTF-8. */
function lineOfWrongByte(bytes: Uint8Array): number {
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

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function countLines(bytes: Uint8Array): number {
	let lines = 0;
	let at = bytes.indexOf(lineFeed);
	while (at !== -1) {
		lines++;
		at = bytes.indexOf(lineFeed, at + 1);
	}
	return lines;
}
