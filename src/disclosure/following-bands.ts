import type { FigureId } from "../measures/figure-key.ts";
import type { Policy } from "../settings/settings.ts";
import { type Draft, type HeldBack, toldBy } from "./draft/draft.ts";
import { factBetween } from "./draft/fact-between.ts";
import { structureOf } from "./draft/structure.ts";
import { prepare } from "./facts/auditor.ts";
import type { Fact } from "./facts/fact.ts";
import { type LinearSolver, metered } from "./facts/linear-solver.ts";
import type { LongWork } from "./facts/long-work.ts";
import { countsBehind, type Range, type Rung } from "./ladder.ts";
import type { Universe } from "./universe.ts";

/** What could be told, and what of it is held back. */
interface Choosing {
	readonly written: { readonly draft: Draft };
	readonly choice: { readonly heldBack: HeldBack };
}

/** How much the solver may work for bands (`metered`): they are worth saying, and need not be as narrow as can be. */
const most = 50_000_000;

/**
 * The bands that follow anyway: of 30, of whom "fewer than 5" are male, 26 to 30 are female. They are
 * worked out from what is published and from nothing else, so they add no fact; they are worth saying
 * where they are narrower than half of the base. None is said where counts are rounded.
 */
export function* followingBands(
	universe: Universe,
	rungs: readonly Rung[],
	policy: Policy,
	solver: LinearSolver | undefined,
): LongWork<ReadonlyMap<FigureId, Range>> {
	const bands = new Map<FigureId, Range>();
	const { cells, cellOf } = universe;
	const silent = [...cells.keys()].filter(
		(at) => rungs[at] === "nothing" && cells[at]?.count !== undefined,
	);
	if (policy.roundTo !== undefined || silent.length === 0) return bands;
	const reader = prepare(
		{
			cells: cells.map(({ name }) => name),
			facts: [...sumsOf(universe), ...saidOf(universe, rungs, policy)],
		},
		{
			solver: solver && metered(solver, most),
			nearby: cells.map(({ count = 0 }) => count),
		},
	).knowing();
	const rangeOf = (at: number) => {
		const range = reader.range(cells[at]?.name ?? "");
		return { from: range?.from ?? 0, to: range?.to ?? Infinity };
	};
	for (const at of silent) {
		yield;
		const range = rangeOf(at);
		for (const { id, base } of cells[at]?.figures ?? []) {
			const whole = base === undefined ? at : (cellOf.get(base) ?? at);
			if (isWorthSaying(range, rangeOf(whole).to)) bands.set(id, range);
		}
	}
	return bands;
}

/**
 * The bands that follow of a corrected table, which says nothing else: from what was published before, and from the totals
 * that are told now, where as little changed as they take. One that is not so, since more changed than that, is not said.
 */
export function* bandsOfCorrected(
	{ cells }: Pick<Universe, "cells">,
	{ written: { draft }, choice: { heldBack } }: Choosing,
	silent: ReadonlySet<FigureId>,
	solver: LinearSolver | undefined,
): LongWork<ReadonlyMap<FigureId, Range>> {
	const bands = new Map<FigureId, Range>();
	if (silent.size === 0) return bands;
	const reader = prepare(draft.system, {
		solver: solver && metered(solver, most),
		nearby: draft.truth,
	}).knowing(toldBy(draft, heldBack));
	for (const { name, count = -1, figures } of cells) {
		const own = figures.filter(({ id }) => silent.has(id));
		if (own.length === 0) continue;
		yield;
		const { from = 0, to = Infinity } = reader.range(name) ?? {};
		if (from > 0 && from < to && from <= count && count <= to)
			for (const { id } of own)
				if (2 * (to - from) < to) bands.set(id, { from, to });
	}
	return bands;
}

/** That two counts are 0 together bounds neither, and needs a bound on all to be written down. */
function sumsOf(universe: Universe): readonly Fact[] {
	const links = universe.links.filter(
		(link) =>
			link.kind !== "together" &&
			(link.kind !== "law" || (link.law.many ?? []).length === 0),
	);
	return structureOf({ ...universe, links }, 0);
}

/** What the words state by themselves, to somebody who knows no rules: "fewer than 5" may be 0. */
function saidOf(
	{ cells }: Universe,
	rungs: readonly Rung[],
	policy: Policy,
): readonly Fact[] {
	return cells.flatMap((cell, at): readonly Fact[] => {
		if (rungs[at] === "nothing" || cell.count === undefined) return [];
		const { from, to } =
			rungs[at] === "fewerThan"
				? { from: 0, to: policy.threshold - 1 }
				: countsBehind(cell, policy);
		return [factBetween("said", cell, { from, to })];
	});
}

/** A band from 0, or of one value, is never said. */
function isWorthSaying({ from, to }: Range, base: number): boolean {
	return from > 0 && from < to && base < Infinity && 2 * (to - from) < base;
}
