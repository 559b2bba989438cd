/**
 * How many bytes the letter has that stands here in UTF-8; 0 where none does: Unicode's table 3-7 of well-formed byte
 * sequences, which has no longer form of a shorter letter, no half of a pair and nothing beyond the last plane.
 */
export function lengthInUtf8(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
	const first = bytes[at] ?? 0;
	if (first < 0x80) return 1;
	if (first < 0xc2 || first > 0xf4) return 0;
	if (first < 0xe0) return goesOn(bytes, at + 1) ? 2 : 0;
	const second = bytes[at + 1] ?? 0;
	const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
	const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
	if (second < least || second > most || !goesOn(bytes, at + 2)) return 0;
	if (first < 0xf0) return 3;
	return goesOn(bytes, at + 3) ? 4 : 0;
}

function goesOn(bytes: Uint8Array, at: number): boolean {
	return ((bytes[at] ?? 0) & 0xc0) === 0x80;
}
