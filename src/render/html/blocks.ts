import type {
	Block,
	ChartBlock,
	HeadingBlock,
	ListBlock,
	NoteBlock,
	ParagraphBlock,
	QuotationBlock,
} from "../../report/model.ts";
import { hasText, plain, quotedWords } from "../paper-text.ts";
import type { Anchors } from "./contents.ts";
import { type FigurePictures, writeFigure } from "./figure.ts";
import { writeTable } from "./table.ts";
import { writeLine, writeText } from "./text.ts";

type Lines = readonly string[];

/** What blocks are written with. */
export interface BlockContext {
	readonly anchors: Anchors;
	readonly pictures: ReadonlyMap<ChartBlock, FigurePictures>;
}

/** Each of the paper's blocks as lines of HTML. One without text leaves nothing behind. */
export function writeBlocks(
	blocks: readonly Block[],
	context: BlockContext,
): readonly Lines[] {
	let paragraphs = 0;
	return blocks.map((block) => {
		const isNumbered =
			block.kind === "paragraph" && block.numbered && hasText(block.text);
		if (isNumbered) paragraphs++;
		return writeBlock(block, paragraphs, context);
	});
}

function writeBlock(
	block: Block,
	paragraph: number,
	{ anchors, pictures }: BlockContext,
): Lines {
	switch (block.kind) {
		case "heading":
			return writeHeading(block, anchors);
		case "paragraph":
			return writeParagraph(block, paragraph);
		case "list":
			return writeList(block);
		case "table":
			return writeTable(block);
		case "chart": {
			const drawn = pictures.get(block);
			return drawn ? writeFigure(block, drawn) : [];
		}
		case "quotation":
			return writeQuotation(block);
		case "note":
			return writeNote(block);
		default:
			return block satisfies never;
	}
}

/** A heading with the address that the list of contents leads to. */
function writeHeading(block: HeadingBlock, anchors: Anchors): Lines {
	const anchor = anchors.get(block);
	if (anchor === undefined) return [];
	const { level, text, startsPage } = block;
	const part = startsPage ? ' class="part"' : "";
	return [`<h${level} id="${anchor}"${part}>${writeLine(text)}</h${level}>`];
}

/** A paragraph's number is text: it is found, copied and read aloud with the paragraph. */
function writeParagraph(
	{ numbered, text }: ParagraphBlock,
	paragraph: number,
): Lines {
	if (!hasText(text)) return [];
	const words = writeText(text);
	return [
		numbered
			? `<p class="numbered" id="paragraph-${paragraph}"><span>${paragraph}.</span> ${words}</p>`
			: `<p>${words}</p>`,
	];
}

function writeList({ nested, items }: ListBlock): Lines {
	const said = items.filter(hasText);
	if (said.length === 0) return [];
	return [
		nested ? '<ul class="nested">' : "<ul>",
		...said.map((item) => `<li>${writeText(item)}</li>`),
		"</ul>",
	];
}

function writeQuotation({ text, attribution }: QuotationBlock): Lines {
	const words = quotedWords(text);
	if (words === "") return [];
	const source = plain(attribution);
	return [
		'<figure class="quotation">',
		`<blockquote><p dir="auto">${writeText([{ text: words }])}</p></blockquote>`,
		...(hasText(source)
			? [`<figcaption>${writeText(source)}</figcaption>`]
			: []),
		"</figure>",
	];
}

function writeNote({ text }: NoteBlock): Lines {
	return hasText(text) ? [`<p class="note">${writeText(text)}</p>`] : [];
}
