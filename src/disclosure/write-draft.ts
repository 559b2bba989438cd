import type { Policy } from "../settings/settings.ts";
import type { Draft, Statement, Target } from "./draft.ts";
import { type Earlier, noEarlier, within } from "./earlier.ts";
import type { Fact, LinearConstraint } from "./facts/fact.ts";
import {
	countsBehind,
	highestRung,
	isPublic,
	isSmall,
	isSmallCount,
	type Range,
	tellsOfAll,
	valuesToKeep,
} from "./ladder.ts";
import { isNeverSaid, residualGroups } from "./residual-groups.ts";
import { structureOf } from "./structure.ts";
import type { Cell, Universe } from "./universe.ts";

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
): WrittenDraft {
	const { cells } = universe;
	const earlier = within(universe, releases);
	const most = mostOf(cells, policy);
	const structure = structureOf(universe, most);
	const groups = residualGroups(universe, policy);
	const definitions = groups.map((group) => group.definition);
	const numbers = numberStatements(universe, policy);
	const words = wordStatements(universe, policy, most);
	const said = (at: number) =>
		words.of[at] === undefined
			? undefined
			: numbers.statements.length + words.of[at];
	const targets: Target[] = cells.flatMap((cell) => targetsOf(cell, policy));
	for (const group of groups) {
		const [first] = group.parts;
		const where = first === undefined ? undefined : said(first);
		const always = where === undefined || isNeverSaid(group, universe, policy);
		targets.push({
			cell: group.cell,
			values: valuesToKeep(policy),
			...(always ? {} : { where }),
		});
	}
	targets.push(...earlier.targets);
	const draft: Draft = {
		system: {
			cells: [
				...cells.map(({ name }) => name),
				...groups.map(({ cell }) => cell),
				...words.cells,
				...earlier.cells.map(({ name }) => name),
			],
			facts: [
				...structure,
				...definitions,
				...numbers.facts,
				...words.facts,
				...earlier.facts,
			],
		},
		always: [
			...structure,
			...definitions,
			...numbers.always,
			...earlier.facts,
		].map(({ id }) => id),
		statements: [...numbers.statements, ...words.statements],
		targets,
		truth: [
			...cells.map(({ count }) => count ?? 0),
			...groups.map(({ count }) => count),
			...words.truth,
			...earlier.cells.map(({ count }) => count),
		],
	};
	return { draft, numbers: numbers.of, words: cells.map((_, at) => said(at)) };
}

/** What must stay possible of a figure: every small value of a small one; both all and none, where it tells of all. */
function targetsOf(cell: Cell, policy: Policy): readonly Target[] {
	if (isSmall(cell, policy))
		return [{ cell: cell.name, values: valuesToKeep(policy) }];
	return tellsOfAll(cell, policy)
		? [{ cell: cell.name, values: [0, cell.wholeGroup ?? 0] }]
		: [];
}

/** More than any count could be taken for: only so that "0 or at least 5" can be written as sums. */
function mostOf(cells: readonly Cell[], { threshold }: Policy): number {
	const largest = cells.reduce(
		(most, { count = 0 }) => Math.max(most, count),
		0,
	);
	return 2 * largest + 20 * threshold;
}

interface NumberStatements {
	readonly facts: readonly Fact[];
	readonly always: readonly Fact[];
	readonly statements: readonly Statement[];
	readonly of: readonly (number | undefined)[];
}

function numberStatements(
	{ cells }: Universe,
	policy: Policy,
): NumberStatements {
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
		const cost = costOfNumber(cell) + cells.length - at;
		return statements.push({ facts: [fact.id], cost }) - 1;
	});
	return { facts, always, statements, of };
}

/** Steps of importance are far apart, so that the place in the declared order decides only between equals. */
const step = 100_000;

/** Totals come down last, crossings first. */
function costOfNumber({ figures }: Cell): number {
	const depth = Math.min(...figures.map((figure) => figure.cell.length));
	return step * (depth === 0 ? 1000 : depth === 1 ? 100 : 60);
}

