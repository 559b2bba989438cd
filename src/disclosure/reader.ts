import type { Constraint } from "./universe.ts";

/** The whole numbers that a figure may be, as far as a reader can tell: `from` to `to`, both in. */
export interface Range {
	readonly from: number;
	/** `Infinity` where nothing bounds it. */
	readonly to: number;
	/** It is 0, or at least this. */
	readonly neverBelow?: number;
}

/** Somebody who has read everything that was said, knows what adds up to what, and draws every conclusion. */
export interface Reader {
	/** What the reader can conclude of a cell. */
	rangeOf(cell: number): Range;
	/** Whether a cell can have this value, as far as the reader can tell. */
	canBe(cell: number, value: number): boolean;
	/**
	 * Tells the reader a cell's range, and what follows from it, unless that goes beyond the limits: then nothing was
	 * told. Gives back whether it was told.
	 */
	tell(cell: number, range: Range, limits: Limits): boolean;
}

/** What a reader may come to know. */
export interface Limits {
	/** Whether this may be concluded of a cell. */
	allow(cell: number, range: Range): boolean;
	/** Whether what the reader knows, all conclusions drawn, is still within the limits. */
	hold(): boolean;
}

interface Knowledge {
	/** By cell; narrowed in place, since a reader never forgets. */
	readonly ranges: Range[];
	/** The constraints that a cell stands in. */
	readonly uses: readonly (readonly Constraint[])[];
}

/** What the cells were that a telling has changed, so that it can be taken back. */
type Before = Map<number, Range>;

interface Learnt {
	/** Whether it contradicts nothing and stays within the limits. */
	readonly within: boolean;
	readonly before: Before;
}

const anything: Limits = { allow: () => true, hold: () => true };

const unbounded: Range = { from: 0, to: Infinity };

/**
 * A reader who bounds every cell from both sides, by each constraint in turn, until nothing more follows; and who
 * tries a value out, to see whether it contradicts anything.
 *
 * This is the attacker of the disclosure stage, and the place for a stronger one: behind `Reader` there may be an
 * exact audit with a solver. Bounds find whatever one sum gives away, and chains of such sums; trying out finds most
 * of what takes two sums at once (the rows of a crossed table less its columns), and not all of it.
 */
export function readerOf(
	heard: readonly Range[],
	constraints: readonly Constraint[],
): Reader {
	const knowledge = { ranges: [...heard], uses: usesOf(heard, constraints) };
	conclude(knowledge, new Set(constraints), new Map(), anything);
	const learn = (cell: number, range: Range, limits: Limits): Learnt => {
		const before: Before = new Map();
		const waiting = new Set<Constraint>();
		const within =
			narrow(knowledge, cell, range, before, waiting, limits) &&
			conclude(knowledge, waiting, before, limits) &&
			limits.hold();
		return { within, before };
	};
	const forget = (before: Before): void => {
		for (const [at, range] of before) knowledge.ranges[at] = range;
	};
	return {
		rangeOf: (cell) => knowledge.ranges[cell] ?? unbounded,
		canBe(cell, value) {
			const { within, before } = learn(
				cell,
				{ from: value, to: value },
				anything,
			);
			forget(before);
			return within;
		},
		tell(cell, range, limits) {
			const { within, before } = learn(cell, range, limits);
			if (!within) forget(before);
			return within;
		},
	};
}

function usesOf(
	heard: readonly Range[],
	constraints: readonly Constraint[],
): readonly (readonly Constraint[])[] {
	const uses = heard.map((): Constraint[] => []);
	for (const constraint of constraints)
		for (const cell of new Set([constraint.whole, ...constraint.parts]))
			uses[cell]?.push(constraint);
	return uses;
}

/** Draws all conclusions from the waiting constraints and from those that they touch; false where one is refused, or contradicts. */
function conclude(
	knowledge: Knowledge,
	waiting: Set<Constraint>,
	before: Before,
	limits: Limits,
): boolean {
	// A constraint that is put back while the set is walked is walked again.
	for (const constraint of waiting) {
		waiting.delete(constraint);
		for (const [cell, range] of conclusionsOf(constraint, knowledge.ranges))
			if (!narrow(knowledge, cell, range, before, waiting, limits))
				return false;
	}
	return true;
}

/** What one constraint says of each of its cells, where that is news. */
function conclusionsOf(
	{ whole, parts, exact }: Constraint,
	ranges: readonly Range[],
): readonly (readonly [cell: number, range: Range])[] {
	const total = ranges[whole] ?? unbounded;
	const sum = sumOf(parts, ranges);
	const news: [number, Range][] = [];
	const wholeFrom = exact ? sum.from : 0;
	const wholeTo = sum.endless > 0 ? Infinity : sum.to;
	if (wholeFrom > total.from || wholeTo < total.to)
		news.push([whole, { from: wholeFrom, to: wholeTo }]);
	for (const part of parts) {
		const range = ranges[part] ?? unbounded;
		const endless = sum.endless - (range.to === Infinity ? 1 : 0);
		const others = range.to === Infinity ? sum.to : sum.to - range.to;
		const from = endless > 0 ? 0 : total.from - others;
		const to = exact ? total.to - (sum.from - range.from) : Infinity;
		if (from > range.from || to < range.to) news.push([part, { from, to }]);
	}
	return news;
}

/** The bounds of a sum; `endless` parts have no upper bound, and are not in `to`. */
function sumOf(
	parts: readonly number[],
	ranges: readonly Range[],
): { readonly from: number; readonly to: number; readonly endless: number } {
	let from = 0;
	let to = 0;
	let endless = 0;
	for (const part of parts) {
		const range = ranges[part] ?? unbounded;
		from += range.from;
		if (range.to === Infinity) endless++;
		else to += range.to;
	}
	return { from, to, endless };
}

/** Takes a range into account; false where nothing is left of the cell, or what is left may not be concluded. */
function narrow(
	{ ranges, uses }: Knowledge,
	cell: number,
	range: Range,
	before: Before,
	waiting: Set<Constraint>,
	limits: Limits,
): boolean {
	const old = ranges[cell] ?? unbounded;
	const left = both(old, range);
	if (left.from > left.to) return false;
	if (left.from === old.from && left.to === old.to) return true;
	if (!before.has(cell)) before.set(cell, old);
	ranges[cell] = left;
	for (const constraint of uses[cell] ?? []) waiting.add(constraint);
	return limits.allow(cell, left);
}

/** What is in both ranges, with the gap above 0 that the first may have. */
function both(first: Range, second: Range): Range {
	const from = Math.max(first.from, second.from);
	const to = Math.min(first.to, second.to);
	const gap = first.neverBelow;
	if (gap === undefined) return { from, to };
	return {
		from: from > 0 ? Math.max(from, gap) : from,
		to: to < gap ? Math.min(to, 0) : to,
		neverBelow: gap,
	};
}
