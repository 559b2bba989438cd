import type { ChartBlock } from "../report/model.ts";
import { chartDrawer } from "./chart.ts";
import { type ChartFont, openFont } from "./chart-font.ts";
import { type ChartFrame, layOutChart } from "./chart-layout.ts";
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
	const open = openFont(font);
	const drawChart = chartDrawer(open);
	const drawn = new Map<ChartFrame, Map<ChartBlock, Picture>>();
	return async (chart, frame) => {
		const { bars, lines = [] } = chart;
		if (bars.length + lines.length === 0) return undefined;
		const inFrame = drawn.get(frame) ?? new Map<ChartBlock, Picture>();
		drawn.set(frame, inFrame);
		const known = inFrame.get(chart);
		if (known !== undefined) return known;
		const drawing =
			lines.length > 0
				? await drawLines(layOutLines(lines, open.measure, frame), open)
				: await drawChart(layOutChart(bars, open.measure, frame));
		const picture = takePicture(drawing);
		inFrame.set(chart, picture);
		return picture;
	};
}
