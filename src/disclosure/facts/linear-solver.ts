import type { Highs, Model } from "highs";

/** Rows over columns, in numbers that need not be exact: its answers are proposals, checked by who asks. */
export interface LinearProblem {
	readonly columns: number;
	readonly rows: readonly LinearRow[];
}

export interface LinearRow {
	/** Places among the columns, and the coefficient of each. */
	readonly places: readonly number[];
	readonly coefficients: readonly number[];
	readonly lower: number;
	readonly upper: number;
}

export interface LinearBounds {
	readonly lower: Float64Array;
	readonly upper: Float64Array;
}

/** What the solver says: to be believed only after a check in whole numbers. */
export type Proposal =
	| { readonly status: "point"; readonly values: Float64Array }
	/** A multiplier for each row, with which the rows together show that there is no point. */
	| { readonly status: "none"; readonly multipliers: Float64Array }
	| { readonly status: "failed" };

/** A solver that has been loaded. */
export interface LinearSolver {
	/** Takes a problem in, which can be asked again under other bounds of its columns, and must be let go of. */
	readonly open: (problem: LinearProblem) => OpenProblem;
}

export interface OpenProblem {
	/** Looks for a point; in whole numbers where `whole` says so. */
	readonly solve: (bounds: LinearBounds, whole: boolean) => Proposal;
	readonly close: () => void;
}

/** Loads the solver, which takes 65 ms. The one home of the package `highs`. */
export async function loadLinearSolver(): Promise<LinearSolver> {
	const { default: loaded } = await import("highs");
	// Its types are written for `require`, where the function is a `default` further down; `import` gives it at once.
	const load = isLoader(loaded) ? loaded : loaded.default;
	const highs = await load();
	return { open: (problem) => openProblem(highs, problem) };
}

type Loader = typeof import("highs")["default"];

function isLoader(loaded: unknown): loaded is Loader {
	return typeof loaded === "function";
}

/** Limits in steps, not in seconds: the same on any machine. */
const options = {
	output_flag: false,
	random_seed: 0,
	mip_rel_gap: 0,
	mip_abs_gap: 0,
	mip_max_nodes: 500,
	simplex_iteration_limit: 100_000,
};

function openProblem(
	highs: Highs,
	{ columns, rows }: LinearProblem,
): OpenProblem {
	const model = highs.createModel({
		numCols: columns,
		numRows: rows.length,
		colCost: new Float64Array(columns),
		colLower: new Float64Array(columns),
		colUpper: new Float64Array(columns).fill(Infinity),
		rowLower: rows.map((row) => row.lower),
		rowUpper: rows.map((row) => row.upper),
		matrix: {
			format: "csr",
			numRows: rows.length,
			numCols: columns,
			starts: startsOf(rows),
			indices: rows.flatMap((row) => row.places),
			values: rows.flatMap((row) => row.coefficients),
		},
	});
	model.options.set(options);
	const { continuous, integer } = highs.constants.variableType;
	const every = { kind: "range", from: 0, to: columns - 1 } as const;
	const types = (whole: boolean) =>
		Array.from({ length: columns }, () => (whole ? integer : continuous));
	return {
		solve: (bounds, whole) => {
			try {
				model.changeColsBounds(every, bounds.lower, bounds.upper);
				if (!whole) return outcomeOf(highs, model, false);
				model.changeColsIntegrality(every, types(true));
				// Read before anything is changed back: a change forgets the solution.
				const outcome = outcomeOf(highs, model, true);
				model.changeColsIntegrality(every, types(false));
				return outcome;
			} catch {
				return { status: "failed" };
			}
		},
		close: () => model.dispose(),
	};
}

function outcomeOf(highs: Highs, model: Model, whole: boolean): Proposal {
	const { modelStatus } = model.run();
	const known = highs.constants.modelStatus;
	if (modelStatus === known.optimal)
		return { status: "point", values: model.getSolution().colValue };
	if (modelStatus !== known.infeasible) return { status: "failed" };
	const ray = whole ? undefined : model.getDualRay();
	return ray === undefined
		? { status: "failed" }
		: { status: "none", multipliers: ray.values };
}

function startsOf(rows: readonly LinearRow[]): Int32Array {
	const starts = new Int32Array(rows.length + 1);
	for (const [i, row] of rows.entries())
		starts[i + 1] = (starts[i] ?? 0) + row.places.length;
	return starts;
}
