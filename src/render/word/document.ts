import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	Header,
	Packer,
	PageNumber,
	Paragraph,
	TabStopType,
	TextRun,
} from "docx";
import type { ChartBlock, Paper } from "../../report/model.ts";
import { cleanLine } from "../clean-text.ts";
import { textWidth, theme } from "../theme.ts";
import { writeBlocks } from "./blocks.ts";
import { paperNumbering } from "./numbering.ts";
import type { PlacedPicture } from "./placed-picture.ts";
import { paperStyles } from "./styles.ts";
import type { WrittenParts } from "./written-parts.ts";

/** The paper as the package `docx` writes it: with the machine's clock and chance in it, which `pack.ts` takes out. */
export function writeDocument(
	paper: Paper,
	pictures: ReadonlyMap<ChartBlock, PlacedPicture>,
): WrittenParts {
	const { width, height, margin, edge } = theme.page;
	const document = new Document({
		title: cleanLine(paper.title),
		subject: cleanLine(paper.subject),
		creator: cleanLine(paper.publisher),
		lastModifiedBy: cleanLine(paper.publisher),
		styles: paperStyles(),
		numbering: paperNumbering,
		theme: {
			name: "Paper",
			colors: { accent1: theme.colour.accent, hyperlink: theme.colour.accent },
			fonts: { headings: theme.font, body: theme.font },
		},
		sections: [
			{
				properties: {
					page: {
						size: { width, height },
						margin: {
							top: margin,
							right: margin,
							bottom: bottomMargin(paper.footer),
							left: margin,
							header: edge,
							footer: edge,
						},
					},
				},
				...(paper.mark === undefined
					? {}
					: { headers: { default: writeMark(paper.mark) } }),
				footers: { default: writeFooter(paper.footer) },
				children: [...writeBlocks(paper.blocks, pictures)],
			},
		],
	});
	return partsOf(document);
}

/**
 * What the package writes before it packs it. Its packer hands over nothing but a zip, which would be taken apart again at
 * once: to pack it takes longer than to write it. So the packer's own part that writes is asked.
 */
function partsOf(document: Document): WrittenParts {
	const compiler: { compile: (document: Document) => WrittenParts } =
		Reflect.get(Packer, "compiler");
	return compiler.compile(document);
}

/** What nobody may overlook, at the head of every page. */
function writeMark(words: string): Header {
	return new Header({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [new TextRun({ text: cleanLine(words), bold: true })],
			}),
		],
	});
}

/** Whether the page's number has room beside these words. */
function fitsBeside(text: string): boolean {
	return text.length <= theme.footerLine;
}

/**
 * As much as the words at the foot need. Where they would push the text up by themselves, LibreOffice leaves a heading
 * alone above them.
 */
function bottomMargin(words: string): number {
	const text = cleanLine(words);
	const lines =
		Math.ceil(text.length / theme.footerLine) + (fitsBeside(text) ? 0 : 1);
	const { margin, edge } = theme.page;
	return Math.max(
		margin,
		edge + lines * theme.spacing.footerLine + theme.spacing.aboveFooter,
	);
}

/** What the paper is, and which page of how many: side by side, or below each other where the words are long. */
function writeFooter(words: string): Footer {
	const text = cleanLine(words);
	const beside = fitsBeside(text);
	return new Footer({
		children: [
			new Paragraph({
				style: "Footer",
				tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
				border: {
					top: {
						style: BorderStyle.SINGLE,
						size: 4,
						space: 6,
						color: theme.colour.rule,
					},
				},
				children: [
					new TextRun(text),
					new TextRun({
						...(beside ? {} : { break: 1 }),
						children: [
							beside && text !== "" ? "\tPage " : "Page ",
							PageNumber.CURRENT,
							" of ",
							PageNumber.TOTAL_PAGES,
						],
					}),
				],
			}),
		],
	});
}
