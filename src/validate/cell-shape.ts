/** The longest shape that is told; what is longer is a text. */
const longest = 24;

/**
 * What a cell looks like, and nothing of what it says: d for a digit, A for letters however many, signs that dates, numbers
 * and codes are written with as they are, ? for any other: `31/03/2016 10:00` is `dd/dd/dddd dd:dd`, and any name is `A`.
 */
export function shapeOf(cell: string): string {
	const shape = cell
		.normalize("NFKC")
		.replace(/[^\p{L}\p{M}\p{N}\s/.:,;()+&#'-]/gu, "?")
		.replace(/[\p{L}\p{M}'-]*[\p{L}\p{M}][\p{L}\p{M}'-]*/gu, "A")
		.replace(/\p{N}{5,}/gu, "d…")
		.replace(/\p{N}/gu, "d")
		.replace(/\s+/gu, " ")
		.replace(/A(?: A)+/g, "A");
	return [...shape].length > longest ? "a text" : shape;
}
