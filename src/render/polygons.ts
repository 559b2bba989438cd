import type { Path, Shape } from "./drawing.ts";

/** Places x, y, x, y, … of an outline whose end joins its start, in whole parts of a point of the picture. */
export type Polygon = readonly number[];

/** A point of the picture has so many parts each way: finer than any eye or printer. */
export const partBits = 8;
export const parts = 1 << partBits;

/** A curve becomes straight pieces that keep within so many parts of it. */
const nearness = 10;

/**
 * The outlines of a shape's area as polygons, at so many points to a pixel. A line is an area too: each of its stretches a
 * rectangle, and where they meet a disc.
 */
export function polygonsOf(shape: Shape, scale: number): readonly Polygon[] {
	const ways = straighten(shape, scale * parts);
	const { line } = shape;
	if (line === undefined) return ways;
	return ways.flatMap((way) => alongLine(way, (line * scale * parts) / 2));
}

function straighten(
	{ steps, places }: Path,
	scale: number,
): readonly Polygon[] {
	const ways: number[][] = [];
	let way: number[] = [];
	let at = 0;
	const next = () => Math.round((places[at++] ?? 0) * scale);
	for (const step of steps) {
		if (step === "M") {
			way = [];
			ways.push(way);
		}
		if (step === "Z") way.push(way[0] ?? 0, way[1] ?? 0);
		else if (step === "Q") bendOnce(way, next(), next(), next(), next());
		else if (step === "C")
			bendTwice(way, [next(), next(), next(), next(), next(), next()]);
		else way.push(next(), next());
	}
	return ways;
}

/** From where the way has come to (x2, y2), bent by the place (x1, y1): Bézier's curve of degree 2. */
function bendOnce(
	way: number[],
	x1: number,
	y1: number,
	x2: number,
	y2: number,
): void {
	const x0 = way[way.length - 2] ?? 0;
	const y0 = way[way.length - 1] ?? 0;
	// The curve bends as much as its places stand off from a straight line.
	const bent = Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2);
	const pieces = Math.ceil(Math.sqrt(bent / 4 / nearness));
	for (let i = 1; i < pieces; i++) {
		const rest = pieces - i;
		const start = rest * rest;
		const middle = 2 * rest * i;
		const end = i * i;
		way.push(
			Math.trunc((start * x0 + middle * x1 + end * x2) / (pieces * pieces)),
			Math.trunc((start * y0 + middle * y1 + end * y2) / (pieces * pieces)),
		);
	}
	way.push(x2, y2);
}

/** The same of degree 3, as a quarter of a disc is drawn. */
function bendTwice(way: number[], places: readonly number[]): void {
	const [x0 = 0, y0 = 0] = way.slice(-2);
	const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = places;
	const bent = Math.max(
		Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2),
		Math.abs(x1 - 2 * x2 + x3) + Math.abs(y1 - 2 * y2 + y3),
	);
	const pieces = Math.ceil(Math.sqrt((bent * 3) / 4 / nearness));
	for (let i = 1; i <= pieces; i++) {
		const share = i / pieces;
		const rest = 1 - share;
		const start = rest * rest * rest;
		const first = 3 * rest * rest * share;
		const second = 3 * rest * share * share;
		const end = share * share * share;
		way.push(
			Math.round(start * x0 + first * x1 + second * x2 + end * x3),
			Math.round(start * y0 + first * y1 + second * y2 + end * y3),
		);
	}
}

function alongLine(way: Polygon, half: number): readonly Polygon[] {
	const areas: Polygon[] = [];
	for (let i = 0; i + 3 < way.length; i += 2) {
		const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = way.slice(i, i + 4);
		const length = Math.hypot(x1 - x0, y1 - y0);
		if (length === 0) continue;
		const across = Math.round(((y1 - y0) / length) * half);
		const down = Math.round(((x1 - x0) / length) * half);
		areas.push([
			...[x0 + across, y0 - down, x1 + across, y1 - down],
			...[x1 - across, y1 + down, x0 - across, y0 + down],
		]);
		if (i > 0) areas.push(discOf(x0, y0, half));
	}
	return areas;
}

/** Turns the same way as the rectangles do: where they lie over each other nothing is taken away. */
function discOf(x: number, y: number, radius: number): Polygon {
	return Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8).flatMap(
		(angle) => [
			Math.round(x + radius * Math.cos(angle)),
			Math.round(y + radius * Math.sin(angle)),
		],
	);
}
