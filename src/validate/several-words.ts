import { isBlankWord } from "./blank-text.ts";
import { skipSpaces, skipSpacesBack } from "./cell-column.ts";

/** A piece of some bytes, from `first` to before `last`, without the spaces around it. */
type Piece = readonly [first: number, last: number];

/** Tells whether a piece of some bytes is a word of the column. */
export type IsWord = (
	bytes: Uint8Array,
	first: number,
	last: number,
) => boolean;

const semicolon = 59;
const comma = 44;
const slash = 47;
const lineFeed = 10;
const carriageReturn = 13;

/** A cell with more parts than these is no list of words. */
const mostParts = 64;

/**
 * Finds the words of a cell that may hold several: each from `first` to before `last`. They are parted by semicolons, and
 * by commas, slashes and line breaks where every part is a word that is known: "Party, Peer on peer". What is one word
 * with a comma in it stays one.
 */
export function eachWord(
	bytes: Uint8Array,
	cellStart: number,
	end: number,
	isWord: IsWord,
	found: (bytes: Uint8Array, first: number, last: number) => void,
): void {
	let start = cellStart;
	for (let at = start; at <= end; at++) {
		if (at < end && bytes[at] !== semicolon) continue;
		const first = skipSpaces(bytes, start, at);
		const last = skipSpacesBack(bytes, first, at);
		start = at + 1;
		if (first === last || isBlankWord(bytes, first, last)) continue;
		const words = isWord(bytes, first, last)
			? undefined
			: knownParts(bytes, first, last, isWord);
		if (words === undefined) found(bytes, first, last);
		else for (const word of words) found(bytes, ...word);
	}
}

/** The known words that a text is made of, the longest first; `undefined` where some part of it is none. */
function knownParts(
	bytes: Uint8Array,
	start: number,
	end: number,
	isWord: IsWord,
): readonly Piece[] | undefined {
	const ends = partEnds(bytes, start, end);
	if (ends.length < 2 || ends.length > mostParts) return undefined;
	const starts = [start, ...ends.map((at) => at + 1)];
	// From the last part to the first: the words of all that stands from a part on.
	const from: (readonly Piece[] | undefined)[] = [];
	from[ends.length] = [];
	for (let part = ends.length - 1; part >= 0; part--)
		for (let next = ends.length; next > part; next--) {
			const rest = from[next];
			if (rest === undefined) continue;
			const first = skipSpaces(
				bytes,
				starts[part] ?? end,
				ends[next - 1] ?? end,
			);
			const last = skipSpacesBack(bytes, first, ends[next - 1] ?? end);
			if (first === last || isBlankWord(bytes, first, last)) from[part] = rest;
			else if (isWord(bytes, first, last))
				from[part] = [[first, last], ...rest];
			else continue;
			break;
		}
	return from[0];
}

/** Where the parts end that commas, slashes and line breaks make of a text. */
function partEnds(
	bytes: Uint8Array,
	start: number,
	end: number,
): readonly number[] {
	const ends: number[] = [];
	for (let at = start; at < end; at++) {
		const byte = bytes[at];
		const parts =
			byte === comma ||
			byte === slash ||
			byte === lineFeed ||
			byte === carriageReturn;
		if (parts) ends.push(at);
	}
	ends.push(end);
	return ends;
}
