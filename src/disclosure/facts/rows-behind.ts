import { type Box, copyBox, propagate, rowsByPlace } from "./propagate.ts";
import type { Row } from "./row.ts";

/** One side of what a place may be: twice the place, and one more for its upper side. */
type Side = number;

/** Rows that contradict each other within certain sides of a box. */
interface Clash {
	readonly rows: readonly number[];
	readonly sides: readonly Side[];
}

/** How a box was drawn in, step by step. */
interface Trail {
	/** By step, the row that drew in and the side that it drew in. */
	readonly row: readonly number[];
	readonly side: readonly Side[];
	/** By step, the step before it at the same side; -1 where there is none. */
	readonly before: readonly number[];
	/** By side, the last step; -1 where there is none. */
	readonly latest: Int32Array;
	readonly box: Box;
	/** Where no table is left. */
	readonly clash: Clash | undefined;
}

/** Rows that add up, each times its multiplier, to what cannot be reached within the box that they are drawn in to. */
export interface Certificate {
	readonly rows: readonly number[];
	readonly multipliers: readonly number[];
}

/**
 * The rows that leave a box without a table, by their places: bounds are followed back to the rows that drew them in (an explanation,
 * as in lazy clause generation: Ohrimenko, Stuckey and Codish, 2009). Not all of them need be needed, and it is no proof:
 * who asks proves it. `undefined` where neither bounds nor the certificate tell.
 */
export function rowsBehind(
	rows: readonly Row[],
	box: Box,
	certificate: Certificate | undefined,
): ReadonlySet<number> | undefined {
	const trail = drawnIn(rows, box);
	const clash =
		trail.clash ?? (certificate && clashOf(rows, certificate, trail.box));
	return clash && followedBack(rows, trail, clash);
}

function drawnIn(rows: readonly Row[], from: Box): Trail {
	const [box, known] = [copyBox(from), copyBox(from)];
	const places = box.lower.length;
	const trail = { row: [] as number[], side: [] as Side[] };
	const before: number[] = [];
	const latest = new Int32Array(2 * places).fill(-1);
	const note = (row: number, side: Side) => {
		before.push(latest[side] ?? -1);
		latest[side] = trail.row.length;
		trail.row.push(row);
		trail.side.push(side);
	};
	let clash: Clash | undefined;
	propagate(rows, rowsByPlace(rows, places), box, undefined, {
		moved: (row, place) => {
			const [lower = 0, upper = 0] = [box.lower[place], box.upper[place]];
			if (lower !== known.lower[place]) note(row, 2 * place);
			if (upper !== known.upper[place]) note(row, 2 * place + 1);
			known.lower[place] = lower;
			known.upper[place] = upper;
		},
		failed: (row) => {
			clash = { rows: [row], sides: sidesAgainst(rows[row], known) };
		},
	});
	return { ...trail, before, latest, box, clash };
}

/** The sides by which a row cannot be kept. */
function sidesAgainst(row: Row | undefined, { lower, upper }: Box) {
	if (row === undefined) return [];
	let [least, most] = [0, 0];
	for (const [i, place] of row.places.entries()) {
		const coefficient = row.coefficients[i] ?? 0;
		const low = coefficient * (lower[place] ?? 0);
		const high = coefficient * (upper[place] ?? 0);
		least += Math.min(low, high);
		most += Math.max(low, high);
	}
	const below = sidesOf(row, false);
	const above = sidesOf(row, true);
	if (least > row.upper) return below;
	// In whole numbers it is both.
	return most < row.lower ? above : [...below, ...above];
}

/** The sides that bound what a row can come to, from below or from above; without a place, what all its others come to. */
function sidesOf(row: Row, above: boolean, without = -1): readonly Side[] {
	return row.places.flatMap((place, i) =>
		place === without
			? []
			: [2 * place + ((row.coefficients[i] ?? 0) > 0 === above ? 1 : 0)],
	);
}

/** The sides that a certificate rests on: the upper one of what its sum has more than none of, or the lower one. */
function clashOf(
	rows: readonly Row[],
	{ rows: used, multipliers }: Certificate,
	box: Box,
): Clash | undefined {
	const sum = new Map<number, number>();
	let size = 0;
	for (const [i, at] of used.entries())
		for (const [j, place] of (rows[at]?.places ?? []).entries()) {
			const more = (multipliers[i] ?? 0) * (rows[at]?.coefficients[j] ?? 0);
			sum.set(place, (sum.get(place) ?? 0) + more);
			size = Math.max(size, Math.abs(more));
		}
	const kept = [...sum].filter(([, one]) => Math.abs(one) > negligible * size);
	for (const sign of [1, -1]) {
		let room = 0;
		for (const [i, at] of used.entries()) {
			const times = sign * (multipliers[i] ?? 0);
			const { lower = 0, upper = 0 } = rows[at] ?? {};
			room -= times * (times > 0 ? lower : upper);
		}
		for (const [place, one] of kept) {
			const side = sign * one > 0 ? box.upper[place] : box.lower[place];
			room += sign * one * (side ?? 0);
		}
		if (room < 0)
			return {
				rows: used,
				sides: kept.map(([place, one]) => 2 * place + (sign * one > 0 ? 1 : 0)),
			};
	}
	return undefined;
}

const negligible = 1e-9;

/** The rows of a clash and, step by step backwards, those that drew in the sides that it takes. */
function followedBack(
	rows: readonly Row[],
	{ row, side, before, latest }: Trail,
	clash: Clash,
): ReadonlySet<number> {
	const found = new Set(clash.rows);
	const isNeeded = new Uint8Array(row.length);
	const need = (sides: readonly Side[]) => {
		for (const one of sides) {
			const step = latest[one] ?? -1;
			if (step >= 0) isNeeded[step] = 1;
		}
	};
	need(clash.sides);
	for (let step = row.length - 1; step >= 0; step--) {
		const own = side[step] ?? 0;
		latest[own] = before[step] ?? -1;
		const by = rows[row[step] ?? -1];
		if (isNeeded[step] === 0 || by === undefined) continue;
		found.add(row[step] ?? -1);
		const place = own >> 1;
		const coefficient = by.coefficients[by.places.indexOf(place)] ?? 0;
		// An upper side is drawn in by the least that the others come to, where the coefficient is positive.
		const above = coefficient > 0 === (own % 2 === 0);
		need(sidesOf(by, above, place));
	}
	return found;
}
