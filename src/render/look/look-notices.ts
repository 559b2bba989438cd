import { lookNotices } from "../../vocabulary/look-messages.ts";
import { theme } from "../theme.ts";
import type { StyleBook } from "./style-book.ts";
import { fieldsOf } from "./word-fields.ts";
import { allNamed, allWord, type Document, type Element } from "./xml.ts";

/** What of a template keeps a paper from being read by everybody, or leads its readers astray: told, as it is the council's own to mend. */
export function accessNotices(
	body: Element,
	edges: readonly Document[],
	book: StyleBook,
): readonly string[] {
	const tables = [
		...allWord(body, "tbl"),
		...edges.flatMap((edge) => allWord(edge, "tbl")),
	].filter((table) => allWord(table, "tblHeader").length === 0);
	const pictures = allNamed(body, "docPr").filter(
		(picture) =>
			!picture.getAttribute("descr")?.trim() &&
			!picture.getAttribute("title")?.trim() &&
			!isDecorative(picture),
	);
	const size = Number(book.runSays(book.usual, "sz") || "20") / 2;
	return [
		...(fieldsOf(body).some((field) => /^\s*TOC\b/i.test(field))
			? [lookNotices.contents]
			: []),
		...(tables.length > 0 ? [lookNotices.layoutTables(tables.length)] : []),
		...(pictures.length > 0 ? [lookNotices.noAltText(pictures.length)] : []),
		...(size < theme.size.text ? [lookNotices.smallText(size)] : []),
	];
}

/** Word's own mark of a picture that says nothing. */
function isDecorative(picture: Element): boolean {
	return allNamed(picture, "decorative").some(
		(mark) => mark.getAttribute("val") === "1",
	);
}
