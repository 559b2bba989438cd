import type { Policy } from "../settings/settings.ts";
import {
	highestRung,
	isPublic,
	isSmall,
	type Rung,
	rangeHeard,
	valuesLeft,
} from "./ladder.ts";
import { type Range, type Reader, readerOf } from "./reader.ts";
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
	const { cells, constraints } = universe;
	const order = byImportance(cells);
	const rungs = silentRungs(universe, order, policy);
	const reader = readerOf(
		cells.map((cell, at) => rangeHeard(cell, rungs[at] ?? "nothing", policy)),
		constraints,
	);
	const leaves = whatIsLeft(cells, reader, policy);
	return tellNumbers(universe, order, rungs, reader, leaves, policy);
}

function tellNumbers(
	{ cells }: Universe,
	order: readonly number[],
	silent: readonly Rung[],
	reader: Reader,
	mayConclude: (cell: number, range: Range) => boolean,
	policy: Policy,
): readonly Rung[] {
	const rungs = [...silent];
	for (const at of order) {
		const cell = cells[at];
		if (cell === undefined || highestRung(cell, policy) !== "number") continue;
		const range = rangeHeard(cell, "number", policy);
		if (reader.tell(at, range, mayConclude)) rungs[at] = "number";
	}
	return rungs;
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
		return (
			range.from < range.to &&
			valuesLeft(cell, range, policy) >= (needed[at] ?? 0)
		);
	};
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
	const { cells, constraints } = universe;
	const rungs = cells.map((cell): Rung => {
		const highest = highestRung(cell, policy);
		return highest === "number" && !isPublic(cell) ? "nothing" : highest;
	});
	for (;;) {
		const heard = cells.map((cell, at) =>
			rangeHeard(cell, rungs[at] ?? "nothing", policy),
		);
		const reader = readerOf(heard, constraints);
		const given = order.find((at) => isGiven(cells[at], reader.rangeOf(at)));
		if (given === undefined) return rungs;
		const next = nearestStatement(universe, rungs, order, given);
		if (next === undefined) return rungs;
		rungs[next] = "nothing";
	}

	function isGiven(cell: Cell | undefined, range: Range): boolean {
		if (cell === undefined || !isSmall(cell, policy)) return false;
		const least = Math.min(2, policy.threshold - 1);
		return range.from === range.to || valuesLeft(cell, range, policy) < least;
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
