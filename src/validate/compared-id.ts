import type { LeadingZeros } from "../settings/settings.ts";
import type { Places } from "./cell-column.ts";
import { cellText, textBytes } from "./cell-text.ts";

/**
 * The one form in which identifiers are compared, in every file: what a spreadsheet, a case system or a person puts around
 * and into an identifier is not part of it. `="000012"`, an apostrophe before it, quotation marks, spaces, marks that
 * nobody sees (soft hyphen, byte-order mark, zero width) are taken out; every dash is "-", every letter a capital, every
 * digit 0 to 9. Leading zeros stay, unless settings say that they mean nothing; a decimal zero is judged by its column,
 * see `decimal-ids.ts`. Empty where nothing is left.
 */
export function comparedId(written: string, zeros: LeadingZeros): string {
	const plain = written
		.replace(quotes, "'")
		.normalize("NFKC")
		.replace(unseen, "")
		.replace(dashes, "-")
		.toUpperCase()
		.replace(/^[=']+|'+$/g, "");
	return zeros === "same" ? plain.replace(/^0+(?=\d)/, "") : plain;
}

/** Quotation marks and apostrophes, before accents are taken apart: a lone acute accent is one. */
const quotes =
	/["'`\u00b4\u02b9-\u02bc\u2018-\u201f\u2032-\u2036\uff02\uff07]/g;
const unseen = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const dashes = /[\p{Pd}\u02d7\u2043\u2212]/gu;

/**
 * Brings the identifiers at some places into the form in which they are compared, and gives the bytes among which they
 * then stand. Most stand so already, and nothing is copied: that is told by one look at each byte.
 */
export type ComparedIds = (
	bytes: Uint8Array,
	places: Places,
	count: number,
) => Uint8Array;

/** A comparer with a memory of its own, which is used again for each batch. */
export function comparedIds(zeros: LeadingZeros): ComparedIds {
	let memory = new Uint8Array(0);
	return (bytes, places, count) => {
		const { from, to } = places;
		if (needsNothing(bytes, places, count, zeros)) return bytes;
		let end = 0;
		for (let i = 0; i < count; i++) {
			const found = comparedBytes(bytes, from[i] ?? 0, to[i] ?? 0, zeros);
			if (end + found.length > memory.length) {
				const larger = new Uint8Array((end + found.length) * 2);
				larger.set(memory);
				memory = larger;
			}
			memory.set(found, end);
			from[i] = end;
			end += found.length;
			to[i] = end;
		}
		return memory;
	};
}

/** The same of the identifier that stands from `start` to before `end`. */
export function comparedBytes(
	bytes: Uint8Array,
	start: number,
	end: number,
	zeros: LeadingZeros,
): Uint8Array {
	const marks = marksOf(bytes, start, end, zeros);
	if (marks === other)
		return textBytes(comparedId(cellText(bytes, start, end), zeros));
	const plain = bytes.subarray(start, end);
	// 32 is between a small letter and its capital.
	return marks === asItIs
		? plain
		: plain.map((byte) => (classes[byte] === small ? byte - 32 : byte));
}

function needsNothing(
	bytes: Uint8Array,
	{ from, to }: Places,
	count: number,
	zeros: LeadingZeros,
): boolean {
	for (let i = 0; i < count; i++)
		if (marksOf(bytes, from[i] ?? 0, to[i] ?? 0, zeros) !== asItIs)
			return false;
	return true;
}

/** What stays as it is, small letters, and all that takes looking at letters rather than bytes. */
const asItIs = 0;
const small = 1;
const other = 2;

const classes = Uint8Array.from({ length: 256 }, (_, byte) => {
	if (byte <= 32 || byte >= 127) return other;
	const letter = String.fromCodePoint(byte);
	return /["'`=]/.test(letter) ? other : /[a-z]/.test(letter) ? small : asItIs;
});

const zero = 48;

/** The most that any byte of an identifier takes. */
function marksOf(
	bytes: Uint8Array,
	start: number,
	end: number,
	zeros: LeadingZeros,
): number {
	if (zeros === "same" && end - start > 1 && bytes[start] === zero)
		return other;
	let most = asItIs;
	for (let at = start; at < end; at++) {
		const found = classes[bytes[at] ?? 0] ?? other;
		if (found > most) most = found;
	}
	return most;
}
