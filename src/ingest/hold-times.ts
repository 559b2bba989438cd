import { isDigit } from "../vocabulary/ascii.ts";
import type { SourceFile } from "./source-file.ts";

const colon = 58;
const fullStop = 46;
const zero = 48;

/**
 * Whether somewhere in a file something may be a time of day: a colon between a digit and two more, or midnight with full
 * stops. It looks at the bytes alone, which takes a small part of the time that reading rows does.
 */
export async function mayHoldTimes(text: SourceFile): Promise<boolean> {
	for await (const bytes of text.bytes()) if (hasTime(bytes)) return true;
	return false;
}

function hasTime(bytes: Uint8Array): boolean {
	return (
		hasAt(bytes, colon, isDigitOrOutside, [-1, 1, 2]) ||
		hasAt(bytes, fullStop, isZero, [-2, -1, 1, 2])
	);
}

/** Whether a sign stands somewhere among bytes that are all so, so far from it. */
function hasAt(
	bytes: Uint8Array,
	sign: number,
	isSo: (byte: number | undefined) => boolean,
	around: readonly number[],
): boolean {
	for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1))
		if (around.every((by) => isSo(bytes[at + by]))) return true;
	return false;
}

function isZero(byte: number | undefined): boolean {
	return byte === zero;
}

/** What stands beyond these bytes may be a digit. */
function isDigitOrOutside(byte: number | undefined): boolean {
	return byte === undefined || isDigit(byte);
}