interface WordStatements {
	readonly cells: readonly string[];
	readonly truth: readonly number[];
	readonly facts: readonly Fact[];
	readonly statements: readonly Statement[];
	readonly of: readonly (number | undefined)[];
}

function wordStatements(
	universe: Universe,
	policy: Policy,
	most: number,
): WordStatements {
	const { cells } = universe;
	const written = {
		cells: [] as string[],
	};
	const facts: Fact[] = [];
	const switches: string[] = [];
	const truth: number[] = [];
	const statements: Statement[] = [];
	const of: (number | undefined)[] = cells.map(() => undefined);
	for (const block of blocksOf(universe)) {
		const own: Fact[] = [];
		let small = 0;
		for (const at of block) {
			const cell = cells[at];
			if (cell === undefined || cell.count === undefined || isPublic(cell))
				continue;
			if (isSmallCount(cell, policy)) {
				if (highestRung(cell, policy) !== "fewerThan") continue;
				small++;
				own.push(
					factBetween("words", cell, { from: 1, to: policy.threshold - 1 }),
				);
			} else if (
				policy.degree === 3 &&
				!isSmall(cell, policy) &&
				saysWords(policy)
			) {
				const either = `${cell.name} is not 0`;
				switches.push(either);
				truth.push(cell.count === 0 ? 0 : 1);
				own.push(zeroOrMore(cell, either, policy.threshold, most));
			}
		}
		if (own.length === 0) continue;
		facts.push(...own);
		const cost = step * (20 + 110 * small);
		const place = statements.push({ facts: own.map(({ id }) => id), cost }) - 1;
		for (const at of block) of[at] = place;
	}
	return { ...written, cells: switches, truth, facts, statements, of };
}

function saysWords(policy: Policy): boolean {
	return policy.roundTo === undefined && policy.threshold > 2;
}

/** Cells that stand beside each other: parts of one total, and what hangs together so. */
function blocksOf({ cells, links }: Universe): readonly (readonly number[])[] {
	const heads = cells.map((_, at) => at);
	const head = (at: number): number => {
		const next = heads[at] ?? at;
		return next === at ? at : head(next);
	};
	for (const link of links) {
		if (link.kind !== "sum" && link.kind !== "cover") continue;
		// What covers a whole without being its parts (children and re-referrals) is no table.
		const [first, ...others] = link.parts;
		if (first === undefined || !isOneTable(link.parts, cells)) continue;
		for (const other of others) heads[head(other)] = head(first);
	}
	const blocks = new Map<number, number[]>();
	for (const at of cells.keys())
		blocks.set(head(at), [...(blocks.get(head(at)) ?? []), at]);
	return [...blocks.values()];
}

function isOneTable(parts: readonly number[], cells: readonly Cell[]): boolean {
	const kinds = parts.map((at) =>
		cells[at]?.figures.map(
			({ measure, cell }) =>
				`${measure}:${cell.map(({ breakdown }) => breakdown).join("|")}`,
		),
	);
	const [first, ...others] = kinds;
	return (first ?? []).some((kind) =>
		others.every((other) => other?.includes(kind)),
	);
}

function factBetween(kind: string, { name }: Cell, { from, to }: Range): Fact {
	return {
		id: `${kind} ${name}`,
		said: from === to ? `${name}: ${from}` : `${name}: ${from} to ${to}`,
		constraints: [
			{ terms: [{ cell: name, coefficient: 1 }], lower: from, upper: to },
		],
	};
}

/** 0 or at least T: by a cell that is 0 or 1, and says which. */
function zeroOrMore(
	{ name }: Cell,
	either: string,
	threshold: number,
	most: number,
): Fact {
	const constraint = (times: number): LinearConstraint["terms"] => [
		{ cell: name, coefficient: 1 },
		{ cell: either, coefficient: -times },
	];
	return {
		id: `rule ${name}`,
		said: `${name}: held back beside "fewer than ${threshold}", so 0 or at least ${threshold}`,
		constraints: [
			{ terms: [{ cell: either, coefficient: 1 }], upper: 1 },
			{ terms: constraint(threshold), lower: 0 },
			{ terms: constraint(most), upper: 0 },
		],
	};
}
