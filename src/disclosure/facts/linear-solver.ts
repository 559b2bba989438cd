import type { Highs, Model } from "highs";
import { type GiveWay, givingWay, type LongWork } from "./long-work.ts";
import type { Box } from "./propagate.ts";
import type { Row } from "./row.ts";

/** What the solver says, in binary fractions: to be believed only after a check in whole numbers. */
export type Proposal = (
	| { readonly status: "point"; readonly values: Float64Array }
	/** A multiplier for each row, with which the rows together show that there is no point. */
	| { readonly status: "none"; readonly multipliers: Float64Array }
	| { readonly status: "failed" }
) & {
	/** Columns times steps, and what it takes to ask: a hundred for each row. */
	readonly work: number;
};

/** Rows without the condition that values are whole, to be asked for a point of one box after another. */
export interface LinearRelaxation {
	/** @param reach from where to where each row may go, in place of the bounds that it came with */
	readonly solve: (box: Box, reach?: Box) => Proposal;
}

/** A solver that has been loaded. It holds few problems at a time, and takes one in again when it is asked again. */
export interface LinearSolver {
	readonly relax: (rows: readonly Row[], places: number) => LinearRelaxation;
	/** Not the stand-in that stops whoever asks it. */
	readonly isThere: boolean;
	/** What was worked beside it for an answer counts as its own work. */
	readonly spend: (work: number) => void;
	/** It has done as much as was meant for it: who asks is to make do with little more. */
	readonly isSpent: () => boolean;
}

/** A solver that knows how much of its work is left: less than nothing where it has done more than was meant for it. */
export interface MeteredSolver extends LinearSolver {
	readonly left: () => number;
}

/**
 * The same solver, which says when it has worked so much, on every machine alike.
 *
 * @param most in {@link Proposal.work}; some 20,000,000 are a second
 */
export function metered(solver: LinearSolver, most: number): MeteredSolver {
	let left = most;
	const spend = (work: number) => {
		left -= work;
		solver.spend(work);
	};
	return {
		isThere: solver.isThere,
		spend,
		isSpent: () => left <= 0 || solver.isSpent(),
		left: () => left,
		relax: (rows, places) => {
			const relaxation = solver.relax(rows, places);
			return {
				solve: (box, reach) => {
					const proposal = relaxation.solve(box, reach);
					// Where it is metered for somebody else too, it has counted that itself.
					left -= proposal.work;
					return proposal;
				},
			};
		},
	};
}

/** Gives the solver's WebAssembly, from wherever this machine has it; asked only where a solver is needed. */
export type SolverBytes = () => Uint8Array;

/** Loads the solver, which takes 65 ms. The one home of the package `highs`, which looks for nothing by itself. */
export async function loadLinearSolver(
	bytes: SolverBytes,
): Promise<LinearSolver> {
	const { default: loaded } = await import("highs");
	// Its types are written for `require`, where the function is a `default` further down; `import` gives it at once.
	const load = isLoader(loaded) ? loaded : loaded.default;
	const highs = await load(handIn(await WebAssembly.compile(bytes())));
	/** The longest unused first: nothing that the solver holds is let go of by itself. */
	const open = new Map<object, Model>();
	const modelOf = (key: object, make: () => Model) => {
		const model = open.get(key) ?? make();
		open.delete(key);
		open.set(key, model);
		const [oldest] = open.keys();
		if (open.size > mostOpen && oldest !== undefined) {
			open.get(oldest)?.dispose();
			open.delete(oldest);
		}
		return model;
	};
	return {
		isThere: true,
		spend: () => undefined,
		isSpent: () => false,
		relax: (rows, places) => {
			const key = {};
			return {
				solve: (box, reach) => {
					try {
						const model = modelOf(key, () => takeIn(highs, rows, places));
						return solveIn(highs, model, box, rows.length, reach);
					} catch {
						return { status: "failed", work: 0 };
					}
				},
			};
		},
	};
}

/**
 * How the package is given its WebAssembly. It says that it takes `wasmModule`, which 1.15.3 does not look at; the other is
 * the hook of the compiler that made it.
 */
