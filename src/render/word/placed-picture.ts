import type { Picture } from "../pictures.ts";

/** A picture's place in a Word file, before it is there. */
export interface PlacedPicture {
	/** Its place among the paper's pictures, from 1. */
	readonly id: number;
	/** In pixels of 1/96 inch. */
	readonly width: number;
	readonly height: number;
	/** The drawing itself, once it is there. */
	readonly drawn: Promise<Drawing>;
}

/** A drawing as it goes into a Word file. */
export interface Drawing {
	readonly svg: Uint8Array;
	/** For programs that cannot show an SVG. */
	readonly png: Uint8Array;
}

/** Gives a picture its place, and has it drawn. */
export function placePicture(id: number, picture: Picture): PlacedPicture {
	const { width, height } = picture;
	return { id, width, height, drawn: draw(picture) };
}

async function draw({ outlines, points }: Picture): Promise<Drawing> {
	const [svg, png] = await Promise.all([outlines(), points()]);
	return { svg: new TextEncoder().encode(svg), png };
}
