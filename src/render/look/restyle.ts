import { lookNotices } from "../../vocabulary/look-messages.ts";
import { theme } from "../theme.ts";
import { isNumberedStyle } from "./style-book.ts";
import type { WornStyles } from "./wear-styles.ts";
import {
	allWord,
	attributeOf,
	beforeNumbers,
	childValue,
	childWord,
	documentOf,
	type Element,
	insertAfter,
	newWord,
	propertiesOf,
	setValue,
} from "./xml.ts";

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
