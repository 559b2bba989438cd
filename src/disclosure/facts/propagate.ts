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

/** For each place, the rows that name it. */
export function rowsByPlace(
	rows: readonly Row[],
	places: number,
): readonly (readonly number[])[] {
	const lists: number[][] = Array.from({ length: places }, () => []);
	for (const [at, row] of rows.entries())
		for (const place of row.places) lists[place]?.push(at);
	return lists;
}

/** Two rows can draw each other in by one for ever; whatever is left after so many visits a row is left to the search. */
const mostVisits = 30;

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
): boolean {
	const queue = first === undefined ? rows.map((_, at) => at) : [...first];
	const waiting = new Uint8Array(rows.length);
	for (const at of queue) waiting[at] = 1;
	let left = mostVisits * (rows.length + 1);
	for (let next = 0; next < queue.length && left > 0; next++, left--) {
		const at = queue[next] ?? 0;
		waiting[at] = 0;
		const row = rows[at];
		if (row === undefined) continue;
		const moved = drawIn(row, box);
		if (moved === undefined) return false;
		for (const place of moved)
			for (const other of byPlace[place] ?? [])
				if (waiting[other] === 0) {
					waiting[other] = 1;
					queue.push(other);
				}
	}
	return true;
}

const none: readonly number[] = [];

/** The least and the most that a row can come to; how many of its terms have no end is told apart. */
interface Span {
	least: number;
	most: number;
	endlessBelow: number;
	endlessAbove: number;
	/** Of the places that are not yet fixed; 1 where one counts once. */
	divisor: number;
	/** What the fixed places come to. */
	known: number;
}

/** The places that a row draws in; `undefined` where it leaves no table. */
function drawIn(row: Row, box: Box): readonly number[] | undefined {
	const span = spanOf(row, box);
	// Beyond exact numbers nothing is concluded.
	if (span === undefined) return none;
	const least = span.endlessBelow > 0 ? -Infinity : span.least;
	const most = span.endlessAbove > 0 ? Infinity : span.most;
	if (least > row.upper || most < row.lower || !divides(row, span))
		return undefined;
	if (least >= row.lower && most <= row.upper) return none;
	let moved: number[] | undefined;
	for (let i = 0; i < row.places.length; i++) {
		const place = row.places[i] ?? 0;
		const before = [box.lower[place], box.upper[place]];
		if (before[0] === before[1]) continue;
		drawInPlace(place, row.coefficients[i] ?? 1, row, span, box);
		const [lower = 0, upper = 0] = [box.lower[place], box.upper[place]];
		if (lower > upper) return undefined;
		if (lower !== before[0] || upper !== before[1])
			moved = [...(moved ?? none), place];
	}
	return moved ?? none;
}

function drawInPlace(
	place: number,
	coefficient: number,
	row: Row,
	span: Span,
	box: Box,
): void {
	const lower = box.lower[place] ?? 0;
	const upper = box.upper[place] ?? 0;
	const size = Math.abs(coefficient);
	const [low, high] = coefficient > 0 ? [lower, upper] : [-upper, -lower];
	// What is left for this place, as if its coefficient were positive.
	const others = {
		least: without(span.least, span.endlessBelow, size, low, -Infinity),
		most: without(span.most, span.endlessAbove, size, high, Infinity),
	};
	const to = Math.min(high, floorDivide(row.upper - others.least, size));
	const from = Math.max(low, ceilDivide(row.lower - others.most, size));
	box.lower[place] = (coefficient > 0 ? from : -to) + 0;
	box.upper[place] = (coefficient > 0 ? to : -from) + 0;
}

/** What the other terms come to; `endlessly` where that has no end. */
function without(
	sum: number,
	endless: number,
	size: number,
	own: number,
	endlessly: number,
): number {
	const ends = Number.isFinite(own);
	if (endless > (ends ? 0 : 1)) return endlessly;
	return ends ? sum - size * own : sum;
}

function spanOf(row: Row, box: Box): Span | undefined {
	const span: Span = {
		least: 0,
		most: 0,
		endlessBelow: 0,
		endlessAbove: 0,
		divisor: 0,
		known: 0,
	};
	let size = 0;
	for (let i = 0; i < row.places.length; i++) {
		const place = row.places[i] ?? 0;
		const coefficient = row.coefficients[i] ?? 0;
		const lower = box.lower[place] ?? 0;
		const upper = box.upper[place] ?? 0;
		const low = coefficient * (coefficient > 0 ? lower : upper);
		const high = coefficient * (coefficient > 0 ? upper : lower);
		if (Number.isFinite(low)) span.least += low;
		else span.endlessBelow++;
		if (Number.isFinite(high)) span.most += high;
		else span.endlessAbove++;
		if (lower === upper) span.known += low;
		else if (span.divisor !== 1)
			span.divisor = greatestDivisor(span.divisor, coefficient);
		size +=
			(Number.isFinite(low) ? Math.abs(low) : 0) +
			(Number.isFinite(high) ? Math.abs(high) : 0);
	}
	const bounds = [row.lower, row.upper].filter(Number.isFinite);
	const reach = bounds.reduce(
		(most, bound) => Math.max(most, Math.abs(bound)),
		0,
	);
	return size + reach > Number.MAX_SAFE_INTEGER ? undefined : span;
}

/** Whether some multiple of the divisor fits: 3a + 3b = 4 has no solution whatever the box. */
function divides(row: Row, span: Span): boolean {
	if (span.divisor < 2) return true;
	const from = ceilDivide(row.lower - span.known, span.divisor);
	return from <= floorDivide(row.upper - span.known, span.divisor);
}
