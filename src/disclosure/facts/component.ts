import { type Found, findTable, searchSpace } from "./branch-and-bound.ts";
import type { Component } from "./components.ts";
import type { LinearSolver } from "./linear-solver.ts";
import { type Row, termsIn } from "./row.ts";

/** A component that is open for questions. Places are those within it. */
export interface OpenComponent extends Component {
	/** A table of its cells with this one between two values, both in. */
	readonly ask: (place: number, from: number, to: number) => Found;
	/** Any table. */
	readonly any: () => Found;
	/** The values of a cell that a table was found for, each with its table. */
	readonly seen: (place: number) => ReadonlyMap<number, Float64Array>;
	/** Takes in a table that keeps to every row. */
	readonly remember: (place: number, table: Float64Array) => void;
	/** Whether there are tables with more and more of this cell, or it cannot be excluded; asked where there is a table. */
	readonly isEndless: (place: number) => boolean;
}

/** With a solver that has worked enough a search is soon given up: who asks must be safe in time. */
const branchesWhenSpent = 5;

/** What a search takes beside the solver, as the solver's work is measured: in time, about as long. */
const perTerm = 4;

export interface SolvingOptions {
	readonly solver: LinearSolver | undefined;
	/** How many branches one search may open before it is given up as unproven. */
	readonly effort: number;
	/** A table of all cells that was found before, and may keep to nearly all rows here. */
	readonly nearby: () => ArrayLike<number>;
}

/** Opens a component for questions. Nothing is worked out before it is asked for; nothing is worked out twice. */
export function openComponent(
	component: Component,
	{ solver, effort, nearby }: SolvingOptions,
): OpenComponent {
	const { cells, rows, box } = component;
	const space = searchSpace(
		rows,
		cells.length,
		solver?.relax(rows, cells.length),
	);
	const work = perTerm * termsIn(rows);
	const seen = cells.map(() => new Map<number, Float64Array>());
	const without = cells.map(() => new Map<string, Found>());
	let first: Found | undefined;
	let latest: Float64Array | undefined;
	const startAt = () => {
		if (latest !== undefined) return latest;
		const table = nearby();
		return cells.map((cell) => table[cell] ?? 0);
	};
	const look = (from: Float64Array, to: Float64Array, moved?: number[]) => {
		const inside = { lower: from, upper: to };
		solver?.spend(work);
		const left = solver?.isSpent() === true ? branchesWhenSpent : effort;
		const found = findTable(space, inside, startAt(), { left }, moved);
		if (found.status === "table") {
			latest = found.table;
			for (let place = 0; place < seen.length; place++) {
				const value = found.table[place] ?? 0;
				const tables = seen[place];
				if (tables?.has(value) === false) tables.set(value, found.table);
			}
		}
		return found;
	};
	const ask = (place: number, from: number, to: number): Found => {
		const table = tableBetween(seen[place], from, to);
		if (table !== undefined) return { status: "table", table };
		const key = `${from} ${to}`;
		const before = without[place]?.get(key);
		if (before !== undefined) return before;
		const least = Math.max(box.lower[place] ?? 0, from);
		const most = Math.min(box.upper[place] ?? 0, to);
		if (least > most) return { status: "none" };
		const [lower, upper] = [box.lower.slice(), box.upper.slice()];
		lower[place] = least;
		upper[place] = most;
		const found = look(lower, upper, [place]);
		if (found.status !== "table") without[place]?.set(key, found);
		return found;
	};
	return {
		...component,
		ask,
		any: () => {
			first ??= look(box.lower.slice(), box.upper.slice());
			return first;
		},
		seen: (place) => seen[place] ?? new Map(),
		remember: (place, table) => {
			seen[place]?.set(table[place] ?? 0, table);
		},
		isEndless: (place) =>
			box.upper[place] === Infinity &&
			growsForEver(
				component,
				place,
				solver,
				solver?.isSpent() === true ? branchesWhenSpent : effort,
			),
	};
}

function tableBetween(
	tables: ReadonlyMap<number, Float64Array> | undefined,
	from: number,
	to: number,
): Float64Array | undefined {
	if (from === to) return tables?.get(from);
	for (const [value, table] of tables ?? [])
		if (value >= from && value <= to) return table;
	return undefined;
}

/**
 * Whether there is a direction in which this cell grows and along which no bound is ever met: then tables reach as far as
 * one likes, and only then (Meyer, 1974).
 */
function growsForEver(
	{ rows, box }: Component,
	place: number,
	solver: LinearSolver | undefined,
	effort: number,
): boolean {
	const level = (bound: number) => (Number.isFinite(bound) ? 0 : bound);
	const directions: readonly Row[] = rows.map((row) => ({
		...row,
		lower: level(row.lower),
		upper: level(row.upper),
	}));
	const cells = box.lower.length;
	const space = searchSpace(
		directions,
		cells,
		solver?.relax(directions, cells),
	);
	const lower = new Float64Array(cells);
	lower[place] = 1;
	const direction = { lower, upper: box.upper.map(level) };
	const { status } = findTable(space, direction, lower, { left: effort });
	return status !== "none";
}
