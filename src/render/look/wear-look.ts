import { lookNotices } from "../../vocabulary/look-messages.ts";
import { editDistance, nearestName } from "../../vocabulary/words.ts";
import { inheritReferences, sectionsOf } from "./body-of-look.ts";
import { bringParts, editPart, renumberIds } from "./bring-parts.ts";
import { cleanLook } from "./clean-look.ts";
import { accessNotices } from "./look-notices.ts";
import type { Look } from "./open-look.ts";
import { addFooter, markPages } from "./page-edges.ts";
import { roomOf } from "./page-of-paper.ts";
import { bareName, type Piece, piecesOf, textOf } from "./page-pieces.ts";
import { findPlaces, placePaper } from "./place-paper.ts";
import { restyle } from "./restyle.ts";
import { dropUnreached, type WordPackage } from "./word-package.ts";
import {
	bodyOf,
	edgesOf,
	keepProperties,
	keepSettings,
	partOf,
	wornLists,
	wornStyles,
} from "./worn-parts.ts";
import {
	allNamed,
	allWord,
	childrenOf,
	childValue,
	childWord,
	type Document,
	isWord,
	writeXml,
} from "./xml.ts";

/** What a paper says of itself in the places of a template. */
export interface PaperWords {
	/** By name: the title, the period, the words of settings. */
	readonly named: Readonly<Record<string, string>>;
	/** What stands at the head of every page, where anything must. */
	readonly mark: string | undefined;
}

/** A paper in a council's look: its package, what to know of the look, and every text that is in it. */
export interface WornPaper {
	readonly parts: WordPackage;
	readonly notices: readonly string[];
	readonly texts: readonly string[];
}

/** The part that holds the text of the paper's own package. */
const ownMain = "word/document.xml";

/**
 * Puts a paper into a council's Word template: the template keeps its styles, fonts, colours, headers and footers, margins and
 * cover; the paper's text goes to the places that are named after its parts, or behind the cover.
 *
 * @param own the paper as a package of its own
 */
export function wearLook(
	own: ReadonlyMap<string, Uint8Array>,
	look: Look,
	{ named, mark }: PaperWords,
): WornPaper {
	// 1. What is the template's makers' own goes; the paper's blocks are taken over as they are.
	const { parts, notices: cleaned } = cleanLook(look);
	const { main } = look;
	const document = partOf(parts, main);
	const body = bodyOf(document);
	const blocks = childrenOf(bodyOf(partOf(own, ownMain)))
		.filter((block) => !isWord(block, "sectPr"))
		.map((block) => document.importNode(block, true));
	const pieces = piecesOf(blocks);

	// 2. Its styles, lists and pictures become the template's.
	const styles = wornStyles(parts, main, own, blocks);
	wornLists(parts, main, own, blocks);
	bringParts(own, ownMain, blocks, parts, main);
	renumberIds(blocks, parts, document);
	const numbered = restyle(blocks, styles);

	// 3. Its words and parts go to the places that are named after them, the rest behind the cover.
	const found = findPlaces(document, pieces, named);
	const unknown = [...found.unknown];
	for (const edge of edgesOf(parts, main))
		editPart(parts, edge, (part) => {
			unknown.push(...findPlaces(part, [], named).unknown);
		});
	const title = styles.book.idOf("paragraph", "heading 1");
	const { section, notices: placed } = placePaper(
		body,
		pieces,
		found,
		(paragraph) => title !== undefined && styleOf(paragraph) === title,
	);

	// 4. Each page has at its edges what it must.
	const sections = sectionsOf(body);
	inheritReferences(section, sections.slice(0, sections.indexOf(section)));
	const footed = addFooter(
		{ parts, main },
		section,
		{ parts: own, main: ownMain },
		styles,
		roomOf(section),
	);
	if (mark !== undefined) markPages({ parts, main }, sections, mark);

	// 5. The package holds what it needs, and nothing else.
	parts.set(main, writeXml(document));
	keepProperties(parts, own);
	keepSettings(parts, main, own);
	dropUnreached(parts);
	const edges = edgesOf(parts, main).map((name) => partOf(parts, name));
	return {
		parts,
		notices: [
			...cleaned,
			...styles.notices,
			...numbered,
			...placed,
			...unknownNotice(unknown, pieces, named),
			...footed,
			...accessNotices(body, edges, styles.book),
		].map((notice) => `${look.name}: ${notice}`),
		texts: [document, ...edges].flatMap(textsIn),
	};
}

/** All that a reader of a part has: its paragraphs, and what its pictures are said to show. */
function textsIn(part: Document): readonly string[] {
	return [
		...allWord(part, "p").map(textOf),
		...allNamed(part, "docPr").flatMap((picture) =>
			["descr", "title"].map((name) => picture.getAttribute(name) ?? ""),
		),
	].filter((text) => text !== "");
}

function styleOf(paragraph: Parameters<typeof childWord>[0]): string {
	const properties = childWord(paragraph, "pPr");
	return properties === undefined ? "" : childValue(properties, "pStyle");
}

/** A slip of the pen, and not another word. */
function isNear(one: string, other: string): boolean {
	return editDistance(bareName(one), bareName(other)) <= other.length / 3;
}

function unknownNotice(
	unknown: readonly string[],
	pieces: readonly Piece[],
	named: Readonly<Record<string, string>>,
): readonly string[] {
	if (unknown.length === 0) return [];
	const known = [
		"paper",
		...Object.keys(named),
		...pieces.map(({ heading }) => heading).filter((heading) => heading !== ""),
	];
	const places = [...new Set(unknown)].map((name) => ({
		name,
		nearest: known.find(
			(one) => one === nearestName(name, known) && isNear(one, name),
		),
	}));
	return [lookNotices.unknownPlaces(places)];
}
