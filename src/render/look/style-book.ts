import {
	allWord,
	attributeOf,
	childValue,
	childWord,
	type Document,
	type Element,
} from "./xml.ts";

/** The styles of a template, asked by what a person sees of them. */
export interface StyleBook {
	readonly document: Document;
	/** The id of the style of that name and kind: names of Word's own are English in the file, whatever its language. */
	readonly idOf: (kind: string, name: string) => string | undefined;
	readonly hasId: (id: string) => boolean;
	/** The id of the style that a paragraph without one has. */
	readonly usual: string | undefined;
	/** What a style says, or what it is based on says, or the document's defaults; "" where nobody does. */
	readonly paragraphSays: (
		id: string | undefined,
		element: string,
		attribute?: string,
	) => string;
	readonly runSays: (id: string | undefined, element: string) => string;
}

/** Opens the part that holds a template's styles. */
export function openStyles(document: Document): StyleBook {
	const styles = allWord(document, "style");
	const byId = new Map(
		styles.map((style) => [attributeOf(style, "styleId"), style]),
	);
	const usual = styles.find(
		(style) =>
			attributeOf(style, "type") === "paragraph" &&
			/^(1|true|on)$/.test(attributeOf(style, "default")),
	);
	const said = (
		id: string | undefined,
		group: "pPr" | "rPr",
		element: string,
		attribute = "val",
	): string => {
		for (const style of chainOf(id, byId)) {
			const found = childWord(style, group);
			const value = found && attributeOf(childWord(found, element), attribute);
			if (value) return value;
		}
		const [defaults] = allWord(document, `${group}Default`);
		const own = defaults && childWord(defaults, group);
		return own ? attributeOf(childWord(own, element), attribute) : "";
	};
	return {
		document,
		idOf: (kind, name) => {
			const found = styles.find(
				(style) =>
					(attributeOf(style, "type") || "paragraph") === kind &&
					namesOf(style).includes(name.toLowerCase()),
			);
			return found && attributeOf(found, "styleId");
		},
		hasId: (id) => byId.has(id),
		usual: usual && attributeOf(usual, "styleId"),
		paragraphSays: (id, element, attribute) =>
			said(id, "pPr", element, attribute),
		runSays: (id, element) => said(id, "rPr", element),
	};
}

/** Whether a style, or one that it is based on, gives its paragraphs numbers. */
export function isNumberedStyle(
	{ document }: StyleBook,
	id: string | undefined,
): boolean {
	const byId = new Map(
		allWord(document, "style").map((style) => [
			attributeOf(style, "styleId"),
			style,
		]),
	);
	for (const style of chainOf(id, byId)) {
		const properties = childWord(style, "pPr");
		const numbers = properties && childWord(properties, "numPr");
		if (numbers) return childValue(numbers, "numId") !== "0";
	}
	return false;
}

/** A style and those that it is based on, the nearest first; a circle ends. */
function chainOf(
	id: string | undefined,
	byId: ReadonlyMap<string, Element>,
): readonly Element[] {
	const chain: Element[] = [];
	let at = id === undefined ? undefined : byId.get(id);
	while (at !== undefined && !chain.includes(at)) {
		chain.push(at);
		at = byId.get(childValue(at, "basedOn"));
	}
	return chain;
}

function namesOf(style: Element): readonly string[] {
	return [
		childValue(style, "name"),
		...childValue(style, "aliases").split(","),
	].map((name) => name.trim().toLowerCase());
}
