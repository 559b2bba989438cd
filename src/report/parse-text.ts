import Markdoc, { type Node } from "@markdoc/markdoc";
import { parsedTexts } from "./parsed-texts.ts";
import { markPlaces } from "./template-places.ts";

/** A template's text, or a line of it, as a tree whose nodes know where they stand. */
export function parseText(text: string): Node {
	const parsed = parsedTexts.trees.get(text);
	if (parsed !== undefined) return restoreTree(parsed);
	const tokens = new Markdoc.Tokenizer({ allowComments: true }).tokenize(text);
	markPlaces(tokens, text);
	return Markdoc.parse(tokens, { location: true });
}

/** A tree as JSON, without what every node of it has anyway. */
export function storeTree(tree: Node): string {
	return JSON.stringify(tree, function (this: unknown, key, value: unknown) {
		return this instanceof Markdoc.Ast.Node && isUsual(key, value)
			? undefined
			: value;
	});
}

/** Whether it is what a new node has. */
function isUsual(key: string, value: unknown): boolean {
	return Array.isArray(value)
		? value.length === 0 && usualLists.has(key)
		: key === "slots" && isEmpty(value);
}

const usualLists = new Set(["annotations", "children", "errors"]);

function isEmpty(value: unknown): boolean {
	return (
		typeof value === "object" &&
		value !== null &&
		Object.keys(value).length === 0
	);
}

/** The tree that was stored. */
export function restoreTree(json: string): Node {
	const [tree] = [Markdoc.Ast.fromJSON(json)].flat();
	if (tree === undefined) throw new Error("no tree was stored");
	return tree;
}
