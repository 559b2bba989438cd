import { lookNotices } from "../../vocabulary/look-messages.ts";
import { theme } from "../theme.ts";
import { openStyles, type StyleBook } from "./style-book.ts";
import {
	allNamed,
	allWord,
	attributeOf,
	beforeNumbers,
	childValue,
	childWord,
	type Document,
	documentOf,
	type Element,
	insertAfter,
	newWord,
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
