import type { Column } from "./order.ts";

/** What is counted, one entry a unit; the units of one child stand side by side. */
export interface Units {
	readonly count: number;
	/** The child behind each unit. */
	readonly child: Int32Array;
}

/** How one breakdown places each unit among its categories. */
export type Axis =
	/** In the category with this index; in none where it is negative. */
	| { readonly kind: "one"; readonly size: number; readonly index: Column }
	/** In each category `i` whose bit `1 << i` is set. */
	| { readonly kind: "many"; readonly size: number; readonly bits: Int32Array };

/** One cell's count and the distinct children behind it; `undefined` where the exports do not tell. */
export interface CellCount {
	readonly count: number | undefined;
	readonly contributors: number | undefined;
}

export const notAvailable: CellCount = {
	count: undefined,
	contributors: undefined,
};

/**
 * Counts units and distinct children in every cell of the crossed axes, the last axis running fastest. Without axes
 * there is one cell, the total. At most one axis may be of kind "many".
 */
export function countCells(
	units: Units,
	axes: readonly Axis[],
): readonly CellCount[] {
	const steps = stepsOf(axes);
	const cells = axes.reduce((product, axis) => product * axis.size, 1);
	const place = placeUnits(units.count, axes, steps);
	const many = axes.findIndex((axis) => axis.kind === "many");
	const axis = axes[many];
	const tally = startTally(cells, units.child);
	if (axis?.kind === "many") {
		const step = steps[many] ?? 1;
		for (let unit = 0; unit < units.count; unit++) {
			const first = place[unit] ?? -1;
			const bits = axis.bits[unit] ?? 0;
			if (first < 0) continue;
			for (let i = 0; i < axis.size; i++)
				if (bits & (1 << i)) tally.add(first + i * step, unit);
		}
	} else {
		for (let unit = 0; unit < units.count; unit++) {
			const cell = place[unit] ?? -1;
			if (cell >= 0) tally.add(cell, unit);
		}
	}
	return tally.cells();
}

/** How far apart neighbouring categories of each axis lie in the row of cells. */
function stepsOf(axes: readonly Axis[]): readonly number[] {
	let step = 1;
	const steps: number[] = [];
	for (const axis of axes.toReversed()) {
		steps.unshift(step);
		step *= axis.size;
	}
	return steps;
}

/** The cell of each unit by its single-choice axes; -1 where it is in no cell. */
function placeUnits(
	count: number,
	axes: readonly Axis[],
	steps: readonly number[],
): Int32Array {
	const place = new Int32Array(count);
	for (const [i, axis] of axes.entries()) {
		if (axis.kind === "many") continue;
		const step = steps[i] ?? 1;
		const { index, size } = axis;
		for (let unit = 0; unit < count; unit++) {
			const category = index[unit] ?? -1;
			const before = place[unit] ?? -1;
			place[unit] =
				before < 0 || category < 0 || category >= size
					? -1
					: before + category * step;
		}
	}
	return place;
}

/** A child's units stand side by side, so a child is new to a cell when the cell's last child was another. */
function startTally(size: number, child: Int32Array) {
	const counts = new Int32Array(size);
	const contributors = new Int32Array(size);
	const lastChild = new Int32Array(size).fill(-1);
	return {
		add(cell: number, unit: number): void {
			counts[cell] = (counts[cell] ?? 0) + 1;
			const who = child[unit] ?? -1;
			if (lastChild[cell] !== who) {
				lastChild[cell] = who;
				contributors[cell] = (contributors[cell] ?? 0) + 1;
			}
		},
		cells: (): readonly CellCount[] =>
			Array.from(counts, (count, cell) => ({
				count,
				contributors: contributors[cell] ?? 0,
			})),
	};
}
