import type { Addend, Target, TargetKind } from "../disclosure/draft/draft.ts";
import type { Earlier, EarlierCell } from "../disclosure/draft/earlier.ts";
import { constraintsOf } from "../disclosure/draft/structure.ts";
import { eachCellOnce, groupFact } from "../disclosure/facts/constraints.ts";
import type { Fact, Term } from "../disclosure/facts/fact.ts";
import { holds, type Relation, renamed, wordsOf } from "../reader/relation.ts";
import { sum } from "../vocabulary/numbers.ts";

/** What has been found so far: counts of unknowns, facts about them, and what must stay open. */
export interface GatheredFacts {
	/** The true counts of unknowns, and the fewest children behind each. */
	readonly counts: Map<string, Counted>;
	/** Counts that nobody knows any more, guessed: a place to start looking for tables from, and no more. */
	readonly guesses: Map<string, number>;
	/** Ids of the figures at hand. */
	readonly figures: ReadonlySet<string>;
	readonly facts: Fact[];
	readonly targets: Map<string, Target>;
	readonly known: Set<string>;
	/** How many were added to figures, and removed from them. */
	readonly changes: string[];
	/** Facts that tie what was counted once to what is counted now. */
	readonly ofCorrections: string[];
	/** Additions and removals that a reader takes to be as few as possible. */
	readonly fewest: string[];
	/** What should hang together and does not, in words: of children whose sex or age differs between files, for one. */
	readonly broken: string[];
	/** More than any count could be taken for. */
	readonly most: number;
}

export interface Counted {
	readonly count: number;
	readonly children: number;
}

export function startGathering(
	figures: ReadonlySet<string>,
	most: number,
): GatheredFacts {
	return {
		figures,
		most,
		counts: new Map(),
		guesses: new Map(),
		facts: [],
		targets: new Map(),
		known: new Set(),
		fewest: [],
		changes: [],
		ofCorrections: [],
		broken: [],
	};
}

/** Adds a fact, unless it is known already or says nothing. */
export function addFact(gathered: GatheredFacts, fact: Fact): void {
	const constraints = fact.constraints.filter(({ terms }) => terms.length > 0);
	if (constraints.length === 0) return;
	const key = JSON.stringify(constraints);
	if (gathered.known.has(key)) return;
	gathered.known.add(key);
	gathered.facts.push({ ...fact, constraints });
}

/**
 * Adds how unknowns hang together, by their names. Where the true counts do not keep it, no reader can rely on it, and it
 * is left out.
 */
export function addRelation(
	gathered: GatheredFacts,
	relation: Relation,
	nameOf: (name: string) => string,
	when: string,
): void {
	const known = renamed(relation, nameOf);
	const words = `${when}: ${wordsOf(relation)}`;
	if (!holds(known, (cell) => gathered.counts.get(cell)?.count))
		gathered.broken.push(words);
	else
		addFact(gathered, {
			id: `link ${gathered.facts.length}`,
			said: words,
			constraints: constraintsOf(known, gathered.most).map((constraint) => ({
				...constraint,
				terms: eachCellOnce(constraint.terms),
			})),
		});
}

/** Asks that a sum stay open to these values; a sum of several gets an unknown of its own. */
export function addTarget(
	gathered: GatheredFacts,
	kind: TargetKind,
	name: string,
	terms: readonly Term[],
	values: readonly number[],
	madeOf?: readonly Addend[],
): void {
	const named = madeOf === undefined ? {} : { madeOf };
	const [first, ...others] = terms;
	if (first === undefined) return;
	if (others.length === 0 && first.coefficient === 1) {
		const { cell } = first;
		const before = gathered.targets.get(cell);
		gathered.targets.set(cell, {
			...named,
			...before,
			kind: before?.kind ?? kind,
			cell,
			values: [...new Set([...(before?.values ?? []), ...values])],
		});
		return;
	}
	const counts = terms.map(({ cell, coefficient }) => {
		const own = gathered.counts.get(cell);
		return own === undefined ? 0 : coefficient * own.count;
	});
	const count = Math.max(0, sum(counts));
	gathered.counts.set(name, { count, children: count });
	addFact(gathered, groupFact(name, terms));
	gathered.targets.set(name, { kind, cell: name, values, ...named });
}

/** What was found, and what of it the true counts do not keep. */
export interface Linked extends Earlier {
	readonly broken: readonly string[];
	/** Cells whose sum a reader takes to be as small as can be, where nobody can count what is now. */
	readonly fewest: readonly string[];
}

/**
 * All that was found, with the figures at hand by their own ids; unknowns that no fact speaks of are left out.
 *
 * @param isWhole whether it is all that a reader could know
 */
export function endGathering(
	gathered: GatheredFacts,
	isWhole: boolean,
	silent: ReadonlySet<string> = new Set(),
): Linked {
	const cells = new Map<string, EarlierCell>();
	const seen = (cell: string) => {
		if (!gathered.figures.has(cell))
			cells.set(cell, {
				name: cell,
				count: gathered.counts.get(cell)?.count,
				guess: gathered.guesses.get(cell) ?? 0,
			});
	};
	for (const { constraints } of gathered.facts)
		for (const { terms } of constraints)
			for (const { cell } of terms) seen(cell);
	const targets = [...gathered.targets.values()];
	for (const { cell } of targets) seen(cell);
	return {
		cells: [...cells.values()],
		facts: gathered.facts,
		targets,
		silent,
		changes: new Set(gathered.changes),
		ofCorrections: new Set(gathered.ofCorrections),
		isWhole,
		fewest: gathered.fewest,
		broken: gathered.broken,
	};
}
