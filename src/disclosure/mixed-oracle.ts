import type { Draft } from "./draft.ts";
import { exactOracle } from "./exact-oracle.ts";
import type { LinearConstraint, Table } from "./facts/fact.ts";
import type { LinearSolver } from "./facts/linear-solver.ts";
import type { Conflict, HeldBack, Oracle } from "./oracle.ts";
import { proposingOracle } from "./proposing-oracle.ts";

/**
 * For many releases at once: the auditor finds tables, which it looks for group by group and keeps; the solver finds
 * conflicts, which it looks for in everything at once. A conflict that hangs on whole numbers, which the solver cannot
 * see, is looked for among the statements alone: whatever else a reader knows is known in any case.
 */
export function mixedOracle(draft: Draft, solver: LinearSolver): Oracle {
	const exact = exactOracle(draft, solver);
	const conflict = (cell: string, value: number, heldBack: HeldBack) =>
		conflictAmongStatements(draft, exact, cell, value, heldBack);
	const proposing = proposingOracle(draft, solver, { ...exact, conflict });
	return {
		table: exact.table,
		conflict: proposing.conflict,
		givenUp: exact.givenUp,
		close: proposing.close,
	};
}

/** Statements that exclude a value, none of which can be left out: it grows by those that a remaining table breaks. */
function conflictAmongStatements(
	draft: Draft,
	exact: Oracle,
	cell: string,
	value: number,
	heldBack: HeldBack,
): Conflict {
	const told = [...draft.statements.keys()].filter((at) => !heldBack.has(at));
	const tableBeside = (chosen: ReadonlySet<number>) => {
		const others = [...draft.statements.keys()].filter((at) => !chosen.has(at));
		return exact.table(cell, value, new Set(others));
	};
	const before = exact.givenUp();
	const breaks = breaking(draft);
	const chosen = new Set<number>();
	for (;;) {
		const table = tableBeside(chosen);
		if (table === undefined) break;
		const next = told.find((at) => !chosen.has(at) && breaks(at, table));
		if (next === undefined) return { statements: told, proven: false };
		chosen.add(next);
	}
	for (const at of [...chosen].toReversed()) {
		chosen.delete(at);
		if (tableBeside(chosen) !== undefined) chosen.add(at);
	}
	return { statements: [...chosen], proven: exact.givenUp() === before };
}

/** Whether a statement is broken by a table. */
function breaking(draft: Draft): (statement: number, table: Table) => boolean {
	const place = new Map(draft.system.cells.map((cell, at) => [cell, at]));
	const facts = new Map(draft.system.facts.map((fact) => [fact.id, fact]));
	const keeps = (
		{ terms, lower, upper }: LinearConstraint,
		table: Table,
	): boolean => {
		let sum = 0;
		for (const { cell, coefficient } of terms)
			sum += coefficient * (table[place.get(cell) ?? -1] ?? 0);
		return (
			(lower === undefined || sum >= lower) &&
			(upper === undefined || sum <= upper)
		);
	};
	return (statement, table) =>
		(draft.statements[statement]?.facts ?? []).some((id) =>
			facts.get(id)?.constraints.some((one) => !keeps(one, table)),
		);
}
