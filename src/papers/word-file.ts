import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** The XML parts of a Word file, by their names; this file is the only one that knows how they are packed and parsed. */
export interface WordFile {
	readonly names: readonly string[];
	/** The root of a part; `undefined` where the file has none of that name. */
	readonly part: (name: string) => Element | undefined;
}

export type { Element, Node };

/** Opens a Word file; `undefined` where it is none, or is damaged. */
export function openWordFile(bytes: Uint8Array): WordFile | undefined {
	try {
		const entries = unzipSync(bytes);
		const parts = new Map<string, Element>();
		for (const [name, content] of Object.entries(entries)) {
			if (!name.endsWith(".xml")) continue;
			const root = parse(strFromU8(content));
			if (root !== undefined) parts.set(name, root);
		}
		return parts.has("word/document.xml")
			? { names: Object.keys(entries), part: (name) => parts.get(name) }
			: undefined;
	} catch {
		return undefined;
	}
}

function parse(text: string): Element | undefined {
	const parser = new DOMParser({
		onError: (level, message) => {
			if (level !== "warning") throw new Error(message);
		},
	});
	return parser.parseFromString(text, "text/xml").documentElement ?? undefined;
}

/** The elements right under another, in order. */
export function childrenOf(element: Element): readonly Element[] {
	const found: Element[] = [];
	for (let node = element.firstChild; node !== null; node = node.nextSibling)
		if (isElement(node)) found.push(node);
	return found;
}

/** All elements of a name (without its prefix) in another, at any depth, in order. */
export function allNamed(element: Element, name: string): readonly Element[] {
	return childrenOf(element).flatMap((child) => [
		...(child.localName === name ? [child] : []),
		...allNamed(child, name),
	]);
}

/** An attribute by its name without prefix; "" where there is none. */
export function attributeOf(element: Element, name: string): string {
	for (let at = 0; at < element.attributes.length; at++) {
		const attribute = element.attributes.item(at);
		if (attribute?.localName === name) return attribute.value;
	}
	return "";
}

function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}
