import type { SourceFile } from "./source-file.ts";

/**
 * Some lines of a file, each whole but the last of all, and how many bytes of the file they end at. The bytes are good
 * until the next piece is asked for, and may be written over.
 */
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

/**
 * The lines of a file, piece by piece. All pieces share one memory: a million referrals come
 * in a thousand of them. Throws {@link EndlessLine}.
 */
export async function* readPieces(source: SourceFile): AsyncGenerator<Piece> {
	let memory = new Uint8Array(128 * 1024);
	// So many bytes of memory are held: the start of a line that goes on in the bytes to come.
	let held = 0;
	let bytesRead = 0;
	for await (const bytes of source.bytes()) {
		bytesRead += bytes.length;
		const end = held + bytes.length;
		if (end > memory.length) memory = larger(memory, end * 2);
		memory.set(bytes, held);
		const lineEnd = bytes.lastIndexOf(lineFeed) + 1;
		if (lineEnd === 0) {
			held = end;
			if (held > longestLine) throw new EndlessLine("endless line");
			continue;
		}
		yield { bytes: memory.subarray(0, held + lineEnd), bytesRead };
		memory.copyWithin(0, held + lineEnd, end);
		held = bytes.length - lineEnd;
	}
	yield { bytes: memory.subarray(0, held), bytesRead };
}

function larger(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
	const grown = new Uint8Array(length);
	grown.set(bytes);
	return grown;
}
