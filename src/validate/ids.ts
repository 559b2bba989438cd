import type { LeadingZeros } from "../settings/settings.ts";
import { isDigit } from "../vocabulary/ascii.ts";
import { comparedBytes } from "./compared-id.ts";
import { type IdIndex, idIndex } from "./id-index.ts";

/** The identifiers of one kind, of children or of referrals, of all files together: in the form in which they are compared. */
export interface Ids extends IdIndex {
	/** Whether leading zeros tell two of them apart. */
	readonly leadingZeros: LeadingZeros;
	/**
	 * Whether another identifier that was added, or asked about here before, differs from this one in leading zeros alone: a
	 * spreadsheet may have dropped them. Never where settings say what leading zeros mean.
	 */
	readonly hasTwin: (bytes: Uint8Array, start: number, end: number) => boolean;
	/** Whether a word is one of them. */
	readonly has: (word: Uint8Array) => boolean;
}

/** No identifiers yet. */
export function noIds(leadingZeros: LeadingZeros, expected?: number): Ids {
	const index = idIndex(expected);
	// Identifiers that begin with zeros, without them; and how long each is with them, as first seen.
	const bare = idIndex(64);
	const lengths: number[] = [];
	return {
		...index,
		leadingZeros,
		hasTwin(bytes, start, end) {
			if (leadingZeros !== "refused") return false;
			const first = skipZeros(bytes, start, end);
			if (first === start)
				return bare.size() > 0 && bare.find(bytes, start, end) >= 0;
			const number = bare.add(bytes, first, end);
			lengths[number] ??= end - start;
			return (
				lengths[number] !== end - start || index.find(bytes, first, end) >= 0
			);
		},
		has(word) {
			const id = comparedBytes(word, 0, word.length, leadingZeros);
			return index.find(id, 0, id.length) >= 0;
		},
	};
}

const zero = 48;

/** The place of the first byte that is no leading zero: of 000 the last. */
function skipZeros(bytes: Uint8Array, start: number, end: number): number {
	let at = start;
	while (at + 1 < end && bytes[at] === zero && isDigit(bytes[at + 1])) at++;
	return at;
}
