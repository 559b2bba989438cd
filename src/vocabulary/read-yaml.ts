import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
} from "yaml";
import { yamlFaults } from "./yaml-faults.ts";

/** A way into YAML: `["risk", "levels", 2, "id"]`. */
export type YamlPath = readonly (string | number)[];

/** Where something stands in a text: line and column, from 1. */
export interface TextPlace {
	readonly line: number;
	readonly column: number;
}

/** Why a text cannot be read whole, in whole sentences. */
export interface YamlFault {
	readonly place: TextPlace;
	/** The key that is written twice; empty where the fault is another. */
	readonly key: string;
	readonly message: string;
}

/** YAML as plain data: groups, lists and texts, with a way back to where they stand. */
export interface YamlReading {
	/**
	 * Every value is a text, exactly as written (`1.30` stays `1.30`, `"1"` is `1`), or `null` where there is none. It is good
	 * for nothing but finding more that is wrong where there are faults: a part of a text is never taken for the whole.
	 */
	readonly value: unknown;
	readonly faults: readonly YamlFault[];
	/** Where a key or an item of a list stands; its nearest parent's place where it is not there. */
	readonly placeOf: (path: YamlPath) => TextPlace | undefined;
}

/** Parses YAML with no guessing at types, so that a code `1.3` or a date stays the text that it is. */
export function parseYaml(
	text: string,
	lineCounter?: LineCounter,
): Document.Parsed {
	return parseDocument(text, {
		...(lineCounter ? { lineCounter } : {}),
		prettyErrors: false,
		schema: "failsafe",
		customTags: ["null"],
		stringKeys: true,
		version: "1.2",
	});
}

/** Reads YAML; whatever in it is not read as it stands is a fault, with its place and what to do. */
export function readYaml(text: string): YamlReading {
	const lines = new LineCounter();
	// An old Mac's lines: to the parser, all of a file after the first comment would be that comment.
	const source = text.replace(/\r(?!\n)/g, "\n");
	const document = parseYaml(source, lines);
	const placeAt = (offset: number): TextPlace => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	};
	const found = yamlFaults(source, document);
	return {
		value: found.readable ? document.toJS({ maxAliasCount: -1 }) : undefined,
		faults: found.faults.map(({ offset, key, message }) => ({
			place: placeAt(offset),
			key,
			message,
		})),
		placeOf: (path) => {
			const offset = offsetOf(document, path);
			return offset === undefined ? undefined : placeAt(offset);
		},
	};
}

/** Where a setting's key (or list item) begins in the text. */
function offsetOf(document: Document, path: YamlPath): number | undefined {
	let node: unknown = document.contents;
	let offset = isNode(node) ? node.range?.[0] : undefined;
	for (const part of path) {
		if (isAlias(node)) node = node.resolve(document);
		const step = stepInto(node, part);
		if (step === undefined) return offset;
		offset = step.offset ?? offset;
		node = step.node;
	}
	return offset;
}

function stepInto(
	node: unknown,
	part: string | number,
): { readonly node: unknown; readonly offset: number | undefined } | undefined {
	if (isMap(node)) {
		const pair = node.items.find(
			(item) => isScalar(item.key) && item.key.value === String(part),
		);
		return pair && isNode(pair.key)
			? { node: pair.value, offset: pair.key.range?.[0] }
			: undefined;
	}
	if (!isSeq(node) || typeof part !== "number") return undefined;
	const item = node.items[part];
	return isNode(item) ? { node: item, offset: item.range?.[0] } : undefined;
}
