/**
 * Marks that nobody sees and that stand in cells all the same: pasted from web pages, or written by programs that part
 * words or turn the direction of writing. Told by their bytes in UTF-8, as cells are read where they stand.
 */

const asSpace = 1;
const unseen = 2;

/** Which of the letters E2 80 80 to E2 80 BF, and E2 81 80 to E2 81 BF, are spaces and which have no width. */
const general = lettersFrom(0x2000, 0x80);

function lettersFrom(first: number, count: number): Uint8Array {
	return Uint8Array.from({ length: count }, (_, i) => {
		const letter = String.fromCodePoint(first + i);
		return /[\p{Zs}\p{Zl}\p{Zp}]/u.test(letter)
			? asSpace
			: /\p{Cf}/u.test(letter)
				? unseen
				: 0;
	});
}

/** How many bytes the mark without a width has that begins here; 0 where none does. */
export function unseenLength(bytes: Uint8Array, at: number): number {
	return lengthOf(bytes, at, unseen);
}

/** How many bytes the space has that begins here and is not of ASCII, such as one that does not break; 0 where none does. */
export function wideSpaceLength(bytes: Uint8Array, at: number): number {
	return lengthOf(bytes, at, asSpace);
}

function lengthOf(bytes: Uint8Array, at: number, kind: number): number {
	const second = bytes[at + 1] ?? 0;
	const third = bytes[at + 2] ?? 0;
	switch (bytes[at]) {
		case 0xc2:
			// The space that does not break, and the hyphen that shows only at the end of a line.
			return second === (kind === asSpace ? 0xa0 : 0xad) ? 2 : 0;
		case 0xe1:
			return kind === unseen && second === 0xa0 && third === 0x8e ? 3 : 0;
		case 0xe2:
			if (second !== 0x80 && second !== 0x81) return 0;
			return general[(second - 0x80) * 64 + third - 0x80] === kind ? 3 : 0;
		case 0xe3:
			return kind === asSpace && second === 0x80 && third === 0x80 ? 3 : 0;
		case 0xef:
			if (kind !== unseen) return 0;
			// The byte-order mark, and marks that choose how the letter before them looks.
			if (second === 0xbb && third === 0xbf) return 3;
			return second === 0xb8 && third >= 0x80 && third <= 0x8f ? 3 : 0;
		default:
			return 0;
	}
}
