import { type Shorthand, shorthand } from "../vocabulary/shorthand.ts";
import type { Block } from "./model.ts";
import { plainText } from "./text-alone.ts";

/** All shorthand, in the order in which it is explained. */
const symbols = Object.keys(shorthand).filter(
	(symbol): symbol is Shorthand => symbol in shorthand,
);

/** The shorthand that some texts use. */
export function shorthandIn(texts: readonly string[]): readonly Shorthand[] {
	return symbols.filter((symbol) =>
		texts.some((text) => text.includes(symbol)),
	);
}

/** "[c] confidential: held back so that no child can be identified." for each shorthand that some texts use. */
export function shorthandNotes(texts: readonly string[]): readonly string[] {
	return shorthandIn(texts).map((symbol) => `${symbol} ${shorthand[symbol]}.`);
}

/** The shorthand that the paper's own words, tables and charts use; what people said is theirs. */
export function shorthandInBlocks(
	blocks: readonly Block[],
): readonly Shorthand[] {
	return shorthandIn(blocks.flatMap(wordsOf));
}

function wordsOf(block: Block): readonly string[] {
	switch (block.kind) {
		case "heading":
		case "paragraph":
		case "note":
			return [plainText(block.text)];
		case "list":
			return block.items.map(plainText);
		case "table":
			return block.rows.flatMap((row) => row.map(plainText));
		case "chart":
			return [
				...block.bars.map((bar) => bar.label),
				...(block.lines ?? []).flatMap(({ points }) =>
					points.map(({ label }) => label),
				),
			];
		case "quotation":
			return [];
	}
	block satisfies never;
}
