import type { ChartBlock } from "../../report/model.ts";
import { cleanLine } from "../clean-text.ts";
import { escapeLine } from "./escape.ts";
import { writeCaption, writeNotes } from "./notes.ts";

/** A chart's drawings: one as wide as the page, and one for narrow screens, on which the letters keep their size. */
export interface FigurePictures {
	readonly page: FigurePicture;
	readonly narrow: FigurePicture;
}

interface FigurePicture {
	/** In pixels of 1/96 inch. */
	readonly width: number;
	readonly height: number;
	/** An SVG. */
	readonly outlines: string;
}

/** A chart: its finding as the caption, what it measures below, the picture, its notes. */
export function writeFigure(
	chart: ChartBlock,
	{ page, narrow }: FigurePictures,
): readonly string[] {
	return [
		`<figure id="figure-${chart.number}">`,
		`<figcaption>${writeCaption("Figure", chart.number, chart.headline)}</figcaption>`,
		...(cleanLine(chart.subtitle) === ""
			? []
			: [`<p class="subtitle">${escapeLine(chart.subtitle)}</p>`]),
		imageOf(chart, page, ""),
		imageOf(chart, narrow, ' class="narrow" hidden="hidden"'),
		...writeNotes(chart.notes),
		"</figure>",
	];
}

/**
 * One of the two drawings, of which styles show one. A `picture` would choose by itself, and too late for a print from a narrow
 * window: the drawing for screens came out as wide as the page, and what it pushed down was not printed.
 */
function imageOf(
	{ altText }: ChartBlock,
	picture: FigurePicture,
	attributes: string,
): string {
	return `<img src="${addressOf(picture)}" ${sizeOf(picture)} alt="${escapeLine(altText)}"${attributes}/>`;
}

/** The drawing itself, within its address. Outlines are plain ASCII. */
function addressOf({ outlines }: FigurePicture): string {
	return `data:image/svg+xml;base64,${btoa(compact(outlines))}`;
}

/** Without what lays the file out for people, and to a tenth of a pixel: no archive packs this file. */
function compact(outlines: string): string {
	return outlines
		.replace(/\n/g, "")
		.replace(/(\.\d)\d+/g, "$1")
		.replace(/\.0(?!\d)/g, "");
}

function sizeOf({ width, height }: FigurePicture): string {
	return `width="${Math.round(width)}" height="${Math.round(height)}"`;
}
