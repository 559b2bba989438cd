import { once } from "../vocabulary/once.ts";
import { chartDrawer } from "./chart.ts";
import { type ChartFont, openFont } from "./chart-font.ts";
import { layOutChart } from "./chart-layout.ts";
import type { Drawing } from "./drawing.ts";
import { drawLines } from "./line-chart.ts";
import { layOutLines } from "./line-layout.ts";
import { writeOutlines, writePoints } from "./picture.ts";
import type { DrawPicture, Picture } from "./pictures.ts";

/** Draws charts in the given font. Throws where it cannot be read. */
export function openDrawing(font: ChartFont): DrawPicture {
	const open = openFont(font);
	const drawChart = chartDrawer(open);
	return async ({ bars, lines = [] }, frame) => {
		if (lines.length > 0) {
			const layout = layOutLines(lines, open.measure, frame);
			return pictureOf(layout, () => drawLines(layout, open));
		}
		const layout = layOutChart(bars, open.measure, frame);
		return pictureOf(layout, () => drawChart(layout));
	};
}

function pictureOf(
	{ width, height }: Pick<Drawing, "width" | "height">,
	draw: () => Promise<Drawing>,
): Picture {
	const drawn = once(draw);
	return {
		width,
		height,
		outlines: once(async () => writeOutlines(await drawn())),
		points: once(async () => writePoints(await drawn())),
	};
}
