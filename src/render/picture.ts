import { Resvg, type ResvgRenderOptions, renderAsync } from "@resvg/resvg-js";
import type { ChartFont } from "./font-metrics.ts";
import { theme } from "./theme.ts";

/** A drawing's place in a paper, before it is there. */
export interface Picture {
	/** Its place among the paper's pictures, from 1. */
	readonly id: number;
	/** In pixels of 1/96 inch. */
	readonly width: number;
	readonly height: number;
	/** The drawing itself. The points are counted by other threads while the paper is written. */
	readonly drawn: Promise<Drawing>;
}

/** A drawing as it goes into a Word file. */
export interface Drawing {
	/** Text drawn as outlines: it looks the same where the font is missing, and holds no data. */
	readonly svg: Uint8Array;
	/** For programs that cannot show an SVG. */
	readonly png: Uint8Array;
}

/** Begins to turn a chart's SVG into what a Word file holds, with the given font alone: never one of this machine's. */
export function takePicture(id: number, svg: string, font: ChartFont): Picture {
	const options: ResvgRenderOptions = {
		font: {
			loadSystemFonts: false,
			fontFiles: [font.path],
			defaultFontFamily: theme.chart.font,
		},
		fitTo: { mode: "zoom", value: theme.chart.pictureScale },
		logLevel: "off",
	};
	const points = renderAsync(svg, options);
	const drawing = new Resvg(svg, options);
	const outlines = new TextEncoder().encode(shorten(drawing.toString()));
	const drawn = points.then((image) => ({
		svg: outlines,
		png: image.asPng(),
	}));
	return { id, width: drawing.width, height: drawing.height, drawn };
}

/** Outlines to a hundredth of a pixel: half the bytes, and nothing that an eye could see. */
function shorten(svg: string): string {
	return svg.replace(/(\.\d\d)\d+/g, "$1");
}
