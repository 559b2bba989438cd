import { Buffer } from "node:buffer";
import type { SourceFile } from "./source-file.ts";

const colon = 58;
const withFullStops = "00.00";

/**
 * Whether somewhere in a file something may be a time of day: a colon between a digit and two more, or midnight with full
 * stops. It looks at the bytes alone, which takes a small part of the time that reading rows does.
 */
export async function mayHoldTimes(text: SourceFile): Promise<boolean> {
	for await (const bytes of text.bytes())
		if (hasTime(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
			return true;
	return false;
}

function hasTime(bytes: Buffer): boolean {
	for (
		let at = bytes.indexOf(colon);
		at >= 0;
		at = bytes.indexOf(colon, at + 1)
	)
		if (
			isDigitOrOutside(bytes[at - 1]) &&
			isDigitOrOutside(bytes[at + 1]) &&
			isDigitOrOutside(bytes[at + 2])
		)
			return true;
	return bytes.includes(withFullStops);
}

/** What stands beyond these bytes may be a digit. */
function isDigitOrOutside(byte: number | undefined): boolean {
	return byte === undefined || (byte >= 48 && byte <= 57);
}
