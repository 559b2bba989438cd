import type { FactId, FactSystem, LinearConstraint, Table } from "./fact.ts";
import type { LinearSolver } from "./linear-solver.ts";

/**
 * What a search found. A table was checked against every constraint in whole-number arithmetic, so it rests on no
 * solver's word. `none` is proved exactly. `unproven`: neither was found within the effort; who must be safe takes it
 * for `none`, which withholds more.
 */
export type Answer =
	| { readonly status: "table"; readonly table: Table }
	| { readonly status: "none" }
	| { readonly status: "unproven" };

/** The values that a cell can have: listed, or, where there are more than were asked for, from the least to the most. */
export type FeasibleSet =
	| { readonly kind: "values"; readonly values: readonly number[] }
	| { readonly kind: "span"; readonly range: Range };

/** The least and the most that a cell can be, both possible; `to` is `undefined` where nothing bounds it. */
export interface Range {
	readonly from: number;
	readonly to: number | undefined;
}

/** Some values of a cell, judged. `unproven` ones are to be taken for excluded. */
export interface Judged {
	readonly possible: readonly number[];
	readonly excluded: readonly number[];
	readonly unproven: readonly number[];
}

/** What a reader who knows certain facts can conclude. Every question is answered exactly, and may be asked often. */
export interface Knowledge {
	/** A table of whole numbers that agrees with the facts, and with `also`. */
	readonly witness: (also?: readonly LinearConstraint[]) => Answer;
	/** Which of some values a cell can have. The quickest question; `judge(cell, [1, 2, 3, 4])` is degree 2 of the promise. */
	readonly judge: (cell: string, values: readonly number[]) => Judged;
	/** `undefined` where the facts contradict each other. */
	readonly range: (cell: string) => Range | undefined;
	/** All values that a cell can have, listed up to `limit` of them (1,000); empty where the facts contradict each other. */
	readonly feasibleSet: (cell: string, limit?: number) => FeasibleSet;
	/**
	 * A minimal set of facts, in the system's order, that alone excludes all these values of a cell; without values, all
	 * that the facts exclude. `undefined` where one of the values is not excluded.
	 */
	readonly why: (
		cell: string,
		excluded?: readonly number[],
	) => readonly FactId[] | undefined;
	/** A minimal set of facts that no table satisfies, in the system's order; `undefined` where some table does. */
	readonly conflict: () => readonly FactId[] | undefined;
}

/**
 * Asks what follows from facts. What a system's facts have in common is worked out once, so that asking about many
 * selections of them is cheap: work is kept by group of cells that hang together, and a table found once is tried again.
 */
export interface Auditor {
	readonly system: FactSystem;
	/** What a reader knows who is told these facts; all of the system's, where none are named. */
	readonly knowing: (active?: ReadonlySet<FactId>) => Knowledge;
}

export interface AuditorOptions {
	/** For groups of cells that are too large for the tool's own search; see `loadLinearSolver`. */
	readonly solver?: LinearSolver;
	/** How many steps one search may take before it is given up as unproven. */
	readonly effort?: number;
}

/**
 * Prepares a system of facts for questions. Refuses, as a fault of the caller's, names that are used twice or not known
 * and numbers that are not safe whole numbers.
 */
export function prepare(
	system: FactSystem,
	options: AuditorOptions = {},
): Auditor {
	throw new Error(`not written yet: ${system.cells.length}, ${options.effort}`);
}
