import { theme } from "../theme.ts";
import { addPart } from "./bring-parts.ts";
import { openStyles } from "./style-book.ts";
import { wearNumbering } from "./wear-numbering.ts";
import { accentOf, type WornStyles, wearStyles } from "./wear-styles.ts";
import {
	contentTypeOf,
	relate,
	relationshipsOf,
	setContentType,
	type WordPackage,
} from "./word-package.ts";
import {
	allWord,
	attributeOf,
	childWord,
	type Document,
	documentOf,
	type Element,
	insertAfter,
	newWord,
	readXml,
	rootOf,
	setValue,
	writeXml,
} from "./xml.ts";

type Parts = ReadonlyMap<string, Uint8Array>;

/** A part of a package as XML. */
export function partOf(parts: Parts, name: string): Document {
	const bytes = parts.get(name);
	if (bytes === undefined) throw new Error(`a package without ${name}`);
	return readXml(bytes);
}

/** What holds a document's text. */
export function bodyOf(document: Document): Element {
	const body = childWord(rootOf(document), "body");
	if (body === undefined) throw new Error("a document without a body");
	return body;
}

/** The headers and footers of a package. */
export function edgesOf(parts: Parts, main: string): readonly string[] {
	return [
		...new Set(
			relationshipsOf(parts, main)
				.filter(({ type }) => type === "header" || type === "footer")
				.map(({ target }) => target)
				.filter((target) => parts.has(target)),
		),
	];
}

/** Adds to a template the styles that the paper asks for and it has not. */
export function wornStyles(
	parts: WordPackage,
	main: string,
	own: Parts,
	blocks: readonly Element[],
): WornStyles {
	const name = relatedPart(parts, main, "styles", own);
	const look = partOf(parts, name);
	const used = new Set(["Normal", "Footer"]);
	for (const block of blocks)
		for (const kind of ["pStyle", "rStyle", "tblStyle"])
			for (const style of allWord(block, kind)) used.add(attributeOf(style));
	const themed = relationshipsOf(parts, main).find(
		({ type, target }) => type === "theme" && parts.has(target),
	);
	const accent = accentOf(
		openStyles(look),
		themed && partOf(parts, themed.target),
	);
	const worn = wearStyles(look, partOf(own, "word/styles.xml"), used, accent);
	sayLanguage(look);
	parts.set(name, writeXml(look));
	return worn;
}

/** Adds the paper's lists to a template's. */
export function wornLists(
	parts: WordPackage,
	main: string,
	own: Parts,
	blocks: readonly Element[],
): void {
	const name = relatedPart(parts, main, "numbering", new Map());
	const look = partOf(parts, name);
	wearNumbering(look, partOf(own, "word/numbering.xml"), blocks);
	parts.set(name, writeXml(look));
}

/** The part of a template that holds its styles, or its lists; where it has none, it begins as the paper's own. */
function relatedPart(
	parts: WordPackage,
	main: string,
	type: "styles" | "numbering",
	own: Parts,
): string {
	const there = relationshipsOf(parts, main).find(
		(one) => one.type === type && parts.has(one.target),
	);
	if (there !== undefined) return there.target;
	const target = addPart(parts, main, type, `${type}.xml`);
	relate(parts, main, { type, target, isOutside: false });
	const begin = own.get(`word/${type}.xml`);
	if (begin !== undefined) parts.set(target, begin);
	return target;
}

/** A screen reader speaks a text without a language in its own. */
function sayLanguage(styles: Document): void {
	const defaults = firstChild(rootOf(styles), "docDefaults");
	const looks = firstChild(firstChild(defaults, "rPrDefault"), "rPr");
	const language = childWord(looks, "lang");
	if (language === undefined)
		insertAfter(
			looks,
			newWord(styles, "lang", { val: theme.language }),
			beforeLanguage,
		);
	else if (attributeOf(language) === "") setValue(language, theme.language);
}

/** A child that stands before all others, made where there is none. */
function firstChild(parent: Element, name: string): Element {
	const there = childWord(parent, name);
	if (there !== undefined) return there;
	const made = newWord(documentOf(parent), name);
	parent.insertBefore(made, parent.firstChild);
	return made;
}

const beforeLanguage = [
	...["rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps"],
	...["strike", "dstrike", "outline", "shadow", "emboss", "imprint"],
	...["noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing"],
	...["w", "kern", "position", "sz", "szCs", "highlight", "u", "effect"],
	...["bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em"],
];

/** Without settings Word opens a file as one of its oldest: a template that has none is given the paper's. */
export function keepSettings(
	parts: WordPackage,
	main: string,
	own: Parts,
): void {
	const name = "word/settings.xml";
	const settings = own.get(name);
	const isThere = relationshipsOf(parts, main).some(
		({ type }) => type === "settings",
	);
	if (isThere || settings === undefined || parts.has(name)) return;
	parts.set(name, settings);
	setContentType(parts, name, contentTypeOf(own, name));
	relate(parts, main, { type: "settings", target: name, isOutside: false });
}

/** The properties of the file are the paper's, not those of whoever made the template. */
export function keepProperties(parts: WordPackage, own: Parts): void {
	const name = "docProps/core.xml";
	const core = own.get(name);
	if (core === undefined) return;
	parts.set(name, core);
	setContentType(parts, name, contentTypeOf(own, name));
	relate(parts, "", {
		type: "core-properties",
		target: name,
		isOutside: false,
	});
}
