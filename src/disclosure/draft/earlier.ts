import type { FigureId } from "../../measures/figure-key.ts";
import { eachCellOnce } from "../facts/constraints.ts";
import type { Fact, FactId, LinearConstraint } from "../facts/fact.ts";
import type { Universe } from "../universe.ts";
import type { Target } from "./draft.ts";

/**
 * What earlier releases add to what a reader knows: unknowns of their own, what they told, how they hang together with
 * the figures at hand, and what must stay open in them. A cell that bears the id of a figure at hand is that figure.
 */
export interface Earlier {
	readonly cells: readonly EarlierCell[];
	/** Told whatever is chosen: what was published cannot be withdrawn. */
	readonly facts: readonly Fact[];
	readonly targets: readonly Target[];
	/** Figures at hand, by their ids, of which nothing is said that does not follow anyway: see `figuresOfCorrectedTables`. */
	readonly silent: ReadonlySet<FigureId>;
	/** Cells that say how many were added to a figure or removed from it since an earlier issue. */
	readonly changes: ReadonlySet<string>;
	/** Facts that tie what was counted once to what is counted now, where the two differ. */
	readonly ofCorrections: ReadonlySet<FactId>;
	/** Whether this is all that a reader could know of how old and new hang together. */
	readonly isWhole: boolean;
}

export interface EarlierCell {
	readonly name: string;
	/** As counted again from the present exports; `undefined` where that cannot be done. */
	readonly count: number | undefined;
	/** Where it cannot, a value to begin with. */
	readonly guess: number;
}

/** Something small that earlier releases give away, whatever is held back of the figures at hand. */
export interface Lost {
	/** `recovered`: one value is left. `narrowed`: some are. `contradiction`: what was published cannot all be true. */
	readonly kind: "recovered" | "narrowed" | "contradiction";
	readonly cell: string;
	/** It is a figure at hand, and not one of an earlier release. */
	readonly isNew: boolean;
	/** It takes what is counted now to see it: what was published before does not tell it by itself. */
	readonly byCorrection: boolean;
	/** What gives it away, none of which can be left out; worked out when it is asked for. */
	readonly because: () => readonly Fact[];
}

export const noEarlier: Earlier = {
	cells: [],
	facts: [],
	targets: [],
	silent: new Set(),
	changes: new Set(),
	ofCorrections: new Set(),
	isWhole: true,
};

/** The same, by the names of a universe's cells: figures that are known to be equal have one. */
export function within({ cells, cellOf }: Universe, earlier: Earlier): Earlier {
	const nameOf = (cell: string) => {
		const at = cellOf.get(cell);
		return at === undefined ? cell : (cells[at]?.name ?? cell);
	};
	const renamed = (constraint: LinearConstraint): LinearConstraint => ({
		...constraint,
		terms: eachCellOnce(
			constraint.terms.map(({ cell, coefficient }) => ({
				cell: nameOf(cell),
				coefficient,
			})),
		),
	});
	return {
		...earlier,
		facts: earlier.facts.map((fact) => ({
			...fact,
			constraints: fact.constraints
				.map(renamed)
				.filter(({ terms }) => terms.length > 0),
		})),
		targets: earlier.targets.map((target) => ({
			...target,
			cell: nameOf(target.cell),
		})),
	};
}
