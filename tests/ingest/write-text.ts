/** The encodings that exports come in. */
export const encodings = [
	"utf-8",
	"utf-8 with a mark",
	"windows-1252",
	"utf-16le",
	"utf-16le with a mark",
	"utf-16be",
	"utf-16be with a mark",
] as const;

export type Encoding = (typeof encodings)[number];

/** The letters of Windows-1252 that Latin-1 has not, with their bytes, as Microsoft's best-fit table lists them. */
export const onlyIn1252: Readonly<Record<string, number>> = {
	"€": 0x80,
	"‚": 0x82,
	ƒ: 0x83,
	"„": 0x84,
	"…": 0x85,
	"†": 0x86,
	"‡": 0x87,
	ˆ: 0x88,
	"‰": 0x89,
	Š: 0x8a,
	"‹": 0x8b,
	Œ: 0x8c,
	Ž: 0x8e,
	"‘": 0x91,
	"’": 0x92,
	"“": 0x93,
	"”": 0x94,
	"•": 0x95,
	"–": 0x96,
	"—": 0x97,
	"˜": 0x98,
	"™": 0x99,
	š: 0x9a,
	"›": 0x9b,
	œ: 0x9c,
	ž: 0x9e,
	Ÿ: 0x9f,
};

/** A text as bytes. What an encoding has not is written as a question mark. */
export function encode(text: string, encoding: Encoding): Uint8Array {
	switch (encoding) {
		case "utf-8":
			return new TextEncoder().encode(text);
		case "utf-8 with a mark":
			return new TextEncoder().encode(`\ufeff${text}`);
		case "windows-1252":
			return Uint8Array.from(text, byteOf);
		case "utf-16le":
			return utf16(text, false);
		case "utf-16le with a mark":
			return utf16(`\ufeff${text}`, false);
		case "utf-16be":
			return utf16(text, true);
		case "utf-16be with a mark":
			return utf16(`\ufeff${text}`, true);
		default:
			return encoding satisfies never;
	}
}

function byteOf(letter: string): number {
	const code = letter.codePointAt(0) ?? 63;
	const isLatin1 = code < 0x80 || (code > 0x9f && code < 0x100);
	return onlyIn1252[letter] ?? (isLatin1 ? code : 63);
}

function utf16(text: string, bigEndFirst: boolean): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < text.length; i++)
		view.setUint16(i * 2, text.charCodeAt(i), !bigEndFirst);
	return bytes;
}
