import type { Policy } from "../settings/settings.ts";
import {
	highestRung,
	isPublic,
	isSmall,
	isSmallCount,
	type Rung,
	rangeHeard,
	valuesLeft,
} from "./ladder.ts";
import { type Limits, type Range, type Reader, readerOf } from "./reader.ts";
import type { Cell, Universe } from "./universe.ts";

/**
 * Chooses the rung of every cell, so that no small count can be got by subtracting: the partners of the small ones.
 *
 * It starts from silence, every number held back, and tells one number after the other, the most important first; a
 * number that would take from what is left of a small count stays untold. So what comes down is last in the declared
 * order, totals last of all; no number held back could be told in addition; and sizes of cells decide nothing but
 * what a reader could conclude from them.
 */
export function chooseRungs(
	universe: Universe,
	policy: Policy,
): readonly Rung[] {
	const order = byImportance(universe.cells);
	const silent = silentRungs(universe, order, policy);
	const watched = new Set<number>();
	for (;;) {
		const told = tellNumbers(universe, order, silent, watched, policy);
		const given = order.filter((at) => isGiven(universe, at, told, policy));
		if (given.every((at) => watched.has(at))) return told.rungs;
		for (const at of given) watched.add(at);
	}
}

interface Told {
	readonly rungs: readonly Rung[];
	readonly reader: Reader;
}

/**
 * One number after the other, as far as the limits allow. Trying out values is slow, so that only those cells are
 * watched so closely that were given away without it.
 */
function tellNumbers(
	universe: Universe,
	order: readonly number[],
	silent: readonly Rung[],
	watched: ReadonlySet<number>,
	policy: Policy,
): Told {
	const { cells } = universe;
	const rungs = [...silent];
	const reader = readerOfRungs(universe, rungs, policy);
	const limits: Limits = {
		allow: whatIsLeft(cells, reader, policy),
		hold: () =>
			[...watched].every(
				(at) => !isGiven(universe, at, { rungs, reader }, policy),
			),
	};
	for (const at of order) {
		const cell = cells[at];
		if (cell === undefined || highestRung(cell, policy) !== "number") continue;
		const range = rangeHeard(cell, "number", policy);
		if (reader.tell(at, range, limits)) rungs[at] = "number";
	}
	return { rungs, reader };
}

function readerOfRungs(
	{ cells, constraints }: Universe,
	rungs: readonly Rung[],
	policy: Policy,
): Reader {
	const heard = cells.map((cell, at) =>
		rangeHeard(cell, rungs[at] ?? "nothing", policy),
	);
	return readerOf(heard, constraints);
}

/** Whether a conclusion leaves as much of a small count as there is when no number is told at all. */
function whatIsLeft(
	cells: readonly Cell[],
	silent: Reader,
	policy: Policy,
): (cell: number, range: Range) => boolean {
	const needed = cells.map((cell, at) =>
		isSmall(cell, policy) ? valuesLeft(cell, silent.rangeOf(at), policy) : 0,
	);
	return (at, range) => {
		const cell = cells[at];
		if (cell === undefined || !isSmall(cell, policy)) return true;
		return valuesLeft(cell, range, policy) >= (needed[at] ?? 0);
	};
}

/** Whether a reader is left with a single value of a small count: of 1 to T − 1, where its count is small. */
function isGiven(
	{ cells }: Universe,
	at: number,
	{ reader }: Told,
	policy: Policy,
): boolean {
	const cell = cells[at];
	if (cell === undefined || !isSmall(cell, policy)) return false;
	const { from, to } = reader.rangeOf(at);
	if (to === Infinity) return false;
	const [first, last] =
		isSmallCount(cell, policy) && policy.threshold > 2
			? [Math.max(from, 1), Math.min(to, policy.threshold - 1)]
			: [from, to];
	let possible = 0;
	for (let value = first; value <= last && possible < 2; value++)
		if (reader.canBe(at, value)) possible++;
	return possible < 2;
}

/**
 * The rungs with every number held back. Where "fewer than 5" said of several figures is already too much (a total
 * of "fewer than 5" of four parts "fewer than 5" makes each of them 1), the least important of these say nothing.
 */
function silentRungs(
	universe: Universe,
	order: readonly number[],
	policy: Policy,
): readonly Rung[] {
	const rungs = universe.cells.map((cell): Rung => {
		const highest = highestRung(cell, policy);
		return highest === "number" && !isPublic(cell) ? "nothing" : highest;
	});
	for (;;) {
		const reader = readerOfRungs(universe, rungs, policy);
		const told = { rungs, reader };
		const given = order.find((at) => isGiven(universe, at, told, policy));
		if (given === undefined) return rungs;
		const next = nearestStatement(universe, rungs, order, given);
		if (next === undefined) return rungs;
		rungs[next] = "nothing";
	}
}

/** The least important "fewer than 5" among the cells that hang together with this one, by the fewest relations. */
function nearestStatement(
	{ constraints }: Universe,
	rungs: readonly Rung[],
	order: readonly number[],
	start: number,
): number | undefined {
	let reached = new Set([start]);
	for (;;) {
		const next = new Set(reached);
		for (const { whole, parts } of constraints)
			if ([whole, ...parts].some((at) => reached.has(at)))
				for (const at of [whole, ...parts]) next.add(at);
		const found = order.findLast(
			(at) => next.has(at) && rungs[at] === "fewerThan",
		);
		if (found !== undefined || next.size === reached.size) return found;
		reached = next;
	}
}

/**
 * Cells from the most important to the least: totals, then the categories of one breakdown, then crossings; within
 * these, as declared. Nothing in it comes from the data.
 */
function byImportance(cells: readonly Cell[]): readonly number[] {
	const depths = cells.map(({ figures }) =>
		Math.min(...figures.map((figure) => figure.cell.length)),
	);
	return cells
		.map((_, at) => at)
		.sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0) || a - b);
}
