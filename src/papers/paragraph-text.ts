import { childrenOf, type Element } from "./word-file.ts";

/** A paragraph as it stands, and as tracked changes say that it stood. */
export interface ParagraphText {
	readonly now: string;
	readonly before: string;
}

type Version = keyof ParagraphText;

/** The text of a paragraph or of anything in one; hidden text is text too. */
export function textOf(element: Element): ParagraphText {
	return { now: read(element, "now"), before: read(element, "before") };
}

function read(element: Element, version: Version): string {
	return childrenOf(element)
		.map((child) => readOne(child, version))
		.join("")
		.replace(/[\u00a0\u202f\s]+/g, " ")
		.trim();
}

function readOne(element: Element, version: Version): string {
	switch (element.localName) {
		case "t":
			return element.textContent ?? "";
		case "delText":
			return version === "before" ? (element.textContent ?? "") : "";
		case "ins":
		case "moveTo":
			return version === "now" ? inner(element, version) : "";
		case "del":
		case "moveFrom":
			return version === "before" ? deleted(element) : "";
		case "tab":
		case "br":
		case "cr":
			return " ";
		case "noBreakHyphen":
			return "-";
		case "instrText":
		case "pPr":
		case "rPr":
		// What old programs show in place of what is read already.
		case "Fallback":
			return "";
		default:
			return inner(element, version);
	}
}

function inner(element: Element, version: Version): string {
	return childrenOf(element)
		.map((child) => readOne(child, version))
		.join("");
}

/** In deleted text, what was inserted before it was deleted counts too. */
function deleted(element: Element): string {
	return childrenOf(element)
		.map((child) =>
			child.localName === "t" || child.localName === "delText"
				? (child.textContent ?? "")
				: deleted(child),
		)
		.join("");
}
