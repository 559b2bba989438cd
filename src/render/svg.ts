import { escapeText } from "./html/escape.ts";
import { theme } from "./theme.ts";

/** Which point of a text its place is. */
export type TextAnchor = "start" | "middle" | "end";

export interface SvgText {
	readonly x: number;
	/** Where the middle of its letters lies, not their foot. */
	readonly y: number;
	readonly anchor: TextAnchor;
	readonly text: string;
	readonly bold?: boolean;
}

/** A drawing of so many pixels on white, of these shapes, in order. */
export function writeSvg(
	{ width, height }: { readonly width: number; readonly height: number },
	shapes: readonly string[],
): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
		`<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
		...shapes,
		"</svg>",
	].join("");
}

/** Shapes that are placed from a point of the drawing on. */
export function placeAt(x: number, shapes: readonly string[]): string {
	return `<g transform="translate(${x},0)">${shapes.join("")}</g>`;
}

/** A bar from the left edge, its middle so far down. */
export function writeBar(length: number, middle: number): string {
	const { barHeight } = theme.chart;
	return `<path d="M0,${middle - barHeight / 2}h${length}v${barHeight}h${-length}Z" fill="#${theme.colour.accent}"/>`;
}

export function writeStroke(
	points: readonly { readonly x: number; readonly y: number }[],
	colour: string,
	width: number,
): string {
	const path = points.map(({ x, y }) => `${x},${y}`).join("L");
	return `<path d="M${path}" fill="none" stroke="#${colour}" stroke-width="${width}"/>`;
}

export function writeDot(x: number, y: number): string {
	return `<circle cx="${x}" cy="${y}" r="3.6" fill="#${theme.colour.accent}"/>`;
}

/** A text on one line. Not every program knows how to centre letters, so their foot is worked out. */
export function writeSvgText({ x, y, anchor, text, bold }: SvgText): string {
	const { font, fontSize } = theme.chart;
	const weight = bold ? ' font-weight="bold"' : "";
	return `<text x="${x}" y="${y + 0.3 * fontSize}" text-anchor="${anchor}" font-family="${font}" font-size="${fontSize}px"${weight} fill="#${theme.colour.text}">${escapeText(text)}</text>`;
}
