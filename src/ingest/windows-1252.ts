/**
 * The letters of the bytes 0x80 to 0x9f, from the table of the Encoding Standard (https://encoding.spec.whatwg.org);
 * all above them are those of Unicode. The five that stand for no letter are left as they are there. The platform's own
 * decoder is not asked: from 20.18.3 on Node reads these 32 as if they were Latin-1, so that "’" becomes a control.
 */
const lettersFrom0x80 =
	"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Each byte from 0x80 on as UTF-8. */
const utf8From0x80: readonly Uint8Array[] = Array.from(
	{ length: 128 },
	(_, i) =>
		new TextEncoder().encode(
			lettersFrom0x80[i] ?? String.fromCharCode(0x80 + i),
		),
);

/** Windows-1252 as UTF-8. */
export function fromWindows1252(bytes: Uint8Array): Uint8Array {
	let length = 0;
	for (const byte of bytes)
		length += byte < 0x80 ? 1 : (utf8From0x80[byte - 0x80]?.length ?? 0);
	const text = new Uint8Array(length);
	let to = 0;
	for (const byte of bytes) {
		if (byte < 0x80) {
			text[to++] = byte;
			continue;
		}
		for (const each of utf8From0x80[byte - 0x80] ?? []) text[to++] = each;
	}
	return text;
}

/** Bytes that stand for no letter. */
const without: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Signs that stand between two letters only where the bytes are of another encoding, such as DOS's: "Ren‚e". */
const neverWithin: ReadonlySet<number> = new Set([
	0x80, 0x82, 0x83, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8b, 0x98, 0x9b,
]);

/**
 * Where, from `start` to before `end`, a byte stands that no text in Windows-1252 is likely to have; -1 where none
 * does. That the bytes are not UTF-8 is known already: a letter of UTF-8 that lost its rest looks like "Ã" or "Â" before
 * something that is no letter.
 */
export function unlikelyIn1252(bytes: Uint8Array): number {
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		if (byte < 0x80) continue;
		if (without.has(byte)) return at;
		if (
			neverWithin.has(byte) &&
			isLetter(bytes[at - 1]) &&
			isLetter(bytes[at + 1])
		)
			return at;
		if ((byte === 0xc2 || byte === 0xc3) && !isLetter(bytes[at + 1])) return at;
	}
	return -1;
}

function isLetter(byte: number | undefined): boolean {
	return (
		byte !== undefined && /[a-z\xc0-\xff]/i.test(String.fromCharCode(byte))
	);
}
