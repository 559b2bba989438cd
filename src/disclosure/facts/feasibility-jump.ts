import type { Box } from "./propagate.ts";
import type { Row } from "./row.ts";
import { ceilDivide } from "./whole-numbers.ts";

/** Rows over places, with the rows of each place. */
export interface RowSystem {
	readonly rows: readonly Row[];
	readonly byPlace: readonly (readonly number[])[];
	/** At [place][i] its coefficient in the row that `byPlace` has there. */
	readonly coefficientsByPlace: readonly (readonly number[])[];
	readonly places: number;
}

interface State extends RowSystem {
	readonly box: Box;
	readonly table: Float64Array;
	/** What each row comes to. */
	readonly sums: Float64Array;
	/** What a broken row weighs: the longer it stays broken, the more. */
	readonly weights: Float64Array;
	/** The step in which each place was last changed. */
	readonly changed: Int32Array;
	readonly broken: Set<number>;
}

/** A place that was changed keeps its value for so many steps, so that two cannot swap for ever. */
const rest = 3;

/**
 * Mends a table, step by step, until it keeps to every row: a broken row is put right by the one of its cells whose
 * change breaks the least elsewhere, rows that stay broken weighing more and more (after the feasibility jump of
 * Luteberget and Sartor, 2022). Quick where a table that is near keeps to nearly all rows; it proves nothing where it finds
 * none.
 *
 * @param start any table; it is brought into the box first
 */
export function feasibilityJump(
	system: RowSystem,
	box: Box,
	start: ArrayLike<number>,
	steps: number,
): Float64Array | undefined {
	const state = beginAt(system, box, start);
	for (let step = 1; step <= steps; step++) {
		const [row] = state.broken;
		if (row === undefined) return state.table;
		const jump = bestJump(state, row, step);
		if (jump === undefined) return undefined;
		// Last in the queue again, should it stay broken.
		state.broken.delete(row);
		if (jump.score >= 0) state.weights[row] = (state.weights[row] ?? 0) + 1;
		state.changed[jump.place] = step;
		move(state, jump.place, jump.by);
		if (breach(state, row, 0) > 0) state.broken.add(row);
	}
	return state.broken.size === 0 ? state.table : undefined;
}

function beginAt(system: RowSystem, box: Box, start: ArrayLike<number>): State {
	const { rows, places } = system;
	const table = box.lower.slice();
	for (let place = 0; place < places; place++) {
		const value = Math.max(start[place] ?? 0, table[place] ?? 0);
		table[place] = Math.min(value, box.upper[place] ?? 0);
	}
	const sums = new Float64Array(rows.length);
	for (let at = 0; at < rows.length; at++) sums[at] = sumOf(rows[at], table);
	const state: State = {
		...system,
		box,
		table,
		sums,
		weights: new Float64Array(rows.length).fill(1),
		changed: new Int32Array(places).fill(-rest),
		broken: new Set(),
	};
	for (let row = 0; row < rows.length; row++)
		if (breach(state, row, 0) > 0) state.broken.add(row);
	return state;
}

function sumOf(row: Row | undefined, table: Float64Array): number {
	let sum = 0;
	if (row === undefined) return sum;
	for (let i = 0; i < row.places.length; i++)
		sum += (row.coefficients[i] ?? 0) * (table[row.places[i] ?? 0] ?? 0);
	return sum;
}

/** By how much a row is broken, once it comes to so much more. */
function breach({ rows, sums }: State, at: number, more: number): number {
	const row = rows[at];
	if (row === undefined) return 0;
	const sum = (sums[at] ?? 0) + more;
	if (sum < row.lower) return row.lower - sum;
	return sum > row.upper ? sum - row.upper : 0;
}

interface Jump {
	readonly place: number;
	readonly by: number;
	/** What it breaks, less what it mends. */
	readonly score: number;
}

function bestJump(state: State, at: number, step: number): Jump | undefined {
	const row = state.rows[at];
	if (row === undefined) return undefined;
	const sum = state.sums[at] ?? 0;
	const [way, short] =
		sum < row.lower ? [1, row.lower - sum] : [-1, sum - row.upper];
	let best: Jump | undefined;
	for (let i = 0; i < row.places.length; i++) {
		const place = row.places[i] ?? 0;
		const coefficient = row.coefficients[i] ?? 1;
		const size = ceilDivide(short, Math.abs(coefficient));
		const by = within(state, place, way * Math.sign(coefficient) * size);
		if (by === 0) continue;
		const isResting = step - (state.changed[place] ?? 0) < rest;
		const score = scoreOf(state, place, by) + (isResting ? tooSoon : 0);
		if (best === undefined || score < best.score) best = { place, by, score };
	}
	return best;
}

/** More than any score of a place that is free to change. */
const tooSoon = 1e12;

function within({ table, box }: State, place: number, by: number): number {
	const value = table[place] ?? 0;
	const to = Math.min(
		Math.max(value + by, box.lower[place] ?? 0),
		box.upper[place] ?? 0,
	);
	return to - value;
}

function scoreOf(state: State, place: number, by: number): number {
	let score = 0;
	const rows = state.byPlace[place] ?? [];
	const coefficients = state.coefficientsByPlace[place] ?? [];
	for (let i = 0; i < rows.length; i++) {
		const at = rows[i] ?? 0;
		const more = (coefficients[i] ?? 0) * by;
		score +=
			(state.weights[at] ?? 1) *
			(breach(state, at, more) - breach(state, at, 0));
	}
	return score;
}

function move(state: State, place: number, by: number): void {
	state.table[place] = (state.table[place] ?? 0) + by;
	const coefficients = state.coefficientsByPlace[place] ?? [];
	for (const [i, at] of (state.byPlace[place] ?? []).entries()) {
		state.sums[at] = (state.sums[at] ?? 0) + (coefficients[i] ?? 0) * by;
		if (breach(state, at, 0) === 0) state.broken.delete(at);
		else state.broken.add(at);
	}
}
