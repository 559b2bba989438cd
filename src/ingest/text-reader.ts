import { isAsciiWithout } from "../vocabulary/ascii.ts";
import { joinBytes } from "../vocabulary/join-bytes.ts";
import { messages } from "../vocabulary/messages.ts";
import { lineFeed } from "./read-pieces.ts";
import type { Repairs } from "./repairs.ts";
import { lengthInUtf8 } from "./utf8.ts";
import { fromWindows1252, unlikelyIn1252 } from "./windows-1252.ts";

/** What is wrong with the bytes of a text: a letter is of no encoding that is read, or a byte is zero. */
export class WrongBytes extends Error {
	override readonly name = "WrongBytes";
	readonly line: number;
	readonly wrong: "letter" | "zero";
	constructor(line: number, wrong: WrongBytes["wrong"]) {
		super("wrong bytes");
		this.line = line;
		this.wrong = wrong;
	}
}

/**
 * Gives the lines of a file, some at a time and in order, as UTF-8 without byte-order marks. Throws {@link WrongBytes}.
 *
 * @param firstLine the line on which they start: asked for only where something is to be told
 */
export type TextReader = (
	bytes: Uint8Array,
	firstLine: () => number,
) => Uint8Array;

/**
 * Reads one file from its start. It is taken for UTF-8 until a letter is not. Where all before that letter was ASCII,
 * which both encodings have in common, and the rest is likely in Windows-1252, it is read so. A file that has letters of
 * both is refused: which of them are right would be a guess.
 */
export function textReader(repairs: Repairs): TextReader {
	let letters: "none yet" | "utf-8" | "windows-1252" = "none yet";
	let atStart = true;
	return (bytes, firstLine) => {
		const lineOf = (at: number) => firstLine() + lineFeedsBefore(bytes, at);
		const first = atStart;
		atStart &&= bytes.length === 0;
		if (isAsciiWithout(bytes, 0)) return bytes;
		const zero = bytes.indexOf(0);
		if (zero >= 0) throw new WrongBytes(lineOf(zero), "zero");
		const at = firstLetter(bytes, isNotUtf8);
		if (letters !== "windows-1252" && at < 0) {
			letters = "utf-8";
			return withoutMarks(bytes, first, (mark) =>
				repairs.add(messages.markInside, lineOf(mark)),
			);
		}
		if (letters === "none yet" && wrongIn1252(bytes.subarray(0, at)) >= 0)
			letters = "utf-8";
		const wrong = letters === "utf-8" ? at : wrongIn1252(bytes);
		if (wrong >= 0) throw new WrongBytes(lineOf(wrong), "letter");
		if (letters === "none yet") repairs.add(messages.windows1252, lineOf(at));
		letters = "windows-1252";
		return fromWindows1252(bytes);
	};
}

/** Where what is told to be a letter, of UTF-8 by its length or of no length, stands first; -1 where none does. */
function firstLetter(
	bytes: Uint8Array,
	is: (length: number, at: number) => boolean,
): number {
	for (let at = 0; at < bytes.length; at++) {
		if ((bytes[at] ?? 0) < 0x80) continue;
		const length = lengthInUtf8(bytes, at);
		if (is(length, at)) return at;
		at += Math.max(length - 1, 0);
	}
	return -1;
}

function isNotUtf8(length: number): boolean {
	return length === 0;
}

/** Where bytes stand that are not likely to be Windows-1252: a sign out of its place, or a letter of UTF-8. */
function wrongIn1252(bytes: Uint8Array): number {
	const unlikely = unlikelyIn1252(bytes);
	const letter = firstLetter(
		bytes,
		(length, at) => length > 0 && !isQuotedCapital(bytes, at),
	);
	return unlikely < 0 || letter < 0
		? Math.max(unlikely, letter)
		: Math.min(unlikely, letter);
}

/** `É’` and `É”` of Windows-1252 are by chance letters of UTF-8 that no English export has. */
function isQuotedCapital(bytes: Uint8Array, at: number): boolean {
	const [letter = 0, sign = 0] = bytes.subarray(at, at + 2);
	return letter > 0xc3 && letter < 0xe0 && sign >= 0x91 && sign <= 0x97;
}

const mark = [0xef, 0xbb, 0xbf] as const;

/**
 * The same bytes without the marks that stand where a line starts: of the file, or of one that was joined to it. A mark
 * within a line is kept, as any letter is.
 */
function withoutMarks(
	bytes: Uint8Array,
	first: boolean,
	tell: (at: number) => void,
): Uint8Array {
	const kept: Uint8Array[] = [];
	let from = 0;
	for (let at = markFrom(bytes, 0); at >= 0; at = markFrom(bytes, at + 1)) {
		if (at > from && bytes[at - 1] !== lineFeed) continue;
		if (at > 0 || !first) tell(at);
		kept.push(bytes.subarray(from, at));
		from = at + mark.length;
	}
	if (kept.length === 0) return bytes;
	const rest = bytes.subarray(from);
	return kept.every(({ length }) => length === 0)
		? rest
		: joinBytes(...kept, rest);
}

/** Where the next mark stands, from a place on; -1 where none does. */
function markFrom(bytes: Uint8Array, from: number): number {
	const [first, ...others] = mark;
	for (let at = from; ; at++) {
		at = bytes.indexOf(first, at);
		if (at < 0 || others.every((byte, i) => bytes[at + 1 + i] === byte))
			return at;
	}
}

function lineFeedsBefore(bytes: Uint8Array, end: number): number {
	let lines = 0;
	for (let at = 0; at < end; at++) if (bytes[at] === lineFeed) lines++;
	return lines;
}
