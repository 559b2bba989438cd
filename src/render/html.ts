import type { Block, ChartBlock, Paper } from "../report/model.ts";
import { writeBlocks } from "./html/blocks.ts";
import { nameHeadings, writeContents } from "./html/contents.ts";
import { escapeLine } from "./html/escape.ts";
import type { FigurePictures } from "./html/figure.ts";
import { paperStyle } from "./html/style.ts";
import type { Picture, PictureOf } from "./pictures.ts";
import { theme } from "./theme.ts";

/** Nothing is fetched, nothing is run: styles and pictures stand in the file itself (Content Security Policy, level 3). */
const securityPolicy =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The paper as one HTML file that needs nothing else: to be read on any screen and to be printed on A4. It is well-formed
 * XML too, so that any program can read it back. Takes the pictures of its charts; the same paper gives the same bytes.
 */
export async function renderHtml(
	paper: Paper,
	pictureOf: PictureOf,
): Promise<Uint8Array> {
	const pictures = await drawCharts(paper, pictureOf);
	const anchors = nameHeadings(paper.blocks);
	const written = writeBlocks(paper.blocks, { anchors, pictures });
	const front = frontLength(paper.blocks);
	const mark =
		paper.mark === undefined
			? []
			: [`<p class="mark">${escapeLine(paper.mark)}</p>`];
	const lines = [
		"<!DOCTYPE html>",
		`<html lang="${theme.language}">`,
		...writeHead(paper),
		"<body>",
		'<a class="skip" href="#content">Skip to the text of the paper</a>',
		...writeHeader([...mark, ...written.slice(0, front).flat()]),
		...writeContents(anchors),
		'<main id="content">',
		...written.slice(front).flat(),
		"</main>",
		`<footer>${[...mark, `<p>${escapeLine(paper.footer)}</p>`].join("")}</footer>`,
		"</body>",
		"</html>",
	];
	return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

function writeHeader(lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : ["<header>", ...lines, "</header>"];
}

/** How many blocks stand before the list of contents: the title, and the lines that say for whom, by whom and when. */
function frontLength(blocks: readonly Block[]): number {
	const [first, ...rest] = blocks;
	if (first?.kind !== "heading" || first.level !== 1) return 0;
	const end = rest.findIndex(
		(block) => block.kind !== "paragraph" || block.numbered,
	);
	return 1 + (end < 0 ? rest.length : end);
}

function writeHead(paper: Paper): readonly string[] {
	return [
		"<head>",
		'<meta charset="utf-8"/>',
		`<meta http-equiv="Content-Security-Policy" content="${securityPolicy}"/>`,
		'<meta name="viewport" content="width=device-width, initial-scale=1"/>',
		'<meta name="color-scheme" content="light dark"/>',
		'<meta name="referrer" content="no-referrer"/>',
		`<meta name="author" content="${escapeLine(paper.publisher)}"/>`,
		`<meta name="description" content="${escapeLine(paper.subject)}"/>`,
		`<meta name="dcterms.date" content="${escapeLine(paper.date)}"/>`,
		`<title>${escapeLine(paper.title)}</title>`,
		`<style>\n${paperStyle(paper.footer, paper.mark)}\n</style>`,
		"</head>",
	];
}

async function drawn({ width, height, outlines }: Picture) {
	return { width, height, outlines: await outlines() };
}

/** Both drawings of each chart that has bars to show. */
async function drawCharts(
	paper: Paper,
	pictureOf: PictureOf,
): Promise<ReadonlyMap<ChartBlock, FigurePictures>> {
	const pictures = new Map<ChartBlock, FigurePictures>();
	for (const block of paper.blocks) {
		if (block.kind !== "chart") continue;
		const [page, narrow] = await Promise.all([
			pictureOf(block, "page"),
			pictureOf(block, "narrow"),
		]);
		if (page && narrow)
			pictures.set(block, {
				page: await drawn(page),
				narrow: await drawn(narrow),
			});
	}
	return pictures;
}
