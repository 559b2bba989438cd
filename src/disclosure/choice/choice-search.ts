import {
	type Draft,
	type HeldBack,
	isAsked,
	type Target,
	toldBy,
	toldWithout,
	withWhatFollows,
} from "../draft/draft.ts";
import { prepare } from "../facts/auditor.ts";
import type { Table } from "../facts/fact.ts";
import { type LinearSolver, metered } from "../facts/linear-solver.ts";
import { witnessesOf } from "./witnesses.ts";

export interface ChoosingOptions {
	/** What is held back in any case, by its place among the statements. */
	readonly heldBack?: HeldBack;
	readonly solver?: LinearSolver | undefined;
	/** A table to begin with, where the draft's own is none: it keeps to all that is told whatever is chosen. */
	readonly nearby?: Table | undefined;
	/**
	 * What can be kept of a target of which this value is lost, whatever is held back; `undefined` where it is not lost.
	 */
	readonly relax?: (
		target: Target,
		value: number,
	) => readonly Target[] | undefined;
	/** How much may be worked for it (`metered`); then what is safe has to do, whether or not less would be. */
	readonly work?: number;
	/** How many times the cheapest set is worked out anew before the best so far has to do. */
	readonly rounds?: number;
}

export interface Choice {
	/** What is held back, by its place among the statements. */
	readonly heldBack: HeldBack;
	/** What was kept open: the draft's targets, some of them relaxed. */
	readonly targets: readonly Target[];
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
	/** The solver has worked as long as it may. */
	readonly isSpent: () => boolean;
	/** Even what is needlessly held back is not looked for any more. */
	readonly isExhausted: () => boolean;
	/** Those of the draft, some of them relaxed. */
	readonly targets: () => readonly Target[];
	/** Whether nothing that is held back keeps this value of a target open; then less is asked for of it from now on. */
	readonly isLost: (target: Target, value: number) => boolean;
	readonly choice: (heldBack: HeldBack, optimal: boolean) => Choice;
}

/** Some twelve seconds. */
const most = 250_000_000;

/** And some five, to tell again what was held back in haste. */
const afterwards = 100_000_000;

/** Opens a search: all questions go to one auditor, and what it finds is kept. */
export function openSearch(draft: Draft, options: ChoosingOptions): Search {
	const { system } = draft;
	const { nearby = draft.truth } = options;
	const solver =
		options.solver && metered(options.solver, options.work ?? most);
	let targets = draft.targets;
	const auditor = prepare(system, {
		solver,
		nearby,
		always: draft.always,
	});
	const knowing = remembered((heldBack: HeldBack) =>
		auditor.knowing(toldWithout(draft, heldBack)),
	);
	const statementOf = new Map(
		draft.statements.flatMap(({ facts }, at) =>
			facts.map((id) => [id, at] as const),
		),
	);
	const tellable = new Set(statementOf.keys());
	let unproven = 0;
	const cells = targets.map(({ cell }) => cell);
	const witnesses = witnessesOf(system, new Set(draft.always), cells);
	witnesses.add(nearby);
	const told = remembered((heldBack: HeldBack) => {
		const facts = toldBy(draft, heldBack);
		return Uint8Array.from(system.facts, ({ id }) => (facts.has(id) ? 1 : 0));
	});
	const beyondReach = new Set<Target>();
	let isProven = true;
	const view = viewOf(draft);
	const find = ({ cell }: Target, value: number, seen: HeldBack) =>
		witnesses.find(cell, value, told(seen));
	const witnessTo = (target: Target, value: number, seen: HeldBack) => {
		const known = find(target, value, seen);
		if (known !== undefined) return known;
		const answer = knowing(seen).tableWith(target.cell, value);
		if (answer.status === "unproven") unproven++;
		if (answer.status !== "table") return undefined;
		witnesses.add(answer.table);
		return find(target, value, seen);
	};
	return {
		draft,
		clauses: [],
		beyondReach,
		isSpent: () => solver?.isSpent() === true,
		isExhausted: () => (solver?.left() ?? 0) < -afterwards,
		shut: (target, heldBack) => {
			if (!isAsked(target, heldBack)) return undefined;
			const seen = view(target, heldBack);
			return target.values.find(
				(value) => witnessTo(target, value, seen) === undefined,
			);
		},
		conflict: (target, value, heldBack) => {
			const seen = view(target, heldBack);
			const reason = knowing(seen).why(target.cell, [value], tellable);
			if (reason === undefined) isProven = false;
			// What could not be proved has no reason: anything that is told may be one.
			const facts = reason ?? [...toldWithout(draft, seen)];
			return toHoldBack(
				draft,
				facts.flatMap((id) => statementOf.get(id) ?? []),
			);
		},
		targets: () => targets,
		isLost: (target, value) => {
			const less = options.relax?.(target, value);
			if (less === undefined) return false;
			targets = targets.flatMap((one) => (one === target ? less : [one]));
			return true;
		},
		choice: (heldBack, optimal) => {
			const facts = toldBy(draft, heldBack);
			const asked = targets.filter((target) => isAsked(target, heldBack));
			const shown = new Map(
				asked.map((target) => {
					const seen = view(target, heldBack);
					return [
						target,
						target.values.map((value) => witnessTo(target, value, seen)),
					] as const;
				}),
			);
			const tables = [...shown.values()]
				.flat()
				.filter((table) => table !== undefined);
			// What has no witness is not safe, whatever the search believed.
			const lacking = asked.filter((target) =>
				shown.get(target)?.includes(undefined),
			);
			return {
				heldBack,
				targets,
				optimal: optimal && isProven,
				beyondReach: lacking,
				proof: {
					witnesses: new Set(tables).size,
					values: tables.length,
					facts: facts.size,
					constraints: system.facts
						.filter(({ id }) => facts.has(id))
						.reduce((sum, { constraints }) => sum + constraints.length, 0),
					unproven,
				},
			};
		},
	};
}

/** What a target is judged without: what is held back and what follows from that, or all that follows from anything. */
function viewOf({ statements }: Draft) {
	const without = (all: boolean) =>
		remembered((heldBack: HeldBack) =>
			withWhatFollows(statements, heldBack, all),
		);
	const [some, none] = [without(false), without(true)];
	return ({ withoutFollowing }: Target, heldBack: HeldBack): HeldBack =>
		withoutFollowing === true ? none(heldBack) : some(heldBack);
}

/** What follows from a statement comes down with it. */
function toHoldBack(
	{ statements }: Draft,
	found: readonly number[],
): readonly number[] {
	return [...new Set(found.map((at) => statements[at]?.follows ?? at))];
}

/** Remembers answers, by the very thing that was asked about. */
function remembered<Asked extends object, Answer>(
	find: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
	const known = new WeakMap<Asked, { readonly answer: Answer }>();
	return (asked) => {
		const before = known.get(asked) ?? { answer: find(asked) };
		known.set(asked, before);
		return before.answer;
	};
}
