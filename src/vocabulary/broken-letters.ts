/** The letters of the bytes 0x80 to 0x9f in Windows-1252 (https://encoding.spec.whatwg.org/#windows-1252). */
const lettersFrom0x80 =
	"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const byteOf: ReadonlyMap<string, number> = new Map(
	Array.from(lettersFrom0x80, (letter, i) => [letter, 0x80 + i]),
);

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Letters that English text and names of people are written in, and signs; not those of phonetic script, as "É’" makes one.
 * And those of the code page itself: what was read wrongly twice is read rightly in two steps.
 */
const plausible =
	/^(?:[\u0081\u008d\u008f\u0090\u009d\u00a0-\u017f\u0192\u0218-\u021b\u02c6\u02dc\u2010-\u203a\u20ac\u2122\u2190-\u22ff\u25a0-\u27bf\ufeff\u{1f000}-\u{1faff}]|[\u200b-\u200d]|\ufe0f)$/u;

/** What is left where letters of UTF-8 were read as Windows-1252, and cannot be told any more. */
const traces =
	/[ÃÂ](?!\p{L})|Ãƒ|â€|â‚¬|ï¿½|ï»¿|ðŸ|\ufffd|\p{L}\?(?:t|s|m|d|ve|re|ll)(?![\w=])/u;

/**
 * Mends letters of UTF-8 that some program read as Windows-1252, or as Latin-1, however often: "donâ€™t" is "don’t". Only
 * what can be nothing else is mended: letters whose bytes are, one after the other, letters of UTF-8 that people write.
 */
export function mendLetters(text: string): string {
	const mended = text.replace(/[\u0080-\uffff]+/g, mendRun);
	return mended === text ? text : mendLetters(mended);
}

/**
 * Letters of Windows-1252 that some program took for control characters of Latin-1, which no text has: "It\u0092s" is
 * "It’s". Not 0x85, which some systems end a line with.
 */
export function mendControls(text: string): string {
	return text.replace(
		/[\u0080-\u0084\u0086-\u009f]/g,
		(control) => lettersFrom0x80[control.charCodeAt(0) - 0x80] ?? control,
	);
}

/** Whether a text has traces of letters that were broken and could not be mended, or were lost: "donâ€t", "don?t". */
export function hasBrokenLetters(text: string): boolean {
	return traces.test(text);
}

/** Some letters beyond ASCII: each that stands for a letter of UTF-8, together with those after it, is made that. */
function mendRun(run: string): string {
	const letters = [...run];
	const bytes = letters.map(byteFor);
	let mended = "";
	for (let at = 0; at < letters.length; ) {
		const length = lengthFrom(bytes[at]);
		const found = length > 0 ? decode(bytes.slice(at, at + length)) : undefined;
		mended += found ?? letters[at];
		at += found === undefined ? 1 : length;
	}
	return mended;
}

function byteFor(letter: string): number | undefined {
	const code = letter.codePointAt(0) ?? 0;
	return (
		byteOf.get(letter) ?? (code >= 0x80 && code <= 0xff ? code : undefined)
	);
}

/** How many bytes a letter of UTF-8 has that begins with this one; 0 where none does. */
function lengthFrom(byte: number | undefined): number {
	if (byte === undefined || byte < 0xc2 || byte > 0xf4) return 0;
	return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

function decode(bytes: readonly (number | undefined)[]): string | undefined {
	const known = bytes.flatMap((byte) => byte ?? []);
	if (known.length !== bytes.length) return undefined;
	try {
		const letter = decoder.decode(Uint8Array.from(known));
		return plausible.test(letter) ? letter : undefined;
	} catch {
		return undefined;
	}
}
