import { lineFeed } from "./read-pieces.ts";

const carriageReturn = 13;
const quotationMark = 34;

/**
 * Whether the lines of a text end in carriage returns alone, as on old computers. In quoted cells such files may well
 * have line feeds.
 *
 * @param start the text's first lines
 */
export function endsInBareReturns(start: Uint8Array): boolean {
	if (!start.includes(carriageReturn)) return false;
	if (!start.includes(lineFeed)) return true;
	let quoted = false;
	let returns = 0;
	for (const byte of start) {
		if (byte === quotationMark) quoted = !quoted;
		else if (quoted) continue;
		else if (byte === lineFeed) return false;
		else if (byte === carriageReturn) returns++;
	}
	return returns > 0;
}

/** The same text with each line end as one line feed, as it streams. */
export async function* withLineFeeds(
	bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	let afterReturn = false;
	for await (const some of bytes) {
		const text = new Uint8Array(some.length);
		let to = 0;
		for (const byte of some) {
			// The line feed of a line that has both: its return has been written as one.
			const second = afterReturn && byte === lineFeed;
			afterReturn = byte === carriageReturn;
			if (!second) text[to++] = afterReturn ? lineFeed : byte;
		}
		if (to > 0) yield text.subarray(0, to);
	}
}
