import { cleanLine } from "../clean-text.ts";
import {
	allWord,
	attributeOf,
	childrenOf,
	type Document,
	type Element,
	isWord,
} from "./xml.ts";

/**
 * What fields of a template show of the paper's properties: Word counts them again when it likes, and until then they would show
 * what the template's maker had there.
 */
export function fillFields(
	part: Document,
	named: Readonly<Record<string, string>>,
): void {
	for (const field of allWord(part, "fldSimple"))
		fill(allWord(field, "t"), attributeOf(field, "instr"), named);
	for (const paragraph of allWord(part, "p"))
		for (const { instruction, texts } of fieldsIn(paragraph))
			fill(texts, instruction, named);
}

/** Whether a part has a contents list, which shows the template's own headings until somebody updates it. */
export function hasContents(part: Document): boolean {
	return [
		...allWord(part, "instrText").map(({ textContent }) => textContent ?? ""),
		...allWord(part, "fldSimple").map((field) => attributeOf(field, "instr")),
	].some((instruction) => /^\s*TOC\b/i.test(instruction));
}

function fill(
	texts: readonly Element[],
	instruction: string,
	named: Readonly<Record<string, string>>,
): void {
	const words = wordsFor(instruction, named);
	if (words === undefined) return;
	for (const [i, text] of texts.entries())
		text.textContent = i === 0 ? cleanLine(words) : "";
}

/** The property that a field shows, by the paper's words; `undefined` for other fields. */
function wordsFor(
	instruction: string,
	named: Readonly<Record<string, string>>,
): string | undefined {
	const [, property = ""] =
		/^\s*(?:DOCPROPERTY\s+"?)?(\w+)/i.exec(instruction) ?? [];
	switch (property.toLowerCase()) {
		case "title":
			return named.title;
		case "author":
		case "company":
			return named.authority;
		default:
			return undefined;
	}
}

/** The fields of a paragraph that are written in runs: what each asks for, and the texts that show it. */
function fieldsIn(paragraph: Element): readonly {
	readonly instruction: string;
	readonly texts: readonly Element[];
}[] {
	const fields: { instruction: string; texts: Element[] }[] = [];
	let state: "none" | "asked" | "shown" = "none";
	for (const run of childrenOf(paragraph).filter((one) => isWord(one, "r")))
		for (const child of childrenOf(run)) {
			const field = fields.at(-1);
			const text = child.textContent ?? "";
			if (child.localName === "fldChar")
				switch (attributeOf(child, "fldCharType")) {
					case "begin":
						fields.push({ instruction: "", texts: [] });
						state = "asked";
						break;
					case "separate":
						state = "shown";
						break;
					default:
						state = "none";
				}
			if (field && state === "asked" && child.localName === "instrText")
				field.instruction += text;
			if (field && state === "shown" && child.localName === "t")
				field.texts.push(child);
		}
	return fields;
}
