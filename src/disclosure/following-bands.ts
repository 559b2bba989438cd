import type { Policy } from "../settings/settings.ts";
import type { FigureId } from "../statistics/figure-table.ts";
import { type Rung, rangeStated } from "./ladder.ts";
import { type Range, readerOf } from "./reader.ts";
import type { Universe } from "./universe.ts";

/**
 * The bands that follow anyway: of 30, of whom "fewer than 5" are male, 26 to 30 are female. They are
 * worked out from what is published and from nothing else, so they add no fact; they are worth saying
 * where they are narrower than half of the base. None is said where counts are rounded.
 */
export function followingBands(
	universe: Universe,
	rungs: readonly Rung[],
	policy: Policy,
): ReadonlyMap<FigureId, Range> {
	const bands = new Map<FigureId, Range>();
	if (policy.roundTo !== undefined) return bands;
	const stated = universe.cells.map((cell, at) =>
		rangeStated(cell, rungs[at] ?? "nothing", policy),
	);
	const reader = readerOf(stated, universe.constraints);
	universe.cells.forEach((cell, at) => {
		if (rungs[at] !== "nothing" || cell.count === undefined) return;
		const range = reader.rangeOf(at);
		for (const { id, base } of cell.figures) {
			const whole = universe.cellOf.get(base ?? id) ?? at;
			if (isWorthSaying(range, reader.rangeOf(whole).to)) bands.set(id, range);
		}
	});
	return bands;
}

/** A band from 0, or of one value, is never said. */
function isWorthSaying({ from, to }: Range, base: number): boolean {
	return from > 0 && from < to && base < Infinity && 2 * (to - from) < base;
}
