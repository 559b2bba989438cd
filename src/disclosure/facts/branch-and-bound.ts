import { isFarkasCertificate } from "./farkas.ts";
import { feasibilityJump, type RowSystem } from "./feasibility-jump.ts";
import type { LinearRelaxation } from "./linear-solver.ts";
import { type Box, copyBox, propagate, rowsByPlace } from "./propagate.ts";
import { keeps, type Row } from "./row.ts";
import { haveWholeSolution } from "./whole-solutions.ts";

/**
 * How a search for a whole-number table ended. A table keeps to every row: checked in whole numbers. `none` is proved, in
 * whole numbers too: bounds that leave nothing, a Farkas certificate, or a tree of branches that each end in one of these.
 * `unproven`: the effort ran out.
 */
export type Found =
	| { readonly status: "table"; readonly table: Float64Array }
	| {
			readonly status: "none";
			/** Of the rows, where one certificate shows it. */
			readonly multipliers?: ArrayLike<number>;
	  }
	| { readonly status: "unproven" };

/** Rows over places, ready to be searched under many boxes. */
export interface SearchSpace extends RowSystem {
	/** `undefined` where no solver was loaded. */
	readonly relaxation: LinearRelaxation | undefined;
}

export function searchSpace(
	rows: readonly Row[],
	places: number,
	relaxation?: LinearRelaxation,
): SearchSpace {
	const byPlace = rowsByPlace(rows, places);
	const coefficientsByPlace = byPlace.map((): number[] => []);
	// In the order in which `byPlace` has the rows.
	for (const row of rows)
		for (let i = 0; i < row.places.length; i++)
			coefficientsByPlace[row.places[i] ?? -1]?.push(row.coefficients[i] ?? 0);
	return { rows, byPlace, coefficientsByPlace, places, relaxation };
}

/** Branches that may be opened; it counts down. */
export interface Effort {
	left: number;
}

/** So many branches are tried by bounds alone before the solver is asked. */
const branchesByBounds = 4;
const stepsFromStart = 150;
const stepsFromPoint = 60;

/**
 * Looks for a table of whole numbers in a box: by mending one that is near, and then by branch and bound. What the solver
 * says of a branch is a proposal: its points are made whole and checked, its contradictions proved again.
 *
 * @param start a table that may keep to nearly all rows
 * @param moved the places whose bounds changed since the box was last drawn in; all rows are looked at without them
 */
export function findTable(
	space: SearchSpace,
	box: Box,
	start: ArrayLike<number>,
	effort: Effort,
	moved?: readonly number[],
): Found {
	const first = moved?.flatMap((place) => space.byPlace[place] ?? []);
	if (!propagate(space.rows, space.byPlace, box, first)) return none;
	const mended = mendFrom(space, box, start, stepsFromStart);
	if (mended !== undefined) return mended;
	const quick = { left: Math.min(branchesByBounds, effort.left) };
	const found = branch(
		{ ...space, relaxation: undefined },
		copyBox(box),
		quick,
	);
	if (found.status !== "unproven") return found;
	return space.relaxation === undefined
		? branch(space, box, { left: effort.left })
		: branch(space, box, effort);
}

/** A box in which nothing is left to be drawn in. */
function branch(space: SearchSpace, box: Box, effort: Effort): Found {
	if (effort.left-- <= 0) return { status: "unproven" };
	const point = space.relaxation?.solve(box);
	if (
		point?.status === "none" &&
		isFarkasCertificate(space.rows, point.multipliers, box)
	)
		return { status: "none", multipliers: point.multipliers };
	if (point?.status === "point") {
		const rounded = point.values.map((value) => Math.round(value) + 0);
		const mended = mendFrom(space, box, rounded, stepsFromPoint);
		if (mended !== undefined) return mended;
	}
	const values = point?.status === "point" ? point.values : undefined;
	const split = splitOf(box, values);
	// Bounds that leave one table are not always drawn in to the end.
	if (split === undefined) return checked(space, box.lower) ?? none;
	// Splitting what has no end need not end.
	if (
		box.upper[split.place] === Infinity &&
		!haveWholeSolution(space.rows, box)
	)
		return none;
	return bothSides(space, box, split, effort);
}

const none = { status: "none" } as const;

function bothSides(
	space: SearchSpace,
	box: Box,
	{ place, below }: Split,
	effort: Effort,
): Found {
	let isProven = true;
	for (const isBelow of [true, false]) {
		const side = copyBox(box);
		if (isBelow) side.upper[place] = below;
		else side.lower[place] = below + 1;
		const rows = space.byPlace[place] ?? [];
		if (!propagate(space.rows, space.byPlace, side, rows)) continue;
		const found = branch(space, side, effort);
		if (found.status === "table") return found;
		if (found.status === "unproven") isProven = false;
	}
	return { status: isProven ? "none" : "unproven" };
}

interface Split {
	readonly place: number;
	/** The greatest value of the lower side. */
	readonly below: number;
}

/** Splits the narrowest of the places whose value is not whole, or of all that are open. */
function splitOf(
	{ lower, upper }: Box,
	point: Float64Array | undefined,
): Split | undefined {
	let split: (Split & { readonly rank: number }) | undefined;
	for (let place = 0; place < lower.length; place++) {
		const [from = 0, to = 0] = [lower[place], upper[place]];
		if (from === to) continue;
		const value = point?.[place];
		const isWhole = value === undefined || isNearWhole(value);
		const rank = to - from + (isWhole ? fractionsFirst : 0);
		if (split !== undefined && rank >= split.rank) continue;
		const middle = to === Infinity ? 2 * from : Math.floor((from + to) / 2);
		const at = value === undefined || isWhole ? middle : Math.floor(value);
		const below = Math.min(Math.max(at, from), to - 1);
		split = { place, below, rank };
	}
	return split;
}

const fractionsFirst = 1e15;

function isNearWhole(value: number): boolean {
	return Math.abs(value - Math.round(value)) < 1e-6;
}

function mendFrom(
	space: SearchSpace,
	box: Box,
	start: ArrayLike<number>,
	steps: number,
): Found | undefined {
	const table = feasibilityJump(space, box, start, steps);
	return table && checked(space, table);
}

/** A table is believed when it keeps to every row, and not before. */
function checked(
	{ rows }: SearchSpace,
	table: Float64Array,
): Found | undefined {
	return rows.every((row) => keeps(row, table))
		? { status: "table", table: table.slice() }
		: undefined;
}
