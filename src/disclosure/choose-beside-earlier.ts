import type { Choice, ChoosingOptions } from "./choice-search.ts";
import { chooseStatements } from "./choose-statements.ts";
import { type Draft, type Target, toldBy } from "./draft.ts";
import type { Earlier, Lost } from "./earlier.ts";
import type { Knowledge } from "./facts/answers.ts";
import { prepare } from "./facts/auditor.ts";
import type { Fact } from "./facts/fact.ts";
import type { LinearSolver } from "./facts/linear-solver.ts";

/** A choice, and what no choice could have kept open. */
export interface ChoiceBesideEarlier {
	/** The draft with what a reader knows from earlier releases, and with the targets that could be kept. */
	readonly draft: Draft;
	readonly choice: Choice;
	readonly lost: readonly Lost[];
}

/**
 * Chooses what to hold back where something was published before. What earlier releases alone give away cannot be taken
 * back: such values are no longer asked for, and are told. A reader takes what changed between releases to be as little
 * as agrees with all that is told; that is a fact of the audit too, as strong as it gets.
 */
export function chooseBesideEarlier(
	draft: Draft,
	earlier: Earlier | undefined,
	options: ChoosingOptions,
): ChoiceBesideEarlier {
	if (earlier === undefined)
		return { draft, choice: chooseStatements(draft, options), lost: [] };
	let fewest: number | undefined;
	for (let round = 0; ; round++) {
		const known = withFewest(draft, earlier, fewest);
		const { kept, lost } = settleTargets(known, earlier, options.solver);
		const choice = chooseStatements(kept, options);
		const least = fewestChanges(known, earlier, choice.heldBack, options);
		const isSettled = least === undefined || least === fewest;
		if (isSettled || round === mostRounds) return { draft: kept, choice, lost };
		fewest = least;
	}
}

/** With each round fewer figures are told, and fewer changes can agree with them. */
const mostRounds = 5;

/** The draft with the fact that so few things changed; as it is, where that is not known yet. */
function withFewest(
	draft: Draft,
	{ fewest }: Earlier,
	most: number | undefined,
): Draft {
	if (most === undefined) return draft;
	const terms = fewest.map((cell) => ({ cell, coefficient: 1 }));
	const fact: Fact = {
		id: "fewest changes",
		said: `no more than ${most} additions and removals since what was published before`,
		constraints: [{ terms, upper: most }],
	};
	return {
		...draft,
		system: { ...draft.system, facts: [...draft.system.facts, fact] },
		always: [...draft.always, fact.id],
	};
}

/** The fewest changes that agree with what is told; `undefined` where nothing changed, or no table agrees. */
function fewestChanges(
	draft: Draft,
	{ fewest }: Earlier,
	heldBack: ReadonlySet<number>,
	{ solver }: ChoosingOptions,
): number | undefined {
	if (fewest.length === 0) return undefined;
	const sum = "changes since earlier releases";
	const terms = fewest.map((cell) => ({ cell, coefficient: 1 }));
	const definition: Fact = {
		id: sum,
		said: sum,
		constraints: [
			{ terms: [...terms, { cell: sum, coefficient: -1 }], lower: 0, upper: 0 },
		],
	};
	const { cells, facts } = draft.system;
	const auditor = prepare(
		{ cells: [...cells, sum], facts: [...facts, definition] },
		{ solver, nearby: draft.truth },
	);
	return auditor.knowing(new Set([...toldBy(draft, heldBack), sum])).range(sum)
		?.from;
}

/** Leaves out of the targets what is lost already, and says why. */
function settleTargets(
	draft: Draft,
	earlier: Earlier,
	solver: LinearSolver | undefined,
): { readonly kept: Draft; readonly lost: readonly Lost[] } {
	const auditor = prepare(draft.system, { solver, nearby: draft.truth });
	const known = auditor.knowing(new Set(draft.always));
	const conflict = known.conflict();
	if (conflict !== undefined)
		return {
			kept: { ...draft, targets: [] },
			lost: [
				{
					kind: "contradiction",
					cell: "",
					isNew: true,
					because: () => conflict,
				},
			],
		};
	const old = new Set(earlier.cells.map(({ name }) => name));
	const lost: Lost[] = [];
	const targets = draft.targets.map((target) => {
		const { possible, excluded } = known.judge(target.cell, target.values);
		if (possible.length === target.values.length) return target;
		const values = valuesLeft(known, target, possible);
		lost.push({
			kind: values.length < 2 ? "recovered" : "narrowed",
			cell: target.cell,
			isNew: !old.has(target.cell),
			because: () => known.why(target.cell, excluded) ?? [],
		});
		return { ...target, values };
	});
	return { kept: { ...draft, targets }, lost };
}

/** The small values that are left; where that is but one, another that is possible, if there is one. */
function valuesLeft(
	known: Knowledge,
	{ cell }: Target,
	possible: readonly number[],
): readonly number[] {
	if (possible.length > 1) return possible;
	const range = known.range(cell);
	if (range === undefined) return possible;
	const { from, to = from + farthest } = range;
	const next = Array.from({ length: to - from }, (_, at) => from + at + 1);
	const more = known.judge(cell, next.slice(0, farthest)).possible;
	return [...new Set([...possible, from, ...more])].slice(0, 2);
}

/** How far beyond the least value another is looked for. */
const farthest = 30;
