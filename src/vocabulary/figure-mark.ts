const prefix = "figure_";

const mask = (1n << 64n) - 1n;

/**
 * The name by which a paper marks where it prints a figure: letters and digits alone, and no more than 40, as Word wants
 * them. It is a checksum (64-bit FNV-1a) of the figure's id: nothing of a value is in it.
 */
export function markOf(id: string): string {
	let hash = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(id))
		hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & mask;
	return prefix + hash.toString(36);
}

/** A mark as a paper names it the first, second, … time that it prints the figure: no name stands twice. */
export function nthMark(mark: string, n: number): string {
	return n === 1 ? mark : `${mark}_${n}`;
}

/** The mark of a name in a paper; `undefined` where it is no mark of a figure. */
export function markIn(name: string): string | undefined {
	return /^(figure_[0-9a-z]+)(?:_\d+)?$/.exec(name)?.[1];
}
