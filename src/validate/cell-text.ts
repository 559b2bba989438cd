const decoder = new TextDecoder();

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
	return new TextEncoder().encode(text);
}
