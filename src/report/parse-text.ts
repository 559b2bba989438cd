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
	const tree = restored(JSON.parse(json));
	if (!(tree instanceof Markdoc.Ast.Node))
		throw new Error("no tree was stored");
	return tree;
}

/** As `Markdoc.Ast.fromJSON` does it, but asked of what can hold something alone: in half the time. */
function restored(value: unknown): unknown {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map(restored);
	const parts: Record<string, unknown> = { ...value };
	for (const key in parts) {
		const part = parts[key];
		if (typeof part === "object") parts[key] = restored(part);
	}
	switch (parts.$$mdtype) {
		case "Node":
			return Object.assign(new Markdoc.Ast.Node(), parts);
		case "Variable":
			return Object.assign(new Markdoc.Ast.Variable(), parts);
		case "Function":
			return Object.assign(new Markdoc.Ast.Function("", {}), parts);
		default:
			return parts;
	}
}
