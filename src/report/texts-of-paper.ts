import type { Block, Paper } from "./model.ts";
import { plainText } from "./text-alone.ts";

/** Every piece of text of a paper, for the private record: what an audit of the paper holds a later copy against. */
export function textsOf(paper: Paper): readonly string[] {
	const all = [
		paper.title,
		paper.subject,
		paper.publisher,
		paper.footer,
		paper.mark ?? "",
		...paper.blocks.flatMap(textsOfBlock),
	];
	return [...new Set(all.filter((text) => text !== ""))];
}

function textsOfBlock(block: Block): readonly string[] {
	switch (block.kind) {
		case "heading":
		case "paragraph":
		case "note":
			return [plainText(block.text)];
		case "list":
			return block.items.map(plainText);
		case "table":
			return [
				block.caption,
				...block.columns.map(({ heading }) => heading),
				...block.rows.flatMap((row) => row.map(plainText)),
				...block.notes,
			];
		case "chart":
			return [block.headline, block.subtitle, block.altText, ...block.notes];
		case "quotation":
			// Said by itself, and with who said it in one paragraph.
			return [
				block.text,
				block.attribution,
				`${block.text} ${block.attribution}`,
			];
		default:
			return block satisfies never;
	}
}
