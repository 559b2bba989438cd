import { sum } from "../../vocabulary/numbers.ts";
import { theme } from "../theme.ts";
import {
	allWord,
	attributeOf,
	childWord,
	documentOf,
	type Element,
	insertAfter,
	newWord,
} from "./xml.ts";

/** The room that a page has for text, in twentieths of a point. */
export interface Room {
	readonly width: number;
	readonly height: number;
}

/** The room of a section's pages; A4 with the paper's margins where it does not say. */
export function roomOf(section: Element | undefined): Room {
	const size = section && childWord(section, "pgSz");
	const margins = section && childWord(section, "pgMar");
	const length = (
		element: Element | undefined,
		name: string,
		usual: number,
	) => {
		const written = Number.parseInt(attributeOf(element, name), 10);
		return Number.isFinite(written) ? Math.abs(written) : usual;
	};
	const { page } = theme;
	const margin = (side: string) => length(margins, side, page.margin);
	return {
		width:
			length(size, "w", page.width) -
			margin("left") -
			margin("right") -
			length(margins, "gutter", 0),
		height: length(size, "h", page.height) - margin("top") - margin("bottom"),
	};
}

export function isLandscape(section: Element): boolean {
	const size = childWord(section, "pgSz");
	return Number(attributeOf(size, "w")) > Number(attributeOf(size, "h"));
}

/** Word's own page without a size is American. */
export function fixPage(section: Element): void {
	const document = documentOf(section);
	const { page } = theme;
	const [width, height, margin] = [page.width, page.height, page.margin].map(
		String,
	);
	const [w = "", h = "", side = ""] = [width, height, margin];
	if (childWord(section, "pgSz") === undefined)
		insertAfter(section, newWord(document, "pgSz", { w, h }), beforeSize);
	if (childWord(section, "pgMar") !== undefined) return;
	const edge = String(page.edge);
	insertAfter(
		section,
		newWord(document, "pgMar", {
			...{ top: side, right: side, bottom: side, left: side },
			...{ header: edge, footer: edge, gutter: "0" },
		}),
		[...beforeSize, "pgSz"],
	);
}

const beforeSize = [
	...["headerReference", "footerReference"],
	...["footnotePr", "endnotePr", "type"],
];

/** Takes the columns of a section away; gives whether there were several. */
export function inOneColumn(section: Element): boolean {
	const columns = childWord(section, "cols");
	const isSeveral =
		columns !== undefined &&
		(Number(attributeOf(columns, "num")) > 1 ||
			allWord(columns, "col").length > 1);
	if (isSeveral) section.removeChild(columns);
	return isSeveral;
}

/** Makes tables as wide as the text, and pictures no larger than the page. */
export function fitRoom(blocks: readonly Element[], room: Room): void {
	for (const block of blocks) {
		if (block.localName === "tbl") fitTable(block, room.width);
		for (const picture of block.getElementsByTagNameNS("*", "inline"))
			fitPicture(picture, room);
	}
}

function fitTable(table: Element, width: number): void {
	const columns = allWord(table, "gridCol");
	const widths = columns.map((column) => Number(attributeOf(column, "w")));
	const all = sum(widths);
	if (all === 0 || all === width) return;
	let end = 0;
	let before = 0;
	const fitted = widths.map((one) => {
		end += one;
		const upTo = Math.round((end / all) * width);
		const own = upTo - before;
		before = upTo;
		return String(own);
	});
	for (const [i, column] of columns.entries())
		column.setAttributeNS(column.namespaceURI, "w:w", fitted[i] ?? "0");
	for (const row of allWord(table, "tr"))
		for (const [i, cell] of allWord(row, "tcW").entries())
			cell.setAttributeNS(cell.namespaceURI, "w:w", fitted[i] ?? "0");
	for (const whole of allWord(table, "tblW"))
		whole.setAttributeNS(whole.namespaceURI, "w:w", String(width));
}

/** A caption, a line below it and notes stand on the page with a picture: a fifth of it is theirs. */
const pictureShare = 0.8;

/** English metric units to a twentieth of a point. */
const unit = 635;

function fitPicture(picture: Element, { width, height }: Room): void {
	const sizes = [
		...picture.getElementsByTagNameNS("*", "extent"),
		...picture.getElementsByTagNameNS("*", "ext"),
	].filter((size) => size.hasAttribute("cx"));
	const [first] = sizes;
	if (first === undefined) return;
	const scale = Math.min(
		1,
		(width * unit) / Number(first.getAttribute("cx")),
		(height * pictureShare * unit) / Number(first.getAttribute("cy")),
	);
	if (scale === 1) return;
	for (const size of sizes)
		for (const side of ["cx", "cy"])
			size.setAttribute(
				side,
				String(Math.round(Number(size.getAttribute(side)) * scale)),
			);
}
