import { lookNotices } from "../../vocabulary/look-messages.ts";
import {
	inheritReferences,
	isOnCover,
	keepCover,
	lastSection,
	putInPlace,
	sectionOf,
	sectionsOf,
} from "./body-of-look.ts";
import { type FoundPlaces, fillPlaces, type Place } from "./fill-places.ts";
import {
	fitRoom,
	fixPage,
	inOneColumn,
	isLandscape,
	roomOf,
} from "./page-of-paper.ts";
import {
	bareName,
	type Piece,
	sectionNamed,
	withoutEmptyHeadings,
} from "./page-pieces.ts";
import {
	attributeOf,
	childrenOf,
	childWord,
	type Document,
	type Element,
	isWord,
	replace,
} from "./xml.ts";

/** Where the paper came to stand. */
export interface PlacedPaper {
	/** The section whose pages it has. */
	readonly section: Element;
	readonly notices: readonly string[];
}

/** Names under which all of the paper goes that has no place of its own. */
const wholePaper = ["paper", "report"];

/** Fills a part of a template with what the paper says by name, and finds where the paper's own parts go. */
export function findPlaces(
	part: Document,
	pieces: readonly Piece[],
	named: Readonly<Record<string, string>>,
): FoundPlaces {
	const words = new Map(
		Object.entries(named)
			.filter(([, text]) => text.trim() !== "")
			.map(([name, text]) => [bareName(name), text]),
	);
	return fillPlaces(part, {
		wordsOf: (name) => words.get(name),
		isPart: (name) =>
			pieces.length > 0 &&
			(wholePaper.includes(name) || sectionOfName(pieces, name) !== undefined),
	});
}

function sectionOfName(pieces: readonly Piece[], name: string) {
	return sectionNamed(pieces, (heading) => bareName(heading) === name);
}

/** Puts the paper's parts into the places that are named after them, and the rest into its own place or behind the cover. */
export function placePaper(
	body: Element,
	pieces: readonly Piece[],
	{ places, filled }: FoundPlaces,
	isTitle: (paragraph: Element) => boolean,
): PlacedPaper {
	const notices = new Set<string>();
	const isTitled = filled.some(
		(one) => one.name === "title" && isTitle(one.in),
	);
	let rest = isTitled ? pieces.filter(({ level }) => level !== 1) : pieces;
	const put = (place: Place, what: readonly Piece[]): Element => {
		const section = sectionOf(body, topOf(place.anchor, body));
		if (inOneColumn(section)) notices.add(lookNotices.oneColumn);
		const cell = cellAround(place.anchor);
		if (cell !== undefined) notices.add(lookNotices.placeInTable);
		const elements = what.map(({ element }) => element);
		const { width, height } = roomOf(section);
		fitRoom(elements, { width: widthIn(cell) ?? width, height });
		putInPlace(place.anchor, elements);
		return section;
	};
	for (const place of places.filter(({ name }) => !wholePaper.includes(name))) {
		const found = sectionOfName(rest, place.name);
		if (found === undefined) continue;
		const { heading, under } = found;
		rest = rest.filter((piece) => piece !== heading && !under.includes(piece));
		put(place, under);
	}
	rest = withoutEmptyHeadings(rest);
	const whole = places.find(({ name }) => wholePaper.includes(name));
	const hasPlaces =
		places.length > 0 ||
		filled.some((one) => !isOnCover(topOf(one.in, body), body));
	if (whole === undefined && places.length > 0)
		notices.add(lookNotices.appended);
	const section =
		whole === undefined
			? putAtEnd(body, rest, hasPlaces, notices)
			: put(whole, rest);
	fixPage(section);
	return { section, notices: [...notices] };
}

/** Behind the cover, on pages that stand upright where the template has such; behind all of its text where it has places. */
function putAtEnd(
	body: Element,
	rest: readonly Piece[],
	keepsText: boolean,
	notices: Set<string>,
): Element {
	const last = lastSection(body);
	let section = last;
	if (!keepsText) {
		const before = sectionsOf(body);
		const { dropped, sections } = keepCover(body);
		if (dropped > 0) notices.add(lookNotices.leftOut(dropped));
		const all = [...sections, last];
		section = all.find((one) => !isLandscape(one)) ?? last;
		inheritReferences(section, before.slice(0, before.indexOf(section)));
		if (section !== last) replace(last, [section]);
	}
	if (inOneColumn(section)) notices.add(lookNotices.oneColumn);
	fixPage(section);
	const elements = rest.map(({ element }) => element);
	fitRoom(elements, roomOf(section));
	for (const element of elements) body.insertBefore(element, section);
	return section;
}

function topOf(element: Element, body: Element): Element {
	return (
		childrenOf(body).find(
			(block) => block === element || block.contains(element),
		) ?? element
	);
}

function cellAround(element: Element): Element | undefined {
	let around = element.parentNode;
	while (around !== null && !isWord(around, "tc")) around = around.parentNode;
	return around ?? undefined;
}

/** What a cell leaves between its edges. */
function widthIn(cell: Element | undefined): number | undefined {
	const properties = cell && childWord(cell, "tcPr");
	const width = Number(
		attributeOf(properties && childWord(properties, "tcW"), "w"),
	);
	return width > 1000 ? width - 216 : undefined;
}
