import { type Box, copyBox, propagate, rowsByPlace } from "./propagate.ts";
import type { Relaxation } from "./relaxation.ts";
import { keeps, type Row } from "./row.ts";

/** How a search for a whole-number table ended; `unproven`: the effort ran out, or a step could not be proved. */
export type Found =
	| { readonly status: "table"; readonly table: Float64Array }
	| { readonly status: "none" }
	| { readonly status: "unproven" };

/** Steps that are left to a search; with so many left it asks for a whole table outright, where that can be asked. */
export interface Effort {
	left: number;
	readonly guessAt?: number;
}

/** Rows over places, ready to be searched under many boxes. */
export interface SearchSpace {
	readonly rows: readonly Row[];
	readonly byPlace: readonly (readonly number[])[];
	readonly places: number;
	readonly relaxation: () => Relaxation;
}

export function searchSpace(
	rows: readonly Row[],
	places: number,
	relax: (rows: readonly Row[], places: number) => Relaxation,
): SearchSpace {
	let relaxation: Relaxation | undefined;
	return {
		rows,
		byPlace: rowsByPlace(rows, places),
		places,
		relaxation: () => {
			relaxation ??= relax(rows, places);
			return relaxation;
		},
	};
}

/**
 * Looks through a box for a table of whole numbers that keeps to every row. Complete: draws the box in, asks whether a
 * point is left, and where that point is not whole, splits the box beside it.
 *
 * @param moved the places whose bounds changed since the box was last drawn in; all rows are looked at without them
 */
export function search(
	space: SearchSpace,
	box: Box,
	effort: Effort,
	moved?: readonly number[],
): Found {
	if (effort.left-- <= 0) return { status: "unproven" };
	const first = moved?.flatMap((place) => space.byPlace[place] ?? []);
	if (!propagate(space.rows, space.byPlace, box, first))
		return { status: "none" };
	if (isOnePoint(box)) return checked(space, box.lower, "none");
	const leaves = space.relaxation().leavesPoint(box);
	if (leaves === "no") return { status: "none" };
	if (leaves === "unproven") return { status: "unproven" };
	const split = pointOf(space, box);
	if (split === undefined) return { status: "unproven" };
	if (split.place < 0) return checked(space, split.table, "unproven");
	const table = effort.left === effort.guessAt ? guess(space, box) : undefined;
	return table === undefined
		? searchBoth(space, box, split, effort)
		: checked(space, table, "unproven");
}

function searchBoth(
	space: SearchSpace,
	box: Box,
	{ place, floor }: Split,
	effort: Effort,
): Found {
	const below = copyBox(box);
	below.upper[place] = floor;
	const one = search(space, below, effort, [place]);
	if (one.status === "table") return one;
	box.lower[place] = floor + 1;
	const other = search(space, box, effort, [place]);
	return other.status === "none" ? one : other;
}

function guess(space: SearchSpace, box: Box): Float64Array | undefined {
	return space.relaxation().wholeTable?.(box);
}

/** Where to split; no place: the table is whole. */
interface Split {
	readonly place: number;
	readonly floor: number;
	readonly table: Float64Array;
}

/** `undefined` where the point lies beyond exact numbers. */
function pointOf(space: SearchSpace, box: Box): Split | undefined {
	const relaxation = space.relaxation();
	const table = new Float64Array(space.places);
	let narrowest = Infinity;
	let place = -1;
	for (let at = 0; at < space.places; at++) {
		const value = relaxation.valueAt(at);
		if (!Number.isSafeInteger(value.floor)) return undefined;
		table[at] = value.floor;
		const width = (box.upper[at] ?? 0) - (box.lower[at] ?? 0);
		if (value.whole || (place >= 0 && width >= narrowest)) continue;
		[place, narrowest] = [at, width];
	}
	return { place, floor: table[place] ?? 0, table };
}

function isOnePoint({ lower, upper }: Box): boolean {
	return lower.every((value, at) => value === upper[at]);
}

/** A table is believed when it keeps to every row, and not before. */
function checked(
	space: SearchSpace,
	table: Float64Array,
	otherwise: "none" | "unproven",
): Found {
	return space.rows.every((row) => keeps(row, table))
		? { status: "table", table: table.slice() }
		: { status: otherwise };
}
