import { create, type Font, type FontCollection, type Glyph } from "fontkitten";
import type { Path } from "./drawing.ts";

/** The font that charts are drawn in: the bytes of a TrueType file. */
export interface ChartFont {
	readonly bytes: Uint8Array;
}

/** The width of a text, in units of the font's size: at size 15 a width of 2 is 30 pixels. */
export type Measure = (text: string) => number;

/** The outlines of a text that starts at 0 and stands on the line 0, downwards being more; at a size in pixels. */
export type Letters = (text: string, size: number) => Path;

/** What charts need of a font. */
export interface OpenFont {
	readonly measure: Measure;
	readonly letters: Letters;
}

/**
 * Opens the font, so that charts are laid out and drawn by it and by no other, on every machine alike. Each letter has its
 * own width: kerning is left out, which only makes a line shorter. What the font has no letter for is its empty box.
 * Throws where the bytes are no font.
 */
export function openFont({ bytes }: ChartFont): OpenFont {
	const font = fontOf(bytes);
	const known = new Map<string, Glyph>();
	const glyphOf = (letter: string) => {
		const glyph =
			known.get(letter) ?? font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
		known.set(letter, glyph);
		return glyph;
	};
	return {
		measure: (text) => {
			let units = 0;
			for (const letter of text) units += glyphOf(letter).advanceWidth;
			return units / font.unitsPerEm;
		},
		letters: (text, size) => {
			const scale = size / font.unitsPerEm;
			let steps = "";
			const places: number[] = [];
			let start = 0;
			for (const letter of text) {
				const { advanceWidth, path } = glyphOf(letter);
				for (const { command, args } of path.commands) {
					steps += stepOf[command];
					for (let i = 0; i < args.length; i += 2)
						places.push(
							(start + (args[i] ?? 0)) * scale,
							-(args[i + 1] ?? 0) * scale,
						);
				}
				start += advanceWidth;
			}
			return { steps, places };
		},
	};
}

const stepOf = {
	moveTo: "M",
	lineTo: "L",
	quadraticCurveTo: "Q",
	bezierCurveTo: "C",
	closePath: "Z",
} as const;

function fontOf(bytes: Uint8Array): Font {
	try {
		const font = create(bytes);
		if (!font.isCollection) return font;
	} catch (cause) {
		throw new Error("The chart font cannot be read.", { cause });
	}
	throw new Error("The chart font is several fonts in one file.");
}

declare module "fontkitten" {
	/** It takes bytes of any kind; its own types name only those of Node. */
	function create(bytes: Uint8Array): Font | FontCollection;
}
