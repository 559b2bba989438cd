import type { FactId, LinearConstraint, Table } from "./fact.ts";

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
	/** A table in which a cell has this value: asked often, since what is known of the cell's group is kept. */
	readonly tableWith: (cell: string, value: number) => Answer;
	/** Which of some values a cell can have. The quickest question; `judge(cell, [1, 2, 3, 4])` is degree 2 of the promise. */
	readonly judge: (cell: string, values: readonly number[]) => Judged;
	/** `undefined` where the facts contradict each other. */
	readonly range: (cell: string) => Range | undefined;
	/** All values that a cell can have, listed up to `limit` of them (1,000); empty where the facts contradict each other. */
	readonly feasibleSet: (cell: string, limit?: number) => FeasibleSet;
	/**
	 * A minimal set of facts, in the system's order, that alone excludes all these values of a cell; without values, all
	 * that the facts exclude. `undefined` where one of the values is not excluded, or the facts contradict each other.
	 *
	 * @param among it need be minimal only in these: the others are known whatever is told
	 */
	readonly why: (
		cell: string,
		excluded?: readonly number[],
		among?: ReadonlySet<FactId>,
	) => readonly FactId[] | undefined;
	/** A minimal set of facts that no table satisfies, in the system's order; `undefined` where some table does. */
	readonly conflict: () => readonly FactId[] | undefined;
}
