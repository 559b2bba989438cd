import { type Drawing, placesOf, type Shape } from "./drawing.ts";
import { paint } from "./paint.ts";
import { writePng } from "./png.ts";
import { theme } from "./theme.ts";

/** A drawing as papers hold it. */
export interface Picture {
	/** In pixels of 1/96 inch. */
	readonly width: number;
	readonly height: number;
	/** An SVG with its text drawn as outlines: it looks the same where the font is missing, and holds no data. */
	readonly outlines: string;
	/** For programs that cannot show an SVG, a PNG; painted when it is asked for. */
	readonly points: () => Uint8Array;
}

/** Turns a chart's drawing into what papers hold. */
export function takePicture(drawing: Drawing): Picture {
	const { width, height, shapes } = drawing;
	const size = `width="${width}" height="${height}"`;
	return {
		width,
		height,
		outlines: [
			`<svg ${size} viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">`,
			`<path fill="#FFFFFF" d="M0 0H${width}V${height}H0Z"/>`,
			...shapes.map(writeShape),
			"</svg>",
		].join("\n"),
		points: () => writePng(paint(drawing, theme.chart.pictureScale)),
	};
}

function writeShape({ steps, places, colour, line }: Shape): string {
	let way = "";
	let at = 0;
	for (const step of steps) {
		way += step;
		const end = at + placesOf(step);
		for (let i = at; i < end; i++)
			way += `${i > at ? " " : ""}${written(places[i] ?? 0)}`;
		at = end;
	}
	const look =
		line === undefined
			? `fill="${colour}"`
			: `fill="none" stroke="${colour}" stroke-width="${written(line)}" stroke-linejoin="round"`;
	return `<path ${look} d="${way}"/>`;
}

/** To a hundredth of a pixel, which an eye cannot tell from more. */
function written(place: number): string {
	return String(Math.round(place * 100) / 100 || 0);
}
