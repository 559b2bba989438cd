// A byte-order mark inside a file is a letter like others: kept, so that places among the bytes stay right.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** The text that stands from `start` to before `end` of some UTF-8 bytes. */
export function cellText(
	bytes: Uint8Array,
	start: number,
	end: number,
): string {
	return decoder.decode(bytes.subarray(start, end));
}

/** The bytes of a text, to look it up where bytes are kept. */
export function textBytes(text: string): Uint8Array {
	return encoder.encode(text);
}
