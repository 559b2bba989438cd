import type { Box } from "./propagate.ts";
import { type Row, reduceRow } from "./row.ts";

/** Cells that hang together through rows, apart from all others, and renumbered from 0. */
export interface Part {
	/** The place of each in the whole. */
	readonly cells: readonly number[];
	readonly rows: readonly Row[];
	readonly box: Box;
}

/**
 * Splits what the rows leave open into parts that have nothing to do with each other: cells that are fixed are put into
 * the rows, and rows that hold for the whole box fall away. `undefined`: no table keeps to them.
 */
export function splitParts(
	rows: readonly Row[],
	box: Box,
): readonly Part[] | undefined {
	const open = rows.filter((row) => !holdsThroughout(row, box));
	const heads = headsOf(open, box);
	const members = new Map<number, number[]>();
	for (const row of open)
		for (const place of row.places)
			if (!isFixed(box, place)) members.set(heads(place), []);
	for (let place = 0; place < box.lower.length; place++)
		if (!isFixed(box, place)) members.get(heads(place))?.push(place);
	const rowsOf = new Map<number, Row[]>();
	for (const row of open) {
		const place = row.places.find((at) => !isFixed(box, at));
		// Only numbers beyond exact ones leave such a row open; it stays with its cells, which are fixed.
		const head = place === undefined ? -1 : heads(place);
		rowsOf.set(head, [...(rowsOf.get(head) ?? []), row]);
	}
	return partsOf(members, rowsOf, box);
}

function partsOf(
	members: ReadonlyMap<number, readonly number[]>,
	rowsOf: ReadonlyMap<number, readonly Row[]>,
	box: Box,
): readonly Part[] | undefined {
	const parts: Part[] = [];
	for (const [head, rows] of rowsOf) {
		const own = members.get(head) ?? [];
		const reduced = reducedRows(rows, own, box);
		if (reduced === "never") return undefined;
		parts.push(reduced ?? unreducedPart(rows, box));
	}
	return parts;
}

/** `undefined` where the fixed cells come to more than an exact number. */
function reducedRows(
	rows: readonly Row[],
	own: readonly number[],
	box: Box,
): Part | "never" | undefined {
	const at = new Map(own.map((place, i) => [place, i]));
	const kept: Row[] = [];
	for (const row of rows) {
		const reduced = reduceRow(
			row,
			(place) => (isFixed(box, place) ? box.lower[place] : undefined),
			(place) => at.get(place) ?? 0,
		);
		if (reduced === undefined) return undefined;
		if (reduced === "never") return "never";
		if (reduced !== "always") kept.push(reduced);
	}
	return { cells: own, rows: kept, box: boxOf(own, box) };
}

/** The same part with its fixed cells in it. */
function unreducedPart(rows: readonly Row[], box: Box): Part {
	const cells = [...new Set(rows.flatMap((row) => row.places))];
	const at = new Map(cells.map((place, i) => [place, i]));
	const renumbered = rows.map((row) => ({
		...row,
		places: row.places.map((place) => at.get(place) ?? 0),
	}));
	return { cells, rows: renumbered, box: boxOf(cells, box) };
}

function boxOf(cells: readonly number[], { lower, upper }: Box): Box {
	return {
		lower: Float64Array.from(cells, (place) => lower[place] ?? 0),
		upper: Float64Array.from(cells, (place) => upper[place] ?? 0),
	};
}

function isFixed({ lower, upper }: Box, place: number): boolean {
	return lower[place] === upper[place];
}

function holdsThroughout(row: Row, box: Box): boolean {
	let [least, most, size] = [0, 0, 0];
	for (const [i, place] of row.places.entries()) {
		const coefficient = row.coefficients[i] ?? 0;
		const ends = [box.lower[place] ?? 0, box.upper[place] ?? 0];
		const [low = 0, high = 0] = coefficient > 0 ? ends : ends.reverse();
		least += coefficient * low;
		most += coefficient * high;
		for (const end of ends)
			if (Number.isFinite(end)) size += Math.abs(coefficient * end);
	}
	return (
		size <= Number.MAX_SAFE_INTEGER && least >= row.lower && most <= row.upper
	);
}

/** For each place, one place that stands for all those it hangs together with. */
function headsOf(rows: readonly Row[], box: Box): (place: number) => number {
	const heads = Int32Array.from(box.lower, (_, place) => place);
	const head = (place: number): number => {
		let at = place;
		while (heads[at] !== at) {
			heads[at] = heads[heads[at] ?? at] ?? at;
			at = heads[at] ?? at;
		}
		return at;
	};
	for (const row of rows) {
		const open = row.places.filter((place) => !isFixed(box, place));
		for (const place of open) heads[head(place)] = head(open[0] ?? place);
	}
	return head;
}
