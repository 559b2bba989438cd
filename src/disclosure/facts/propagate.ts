import type { Row } from "./row.ts";
import { ceilDivide, floorDivide, greatestDivisor } from "./whole-numbers.ts";

/** From which to which value each place may go, both in; changed in place as more becomes known. */
export interface Box {
	readonly lower: Float64Array;
	readonly upper: Float64Array;
}

/** A box that can be changed without changing this one. */
export function copyBox(box: Box): Box {
	return { lower: box.lower.slice(), upper: box.upper.slice() };
}

/** A box in which each place may be anything from 0 on. */
export function wholeBox(places: number): Box {
	return {
		lower: new Float64Array(places),
		upper: new Float64Array(places).fill(Infinity),
	};
}

/** For each place, the rows that name it. */
export function rowsByPlace(
	rows: readonly Row[],
	places: number,
): readonly (readonly number[])[] {
	const none: number[] = [];
	const lists: number[][] = new Array(places).fill(none);
	for (let at = 0; at < rows.length; at++)
		for (const place of rows[at]?.places ?? []) {
			const list = lists[place];
			if (list === undefined || list === none) lists[place] = [at];
			else list.push(at);
		}
	return lists;
}

/** Two rows can draw each other in by one for ever; what is left after so many visits a row is left to the search. */
const mostVisits = 10;

/** Is told what draws a box in: a place that moved and the row that moved it, and the row that leaves no table. */
export interface Tracer {
	readonly moved: (row: number, place: number) => void;
	readonly failed: (row: number) => void;
}

/**
 * Draws a box in to what the rows leave, whole number by whole number, until nothing moves. False: no table is left.
 * What it draws in is certain; what it leaves need not be possible.
 *
 * @param first the rows to begin with; all, where none are given
 */
export function propagate(
	rows: readonly Row[],
	byPlace: readonly (readonly number[])[],
	box: Box,
	first?: readonly number[],
	tracer?: Tracer,
): boolean {
	const queue = first === undefined ? rows.map((_, at) => at) : [...first];
	const waiting = new Uint8Array(rows.length);
	for (const at of queue) waiting[at] = 1;
	const span = emptySpan();
	const moved: number[] = [];
	let left = mostVisits * (rows.length + 1);
	for (let next = 0; next < queue.length && left > 0; next++, left--) {
		const at = queue[next] ?? 0;
		waiting[at] = 0;
		const row = rows[at];
		moved.length = 0;
		if (row !== undefined && !drawIn(row, box, span, moved)) {
			tracer?.failed(at);
			return false;
		}
		for (const place of moved) {
			tracer?.moved(at, place);
			for (const other of byPlace[place] ?? [])
				if (waiting[other] === 0) {
					waiting[other] = 1;
					queue.push(other);
				}
		}
	}
	return true;
}

/** The least and the most that a row can come to; how many of its terms have no end is told apart. */
interface Span {
	least: number;
	most: number;
	endlessBelow: number;
	endlessAbove: number;
	/** Of the coefficients of places that are not yet fixed. */
	divisor: number;
	/** What the fixed places come to. */
	known: number;
	/** No number that was met is larger. */
	size: number;
}

function emptySpan(): Span {
	return {
		least: 0,
		most: 0,
		endlessBelow: 0,
		endlessAbove: 0,
		divisor: 0,
		known: 0,
		size: 0,
	};
}

/** Notes the places that a row draws in; false where it leaves no table. */
function drawIn(row: Row, box: Box, span: Span, moved: number[]): boolean {
	measure(row, box, span);
	// Beyond exact numbers nothing is concluded.
	if (span.size > Number.MAX_SAFE_INTEGER) return true;
	const least = span.endlessBelow > 0 ? -Infinity : span.least;
	const most = span.endlessAbove > 0 ? Infinity : span.most;
	if (least > row.upper || most < row.lower || !divides(row, span))
		return false;
	if (least >= row.lower && most <= row.upper) return true;
	for (let i = 0; i < row.places.length; i++) {
		const place = row.places[i] ?? 0;
		const lower = box.lower[place] ?? 0;
		const upper = box.upper[place] ?? 0;
		if (lower === upper) continue;
		drawInPlace(place, row.coefficients[i] ?? 1, row, span, box);
		const from = box.lower[place] ?? 0;
		const to = box.upper[place] ?? 0;
		if (from > to) return false;
		if (from !== lower || to !== upper) moved.push(place);
	}
	return true;
}

function drawInPlace(
	place: number,
	coefficient: number,
	row: Row,
	span: Span,
	box: Box,
): void {
	const rises = coefficient > 0;
	const size = rises ? coefficient : -coefficient;
	// As if the coefficient were positive.
	const low = rises ? (box.lower[place] ?? 0) : -(box.upper[place] ?? 0);
	const high = rises ? (box.upper[place] ?? 0) : -(box.lower[place] ?? 0);
	const least = without(span.least, span.endlessBelow, size, low, -Infinity);
	const most = without(span.most, span.endlessAbove, size, high, Infinity);
	const to = Math.min(high, floorDivide(row.upper - least, size));
	const from = Math.max(low, ceilDivide(row.lower - most, size));
	box.lower[place] = (rises ? from : -to) + 0;
	box.upper[place] = (rises ? to : -from) + 0;
}

/** What the other terms come to; `endlessly` where that has no end. */
function without(
	sum: number,
	endless: number,
	size: number,
	own: number,
	endlessly: number,
): number {
	const ends = own !== Infinity && own !== -Infinity;
	if (endless > (ends ? 0 : 1)) return endlessly;
	return ends ? sum - size * own : sum;
}

function measure(row: Row, box: Box, span: Span): void {
	span.least = span.most = span.known = 0;
	span.endlessBelow = span.endlessAbove = span.divisor = 0;
	span.size = 0;
	for (let i = 0; i < row.places.length; i++) {
		const place = row.places[i] ?? 0;
		const coefficient = row.coefficients[i] ?? 0;
		const lower = box.lower[place] ?? 0;
		const upper = box.upper[place] ?? 0;
		const low = coefficient * (coefficient > 0 ? lower : upper);
		const high = coefficient * (coefficient > 0 ? upper : lower);
		if (low === -Infinity) span.endlessBelow++;
		else {
			span.least += low;
			span.size += Math.abs(low);
		}
		if (high === Infinity) span.endlessAbove++;
		else {
			span.most += high;
			span.size += Math.abs(high);
		}
		if (lower === upper) span.known += low;
		else if (span.divisor !== 1)
			span.divisor = greatestDivisor(span.divisor, coefficient);
	}
	if (row.lower !== -Infinity) span.size += Math.abs(row.lower);
	if (row.upper !== Infinity) span.size += Math.abs(row.upper);
}

/** Whether some multiple of the divisor fits: 3a + 3b = 4 has no solution whatever the box. */
function divides(row: Row, span: Span): boolean {
	if (span.divisor < 2) return true;
	const from = ceilDivide(row.lower - span.known, span.divisor);
	return from <= floorDivide(row.upper - span.known, span.divisor);
}
