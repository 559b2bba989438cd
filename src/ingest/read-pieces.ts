import type { SourceFile } from "./source-file.ts";

/** Some lines of a file, each whole but the last of all, and how many bytes of the file they end at. */
export interface Piece {
	readonly bytes: Uint8Array;
	readonly bytesRead: number;
}

/** A line does not end within any size that a record could have. */
export class EndlessLine extends Error {
	override readonly name = "EndlessLine";
}

/** The longest line that is held, in bytes, and the longest row of quoted lines. */
export const longestLine = 8 * 1024 * 1024;

export const lineFeed = 10;

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/** The lines of a file, piece by piece, without a byte-order mark. Throws {@link EndlessLine}. */
export async function* readPieces(source: SourceFile): AsyncGenerator<Piece> {
	let rest: Uint8Array = new Uint8Array();
	let bytesRead = 0;
	let first = true;
	for await (const bytes of source.bytes()) {
		bytesRead += bytes.length;
		const lineEnd = bytes.lastIndexOf(lineFeed) + 1;
		if (lineEnd === 0) {
			if (rest.length > longestLine) throw new EndlessLine("endless line");
			rest = joined(rest, bytes);
			continue;
		}
		const lines = joined(rest, bytes.subarray(0, lineEnd));
		rest = bytes.slice(lineEnd);
		yield { bytes: first ? withoutMark(lines) : lines, bytesRead };
		first = false;
	}
	yield { bytes: first ? withoutMark(rest) : rest, bytesRead };
}

function withoutMark(bytes: Uint8Array): Uint8Array {
	return byteOrderMark.every((byte, i) => bytes[i] === byte)
		? bytes.subarray(byteOrderMark.length)
		: bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	if (first.length === 0) return second;
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}
