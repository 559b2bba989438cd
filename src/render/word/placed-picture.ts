import type { Picture } from "../picture.ts";

/** A picture's place in a Word file, before it is there. */
export interface PlacedPicture {
	/** Its place among the paper's pictures, from 1. */
	readonly id: number;
	/** In pixels of 1/96 inch. */
	readonly width: number;
	readonly height: number;
	/** The drawing itself. */
	readonly drawn: Drawing;
}

/** A drawing as it goes into a Word file. */
export interface Drawing {
	readonly svg: Uint8Array;
	/** For programs that cannot show an SVG. */
	readonly png: Uint8Array;
}

/** Gives a picture its place. */
export function placePicture(id: number, picture: Picture): PlacedPicture {
	const { width, height, outlines } = picture;
	const svg = new TextEncoder().encode(outlines);
	return { id, width, height, drawn: { svg, png: picture.points() } };
}
