import { lookNotices } from "../../vocabulary/look-messages.ts";
import { theme } from "../theme.ts";
import { isNumberedStyle, openStyles, type StyleBook } from "./style-book.ts";
import {
	allNamed,
	allWord,
	attributeOf,
	childValue,
	childWord,
	type Document,
	documentOf,
	type Element,
	insertAfter,
	newWord,
	propertiesOf,
	rootOf,
	setValue,
} from "./xml.ts";

/** What the paper's styles became in a template. */
export interface WornStyles {
	readonly book: StyleBook;
	/** By the paper's own ids. */
	readonly idOf: (own: string) => string;
	readonly notices: readonly string[];
}

/**
 * Finds each style that the paper uses among a template's, by its name; adds those that it has not, in its font and colour.
 *
 * @param used the ids of the paper's own styles that its text asks for
 */
export function wearStyles(
	look: Document,
	own: Document,
	used: ReadonlySet<string>,
	accent: string | undefined,
): WornStyles {
	const book = openStyles(look);
	const ids = new Map<string, string>();
	const added: string[] = [];
	for (const style of allWord(own, "style")) {
		const id = attributeOf(style, "styleId");
		const name = childValue(style, "name");
		if (id === "Normal" && book.usual !== undefined) {
			ids.set(id, book.usual);
			continue;
		}
		if (!used.has(id)) continue;
		const kind = attributeOf(style, "type");
		const there = book.idOf(kind, name);
		ids.set(id, there ?? freeId(id, book));
		if (there !== undefined) continue;
		if (builtIn.test(name)) added.push(name);
		addStyle(look, style, ids, accent);
	}
	const notices = added.length > 0 ? [lookNotices.addedStyles(added)] : [];
	return { book, idOf: (id) => ids.get(id) ?? id, notices };
}

/** Styles that a template is expected to have; the paper's private ones are added without a word. */
const builtIn = /^(heading \d|caption|list bullet|quote)$/i;

function freeId(id: string, book: StyleBook): string {
	let free = id;
	for (let i = 2; book.hasId(free); i++) free = `${id}${i}`;
	return free;
}

function addStyle(
	look: Document,
	style: Element,
	ids: ReadonlyMap<string, string>,
	accent: string | undefined,
): void {
	const copy = look.importNode(style, true);
	const own = attributeOf(style, "styleId");
	setValue(copy, ids.get(own) ?? own, "styleId");
	for (const name of ["basedOn", "next", "link"]) {
		const other = childWord(copy, name);
		if (other === undefined) continue;
		const id = ids.get(attributeOf(other));
		if (id === undefined) copy.removeChild(other);
		else setValue(other, id);
	}
	if (accent !== undefined) recolour(copy, accent);
	if (attributeOf(copy, "type") === "paragraph") keepDistance(copy);
	rootOf(look).appendChild(copy);
}

function recolour(style: Element, accent: string): void {
	for (const element of allNamed(style, "*"))
		for (const name of ["val", "color"])
			if (attributeOf(element, name) === theme.colour.accent)
				setValue(element, accent, name);
}

/** The template's defaults may leave no space between paragraphs; the paper's own do. */
function keepDistance(style: Element): void {
	const document = documentOf(style);
	let properties = childWord(style, "pPr");
	if (properties === undefined) {
		properties = newWord(document, "pPr");
		style.insertBefore(properties, childWord(style, "rPr") ?? null);
	}
	if (childWord(properties, "spacing") !== undefined) return;
	const after = String(theme.spacing.text);
	insertAfter(properties, newWord(document, "spacing", { after }), [
		...beforeNumbers,
		...["numPr", "suppressLineNumbers", "pBdr", "shd", "tabs"],
	]);
}

/** What stands before the numbers in the properties of a paragraph. */
const beforeNumbers = [
	...["pStyle", "keepNext", "keepLines"],
	...["pageBreakBefore", "framePr", "widowControl"],
];

/** The colour that a template's headings have, or its theme's first accent, where it can be read on white. */
export function accentOf(
	book: StyleBook,
	themePart: Document | undefined,
): string | undefined {
	const heading = ["heading 1", "heading 2"]
		.map((name) => book.idOf("paragraph", name))
		.map((id) => (id === undefined ? "" : book.runSays(id, "color")));
	const [accent] =
		themePart === undefined ? [] : allNamed(themePart, "accent1");
	const [themed] = accent === undefined ? [] : allNamed(accent, "srgbClr");
	return [...heading, themed?.getAttribute("val") ?? ""].find(isReadable);
}

/** A contrast of 4.5:1 to white, which WCAG asks for of text. */
function isReadable(colour: string): boolean {
	if (!/^[\da-f]{6}$/i.test(colour)) return false;
	const [red = 0, green = 0, blue = 0] = [0, 2, 4]
		.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) =>
			part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
		);
	const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	return 1.05 / (light + 0.05) >= 4.5;
}

/** Gives the paper's paragraphs the template's styles. */
export function restyle(
	blocks: readonly Element[],
	{ book, idOf }: WornStyles,
): readonly string[] {
	const isCrowded = [0, 1].every(
		(at) =>
			Number(
				book.paragraphSays(book.usual, "spacing", ["before", "after"][at]),
			) === 0,
	);
	const notices = new Set<string>();
	for (const block of blocks) {
		for (const paragraph of [block, ...allWord(block, "p")].filter(
			isParagraph,
		)) {
			const properties = childWord(paragraph, "pPr");
			const own = properties && childValue(properties, "pStyle");
			if (!own) {
				if (isCrowded) spaceOut(paragraph);
				continue;
			}
			if (/^(Heading\d|Caption|ChartSubtitle)$/.test(own))
				keepWithNext(propertiesOf(paragraph));
			if (/^Heading\d$/.test(own) && isNumberedStyle(book, idOf(own))) {
				withoutNumber(propertiesOf(paragraph));
				notices.add(lookNotices.numberedHeadings);
			}
		}
		for (const name of ["pStyle", "rStyle", "tblStyle"])
			for (const style of allWord(block, name))
				setValue(style, idOf(attributeOf(style)));
	}
	return [...notices];
}

function isParagraph(element: Element): boolean {
	return element.localName === "p";
}

function spaceOut(paragraph: Element): void {
	const properties = propertiesOf(paragraph);
	if (childWord(properties, "spacing") !== undefined) return;
	const after = String(theme.spacing.text);
	const spacing = newWord(documentOf(paragraph), "spacing", { after });
	insertAfter(properties, spacing, [...beforeNumbers, "numPr"]);
}

/** The template's style may let a heading or a caption stand alone at the foot of a page. */
function keepWithNext(properties: Element): void {
	if (childWord(properties, "keepNext") === undefined)
		insertAfter(properties, newWord(documentOf(properties), "keepNext"), [
			"pStyle",
		]);
}

function withoutNumber(properties: Element): void {
	const document = documentOf(properties);
	const numbers = newWord(document, "numPr");
	numbers.appendChild(newWord(document, "ilvl", { val: "0" }));
	numbers.appendChild(newWord(document, "numId", { val: "0" }));
	insertAfter(properties, numbers, beforeNumbers);
}
