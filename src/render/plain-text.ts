import type { Block, Paper, Text } from "../report/model.ts";
import { hasText, lineOf, quotedWords } from "./paper-text.ts";

/**
 * The words of a paper as plain text, UTF-8, for a newsletter or a press line: a paragraph a line, with a blank line between.
 * Tables and charts are left out; their numbers are for the paper.
 */
export function renderText({ blocks, mark }: Paper): Uint8Array {
	const paragraphs = [mark ?? "", ...blocks.map(textOf)].filter(
		(text) => text !== "",
	);
	return new TextEncoder().encode(`${paragraphs.join("\n\n")}\n`);
}

function textOf(block: Block): string {
	switch (block.kind) {
		case "heading":
		case "paragraph":
		case "note":
			return wordsOf(block.text);
		case "list":
			return block.items
				.filter(hasText)
				.map((item) => `- ${wordsOf(item)}`)
				.join("\n");
		case "quotation":
			return `${quotedWords(block.text)} (${block.attribution})`;
		case "table":
		case "chart":
			return "";
	}
	return block satisfies never;
}

function wordsOf(text: Text): string {
	return text.map(lineOf).join("").trim();
}
