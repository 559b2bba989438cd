import type { ChartBlock } from "../report/model.ts";
import type { ChartFrame } from "./chart-layout.ts";

/** A chart as papers hold it: how large it is, and what is drawn of it once that is asked for. */
export interface Picture {
	/** In pixels of 1/96 inch. */
	readonly width: number;
	readonly height: number;
	/** An SVG with its text drawn as outlines. */
	readonly outlines: () => Promise<string>;
	/** For programs that cannot show an SVG, a PNG. */
	readonly points: () => Promise<Uint8Array>;
}

/** The picture of a chart in a frame; `undefined` where it has no bars to show. */
export type PictureOf = (
	chart: ChartBlock,
	frame: ChartFrame,
) => Promise<Picture | undefined>;

/** The picture of a chart that has something to show. */
export type DrawPicture = (
	chart: ChartBlock,
	frame: ChartFrame,
) => Promise<Picture>;

/** Has each picture drawn when the first format asks for it, and once. */
export function keepPictures(draw: DrawPicture): PictureOf {
	const drawn = new Map<ChartFrame, Map<ChartBlock, Promise<Picture>>>();
	return async (chart, frame) => {
		const { bars, lines = [] } = chart;
		if (bars.length + lines.length === 0) return undefined;
		const inFrame = drawn.get(frame) ?? new Map<ChartBlock, Promise<Picture>>();
		drawn.set(frame, inFrame);
		const picture = inFrame.get(chart) ?? draw(chart, frame);
		inFrame.set(chart, picture);
		return picture;
	};
}
