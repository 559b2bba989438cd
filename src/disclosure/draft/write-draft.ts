import { measures } from "../../measures/measures.ts";
import type { Policy } from "../../settings/settings.ts";
import { beyondAll, groupFact } from "../facts/constraints.ts";
import type { Fact } from "../facts/fact.ts";
import type { LinearSolver } from "../facts/linear-solver.ts";
import { countsBehind, highestRung, isPublic } from "../ladder.ts";
import type { Cell, Universe } from "../universe.ts";
import type { Draft, Statement, Target } from "./draft.ts";
import {
	type Earlier,
	type EarlierCell,
	noEarlier,
	within,
} from "./earlier.ts";
import { factBetween } from "./fact-between.ts";
import { hiddenCounts } from "./hidden-counts.ts";
import { factsNotKept } from "./kept-by-truth.ts";
import { type KindsApart, kindsApart } from "./kinds-apart.ts";
import { residualGroups } from "./residual-groups.ts";
import { standsOn } from "./stands-on.ts";
import { structureOf } from "./structure.ts";
import { targetsOf, targetsOfGroup } from "./targets.ts";
import { wordStatements } from "./word-statements.ts";

/** A draft of one universe, and where in it each cell's statements stand. */
export interface WrittenDraft {
	readonly draft: Draft;
	/** By cell: the statement of its number; `undefined` where it has none, or may not be held back. */
	readonly numbers: readonly (number | undefined)[];
	/** By cell: the statement of all that is said in words beside it; `undefined` where nothing is. */
	readonly words: readonly (number | undefined)[];
}

/**
 * Writes down all that could be told of a universe: each number that is not small; each small count as "fewer than 5",
 * table by table; from degree 3 on, what the rule itself tells of a figure held back beside these.
 */
export function writeDraft(
	universe: Universe,
	policy: Policy,
	releases: Earlier = noEarlier,
	solver?: LinearSolver,
): WrittenDraft {
	const { cells } = universe;
	const earlier = within(universe, releases);
	const most = beyondAll(
		cells.map(({ count }) => count),
		policy.threshold,
	);
	const structure = structureOf(universe, most);
	const hidden = hiddenCounts(universe, structure, solver);
	if (hidden === undefined)
		throw new Error("figures do not keep what every reader knows of them");
	const groups = residualGroups(universe, policy);
	const definitions = groups.map(({ cell, terms }) => groupFact(cell, terms));
	const kinds = kindsApart(universe, policy, most);
	const numbers = numberStatements(universe, policy, kinds);
	const words = wordStatements(universe, policy, most, step);
	const said = (at: number) =>
		words.of[at] === undefined
			? undefined
			: numbers.statements.length + words.of[at];
	const targets: Target[] = cells.flatMap((cell) => targetsOf(cell, policy));
	for (const group of groups)
		targets.push(...targetsOfGroup(group, universe, policy, said));
	targets.push(...earlier.targets);
	const draft: Draft = {
		system: {
			cells: [
				...cells.map(({ name }) => name),
				...groups.map(({ cell }) => cell),
				...words.cells,
				...kinds.cells,
				...earlier.cells.map(({ name }) => name),
			],
			facts: [
				...structure,
				...definitions,
				...kinds.always,
				...numbers.facts,
				...words.facts,
				...earlier.facts,
			],
		},
		always: [
			...structure,
			...definitions,
			...kinds.always,
			...numbers.always,
			...earlier.facts,
		].map(({ id }) => id),
		statements: [
			...numbers.statements,
			...words.statements.map((statement) =>
				statement.follows === undefined
					? statement
					: {
							...statement,
							follows: numbers.statements.length + statement.follows,
						},
			),
		],
		targets,
		truth: [
			...cells.map(({ name, count }) => count ?? hidden.get(name) ?? 0),
			...groups.map(({ count }) => count),
			...words.truth,
			...kinds.truth,
			...earlier.cells.map(({ count, guess }) => count ?? guess),
		],
	};
	refuseFalse(draft, cells, earlier);
	return { draft, numbers: numbers.of, words: cells.map((_, at) => said(at)) };
}

/**
 * A fact that is false of the true counts is a fault of ours: "safe" would not be true, and neither would a refusal. What was
 * counted when an earlier release was made nobody knows any more.
 */
function refuseFalse(
	draft: Draft,
	cells: readonly Cell[],
	earlier: Earlier,
): void {
	const uncounted = [...cells, ...earlier.cells].flatMap((cell) =>
		cell.count === undefined && !isHidden(cell) ? [cell.name] : [],
	);
	for (const _ of factsNotKept(draft, new Set(uncounted)))
		throw new Error("what readers know of the figures is not true of them");
}

/** A cell that no figure is: its count was worked out from those of figures. */
function isHidden(cell: Cell | EarlierCell): boolean {
	return "figures" in cell && cell.figures.length === 0;
}

interface NumberStatements {
	readonly facts: readonly Fact[];
	readonly always: readonly Fact[];
	readonly statements: readonly Statement[];
	readonly of: readonly (number | undefined)[];
}

function numberStatements(
	universe: Universe,
	policy: Policy,
	{ toldBy }: KindsApart,
): NumberStatements {
	const { cells } = universe;
	const facts: Fact[] = [];
	const always: Fact[] = [];
	const statements: Statement[] = [];
	const of = cells.map((cell, at) => {
		if (highestRung(cell, policy) !== "number") return undefined;
		const fact = factBetween("number", cell, countsBehind(cell, policy));
		facts.push(fact);
		if (isPublic(cell)) {
			always.push(fact);
			return undefined;
		}
		const ofKind = toldBy.get(at);
		const behind = [
			...standsOn(universe, at, policy),
			...(ofKind === undefined ? [] : [ofKind]),
		];
		facts.push(...behind);
		const cost = costOfNumber(cell) + cells.length - at;
		const told = [fact, ...behind].map(({ id }) => id);
		return statements.push({ facts: told, cost }) - 1;
	});
	return { facts, always, statements, of };
}

/** Steps of importance are far apart, so that the place in the declared order decides only between equals. */
const step = 100_000;

/** Totals come down last, the main one after all others; crossings first. */
function costOfNumber({ figures }: Cell): number {
	const isMain = figures.some(
		({ measure, cell, beside }) =>
			measures[measure].isMain && cell.length === 0 && beside === undefined,
	);
	if (isMain) return step * 3000;
	const depth = Math.min(...figures.map((figure) => figure.cell.length));
	return step * (depth === 0 ? 1000 : depth === 1 ? 100 : 60);
}
