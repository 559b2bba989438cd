import { Resvg } from "@resvg/resvg-js";
import type { ChartFont } from "./font-metrics.ts";
import { theme } from "./theme.ts";

/** A drawing as it goes into a paper. */
export interface Picture {
	/** Its place among the paper's pictures, from 1. */
	readonly id: number;
	/** Text drawn as outlines: it looks the same where the font is missing, and holds no data. */
	readonly svg: Uint8Array;
	/** For programs that cannot show an SVG. */
	readonly png: Uint8Array;
	/** In pixels of 1/96 inch. */
	readonly width: number;
	readonly height: number;
}

/** Turns a chart's SVG into what a Word file holds, with the given font alone: never one of this machine's. */
export function takePicture(id: number, svg: string, font: ChartFont): Picture {
	const drawing = new Resvg(svg, {
		font: {
			loadSystemFonts: false,
			fontFiles: [font.path],
			defaultFontFamily: theme.chart.font,
		},
		fitTo: { mode: "zoom", value: theme.chart.pictureScale },
		logLevel: "off",
	});
	return {
		id,
		svg: new TextEncoder().encode(shorten(drawing.toString())),
		png: drawing.render().asPng(),
		width: drawing.width,
		height: drawing.height,
	};
}

/** Outlines to a hundredth of a pixel: half the bytes, and nothing that an eye could see. */
function shorten(svg: string): string {
	return svg.replace(/(\.\d\d)\d+/g, "$1");
}
