import type { FactId, FactSystem, Table, Term } from "../facts/fact.ts";

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
	/**
	 * It follows from that other statement, by its place, and is told and held back with it: one of its own only so that
	 * some targets can be judged without it.
	 */
	readonly follows?: number;
}

/**
 * What is small and must stay open. Each kind is tried by leaving it out: something of it would be given away
 * (`tests/disclosure/draft/each-target.test.ts`).
 */
export const targetKinds = [
	"small figure",
	"all or none of a small base",
	"small parts of a total",
	"small difference",
	"held back before",
	"held back before a correction",
	"moved by few",
	"small difference between releases",
] as const;

export type TargetKind = (typeof targetKinds)[number];

/** A small count, or a small group that is got by subtracting: each of these values must stay possible. */
export interface Target {
	readonly kind: TargetKind;
	readonly cell: string;
	readonly values: readonly number[];
	/** Of a residual group: what its cell is the sum of. */
	readonly terms?: readonly Term[];
	/** Which figures it is made of; absent where they are those that its cell, or its terms, are named for. */
	readonly madeOf?: readonly Addend[];
	/** It is one only where this statement is held back: of counts each said to be 1 to 4, two make 2 or more. */
	readonly where?: number;
	/** It is judged without the statements that follow from others. */
	readonly withoutFollowing?: true;
}

/** A figure by its id, how often it counts, and where it was published, were it not at hand: "release 2, January to March 2016". */
export interface Addend {
	readonly id: string;
	readonly coefficient: number;
	readonly where?: string;
}

/** Statements by their places. */
export type HeldBack = ReadonlySet<number>;

/** Whether a target is one where these statements are held back. */
export function isAsked({ where }: Target, heldBack: HeldBack): boolean {
	return where === undefined || heldBack.has(where);
}

/** The true value of each cell by its name. */
export function truthOf({
	system,
	truth,
}: Pick<Draft, "system" | "truth">): (cell: string) => number {
	const values = new Map(system.cells.map((cell, at) => [cell, truth[at]]));
	return (cell) => values.get(cell) ?? 0;
}

/** The facts that are told where these statements, by their places, are held back, and what follows from them. */
export function toldBy(
	draft: Draft,
	heldBack: ReadonlySet<number>,
): ReadonlySet<FactId> {
	return toldWithout(draft, withWhatFollows(draft.statements, heldBack));
}

/** The facts that are told without these statements, and no others. */
export function toldWithout(
	{ always, statements }: Draft,
	without: ReadonlySet<number>,
): ReadonlySet<FactId> {
	const told = new Set(always);
	for (const [at, { facts }] of statements.entries())
		if (!without.has(at)) for (const id of facts) told.add(id);
	return told;
}

/** What is held back, and with it what follows from that; or all that follows from anything. */
export function withWhatFollows(
	statements: readonly Statement[],
	heldBack: ReadonlySet<number>,
	all = false,
): ReadonlySet<number> {
	const more = [...statements.entries()].flatMap(([at, { follows }]) =>
		follows !== undefined && (all || heldBack.has(follows)) ? [at] : [],
	);
	return more.length === 0 ? heldBack : new Set([...heldBack, ...more]);
}
