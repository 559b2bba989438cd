import { markIn } from "../vocabulary/figure-mark.ts";
import { attributeOf, childrenOf, type Element } from "./word-file.ts";

/** A paragraph as it stands, and as tracked changes say that it stood. */
export interface ParagraphText {
	readonly now: string;
	readonly before: string;
	/** Where it stands for figures, as the paper was marked when it was built. */
	readonly marks: readonly FigureMark[];
}

/** A part of a text that stands for a figure, from its first letter to before its last. */
export interface FigureMark {
	/** As `markOf` names the figure. */
	readonly mark: string;
	readonly from: number;
	readonly to: number;
}

type Version = "now" | "before";

/** Characters for private use, which stand for the ends of marks while a text is put together. */
const [open, middle, close] = ["\ue000", "\ue001", "\ue002"];

/** The text of a paragraph or of anything in one; hidden text is text too. */
export function textOf(element: Element): ParagraphText {
	const { text, marks } = withoutMarks(read(element, "now"));
	return {
		now: text,
		before: withoutMarks(read(element, "before")).text,
		marks,
	};
}

function read(element: Element, version: Version): string {
	return childrenOf(element)
		.map((child) => readOne(child, version))
		.join("")
		.replace(/[\u00a0\u202f\s]+/g, " ");
}

/** Takes the ends of marks out of a text, and says where they were. A mark without an end is none. */
function withoutMarks(marked: string): Pick<ParagraphText, "marks"> & {
	readonly text: string;
} {
	const begun = new Map<
		string,
		{ readonly mark: string; readonly from: number }
	>();
	const marks: FigureMark[] = [];
	let text = "";
	const ends = new RegExp(
		`(${open}[^${middle}]*${middle}|${close}[^${middle}]*${middle})`,
		"u",
	);
	for (const piece of marked.split(ends)) {
		const [id = "", mark = ""] = piece.slice(1, -1).split("=");
		const start = begun.get(id);
		if (piece.startsWith(open)) begun.set(id, { mark, from: text.length });
		else if (!piece.startsWith(close))
			text += /(^| )$/.test(text) ? piece.replace(/^ /, "") : piece;
		else if (start !== undefined && start.from < text.length)
			marks.push({ ...start, to: text.length });
	}
	return { text: text.trimEnd(), marks };
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
		case "bookmarkStart": {
			const mark = markIn(attributeOf(element, "name"));
			return mark === undefined
				? ""
				: `${open}${attributeOf(element, "id")}=${mark}${middle}`;
		}
		case "bookmarkEnd":
			return `${close}${attributeOf(element, "id")}${middle}`;
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
