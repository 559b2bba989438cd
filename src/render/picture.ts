import { type Drawing, placesOf, type Shape } from "./drawing.ts";
import { paint } from "./paint.ts";
import { writePng } from "./png.ts";
import { theme } from "./theme.ts";

/** A chart's drawing as SVG, its text drawn as outlines: it looks the same where the font is missing, and holds no data. */
export function writeOutlines({ width, height, shapes }: Drawing): string {
	const size = `width="${width}" height="${height}"`;
	return [
		`<svg ${size} viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">`,
		`<path fill="#FFFFFF" d="M0 0H${width}V${height}H0Z"/>`,
		...shapes.map(writeShape),
		"</svg>",
	].join("\n");
}

/** The same as PNG, for programs that cannot show an SVG. */
export function writePoints(drawing: Drawing): Uint8Array {
	return writePng(paint(drawing, theme.chart.pictureScale));
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
