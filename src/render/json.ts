import type { FiguresDocument } from "../report/figures-document.ts";

/**
 * The figures document as UTF-8 text: a key a line, and in its lists an item a line, so that two releases can be
 * compared line by line. Ends with a newline.
 */
export function renderJson(document: FiguresDocument): Uint8Array {
	const lines = Object.entries(document).map(
		([key, value]) => `  ${JSON.stringify(key)}: ${itemByItem(value)}`,
	);
	return new TextEncoder().encode(`{\n${lines.join(",\n")}\n}\n`);
}

function itemByItem(value: unknown): string {
	if (!Array.isArray(value) || value.length === 0) return onOneLine(value);
	const items = value.map((item) => `    ${onOneLine(item)}`);
	return `[\n${items.join(",\n")}\n  ]`;
}

function onOneLine(value: unknown): string {
	if (Array.isArray(value))
		return value.length === 0 ? "[]" : `[ ${value.map(onOneLine).join(", ")} ]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).map(
		([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`,
	);
	return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
