import { textOf } from "./page-pieces.ts";
import {
	allWord,
	attributeOf,
	childrenOf,
	childWord,
	documentOf,
	type Element,
	isWord,
	newWord,
	remove,
} from "./xml.ts";

/** The section that an element at the top of the body stands in: the next break, or the body's own. */
export function sectionOf(body: Element, element: Element): Element {
	const blocks = childrenOf(body);
	const after = blocks.slice(blocks.indexOf(element));
	return after.flatMap(sectionIn)[0] ?? lastSection(body);
}

/** The sections of a body, in order. */
export function sectionsOf(body: Element): readonly Element[] {
	return childrenOf(body).flatMap(sectionIn);
}

function sectionIn(block: Element): readonly Element[] {
	if (isWord(block, "sectPr")) return [block];
	return allWord(block, "sectPr");
}

/** The section at a body's end, made where there is none. */
export function lastSection(body: Element): Element {
	const last = childrenOf(body).at(-1);
	if (last !== undefined && isWord(last, "sectPr")) return last;
	const made = newWord(documentOf(body), "sectPr");
	body.appendChild(made);
	return made;
}

/**
 * Leaves of a body without places its cover page: as far as the first break of a section or page, or Word's own cover. Gives
 * how many paragraphs of text were dropped, and the sections that their pages had.
 */
export function keepCover(body: Element): {
	readonly dropped: number;
	readonly sections: readonly Element[];
} {
	const blocks = blocksOf(body);
	const rest = blocks.slice(coverLength(blocks));
	const sections = rest.flatMap(sectionIn);
	for (const block of rest) remove(block);
	return {
		dropped: rest.filter((block) => textOf(block).trim() !== "").length,
		sections,
	};
}

/** Whether a block of the body stands on its cover page: words that are filled in there keep nothing that follows. */
export function isOnCover(block: Element, body: Element): boolean {
	const blocks = blocksOf(body);
	return blocks.slice(0, coverLength(blocks)).includes(block);
}

function blocksOf(body: Element): readonly Element[] {
	return childrenOf(body).filter((block) => !isWord(block, "sectPr"));
}

/** How many blocks the cover page has: as far as Word's own cover, or the first break of a section or page. */
function coverLength(blocks: readonly Element[]): number {
	const cover = blocks.findIndex(isCoverPage);
	const section = blocks.findIndex((block) => sectionIn(block).length > 0);
	const page = blocks.findIndex(hasPageBreak);
	return ([cover, section, page].find((at) => at >= 0) ?? -1) + 1;
}

function isCoverPage(block: Element): boolean {
	return (
		isWord(block, "sdt") &&
		allWord(block, "docPartGallery").some(
			(gallery) => attributeOf(gallery) === "Cover Pages",
		)
	);
}

function hasPageBreak(block: Element): boolean {
	return allWord(block, "br").some(
		(one) => attributeOf(one, "type") === "page",
	);
}

/** Which headers and footers a section's pages have: those that it does not name are those of the section before. */
export function inheritReferences(
	section: Element,
	before: readonly Element[],
): void {
	for (const earlier of before.toReversed())
		for (const reference of childrenOf(earlier)) {
			const { localName } = reference;
			if (localName !== "headerReference" && localName !== "footerReference")
				continue;
			if (referenceOf(section, localName, attributeOf(reference, "type")))
				continue;
			section.insertBefore(reference.cloneNode(true), section.firstChild);
		}
}

/** A section's header or footer of a kind. */
export function referenceOf(
	section: Element,
	name: "headerReference" | "footerReference",
	type: string,
): Element | undefined {
	return childrenOf(section).find(
		(child) =>
			isWord(child, name) && (attributeOf(child, "type") || "default") === type,
	);
}

/** Puts text of the paper where something stood, so that no section break is lost and no two tables run together. */
export function putInPlace(
	anchor: Element,
	elements: readonly Element[],
): void {
	const parent = anchor.parentNode;
	if (parent === null) return;
	const properties = childWord(anchor, "pPr");
	const section = properties && childWord(properties, "sectPr");
	for (const element of elements) parent.insertBefore(element, anchor);
	const last = elements.at(-1);
	const next = anchor.nextSibling;
	const needsParagraph =
		last !== undefined &&
		isWord(last, "tbl") &&
		(section !== undefined || next === null || !isWord(next, "p"));
	if (section === undefined && !needsParagraph) {
		remove(anchor);
		return;
	}
	const after = newWord(documentOf(anchor), "p");
	if (section !== undefined) {
		const kept = newWord(documentOf(anchor), "pPr");
		kept.appendChild(section);
		after.appendChild(kept);
	}
	parent.insertBefore(after, anchor);
	remove(anchor);
}
