import type { Box } from "./propagate.ts";
import { type Row, reduceRow } from "./row.ts";

/** Cells that hang together through rows, apart from all others, and renumbered from 0. */
export interface Component {
	/** The place of each in the whole. */
	readonly cells: readonly number[];
	readonly rows: readonly Row[];
	readonly box: Box;
}

/** A component, and what it was reduced from: for each of its rows the one of the whole. */
export interface ReducedComponent extends Component {
	readonly sources: readonly Row[];
}

/**
 * Splits what the rows leave open into connected components, which have nothing to do with each other: cells that are
 * fixed are put into the rows, and rows that hold for the whole box fall away. `undefined`: no table keeps to them.
 */
export function componentsOf(
	rows: readonly Row[],
	box: Box,
): readonly ReducedComponent[] | undefined {
	const open = rows.filter((row) => !holdsThroughout(row, box));
	const heads = headsOf(open, box);
	const members = new Map<number, number[]>();
	for (const row of open)
		for (const place of row.places)
			if (!isFixed(box, place)) {
				const head = heads(place);
				if (!members.has(head)) members.set(head, []);
			}
	for (let place = 0; place < box.lower.length; place++)
		if (!isFixed(box, place)) members.get(heads(place))?.push(place);
	const rowsOf = new Map<number, Row[]>();
	for (const row of open) {
		const place = row.places.find((at) => !isFixed(box, at));
		// Only numbers beyond exact ones leave such a row open; it stays with its cells, which are fixed.
		const head = place === undefined ? -1 : heads(place);
		const own = rowsOf.get(head);
		if (own === undefined) rowsOf.set(head, [row]);
		else own.push(row);
	}
	return reducedComponents(members, rowsOf, box);
}

function reducedComponents(
	members: ReadonlyMap<number, readonly number[]>,
	rowsOf: ReadonlyMap<number, readonly Row[]>,
	box: Box,
): readonly ReducedComponent[] | undefined {
	const components: ReducedComponent[] = [];
	for (const [head, rows] of rowsOf) {
		const own = members.get(head) ?? [];
		const reduced = reducedRows(rows, own, box);
		if (reduced === "never") return undefined;
		components.push(reduced ?? unreducedComponent(rows, box));
	}
	return components;
}

/** `undefined` where the fixed cells come to more than an exact number. */
function reducedRows(
	rows: readonly Row[],
	own: readonly number[],
	box: Box,
): ReducedComponent | "never" | undefined {
	const at = new Map(own.map((place, i) => [place, i]));
	const kept: Row[] = [];
	const sources: Row[] = [];
	for (const row of rows) {
		const reduced = reduceRow(
			row,
			(place) => (isFixed(box, place) ? box.lower[place] : undefined),
			(place) => at.get(place) ?? 0,
		);
		if (reduced === undefined) return undefined;
		if (reduced === "never") return "never";
		if (reduced === "always") continue;
		kept.push(reduced);
		sources.push(row);
	}
	return { cells: own, rows: kept, sources, box: boxOf(own, box) };
}

/** The same part with its fixed cells in it. */
function unreducedComponent(rows: readonly Row[], box: Box): ReducedComponent {
	const cells = [...new Set(rows.flatMap((row) => row.places))];
	const at = new Map(cells.map((place, i) => [place, i]));
	const renumbered = rows.map((row) => ({
		...row,
		places: row.places.map((place) => at.get(place) ?? 0),
	}));
	return { cells, rows: renumbered, sources: rows, box: boxOf(cells, box) };
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
		const low = coefficient * (box.lower[place] ?? 0);
		const high = coefficient * (box.upper[place] ?? 0);
		least += Math.min(low, high);
		most += Math.max(low, high);
		if (Number.isFinite(low)) size += Math.abs(low);
		if (Number.isFinite(high)) size += Math.abs(high);
	}
	return (
		size <= Number.MAX_SAFE_INTEGER && least >= row.lower && most <= row.upper
	);
}

/** For each place, one place that stands for all those it hangs together with. */
function headsOf(rows: readonly Row[], box: Box): (place: number) => number {
	const heads = new Int32Array(box.lower.length);
	for (let place = 0; place < heads.length; place++) heads[place] = place;
	const head = (place: number): number => {
		let at = place;
		while (heads[at] !== at) {
			heads[at] = heads[heads[at] ?? at] ?? at;
			at = heads[at] ?? at;
		}
		return at;
	};
	for (const row of rows) {
		let first = -1;
		for (const place of row.places)
			if (!isFixed(box, place)) {
				if (first < 0) first = head(place);
				else heads[head(place)] = first;
			}
	}
	return head;
}
