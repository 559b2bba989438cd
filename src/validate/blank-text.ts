import { blankWords } from "../dictionary/blank-words.ts";
import { cellText, textBytes } from "./cell-text.ts";

const words = new Set(blankWords);
const longest = Math.max(...blankWords.map((word) => textBytes(word).length));

/** The first letters of the words, as bytes: small and capital. */
const firstBytes = new Set(
	blankWords.flatMap((word) =>
		[word, word.toUpperCase()].map((each) => textBytes(each)[0] ?? 0),
	),
);
const isFirst = Uint8Array.from({ length: 256 }, (_, byte) =>
	firstBytes.has(byte) ? 1 : 0,
);

const smallN = 110;
const smallO = 111;

/** Whether what stands from `start` to before `end` is a sign or word for nothing: "-", "n/a". */
export function isBlankWord(
	bytes: Uint8Array,
	start: number,
	end: number,
): boolean {
	const length = end - start;
	if (length > longest || isFirst[bytes[start] ?? 0] === 0) return false;
	// "No", "not", "none", which columns of yes and no are full of.
	const isNo =
		((bytes[start] ?? 0) | 32) === smallN &&
		((bytes[start + 1] ?? 0) | 32) === smallO;
	if (isNo || (length === 1 && (bytes[start] ?? 0) > 64)) return false;
	return isBlankText(cellText(bytes, start, end));
}

/** The same of a text, without the spaces around it. */
export function isBlankText(text: string): boolean {
	return words.has(text.toLowerCase());
}
