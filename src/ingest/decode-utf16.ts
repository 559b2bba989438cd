/** A letter of a file in UTF-16 is broken, or its last is cut off: the line, from 1, on which it stands. */
export class BrokenUtf16 extends Error {
	override readonly name = "BrokenUtf16";
	readonly line: number;
	constructor(line: number) {
		super("broken UTF-16");
		this.line = line;
	}
}

/** UTF-16 as UTF-8, as it streams. Throws {@link BrokenUtf16}: a letter replaced by "�" would be a different word. */
export async function* decodeUtf16(
	bytes: AsyncIterable<Uint8Array>,
	bigEndFirst: boolean,
): AsyncGenerator<Uint8Array> {
	const decoder = new TextDecoder("utf-16le", { fatal: true });
	const encoder = new TextEncoder();
	let line = 1;
	// Half of a letter that goes on in the bytes to come.
	let half: number | undefined;
	for await (const some of bytes) {
		const all = new Uint8Array(some.length + (half === undefined ? 0 : 1));
		if (half !== undefined) all[0] = half;
		all.set(some, half === undefined ? 0 : 1);
		const whole = all.length - (all.length % 2);
		half = whole < all.length ? all[whole] : undefined;
		if (bigEndFirst) swapPairs(all, whole);
		const text = decode(all.subarray(0, whole));
		line += lineFeedsIn(text);
		if (text !== "") yield encoder.encode(text);
	}
	decode(new Uint8Array());
	if (half !== undefined) throw new BrokenUtf16(line);

	function decode(some: Uint8Array): string {
		try {
			return decoder.decode(some, { stream: some.length > 0 });
		} catch (thrown) {
			if (!(thrown instanceof TypeError)) throw thrown;
			const [before = ""] = new TextDecoder("utf-16le")
				.decode(some)
				.split("\ufffd", 1);
			throw new BrokenUtf16(line + lineFeedsIn(before));
		}
	}
}

/** Node decodes UTF-16 with its big end first only where it was built with all of ICU. */
function swapPairs(bytes: Uint8Array, length: number): void {
	for (let at = 0; at < length; at += 2) {
		const first = bytes[at] ?? 0;
		bytes[at] = bytes[at + 1] ?? 0;
		bytes[at + 1] = first;
	}
}

function lineFeedsIn(text: string): number {
	return text.split("\n").length - 1;
}
