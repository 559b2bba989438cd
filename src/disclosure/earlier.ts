import type { Target } from "./draft.ts";
import type { Fact, FactId, LinearConstraint } from "./facts/fact.ts";
import type { Universe } from "./universe.ts";

/**
 * What earlier releases add to what a reader knows: unknowns of their own, what they told, how they hang together with
 * the figures at hand, and what must stay open in them. A cell that bears the id of a figure at hand is that figure.
 */
export interface Earlier {
	readonly cells: readonly EarlierCell[];
	/** Told whatever is chosen: what was published cannot be withdrawn. */
	readonly facts: readonly Fact[];
	readonly targets: readonly Target[];
}

export interface EarlierCell {
	readonly name: string;
	/** As counted again from the present exports; 0 where that cannot be done. */
	readonly count: number;
}

/** Something small that would be open to a reader, whatever is held back of the figures at hand. */
export interface Obstacle {
	readonly cell: string;
	/** A value that it could not have. */
	readonly excluded: number;
	/** What excludes it: none of these can be left out. */
	readonly because: readonly FactId[];
}

export const noEarlier: Earlier = { cells: [], facts: [], targets: [] };

/** The same, by the names of a universe's cells: figures that are known to be equal have one. */
export function within({ cells, cellOf }: Universe, earlier: Earlier): Earlier {
	const nameOf = (cell: string) => {
		const at = cellOf.get(cell);
		return at === undefined ? cell : (cells[at]?.name ?? cell);
	};
	const renamed = (constraint: LinearConstraint): LinearConstraint => ({
		...constraint,
		terms: constraint.terms.map(({ cell, coefficient }) => ({
			cell: nameOf(cell),
			coefficient,
		})),
	});
	return {
		cells: earlier.cells,
		facts: earlier.facts.map((fact) => ({
			...fact,
			constraints: fact.constraints.map(renamed),
		})),
		targets: earlier.targets.map((target) => ({
			...target,
			cell: nameOf(target.cell),
		})),
	};
}
