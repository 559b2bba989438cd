import type { FactChoice } from "./around-cell.ts";
import type { FeasibleRegion, Placed } from "./feasible-region.ts";
import { wholeBox } from "./propagate.ts";
import type { Row } from "./row.ts";
import { type Certificate, rowsBehind } from "./rows-behind.ts";

/**
 * Active facts that leave nothing of some values of a cell, found by following back how the region that they leave excludes them, in
 * the system's order; `undefined` where it does not, or not by bounds and one certificate alone. Proposed, to be proved by who
 * asks.
 */
export function factsBehind(
	{ system, active }: FactChoice,
	region: FeasibleRegion,
	place: number,
	from: number,
	to: number,
): readonly number[] | undefined {
	const found = region.ask(place, from, to);
	if (found.status !== "none") return undefined;
	const owners: number[] = [];
	const rows: Row[] = [];
	for (const at of active)
		for (const row of system.facts[at]?.rows ?? []) {
			owners.push(at);
			rows.push(row);
		}
	const box = wholeBox(system.places);
	[box.lower[place], box.upper[place]] = [from, to];
	const { multipliers } = found;
	const open = region.componentOf(place);
	const behind = rowsBehind(
		rows,
		box,
		multipliers && open && certificateOf(rows, open, multipliers),
	);
	if (behind === undefined) return undefined;
	const named = new Set([...behind].map((row) => owners[row]));
	return active.filter((at) => named.has(at));
}

/** Multipliers of a component's rows, as those of the rows that it was reduced from. */
function certificateOf(
	rows: readonly Row[],
	{ component, sources }: Placed,
	multipliers: ArrayLike<number>,
): Certificate {
	const places = new Map(rows.map((row, at) => [row, at]));
	const used: { readonly row: number; readonly multiplier: number }[] = [];
	for (const [i, { places: own, coefficients }] of component.rows.entries()) {
		const source = sources[i];
		const multiplier = multipliers[i] ?? 0;
		const row = source && places.get(source);
		if (row === undefined || multiplier === 0) continue;
		const cell = component.cells[own[0] ?? -1] ?? -1;
		const before = source?.coefficients[source.places.indexOf(cell)] ?? 1;
		// What is reduced is divided by what its coefficients have in common.
		const scale = (coefficients[0] ?? 1) / before;
		used.push({ row, multiplier: multiplier * scale });
	}
	return {
		rows: used.map(({ row }) => row),
		multipliers: used.map(({ multiplier }) => multiplier),
	};
}
