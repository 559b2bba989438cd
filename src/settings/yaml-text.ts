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
import type { SettingPath, SettingsProblem } from "./problem.ts";

/** A settings file as plain data: groups, lists and texts, with a way back to the lines. */
export interface YamlText {
	/** Every value is a text, exactly as written (`1.30` stays `1.30`, `"1"` is `1`), or `null` where there is none. */
	readonly value: unknown;
	/** The line, from 1, on which a setting is written; its nearest parent's where it is not there. */
	readonly lineOf: (path: SettingPath) => number | undefined;
	readonly problems: readonly SettingsProblem[];
}

/**
 * Reads YAML with no guessing at types: a code `1.3` or a date is text until a setting says what it is. Problems are
 * told by line, in plain words; where they make the rest unreadable, the value is `undefined`.
 */
export function readYamlText(text: string, file: string): YamlText {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		prettyErrors: false,
		schema: "failsafe",
		customTags: ["null"],
		stringKeys: true,
		version: "1.2",
	});
	const lineAt = (offset: number) => lines.linePos(offset).line;
	const problems = [...document.errors, ...document.warnings].map((error) => ({
		file,
		line: lineAt(error.pos[0]),
		key: error.code === "DUPLICATE_KEY" ? wordAt(text, error.pos[0]) : "",
		message: plainWords(error.code, error.message),
	}));
	const readable = document.errors.every((e) => e.code === "DUPLICATE_KEY");
	const lineOf = (path: SettingPath) => {
		const offset = offsetOf(document, path);
		return offset === undefined ? undefined : lineAt(offset);
	};
	if (!readable) return { value: undefined, lineOf, problems };
	return { ...plainData(document, file), lineOf, problems };
}

function plainData(
	document: Document,
	file: string,
): { readonly value: unknown; readonly problems?: readonly SettingsProblem[] } {
	try {
		return { value: document.toJS({ maxAliasCount: 100 }) };
	} catch {
		const message =
			"The file repeats itself through too many aliases (*name). Write the settings out.";
		return {
			value: undefined,
			problems: [{ file, line: undefined, key: "", message }],
		};
	}
}

function plainWords(code: string, detail: string): string {
	switch (code) {
		case "DUPLICATE_KEY":
			return "This key is written twice in the same group. Keep one of the two.";
		case "TAB_AS_INDENT":
			return "A tab stands at the start of this line. Indent with spaces.";
		case "MULTIPLE_DOCS":
			return "A second document starts here (---). Keep one.";
		case "TAG_RESOLVE_FAILED":
			return "Tags (!name) are not used in settings. Take it out.";
		case "NON_STRING_KEY":
			return "A key is a single word or text. Put it in quotes.";
		default:
			return `This cannot be read as YAML (${firstLine(detail)}). Look at the indentation, colons, quotes and brackets of this line and the one above it.`;
	}
}

function firstLine(text: string): string {
	return text.split("\n", 1)[0] ?? "";
}

function wordAt(text: string, offset: number): string {
	const word = /^["']?([^"':\n]*)/.exec(text.slice(offset, offset + 100));
	return word?.[1]?.trim() ?? "";
}

/** Where a setting's key (or list item) begins in the file. */
function offsetOf(document: Document, path: SettingPath): number | undefined {
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
