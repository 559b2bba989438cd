import { type Polygon, partBits, parts } from "./polygons.ts";

/**
 * How much of each point of a rectangle an area covers, row by row: by how much more of a point than of the one to its left.
 * The sum along a row up to a point is what is covered of it, where {@link wholePoint} is all: less than 0 where the outline
 * turns the other way, and beyond all of it where it lies over itself.
 */
export interface Coverage {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	readonly changes: Int32Array;
}

/** A point is so many parts high, and twice as many wide: what is covered of a slanted part is half of a rectangle. */
export const wholeBits = 2 * partBits + 1;
export const wholePoint = 1 << wholeBits;

/**
 * The exact share of each point that some polygons cover together. Polygons that turn the other way are taken away, as the
 * holes of letters are. Each side of a polygon says how much more is covered from it on to the right. (The way of font
 * rasterisers, such as FreeType's: in whole numbers, since a program that has just begun is slow with fractions.)
 */
export function coverageOf(polygons: readonly Polygon[]): Coverage {
	const box = boxOf(polygons);
	const { width } = box;
	const changes = new Int32Array(width * box.height);
	const [left, top] = [box.left << partBits, box.top << partBits];
	for (const polygon of polygons) {
		let x0 = (polygon[polygon.length - 2] ?? 0) - left;
		let y0 = (polygon[polygon.length - 1] ?? 0) - top;
		for (let i = 0; i < polygon.length; i += 2) {
			const x1 = (polygon[i] ?? 0) - left;
			const y1 = (polygon[i + 1] ?? 0) - top;
			if (y0 < y1) addSide(x0, y0, x1, y1, 1);
			if (y0 > y1) addSide(x1, y1, x0, y0, -1);
			x0 = x1;
			y0 = y1;
		}
	}
	return { ...box, changes };

	/** A side that goes down from (x0, y0) to (x1, y1): more is covered to the right of it, or less. */
	function addSide(
		x0: number,
		y0: number,
		x1: number,
		y1: number,
		turn: 1 | -1,
	): void {
		let x = x0;
		for (let y = y0; y < y1; ) {
			const row = y >> partBits;
			const end = Math.min((row + 1) << partBits, y1);
			const next =
				end === y1 ? x1 : x0 + Math.trunc(((x1 - x0) * (end - y0)) / (y1 - y0));
			const high = turn * (end - y);
			if (x < next) addInRow(row * width, x, next, high);
			else addInRow(row * width, next, x, high);
			x = next;
			y = end;
		}
	}

	/** Within a row, so many parts high, a side goes from `from` to `to`. */
	function addInRow(row: number, from: number, to: number, high: number): void {
		let done = 0;
		for (let x = from; x < to || done !== high; ) {
			const column = x >> partBits;
			const start = column << partBits;
			const edge = Math.min(start + parts, to);
			const upTo =
				edge === to ? high : Math.trunc((high * (edge - from)) / (to - from));
			const right = (x + edge - 2 * start) * (upTo - done);
			const at = row + column;
			changes[at] = (changes[at] ?? 0) + (upTo - done) * 2 * parts - right;
			changes[at + 1] = (changes[at + 1] ?? 0) + right;
			done = upTo;
			x = edge;
		}
	}
}

/** The points that polygons reach, and one more on the right for what ends on its border. */
function boxOf(polygons: readonly Polygon[]): Omit<Coverage, "changes"> {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const polygon of polygons)
		for (let i = 0; i < polygon.length; i += 2) {
			const x = polygon[i] ?? 0;
			const y = polygon[i + 1] ?? 0;
			if (x < left) left = x;
			if (x > right) right = x;
			if (y < top) top = y;
			if (y > bottom) bottom = y;
		}
	if (left > right) return { left: 0, top: 0, width: 0, height: 0 };
	const [firstColumn, firstRow] = [left >> partBits, top >> partBits];
	return {
		left: firstColumn,
		top: firstRow,
		width: (right >> partBits) - firstColumn + 2,
		height: (bottom >> partBits) - firstRow + 1,
	};
}
