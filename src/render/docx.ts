import type { ChartBlock, Paper } from "../report/model.ts";
import { chartDrawer } from "./chart.ts";
import { layOutChart } from "./chart-layout.ts";
import { type ChartFont, measureWith } from "./font-metrics.ts";
import { packWord } from "./pack.ts";
import { type Picture, takePicture } from "./picture.ts";
import { writeDocument } from "./word/document.ts";

/**
 * The paper as a Word file. Takes the font that charts are drawn in; gives the same bytes for the same paper, on any
 * machine, in any time zone, on any day.
 */
export async function renderWord(
	paper: Paper,
	font: ChartFont,
): Promise<Uint8Array> {
	const pictures = await takePictures(paper, font);
	const written = await writeDocument(paper, pictures);
	const drawings = await Promise.all(
		[...pictures.values()].map((picture) => picture.drawn),
	);
	return packWord(written, drawings, paper.date);
}

/** A picture of each chart that has bars to show. */
async function takePictures(
	paper: Paper,
	font: ChartFont,
): Promise<ReadonlyMap<ChartBlock, Picture>> {
	const measure = measureWith(font);
	const drawChart = chartDrawer();
	const pictures = new Map<ChartBlock, Picture>();
	for (const block of paper.blocks) {
		if (block.kind !== "chart" || block.bars.length === 0) continue;
		const drawing = await drawChart(layOutChart(block.bars, measure));
		pictures.set(block, takePicture(pictures.size + 1, drawing, font));
	}
	return pictures;
}
