import type { SourceFile } from "./source-file.ts";

/**
 * The same file in pieces of at least so many bytes, but for the last: where each piece is shared out among many councils,
 * small ones would leave a handful of rows to each. As with any file, a piece is good until the next is asked for.
 */
export function inLargerPieces(source: SourceFile, least: number): SourceFile {
	return { ...source, bytes: () => gather(source.bytes(), least) };
}

async function* gather(
	bytes: AsyncIterable<Uint8Array>,
	least: number,
): AsyncGenerator<Uint8Array> {
	let memory = new Uint8Array(least * 2);
	let length = 0;
	for await (const piece of bytes) {
		if (length + piece.length > memory.length) {
			const larger = new Uint8Array((length + piece.length) * 2);
			larger.set(memory.subarray(0, length));
			memory = larger;
		}
		memory.set(piece, length);
		length += piece.length;
		if (length < least) continue;
		yield memory.subarray(0, length);
		length = 0;
	}
	if (length > 0) yield memory.subarray(0, length);
}
