/** Every byte of a word of four has this bit where it is no ASCII. */
const highBits = 0x80808080;
const ones = 0x01010101;

/**
 * Whether bytes are ASCII alone, and none of them is the given byte, itself one of ASCII. Most of what is read is so, and
 * this looks at four bytes at a time.
 *
 * To take one from each byte of a word sets a high bit where the byte is zero, and in ASCII nowhere else.
 */
export function isAsciiWithout(bytes: Uint8Array, other: number): boolean {
	const { buffer, byteOffset, length } = bytes;
	if (length < 8) return areAsciiWithout(bytes, other);
	const head = -byteOffset & 3;
	const words = new Int32Array(buffer, byteOffset + head, (length - head) >> 2);
	const others = other * ones;
	let seen = 0;
	for (let i = 0; i < words.length; i++) {
		const word = words[i] ?? 0;
		seen |= word | ((word ^ others) - ones);
	}
	if ((seen & highBits) !== 0) return false;
	return (
		areAsciiWithout(bytes.subarray(0, head), other) &&
		areAsciiWithout(bytes.subarray(head + words.length * 4), other)
	);
}

function areAsciiWithout(few: Uint8Array, other: number): boolean {
	return few.every((byte) => byte < 0x80 && byte !== other);
}

/** Whether a byte, or the code of a letter, is one of 0 to 9. */
export function isDigit(code: number | undefined): boolean {
	return code !== undefined && code >= 48 && code <= 57;
}
