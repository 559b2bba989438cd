import { Resvg, type ResvgRenderOptions, renderAsync } from "@resvg/resvg-js";
import type { ChartFont } from "./font-metrics.ts";
import { theme } from "./theme.ts";

/** A drawing as papers hold it. */
export interface Picture {
	/** In pixels of 1/96 inch. */
	readonly width: number;
	readonly height: number;
	/** An SVG with its text drawn as outlines: it looks the same where the font is missing, and holds no data. */
	readonly outlines: string;
	/** For programs that cannot show an SVG, a PNG. Its points are counted by other threads once it is asked for. */
	readonly points: () => Promise<Uint8Array>;
}

/** Turns a chart's SVG into what papers hold, with the given font alone: never one of this machine's. */
export function takePicture(svg: string, font: ChartFont): Picture {
	const options: ResvgRenderOptions = {
		font: {
			loadSystemFonts: false,
			fontFiles: [font.path],
			defaultFontFamily: theme.chart.font,
		},
		fitTo: { mode: "zoom", value: theme.chart.pictureScale },
		logLevel: "off",
	};
	const drawing = new Resvg(svg, options);
	return {
		width: drawing.width,
		height: drawing.height,
		outlines: shorten(drawing.toString()),
		points: async () => (await renderAsync(svg, options)).asPng(),
	};
}

/** Outlines to a hundredth of a pixel: half the bytes, and nothing that an eye could see. */
function shorten(svg: string): string {
	return svg.replace(/(\.\d\d)\d+/g, "$1");
}
