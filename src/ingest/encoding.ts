/** How the letters of a file are written as bytes. Whether one of `bytes` is UTF-8 or Windows-1252 shows line by line. */
export type Encoding = "bytes" | "utf-16le" | "utf-16be" | "utf-32";

/**
 * The encoding of a file by its first bytes: by its mark, or by where its zeros are. In UTF-16 the letters of a header
 * have a zero each, all on the same side; no other text has any.
 */
export function encodingOf(start: Uint8Array): Encoding {
	if (beginsWith(start, 0xff, 0xfe, 0, 0)) return "utf-32";
	if (beginsWith(start, 0, 0, 0xfe, 0xff)) return "utf-32";
	if (beginsWith(start, 0xff, 0xfe)) return "utf-16le";
	if (beginsWith(start, 0xfe, 0xff)) return "utf-16be";
	if (!start.includes(0)) return "bytes";
	const pairs = Math.floor(start.length / 2);
	const zeros = { first: 0, second: 0 };
	for (let pair = 0; pair < pairs; pair++) {
		if (start[pair * 2] === 0) zeros.first++;
		if (start[pair * 2 + 1] === 0) zeros.second++;
	}
	if (pairs < 4) return "bytes";
	if (zeros.first === 0 && zeros.second > pairs / 2) return "utf-16le";
	if (zeros.second === 0 && zeros.first > pairs / 2) return "utf-16be";
	return "bytes";
}

function beginsWith(start: Uint8Array, ...mark: readonly number[]): boolean {
	return mark.every((byte, i) => start[i] === byte);
}
