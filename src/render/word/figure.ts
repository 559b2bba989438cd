import { ImageRun, Paragraph } from "docx";
import type { ChartBlock } from "../../report/model.ts";
import { cleanLine } from "../clean-text.ts";
import { placeholder } from "../pack.ts";
import { plain } from "../paper-text.ts";
import { theme } from "../theme.ts";
import { writeCaption, writeNotes } from "./caption.ts";
import type { PlacedPicture } from "./placed-picture.ts";
import { writeRuns } from "./text.ts";

/** A chart: its finding as the caption, what it measures below, the picture, its notes; all on one page. */
export function writeFigure(
	chart: ChartBlock,
	picture: PlacedPicture,
): readonly Paragraph[] {
	const notes = writeNotes(chart.notes);
	return [
		writeCaption("Figure", chart.number, chart.headline),
		new Paragraph({
			style: "ChartSubtitle",
			children: writeRuns(plain(chart.subtitle)),
		}),
		new Paragraph({
			style: "ChartPicture",
			...(notes.length > 0 ? { keepNext: true } : {}),
			children: [
				new ImageRun({
					type: "svg",
					data: placeholder(picture.id, "svg"),
					fallback: { type: "png", data: placeholder(picture.id, "png") },
					transformation: fitPage(picture),
					// A description and no title: a screen reader would read both.
					altText: {
						id: String(picture.id),
						name: `Figure ${chart.number}`,
						description: cleanLine(chart.altText),
					},
				}),
			],
		}),
		...notes,
	];
}

/** A chart of very many bars, or of very long labels, is made smaller as a whole: a picture larger than the page would be cut. */
function fitPage(picture: PlacedPicture): {
	readonly width: number;
	readonly height: number;
} {
	const { maxHeight, frames } = theme.chart;
	const scale = Math.min(
		1,
		maxHeight / picture.height,
		frames.page.width / picture.width,
	);
	return {
		width: Math.round(picture.width * scale),
		height: Math.round(picture.height * scale),
	};
}