function handIn(wasmModule: WebAssembly.Module) {
	return {
		wasmModule,
		instantiateWasm: (
			imports: WebAssembly.Imports,
			receive: (instance: WebAssembly.Instance) => void,
		) => receive(new WebAssembly.Instance(wasmModule, imports)),
	};
}

const mostOpen = 12;

/** Somebody asked a solver that is not loaded. */
class SolverMissing extends Error {}

/** Stands in until the solver is needed: it stops whoever asks it. Use `withSolver`, which then begins again. */
export const missingSolver: LinearSolver = {
	isThere: false,
	spend: () => undefined,
	isSpent: () => false,
	relax: () => ({
		solve: () => {
			throw new SolverMissing("a solver is needed and none is loaded");
		},
	}),
};

/** What long work is given of the machine: the solver, should it be needed, and what it gives way to between its steps. */
export interface SolvingMeans {
	readonly solver: SolverBytes;
	readonly giveWay: GiveWay;
}

/**
 * Does work that may need the solver: what bounds alone settle, which is nearly every paper, is done without loading it.
 * Where that is not enough the work is done anew, from the start. It must change nothing before it ends.
 *
 * @param atOnce whether it is loaded in any case: work that is large and will need it is not begun twice
 */
export async function withSolver<Result>(
	{ solver, giveWay }: SolvingMeans,
	work: (solver: LinearSolver) => LongWork<Result>,
	atOnce = false,
): Promise<Result> {
	const withLoaded = async () =>
		givingWay(work(await loadLinearSolver(solver)), giveWay);
	if (atOnce) return withLoaded();
	try {
		return await givingWay(work(missingSolver), giveWay);
	} catch (error) {
		if (!(error instanceof SolverMissing)) throw error;
		return withLoaded();
	}
}

type Loader = typeof import("highs")["default"];

function isLoader(loaded: unknown): loaded is Loader {
	return typeof loaded === "function";
}

/** Limits in steps, not in seconds: the same on any machine. */
const options = {
	output_flag: false,
	random_seed: 0,
	simplex_iteration_limit: 100_000,
};

/** Where rows may be let go it is multipliers that are asked for: what presolve finds impossible has none, and is solved again for them. */
const forMultipliers = { presolve: "off" };

function takeIn(highs: Highs, rows: readonly Row[], places: number): Model {
	const model = highs.createModel({
		numCols: places,
		numRows: rows.length,
		colCost: new Float64Array(places),
		colLower: new Float64Array(places),
		colUpper: new Float64Array(places).fill(Infinity),
		rowLower: rows.map((row) => row.lower),
		rowUpper: rows.map((row) => row.upper),
		matrix: {
			format: "csr",
			numRows: rows.length,
			numCols: places,
			starts: startsOf(rows),
			indices: rows.flatMap((row) => row.places),
			values: rows.flatMap((row) => row.coefficients),
		},
	});
	model.options.set(options);
	return model;
}

function solveIn(
	highs: Highs,
	model: Model,
	{ lower, upper }: Box,
	rows: number,
	reach: Box | undefined,
): Proposal {
	model.changeColsBounds(upTo(lower.length), lower, upper);
	if (reach !== undefined) {
		model.options.set(forMultipliers);
		model.changeRowsBounds(upTo(rows), reach.lower, reach.upper);
	}
	const { modelStatus } = model.run();
	const steps = Number(model.info.get("simplex_iteration_count"));
	const work = Math.max(steps, 0) * lower.length + 100 * rows;
	const known = highs.constants.modelStatus;
	if (modelStatus === known.optimal)
		return { status: "point", values: model.getSolution().colValue, work };
	const ray = modelStatus === known.infeasible ? model.getDualRay() : undefined;
	return ray === undefined
		? { status: "failed", work }
		: { status: "none", multipliers: ray.values, work };
}

function upTo(end: number) {
	return { kind: "range", from: 0, to: end - 1 } as const;
}

function startsOf(rows: readonly Row[]): Int32Array {
	const starts = new Int32Array(rows.length + 1);
	for (const [i, row] of rows.entries())
		starts[i + 1] = (starts[i] ?? 0) + row.places.length;
	return starts;
}
