import { cheapestHit } from "./cheapest-hit.ts";
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

/**
 * Chooses what to hold back: the cheapest set of statements without which every target keeps its values, for all of them
 * at once. An implicit hitting set: the cheapest set that hits every known conflict; audit; add the conflicts that the
 * audit finds; again. When the audit passes, nothing cheaper would.
 */
export function chooseStatements(
	draft: Draft,
	options: ChoosingOptions = {},
): Choice {
	const search = openSearch(draft, options);
	const start = options.heldBack ?? new Set<number>();
	const costs = draft.statements.map((one, at) =>
		start.has(at) ? 0 : one.cost,
	);
	let best: { readonly heldBack: HeldBack; readonly cost: number } | undefined;
	for (let round = 0; round < (options.rounds ?? 40); round++) {
		const hit = cheapestHit(search.clauses, costs, 20_000);
		const base = new Set([...start, ...hit.taken]);
		if (best !== undefined && hit.cost >= best.cost)
			return search.choice(best.heldBack, hit.proven);
		const before = search.clauses.length;
		const mended = mend(search, base, start);
		if (mended.size === base.size) return search.choice(base, hit.proven);
		const least = withoutNeedless(search, mended, start);
		const cost = costOf(least, costs);
		if (best === undefined || cost < best.cost)
			best = { heldBack: least, cost };
		if (search.clauses.length === before) break;
	}
	return search.choice(best?.heldBack ?? start, false);
}

interface Search {
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

function openSearch(draft: Draft, options: ChoosingOptions): Search {
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
			const shown = targets
				.filter((target) => isAsked(target, heldBack))
				.flatMap(({ cell, values }) =>
					values.map((value) => find(cell, value, heldBack)),
				)
				.filter((table) => table !== undefined);
			return {
				heldBack,
				optimal: optimal && isProven,
				beyondReach: [...beyondReach],
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

/** Holds back something of every conflict that the audit finds, the cheapest of each, until it finds none. */
function mend(search: Search, base: HeldBack, start: HeldBack): HeldBack {
	const { draft, clauses, beyondReach } = search;
	let heldBack = base;
	for (let changed = true; changed; ) {
		changed = false;
		for (const target of draft.targets) {
			while (!beyondReach.has(target)) {
				const value = search.shut(target, heldBack);
				if (value === undefined) break;
				const found = search.conflict(target, value, heldBack);
				const [next] = found.toSorted(
					(a, b) =>
						(draft.statements[a]?.cost ?? 0) - (draft.statements[b]?.cost ?? 0),
				);
				if (next === undefined) {
					beyondReach.add(target);
					break;
				}
				// What counts only where something else is held back is no conflict of its own.
				if (target.where === undefined || start.has(target.where))
					clauses.push(found);
				heldBack = new Set([...heldBack, next]);
				changed = true;
			}
		}
	}
	return heldBack;
}

/** Tells again whatever can be told, the costliest first. */
function withoutNeedless(
	search: Search,
	heldBack: HeldBack,
	start: HeldBack,
): HeldBack {
	const { statements, targets } = search.draft;
	const order = [...heldBack]
		.filter((at) => !start.has(at))
		.toSorted(
			(a, b) =>
				(statements[b]?.cost ?? 0) - (statements[a]?.cost ?? 0) || a - b,
		);
	let least = heldBack;
	for (const at of order) {
		const fewer = new Set(least);
		fewer.delete(at);
		// What some known conflict needs cannot be told again: no need to ask.
		const isNeeded = search.clauses.some(
			(clause) => !clause.some((one) => fewer.has(one)),
		);
		if (isNeeded) continue;
		const holds = targets.every(
			(target) =>
				search.beyondReach.has(target) ||
				search.shut(target, fewer) === undefined,
		);
		if (holds) least = fewer;
	}
	return least;
}

function costOf(heldBack: HeldBack, costs: readonly number[]): number {
	let cost = 0;
	for (const at of heldBack) cost += costs[at] ?? 0;
	return cost;
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
