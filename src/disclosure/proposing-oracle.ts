import { type Draft, toldWithout } from "./draft.ts";
import { exactOracle } from "./exact-oracle.ts";
import { prepare } from "./facts/auditor.ts";
import type { LinearConstraint, Table } from "./facts/fact.ts";
import type {
	LinearBounds,
	LinearRow,
	LinearSolver,
	Proposal,
} from "./facts/linear-solver.ts";
import type { Conflict, HeldBack, Oracle } from "./oracle.ts";

/**
 * The solver as an oracle, for drafts that are too large for the auditor alone. It believes nothing of the solver but
 * what it can check: a table is checked by whoever asks, a conflict by the auditor, which is quick where it is small. A
 * question that the solver does not settle goes to the auditor.
 */
export function proposingOracle(
	draft: Draft,
	solver: LinearSolver,
	exact: Oracle = exactOracle(draft, solver),
): Oracle {
	const model = modelOf(draft);
	const problem = solver.open({ columns: model.columns, rows: model.rows });
	const solve = (
		cell: string,
		value: number,
		heldBack: HeldBack,
		whole = false,
	) => problem.solve(boundsOf(draft, model, cell, value, heldBack), whole);
	/** The statements that the solver's proof names; `undefined` where it has none. */
	const named = (proposal: Proposal, heldBack: HeldBack) =>
		proposal.status === "none"
			? model.statements.flatMap((rows, at) =>
					!heldBack.has(at) &&
					rows.some((row) => Math.abs(proposal.multipliers[row] ?? 0) > 1e-9)
						? [at]
						: [],
				)
			: undefined;
	const isProven = (
		cell: string,
		value: number,
		statements: readonly number[],
	) => {
		const others = new Set(draft.statements.keys());
		for (const at of statements) others.delete(at);
		const auditor = prepare(draft.system);
		const { excluded } = auditor
			.knowing(toldWithout(draft, others))
			.judge(cell, [value]);
		return excluded.length > 0;
	};
	return {
		table: (cell, value, heldBack) => {
			const proposal = solve(cell, value, heldBack);
			if (proposal.status === "none") return undefined;
			const table =
				tableOf(proposal, draft) ??
				tableOf(solve(cell, value, heldBack, true), draft);
			return table ?? exact.table(cell, value, heldBack);
		},
		conflict: (cell, value, heldBack): Conflict => {
			let least = named(solve(cell, value, heldBack), heldBack);
			if (least === undefined) return exact.conflict(cell, value, heldBack);
			const all = [...draft.statements.keys()];
			const without = (left: readonly number[]) =>
				new Set(all.filter((at) => !left.includes(at)));
			for (const at of least) {
				if (!least.includes(at)) continue;
				const fewer = without(least.filter((other) => other !== at));
				least = named(solve(cell, value, fewer), fewer) ?? least;
			}
			return { statements: least, proven: isProven(cell, value, least) };
		},
		givenUp: exact.givenUp,
		close: () => {
			problem.close();
			exact.close();
		},
	};
}

/** A column for each cell and for each sum that a statement is about: bounds on that are the statement. */
interface Model {
	readonly columns: number;
	readonly rows: readonly LinearRow[];
	readonly place: ReadonlyMap<string, number>;
	/** By statement: the rows that define its sums. */
	readonly statements: readonly (readonly number[])[];
	readonly sums: readonly (readonly {
		readonly column: number;
		readonly bounds: LinearConstraint;
	}[])[];
}

function modelOf({ system, always, statements }: Draft): Model {
	const place = new Map(system.cells.map((cell, at) => [cell, at]));
	const factOf = new Map(system.facts.map((fact) => [fact.id, fact]));
	const rows: LinearRow[] = [];
	let columns = system.cells.length;
	const add = (constraint: LinearConstraint, sum: number | undefined) => {
		const terms = constraint.terms.map(
			({ cell, coefficient }) => [place.get(cell) ?? -1, coefficient] as const,
		);
		const more = sum === undefined ? [] : [[sum, -1] as const];
		return (
			rows.push({
				places: [...terms, ...more].map(([at]) => at),
				coefficients: [...terms, ...more].map(([, coefficient]) => coefficient),
				lower: sum === undefined ? (constraint.lower ?? -Infinity) : 0,
				upper: sum === undefined ? (constraint.upper ?? Infinity) : 0,
			}) - 1
		);
	};
	for (const id of always)
		for (const constraint of factOf.get(id)?.constraints ?? [])
			add(constraint, undefined);
	const sums = statements.map(({ facts }) =>
		facts
			.flatMap((id) => factOf.get(id)?.constraints ?? [])
			.map((bounds) => ({ column: columns++, bounds })),
	);
	const own = sums.map((list) =>
		list.map(({ column, bounds }) => add(bounds, column)),
	);
	return { columns, rows, place, statements: own, sums };
}

function boundsOf(
	{ system }: Draft,
	{ columns, place, sums }: Model,
	cell: string,
	value: number,
	heldBack: HeldBack,
): LinearBounds {
	const lower = new Float64Array(columns);
	const upper = new Float64Array(columns).fill(Infinity);
	lower.fill(-Infinity, system.cells.length);
	for (const [at, list] of sums.entries()) {
		if (heldBack.has(at)) continue;
		for (const { column, bounds } of list) {
			lower[column] = bounds.lower ?? -Infinity;
			upper[column] = bounds.upper ?? Infinity;
		}
	}
	const asked = place.get(cell) ?? -1;
	lower[asked] = value;
	upper[asked] = value;
	return { lower, upper };
}

/** A value this near to a whole number is taken for it: the table is checked in any case. */
const near = 1e-6;

function tableOf(proposal: Proposal, { system }: Draft): Table | undefined {
	if (proposal.status !== "point") return undefined;
	const values = [...proposal.values.subarray(0, system.cells.length)];
	const whole = values.map((value) => Math.round(value) + 0);
	return whole.every((value, at) => Math.abs(value - (values[at] ?? 0)) < near)
		? whole
		: undefined;
}
