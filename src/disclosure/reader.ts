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
	/**
	 * Tells the reader a cell's range, and what follows from it, unless `mayConclude` refuses one of the conclusions:
	 * then nothing was told. Gives back whether it was told.
	 */
	tell(cell: number, range: Range, mayConclude: MayConclude): boolean;
}

export type MayConclude = (cell: number, range: Range) => boolean;

interface Knowledge {
	/** By cell; narrowed in place, since a reader never forgets. */
	readonly ranges: Range[];
	/** The constraints that a cell stands in. */
	readonly uses: readonly (readonly Constraint[])[];
}

/** What the cells were that a telling has changed, so that it can be taken back. */
type Changed = Map<number, Range>;

const unbounded: Range = { from: 0, to: Infinity };

/**
 * A reader who bounds every cell from both sides, by each constraint in turn, until nothing more follows.
 *
 * This is the attacker of the disclosure stage, and the place for a stronger one: behind `Reader` there may be an
 * exact audit with a solver. Bounds find whatever one sum gives away, and chains of such sums; a conclusion
 * that needs two sums at once (the rows of a crossed table less its columns) can escape them.
 */
export function readerOf(
	heard: readonly Range[],
	constraints: readonly Constraint[],
): Reader {
	const knowledge = { ranges: [...heard], uses: usesOf(heard, constraints) };
	conclude(knowledge, new Set(constraints), new Map(), () => true);
	return {
		rangeOf: (cell) => knowledge.ranges[cell] ?? unbounded,
		tell(cell, range, mayConclude) {
			const changed: Changed = new Map();
			const waiting = new Set<Constraint>();
			const told =
				narrow(knowledge, cell, range, changed, waiting, mayConclude) &&
				conclude(knowledge, waiting, changed, mayConclude);
			if (!told)
				for (const [at, before] of changed) knowledge.ranges[at] = before;
			return told;
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

/** Draws all conclusions from the waiting constraints and from those that they touch; false where one is refused. */
function conclude(
	knowledge: Knowledge,
	waiting: Set<Constraint>,
	changed: Changed,
	mayConclude: MayConclude,
): boolean {
	// A constraint that is put back while the set is walked is walked again.
	for (const constraint of waiting) {
		waiting.delete(constraint);
		for (const [cell, range] of conclusionsOf(constraint, knowledge.ranges))
			if (!narrow(knowledge, cell, range, changed, waiting, mayConclude))
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

/** Takes a range into account; false where what is left of the cell may not be concluded. */
function narrow(
	{ ranges, uses }: Knowledge,
	cell: number,
	range: Range,
	changed: Changed,
	waiting: Set<Constraint>,
	mayConclude: MayConclude,
): boolean {
	const before = ranges[cell] ?? unbounded;
	const after = both(before, range);
	// What contradicts itself tells nothing.
	if (after.from > after.to) return true;
	if (after.from === before.from && after.to === before.to) return true;
	if (!changed.has(cell)) changed.set(cell, before);
	ranges[cell] = after;
	for (const constraint of uses[cell] ?? []) waiting.add(constraint);
	return mayConclude(cell, after);
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
