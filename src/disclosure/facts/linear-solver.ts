/** Rows over columns, in numbers that need not be exact: its answers are proposals, checked by who asks. */
export interface LinearProblem {
	readonly columns: readonly Bounds[];
	readonly rows: readonly LinearRow[];
}

export interface Bounds {
	readonly lower: number;
	readonly upper: number;
}

export interface LinearRow extends Bounds {
	/** Places among the columns, and the coefficient of each. */
	readonly columns: readonly number[];
	readonly coefficients: readonly number[];
}

/** What the solver says: to be believed only after a check in whole numbers. */
export type Proposal =
	| { readonly status: "point"; readonly values: readonly number[] }
	/** A multiplier for each row that shows the contradiction; empty where it has none to show. */
	| { readonly status: "none"; readonly multipliers: readonly number[] }
	| { readonly status: "failed" };

/** A solver that has been loaded. */
export interface LinearSolver {
	/** Takes a problem in, which can then be asked again under other bounds of its columns, and must be let go of. */
	readonly open: (problem: LinearProblem) => OpenProblem;
}

export interface OpenProblem {
	/** Looks for a point; in whole numbers where `whole` says so. */
	readonly solve: (bounds: readonly Bounds[], whole: boolean) => Proposal;
	readonly close: () => void;
}

/** Loads the solver (65 ms). The one home of the package `highs`. */
export async function loadLinearSolver(): Promise<LinearSolver> {
	throw new Error("not written yet");
}
