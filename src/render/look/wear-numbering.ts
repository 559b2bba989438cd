import {
	allWord,
	attributeOf,
	childrenOf,
	childValue,
	type Document,
	type Element,
	rootOf,
	setValue,
} from "./xml.ts";

/**
 * Adds the paper's lists to a template's, under numbers that are free there, and has the paper's paragraphs ask for those.
 * The paper's numbered paragraphs stay one list, so that they run on.
 */
export function wearNumbering(
	look: Document,
	own: Document,
	blocks: readonly Element[],
): void {
	const references = blocks.flatMap((block) =>
		allWord(block, "numId").filter((id) => attributeOf(id) !== "0"),
	);
	const used = new Set(references.map((id) => attributeOf(id)));
	const root = rootOf(look);
	let list = nextFree(look, "abstractNum", "abstractNumId");
	let instance = nextFree(look, "num", "numId");
	const worn = new Map<string, string>();
	for (const number of allWord(own, "num")) {
		const id = attributeOf(number, "numId");
		if (!used.has(id)) continue;
		const kind = childValue(number, "abstractNumId");
		const abstract = allWord(own, "abstractNum").find(
			(one) => attributeOf(one, "abstractNumId") === kind,
		);
		if (abstract === undefined) continue;
		const definition = look.importNode(abstract, true);
		for (const { name } of [...definition.attributes])
			if (!name.startsWith("w:") && !name.startsWith("xmlns"))
				definition.removeAttribute(name);
		setValue(definition, String(list), "abstractNumId");
		root.insertBefore(definition, firstOf(root, ["num", "numIdMacAtCleanup"]));
		const copy = look.importNode(number, true);
		setValue(copy, String(instance), "numId");
		for (const to of allWord(copy, "abstractNumId")) setValue(to, String(list));
		root.insertBefore(copy, firstOf(root, ["numIdMacAtCleanup"]));
		worn.set(id, String(instance));
		list++;
		instance++;
	}
	for (const reference of references)
		setValue(reference, worn.get(attributeOf(reference)) ?? "0");
}

function nextFree(document: Document, name: string, key: string): number {
	const taken = allWord(document, name).map((one) =>
		Number(attributeOf(one, key)),
	);
	return Math.max(0, ...taken.filter(Number.isFinite)) + 1;
}

function firstOf(root: Element, names: readonly string[]): Element | null {
	return (
		childrenOf(root).find(({ localName }) => names.includes(localName ?? "")) ??
		null
	);
}
