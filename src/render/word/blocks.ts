import { Bookmark, Paragraph, type ParagraphChild, Table, TextRun } from "docx";
import type {
	Block,
	ChartBlock,
	HeadingBlock,
	ListBlock,
	NoteBlock,
	ParagraphBlock,
	QuotationBlock,
} from "../../report/model.ts";
import { cleanLine } from "../clean-text.ts";
import { hasText, plain, quotedWords } from "../paper-text.ts";
import { theme } from "../theme.ts";
import { writeFigure } from "./figure.ts";
import { bullets, nestedBullets, paragraphNumbers } from "./numbering.ts";
import type { PlacedPicture } from "./placed-picture.ts";
import { writeTable } from "./table.ts";
import { bookmarkOf, writeLine, writeRuns } from "./text.ts";

type Written = readonly (Paragraph | Table)[];

/** The paper's blocks in Word's words. A block without text leaves nothing behind: no empty paragraph. */
export function writeBlocks(
	blocks: readonly Block[],
	pictures: ReadonlyMap<ChartBlock, PlacedPicture>,
): Written {
	const written = blocks.flatMap((block, index) =>
		writeBlock(
			block,
			{ before: blocks[index - 1], after: blocks[index + 1] },
			pictures,
		),
	);
	// Word wants a paragraph after a table, and would add an empty one.
	return written.at(-1) instanceof Table ? [...written, endOfPaper()] : written;
}

/** What stands around a block. */
interface Neighbours {
	readonly before: Block | undefined;
	readonly after: Block | undefined;
}

function writeBlock(
	block: Block,
	neighbours: Neighbours,
	pictures: ReadonlyMap<ChartBlock, PlacedPicture>,
): Written {
	switch (block.kind) {
		case "heading":
			return writeHeading(block);
		case "paragraph":
			return writeParagraph(block, neighbours);
		case "list":
			return writeList(block, neighbours);
		case "table":
			return writeTable(block);
		case "chart": {
			const picture = pictures.get(block);
			return picture ? writeFigure(block, picture) : [];
		}
		case "quotation":
			return writeQuotation(block);
		case "note":
			return writeNote(block, neighbours);
		default:
			return block satisfies never;
	}
}

function writeHeading(block: HeadingBlock): Written {
	if (!hasText(block.text)) return [];
	return [
		new Paragraph({
			heading: `Heading${block.level}`,
			...(block.startsPage ? { pageBreakBefore: true } : {}),
			children: writeTarget(block),
		}),
	];
}

/** The heading's words, marked as a place where links of the paper lead, where they do. */
function writeTarget({ id, text }: HeadingBlock): readonly ParagraphChild[] {
	const children = writeLine(text);
	return id === undefined
		? children
		: [new Bookmark({ id: bookmarkOf(id), children })];
}

/** A paragraph that leads into a list, a quotation, a table or a chart stays on the page where that begins. */
function writeParagraph(
	block: ParagraphBlock,
	neighbours: Neighbours,
): Written {
	if (!hasText(block.text)) return [];
	const leadsIn = ["list", "quotation", "table", "chart"].includes(
		neighbours.after?.kind ?? "",
	);
	return [
		new Paragraph({
			children: writeRuns(block.text),
			...standClear(neighbours),
			...(leadsIn ? { keepNext: true } : {}),
			...(block.numbered
				? {
						style: "NumberedParagraph",
						numbering: { reference: paragraphNumbers.reference, level: 0 },
					}
				: {}),
		}),
	];
}

/** Word leaves no space below a table: what follows it keeps its own distance. */
function standClear({ before }: Neighbours): {
	readonly spacing?: { readonly before: number };
} {
	return before?.kind === "table" && before.notes.length === 0
		? { spacing: { before: theme.spacing.belowTable } }
		: {};
}

function writeList(block: ListBlock, neighbours: Neighbours): Written {
	const { reference } = block.nested ? nestedBullets : bullets;
	const items = block.items.filter(hasText);
	return items.map(
		(item, index) =>
			new Paragraph({
				style: "ListBullet",
				numbering: { reference, level: 0 },
				children: writeRuns(item),
				// A short list is not taken apart; of a long one, the last is not left alone on the next page.
				...(index < items.length - 1 &&
				(items.length <= theme.wholeListItems || index === items.length - 2)
					? { keepNext: true }
					: {}),
				...(index === 0 ? standClear(neighbours) : {}),
				...(index === items.length - 1
					? { spacing: { after: theme.spacing.text } }
					: {}),
			}),
	);
}

function writeQuotation(block: QuotationBlock): Written {
	const words = quotedWords(block.text);
	if (words === "") return [];
	const source = cleanLine(block.attribution);
	return [
		new Paragraph({
			style: "Quote",
			keepLines: true,
			children: [
				...writeRuns([{ text: words }]),
				...(source === ""
					? []
					: [new TextRun({ text: ` ${source}`, style: "QuotationSource" })]),
			],
		}),
	];
}

function writeNote(block: NoteBlock, neighbours: Neighbours): Written {
	if (!hasText(block.text)) return [];
	return [
		new Paragraph({
			style: "SmallNote",
			children: writeRuns(block.text),
			...standClear(neighbours),
		}),
	];
}

function endOfPaper(): Paragraph {
	return new Paragraph({
		style: "SmallNote",
		children: writeRuns(plain("End of the paper")),
	});
}
