import type { FactId, FactSystem, Table } from "./facts/fact.ts";

/**
 * All that could be told, and what must stay open: the question that `chooseStatements` answers. It knows no figures and
 * no policy, so that any table can be put to it.
 */
export interface Draft {
	readonly system: FactSystem;
	/** What is told whatever is chosen: structure, and figures that are never held back. */
	readonly always: readonly FactId[];
	readonly statements: readonly Statement[];
	readonly targets: readonly Target[];
	/** The true values, by the system's cells: what is told must be true, and so this is the first witness. */
	readonly truth: Table;
}

/** What is told or held back as one: a number, or that all the small counts of a table are "fewer than 5". */
export interface Statement {
	readonly facts: readonly FactId[];
	/** What it costs to hold it back: a whole number. */
	readonly cost: number;
}

/** A small count, or a small group that is got by subtracting: each of these values must stay possible. */
export interface Target {
	readonly cell: string;
	readonly values: readonly number[];
	/** It is one only where this statement is held back: of counts each said to be 1 to 4, two make 2 or more. */
	readonly where?: number;
}

/** The facts that are told where these statements, by their places, are held back. */
export function toldBy(
	{ always, statements }: Draft,
	heldBack: ReadonlySet<number>,
): ReadonlySet<FactId> {
	const told = new Set(always);
	for (const [at, { facts }] of statements.entries())
		if (!heldBack.has(at)) for (const id of facts) told.add(id);
	return told;
}
