/** Lines of some files, a bit each: a million of them are told from the others in 125 kB. */
export interface MarkedLines {
	readonly mark: (file: string, line: number) => void;
	readonly has: (file: string, line: number) => boolean;
}

/** No line yet. */
export function markedLines(): MarkedLines {
	const bits = new Map<string, Uint8Array>();
	return {
		mark(file, line) {
			const at = line >> 3;
			const known = bits.get(file) ?? new Uint8Array(1024);
			const marked = at < known.length ? known : larger(known, at + 1);
			if (marked !== known || !bits.has(file)) bits.set(file, marked);
			marked[at] = (marked[at] ?? 0) | (1 << (line & 7));
		},
		has: (file, line) =>
			((bits.get(file)?.[line >> 3] ?? 0) & (1 << (line & 7))) !== 0,
	};
}

function larger(bits: Uint8Array, least: number): Uint8Array {
	const grown = new Uint8Array(Math.max(least, bits.length * 2));
	grown.set(bits);
	return grown;
}
