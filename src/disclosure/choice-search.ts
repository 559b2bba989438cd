import { type Draft, type Target, toldBy } from "./draft.ts";
import { exactOracle } from "./exact-oracle.ts";
import type { LinearSolver } from "./facts/linear-solver.ts";
import type { HeldBack, Oracle } from "./oracle.ts";
import { proposingOracle } from "./proposing-oracle.ts";
import { witnessesOf } from "./witnesses.ts";

export interface ChoosingOptions {
	/** What is held back in any case, by its place among the statements. */
	readonly heldBack?: HeldBack;
	readonly solver?: LinearSolver | undefined;
	/** Who answers questions; by default whoever is the quicker. */
	readonly oracle?: Oracle;
	/** How many times the cheapest set is worked out anew before the best so far has to do. */
	readonly rounds?: number;
}

export interface Choice {
	/** What is held back, by its place among the statements. */
	readonly heldBack: HeldBack;
	/** Nothing cheaper is safe: proved. */
	readonly optimal: boolean;
	/** Targets that no choice keeps open: what is told always excludes a value. */
	readonly beyondReach: readonly Target[];
	readonly proof: Proof;
}

/** What "safe" rests on. */
export interface Proof {
	/** Tables, each checked against everything that is told. */
	readonly witnesses: number;
	/** Values of targets that these tables have. */
	readonly values: number;
	readonly facts: number;
	readonly constraints: number;
	/** Questions that were given up, and taken for a "no". */
	readonly unproven: number;
}

/** What is known while a choice is sought: witnesses and conflicts, which no choice makes wrong. */
export interface Search {
	readonly draft: Draft;
	readonly clauses: (readonly number[])[];
	/** The first value of a target that is not open: `undefined` where all are. */
	readonly shut: (target: Target, heldBack: HeldBack) => number | undefined;
	/** The statements of which one has to be held back for this; empty where none would help. */
	readonly conflict: (
		target: Target,
		value: number,
		heldBack: HeldBack,
	) => readonly number[];
	readonly beyondReach: Set<Target>;
	readonly choice: (heldBack: HeldBack, optimal: boolean) => Choice;
}

/** From so many statements on, a solver is quicker than the auditor alone, if there is one. */
const manyStatements = 40;

function oracleFor(draft: Draft, { oracle, solver }: ChoosingOptions): Oracle {
	if (oracle !== undefined) return oracle;
	return solver !== undefined && draft.statements.length >= manyStatements
		? proposingOracle(draft, solver)
		: exactOracle(draft, solver);
}

/** Opens a search: it is closed when a choice is taken from it. */
export function openSearch(draft: Draft, options: ChoosingOptions): Search {
	const { system, targets } = draft;
	const oracle = oracleFor(draft, options);
	const cells = targets.map(({ cell }) => cell);
	const witnesses = witnessesOf(system, cells);
	witnesses.add(draft.truth);
	const told = once((heldBack: HeldBack) => toldBy(draft, heldBack));
	const beyondReach = new Set<Target>();
	let isProven = true;
	const find = (cell: string, value: number, heldBack: HeldBack) =>
		witnesses.find(cell, value, told(heldBack));
	const isOpen = (cell: string, value: number, heldBack: HeldBack) => {
		if (find(cell, value, heldBack) !== undefined) return true;
		const table = oracle.table(cell, value, heldBack);
		if (table === undefined) return false;
		witnesses.add(table);
		return find(cell, value, heldBack) !== undefined;
	};
	return {
		draft,
		clauses: [],
		beyondReach,
		shut: (target, heldBack) =>
			isAsked(target, heldBack)
				? target.values.find((value) => !isOpen(target.cell, value, heldBack))
				: undefined,
		conflict: ({ cell }, value, heldBack) => {
			const found = oracle.conflict(cell, value, heldBack);
			if (!found.proven) isProven = false;
			return found.statements;
		},
		choice: (heldBack, optimal) => {
			oracle.close();
			const facts = told(heldBack);
			const asked = targets.filter((target) => isAsked(target, heldBack));
			const shown = asked
				.flatMap(({ cell, values }) =>
					values.map((value) => find(cell, value, heldBack)),
				)
				.filter((table) => table !== undefined);
			// What has no witness is not safe, whatever the search believed.
			const lacking = asked.filter(({ cell, values }) =>
				values.some((value) => find(cell, value, heldBack) === undefined),
			);
			return {
				heldBack,
				optimal: optimal && isProven,
				beyondReach: lacking,
				proof: {
					witnesses: new Set(shown).size,
					values: shown.length,
					facts: facts.size,
					constraints: system.facts
						.filter(({ id }) => facts.has(id))
						.reduce((sum, { constraints }) => sum + constraints.length, 0),
					unproven: oracle.givenUp(),
				},
			};
		},
	};
}

function isAsked({ where }: Target, heldBack: HeldBack): boolean {
	return where === undefined || heldBack.has(where);
}

/** Remembers the last answer, by the very thing that was asked about. */
function once<Asked, Answer>(
	find: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
	let last: { readonly asked: Asked; readonly answer: Answer } | undefined;
	return (asked) => {
		if (last === undefined || last.asked !== asked)
			last = { asked, answer: find(asked) };
		return last.answer;
	};
}
