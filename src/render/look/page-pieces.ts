import { allWord, childValue, childWord, type Element } from "./xml.ts";

/** A block of the paper as Word's element, with what it is the heading of. */
export interface Piece {
	readonly element: Element;
	/** Of a heading: its level, and its words. */
	readonly level: number | undefined;
	readonly heading: string;
}

/** The blocks of a paper's body. */
export function piecesOf(blocks: readonly Element[]): readonly Piece[] {
	return blocks.map((element) => {
		const properties = childWord(element, "pPr");
		const style =
			properties === undefined ? "" : childValue(properties, "pStyle");
		const [, level] = /^Heading(\d)$/.exec(style) ?? [];
		return {
			element,
			level: level === undefined ? undefined : Number(level),
			heading: level === undefined ? "" : textOf(element),
		};
	});
}

/** What stands under a heading of the paper, as far as the next of its level; `undefined` where there is no such heading. */
export function sectionNamed(
	pieces: readonly Piece[],
	isNamed: (heading: string) => boolean,
): { readonly heading: Piece; readonly under: readonly Piece[] } | undefined {
	const at = pieces.findIndex(
		({ level, heading }) =>
			level !== undefined && level > 1 && isNamed(heading),
	);
	const heading = pieces[at];
	if (heading === undefined) return undefined;
	const next = pieces.slice(at + 1);
	const end = next.findIndex(
		({ level }) => level !== undefined && level <= (heading.level ?? 0),
	);
	return { heading, under: end < 0 ? next : next.slice(0, end) };
}

/** Headings with nothing under them but other headings go. */
export function withoutEmptyHeadings(
	pieces: readonly Piece[],
): readonly Piece[] {
	return pieces.filter(({ level }, at) => {
		if (level === undefined || level === 1) return true;
		const next = pieces
			.slice(at + 1)
			.find((piece) => piece.level === undefined || piece.level <= level);
		return next !== undefined && next.level === undefined;
	});
}

/** The words of an element, without what stands in others within it. */
export function textOf(element: Element): string {
	return allWord(element, "t")
		.map(({ textContent }) => textContent ?? "")
		.join("");
}

/** A name as places are compared: without case, spaces and punctuation. */
export function bareName(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
