import type { ChartBlock } from "../report/model.ts";
import { chartDrawer } from "./chart.ts";
import { type ChartFrame, layOutChart } from "./chart-layout.ts";
import { type ChartFont, measureWith } from "./font-metrics.ts";
import { drawLines } from "./line-chart.ts";
import { layOutLines } from "./line-layout.ts";
import { type Picture, takePicture } from "./picture.ts";

/** The picture of a chart in a frame; `undefined` where it has no bars to show. */
export type PictureOf = (
	chart: ChartBlock,
	frame: ChartFrame,
) => Promise<Picture | undefined>;

/** Pictures of a paper's charts in the given font, each drawn when the first format asks for it, and once. */
export function openPictures(font: ChartFont): PictureOf {
	const measure = measureWith(font);
	const drawChart = chartDrawer();
	const drawn = new Map<ChartFrame, Map<ChartBlock, Picture>>();
	return async (chart, frame) => {
		const { bars, lines = [] } = chart;
		if (bars.length + lines.length === 0) return undefined;
		const inFrame = drawn.get(frame) ?? new Map<ChartBlock, Picture>();
		drawn.set(frame, inFrame);
		const known = inFrame.get(chart);
		if (known !== undefined) return known;
		const svg =
			lines.length > 0
				? await drawLines(layOutLines(lines, measure, frame))
				: await drawChart(layOutChart(bars, measure, frame));
		const picture = takePicture(svg, font);
		inFrame.set(chart, picture);
		return picture;
	};
}
