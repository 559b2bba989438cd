import type { Picture } from "../picture.ts";

/** A picture's place in a Word file, before it is there. */
export interface PlacedPicture {
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
	readonly svg: Uint8Array;
	/** For programs that cannot show an SVG. */
	readonly png: Uint8Array;
}

/** Gives a picture its place, and has its points counted. */
export function placePicture(id: number, picture: Picture): PlacedPicture {
	const { width, height, outlines } = picture;
	const svg = new TextEncoder().encode(outlines);
	const drawn = picture.points().then((png) => ({ svg, png }));
	return { id, width, height, drawn };
}
