import { readXml } from "./read-xml.ts";
import { plainText } from "./shown-text.ts";

/** The texts that the cells of a workbook refer to by their number, from 0. */
export function readSharedStrings(
	pieces: Iterable<Uint8Array>,
): readonly string[] {
	const strings: string[] = [];
	let text = "";
	let taking = false;
	readXml(pieces, {
		opened(name, _attributes, parent) {
			if (name === "si" && parent === "sst") text = "";
			// Pieces of rich text are put together; how Japanese is pronounced stands beside its text, and is no part of it.
			taking = name === "t" && (parent === "si" || parent === "r");
		},
		text(more) {
			if (taking) text += more;
		},
		closed(name, parent) {
			taking = false;
			if (name === "si" && parent === "sst") strings.push(plainText(text));
		},
	});
	return strings;
}
