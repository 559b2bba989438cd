import {
	DOMParser,
	type Document,
	type Element,
	type Node,
	XMLSerializer,
} from "@xmldom/xmldom";
import { strFromU8, strToU8 } from "fflate";

export type { Document, Element, Node };

/** The namespace of Word's own elements, in the transitional form that Word saves. */
export const word =
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** That of references to relationships. */
export const reference =
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Reads a part of a package; throws where it is not well-formed. */
export function readXml(bytes: Uint8Array): Document {
	const parser = new DOMParser({
		onError: (level, message) => {
			if (level !== "warning") throw new Error(message);
		},
	});
	return parser.parseFromString(decode(bytes), "text/xml");
}

/** UTF-16 is allowed too, and is told by its first bytes. */
function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe)
		return new TextDecoder("utf-16le").decode(bytes);
	return strFromU8(bytes).replace(/^\uFEFF/, "");
}

/** The part as UTF-8, whatever it was read from. */
export function writeXml(document: Document): Uint8Array {
	const text = new XMLSerializer().serializeToString(document);
	const body = text.replace(/^\s*<\?xml[^>]*\?>\s*/, "");
	return strToU8(
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`,
	);
}

/** The root element of a part. */
export function rootOf(document: Document): Element {
	const { documentElement } = document;
	if (documentElement === null) throw new Error("a part without a root");
	return documentElement;
}

/** The elements right under another, in order. */
export function childrenOf(element: Node): readonly Element[] {
	const found: Element[] = [];
	for (let node = element.firstChild; node !== null; node = node.nextSibling)
		if (isElement(node)) found.push(node);
	return found;
}

/** Word's elements of a name under another, at any depth, in order. */
export function allWord(
	element: Element | Document,
	name: string,
): readonly Element[] {
	return [...element.getElementsByTagNameNS(word, name)];
}

/** Elements of a name under another, whatever their namespace. */
export function allNamed(
	element: Element | Document,
	name: string,
): readonly Element[] {
	return [...element.getElementsByTagNameNS("*", name)];
}

/** The first of Word's elements of a name right under another. */
export function childWord(element: Node, name: string): Element | undefined {
	return childrenOf(element).find((child) => isWord(child, name));
}

export function isWord(node: Node, name: string): node is Element {
	return (
		isElement(node) && node.localName === name && node.namespaceURI === word
	);
}

/** An attribute of Word's; "" where there is none. */
export function attributeOf(
	element: Element | undefined,
	name = "val",
): string {
	return element?.getAttributeNS(word, name) ?? "";
}

/** What `w:NAME w:val` right under an element says; "" where it is not there. */
export function childValue(element: Node, name: string): string {
	return attributeOf(childWord(element, name));
}

export function setValue(element: Element, value: string, name = "val"): void {
	element.setAttributeNS(word, `w:${name}`, value);
}

/** A new element of Word's, with attributes of Word's. */
export function newWord(
	document: Document,
	name: string,
	values: Readonly<Record<string, string>> = {},
): Element {
	const element = document.createElementNS(word, `w:${name}`);
	for (const [key, value] of Object.entries(values))
		setValue(element, value, key);
	return element;
}

/** The document that an element stands in. */
export function documentOf(element: Element): Document {
	const { ownerDocument } = element;
	if (ownerDocument === null) throw new Error("an element of no document");
	return ownerDocument;
}

export function remove(node: Node): void {
	node.parentNode?.removeChild(node);
}

/** Puts elements where another stands, and takes that away. */
export function replace(old: Node, elements: readonly Node[]): void {
	for (const element of elements) old.parentNode?.insertBefore(element, old);
	remove(old);
}

/**
 * Puts an element under another in the order that the schema asks for: before the first child that is none of those that
 * stand before it.
 */
export function insertAfter(
	parent: Element,
	element: Element,
	before: readonly string[],
): void {
	const next = childrenOf(parent).find(
		({ localName }) => !before.includes(localName ?? ""),
	);
	parent.insertBefore(element, next ?? null);
}

/** What stands before the numbers in the properties of a paragraph. */
export const beforeNumbers = [
	...["pStyle", "keepNext", "keepLines"],
	...["pageBreakBefore", "framePr", "widowControl"],
];

/** The properties of a paragraph, made where it has none. */
export function propertiesOf(paragraph: Element): Element {
	const there = childWord(paragraph, "pPr");
	if (there !== undefined) return there;
	const made = newWord(documentOf(paragraph), "pPr");
	paragraph.insertBefore(made, paragraph.firstChild);
	return made;
}

function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}
