import type { Block } from "./model.ts";

/** Leaves out each heading that has nothing under it but other headings: its section is not in this paper. */
export function withoutEmptySections(
	blocks: readonly Block[],
): readonly Block[] {
	return blocks.filter((block, i) => {
		if (block.kind !== "heading" || block.level === 1) return true;
		const next = blocks.slice(i + 1);
		const end = next.findIndex(
			(other) => other.kind === "heading" && other.level <= block.level,
		);
		const section = end < 0 ? next : next.slice(0, end);
		return section.some((other) => other.kind !== "heading");
	});
}

/**
 * Bullets that nothing stands between are one list, also where each has a condition of its own: a reader sees, and a screen
 * reader counts, one.
 */
export function withListsJoined(blocks: readonly Block[]): readonly Block[] {
	const joined: Block[] = [];
	for (const block of blocks) {
		const before = joined.at(-1);
		if (
			block.kind === "list" &&
			before?.kind === "list" &&
			before.nested === block.nested
		)
			joined[joined.length - 1] = {
				...before,
				items: [...before.items, ...block.items],
			};
		else joined.push(block);
	}
	return joined;
}

/** Leaves an id only to the headings that text of the paper leads to. */
export function withLinkedIds(blocks: readonly Block[]): readonly Block[] {
	const linked = new Set(
		blocks.flatMap((block) =>
			block.kind === "list"
				? block.items.flatMap((item) => item.map(({ section }) => section))
				: [],
		),
	);
	return blocks.map((block) => {
		if (block.kind !== "heading" || linked.has(block.id)) return block;
		const { id: _, ...heading } = block;
		return heading;
	});
}
