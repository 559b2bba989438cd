import { ImageRun, Paragraph } from "docx";
import type { ChartBlock } from "../../report/model.ts";
import { cleanLine } from "../clean-text.ts";
import { placeholder } from "../pack.ts";
import type { Picture } from "../picture.ts";
import { theme } from "../theme.ts";
import { writeCaption, writeNotes } from "./caption.ts";
import { plain, writeRuns } from "./text.ts";

/** A chart: its finding as the caption, what it measures below, the picture, its notes; all on one page. */
export function writeFigure(
	chart: ChartBlock,
	picture: Picture,
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

/** A chart of very many bars is made smaller as a whole: a picture higher than the page would be cut. */
function fitPage(picture: Picture): {
	readonly width: number;
	readonly height: number;
} {
	const scale = Math.min(1, theme.chart.maxHeight / picture.height);
	return {
		width: Math.round(picture.width * scale),
		height: Math.round(picture.height * scale),
	};
}
