import type { Block, HeadingBlock } from "../../report/model.ts";
import { hasText } from "../paper-text.ts";
import { escapeLine } from "./escape.ts";
import { lineOfText } from "./text.ts";

/** Where a heading is found: `section-the-service`. */
export type Anchors = ReadonlyMap<HeadingBlock, string>;

/** An address for each heading that says something, after its words: it stays when other parts come or go. Where the paper leads to one, it is that heading's id. */
export function nameHeadings(blocks: readonly Block[]): Anchors {
	const anchors = new Map<HeadingBlock, string>();
	const taken = new Set<string>();
	for (const block of blocks) {
		if (block.kind !== "heading" || !hasText(block.text)) continue;
		if (block.id !== undefined) {
			anchors.set(block, block.id);
			continue;
		}
		const words = lineOfText(block.text)
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, "-")
			.replace(/^-|-$/g, "");
		const name = words === "" ? "section" : `section-${words}`;
		let anchor = name;
		for (let more = 2; taken.has(anchor); more++) anchor = `${name}-${more}`;
		taken.add(anchor);
		anchors.set(block, anchor);
	}
	return anchors;
}

/** The list of contents: parts, and their sections under them. Nothing where the paper has neither. */
export function writeContents(anchors: Anchors): readonly string[] {
	const parts: { readonly link: string; readonly sections: string[] }[] = [];
	for (const [heading, anchor] of anchors) {
		if (heading.level !== 2 && heading.level !== 3) continue;
		const link = `<a href="#${anchor}">${escapeLine(lineOfText(heading.text))}</a>`;
		const last = parts.at(-1);
		if (heading.level === 3 && last) last.sections.push(link);
		else parts.push({ link, sections: [] });
	}
	if (parts.length === 0) return [];
	return [
		'<nav aria-labelledby="contents">',
		'<h2 id="contents">Contents</h2>',
		"<ul>",
		...parts.map(
			({ link, sections }) =>
				`<li>${link}${sections.length === 0 ? "" : `<ul>${sections.map((one) => `<li>${one}</li>`).join("")}</ul>`}</li>`,
		),
		"</ul>",
		"</nav>",
	];
}
