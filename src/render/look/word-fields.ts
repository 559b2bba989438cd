import {
	allWord,
	attributeOf,
	childrenOf,
	type Document,
	type Element,
	word,
} from "./xml.ts";

/**
 * What the fields of a part ask for, each whole: " PAGE ". Word saves a field as a run of runs, and may take its words apart
 * anywhere between them; a field can stand within another.
 */
export function fieldsOf(part: Document | Element): readonly string[] {
	const found: string[] = [];
	// Where the words of the fields that are open now are gathered, the innermost last.
	const open: number[] = [];
	const begin = () => open.push(found.push("") - 1);
	for (const one of allWord(part, "r").flatMap(childrenOf)) {
		if (one.namespaceURI !== word) continue;
		const kind = attributeOf(one, "fldCharType");
		if (kind === "begin") begin();
		if (kind === "end") open.pop();
		if (one.localName !== "instrText") continue;
		if (open.length === 0) begin();
		const at = open.at(-1) ?? 0;
		found[at] = `${found[at] ?? ""}${one.textContent ?? ""}`;
	}
	return [
		...found,
		...allWord(part, "fldSimple").map((field) => attributeOf(field, "instr")),
	];
}
