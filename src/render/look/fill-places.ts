import { cleanLine } from "../clean-text.ts";
import { bareName } from "./page-pieces.ts";
import {
	allWord,
	attributeOf,
	childrenOf,
	childValue,
	childWord,
	type Document,
	documentOf,
	type Element,
	isWord,
	newWord,
	remove,
	replace,
} from "./xml.ts";

/** A place for text of several paragraphs, by its bare name: the element that the text takes the place of. */
export interface Place {
	readonly name: string;
	readonly anchor: Element;
}

/** What is known of a paper by name. */
export interface KnownNames {
	/** The words that a name stands for; `undefined` where it stands for none. */
	readonly wordsOf: (name: string) => string | undefined;
	/** Whether a name stands for a part of the paper. */
	readonly isPart: (name: string) => boolean;
}

/** What was found in a part of a template. */
export interface FoundPlaces {
	/** Where text of several paragraphs is to go, in order. */
	readonly places: readonly Place[];
	/** Names that stand for nothing, as they are written. */
	readonly unknown: readonly string[];
	/** The paragraphs in which words were filled in, with the bare names. */
	readonly filled: readonly { readonly name: string; readonly in: Element }[];
}

/**
 * Fills the words into the places of a part that are named after them, and finds those for text of several paragraphs: content
 * controls by their tag or title, and `{names}` or `{{names}}` in the text, however Word has split them into runs.
 */
export function fillPlaces(
	part: Document,
	{ wordsOf, isPart }: KnownNames,
): FoundPlaces {
	const places: Place[] = [];
	const unknown: string[] = [];
	const filled: { name: string; in: Element }[] = [];
	for (const control of allWord(part, "sdt")) {
		const names = namesOf(control).map(bareName);
		const inWords = names.find((name) => wordsOf(name) !== undefined);
		const block = names.find(isPart);
		if (inWords !== undefined) {
			const paragraph = fillControl(control, wordsOf(inWords) ?? "");
			if (paragraph) filled.push({ name: inWords, in: paragraph });
		} else if (block !== undefined && isOfBlocks(control))
			places.push({ name: block, anchor: control });
		else unknown.push(...namesOf(control).slice(0, 1));
	}
	for (const paragraph of allWord(part, "p")) {
		const texts = ownTexts(paragraph);
		const written = texts.map(({ textContent }) => textContent ?? "").join("");
		const [, alone] = /^\s*\{\{?([^{}]+)\}\}?\s*$/.exec(written) ?? [];
		if (alone !== undefined && isPart(bareName(alone))) {
			places.push({ name: bareName(alone), anchor: paragraph });
			continue;
		}
		for (const found of [...written.matchAll(bracedName)].reverse()) {
			const [whole, name = ""] = found;
			const words = wordsOf(bareName(name));
			if (words === undefined) {
				unknown.push(name.trim());
				continue;
			}
			overwrite(texts, found.index, found.index + whole.length, words);
			filled.push({ name: bareName(name), in: paragraph });
		}
	}
	return { places, unknown, filled };
}

const bracedName = /\{\{?([^{}]{1,100})\}\}?/g;

/** What a content control is called: its tag, and its title. */
function namesOf(control: Element): readonly string[] {
	const properties = childWord(control, "sdtPr");
	if (properties === undefined) return [];
	return ["tag", "alias"]
		.map((name) => childValue(properties, name))
		.filter((name) => name !== "");
}

/** Whether paragraphs can stand in a control's place. */
function isOfBlocks(control: Element): boolean {
	const { parentNode } = control;
	return (
		parentNode !== null &&
		["body", "tc", "sdtContent"].some((name) => isWord(parentNode, name)) &&
		contentOf(control).some((child) => isWord(child, "p"))
	);
}

function contentOf(control: Element): readonly Element[] {
	const content = childWord(control, "sdtContent");
	return content === undefined ? [] : childrenOf(content);
}

/** The words in place of a control, in the look of its first run; gives the paragraph that they stand in. */
function fillControl(control: Element, words: string): Element | undefined {
	const content = contentOf(control);
	const [paragraph] = content.flatMap((child) =>
		isWord(child, "p") ? [child] : allWord(child, "p"),
	);
	if (paragraph !== undefined) {
		const run = runOf(paragraph, words);
		for (const child of childrenOf(paragraph))
			if (!isWord(child, "pPr")) paragraph.removeChild(child);
		paragraph.appendChild(run);
		replace(
			control,
			content.filter((child) => !isWord(child, "p") || child === paragraph),
		);
		return paragraph;
	}
	let around = control.parentNode;
	const run = runOf(control, words);
	replace(control, [run]);
	while (around !== null && !isWord(around, "p")) around = around.parentNode;
	return around ?? undefined;
}

/** A run of words that looks as the first one there does; words that ask to be typed over look like none. */
function runOf(element: Element, words: string): Element {
	const document = documentOf(element);
	const run = newWord(document, "r");
	const [first] = allWord(element, "r");
	const looks = first && childWord(first, "rPr");
	if (looks) {
		const copy = looks.cloneNode(true);
		run.appendChild(copy);
		const [style] = allWord(run, "rStyle");
		if (style && /placeholder|platzhalter/i.test(attributeOf(style)))
			remove(style);
	}
	const text = newWord(document, "t");
	setText(text, cleanLine(words));
	run.appendChild(text);
	return run;
}

/** The texts of a paragraph, without those of paragraphs within it, such as in a text box. */
function ownTexts(paragraph: Element): readonly Element[] {
	return allWord(paragraph, "t").filter((text) => {
		let around = text.parentNode;
		while (around !== null && !isWord(around, "p")) around = around.parentNode;
		return around === paragraph;
	});
}

/** Puts words where letters stand, which may be spread over several texts; the first has them. */
function overwrite(
	texts: readonly Element[],
	from: number,
	to: number,
	words: string,
): void {
	let at = 0;
	let isPut = false;
	for (const text of texts) {
		const written = text.textContent ?? "";
		const [start, end] = [
			Math.max(from - at, 0),
			Math.min(to - at, written.length),
		];
		at += written.length;
		if (end <= 0 || start >= written.length || end <= start) continue;
		const put = isPut ? "" : cleanLine(words);
		isPut = true;
		setText(text, written.slice(0, start) + put + written.slice(end));
	}
}

function setText(text: Element, words: string): void {
	text.textContent = words;
	text.setAttribute("xml:space", "preserve");
}
