import { once } from "../../vocabulary/once.ts";
import type { Draft, Target } from "../draft/draft.ts";
import type { Earlier, Lost } from "../draft/earlier.ts";
import { factsNotKept } from "../draft/kept-by-truth.ts";
import type { Knowledge } from "../facts/answers.ts";
import { prepare } from "../facts/auditor.ts";
import { countFrom } from "../facts/constraints.ts";
import {
	factsNamed,
	type LinearConstraint,
	type Table,
} from "../facts/fact.ts";
import type { LongWork } from "../facts/long-work.ts";
import type { Choice, ChoosingOptions } from "./choice-search.ts";
import { chooseStatements } from "./choose-statements.ts";

/** A choice, and what no choice could have kept open. */
export interface ChoiceBesideEarlier {
	readonly choice: Choice;
	readonly lost: readonly Lost[];
}

/**
 * Chooses what to hold back where something was published before. What earlier releases alone give away cannot be taken
 * back: such values are no longer asked for, and are told. What totals tell of a correction they have to: a category that
 * they exclude for who came or went is no longer asked for either.
 *
 * @param totals the statements of totals, by their places
 */
export function* chooseBesideEarlier(
	draft: Draft,
	earlier: Earlier | undefined,
	totals: ReadonlySet<number>,
	options: ChoosingOptions,
): LongWork<ChoiceBesideEarlier> {
	if (earlier === undefined)
		return { choice: yield* chooseStatements(draft, options), lost: [] };
	const { solver } = options;
	const auditor = prepare(draft.system, {
		solver,
		nearby: draft.truth,
		always: draft.always,
	});
	const known = auditor.knowing(new Set(draft.always));
	const nearby = keepsToAll(draft)
		? draft.truth
		: (tableFrom(known, asCounted(draft, earlier)) ?? tableFrom(known));
	if (nearby === undefined) {
		const nothing = yield* chooseStatements({ ...draft, targets: [] }, options);
		return { choice: nothing, lost: [contradiction(draft, known)] };
	}
	const byItself = once(() =>
		auditor.knowing(
			new Set(draft.always.filter((id) => !earlier.ofCorrections.has(id))),
		),
	);
	const lost: Lost[] = [];
	const byTotals = once(() => {
		const facts = [...totals].flatMap(
			(at) => draft.statements[at]?.facts ?? [],
		);
		return auditor.knowing(new Set([...draft.always, ...facts]));
	});
	const old = new Set(earlier.cells.map(({ name }) => name));
	const relax = (target: Target, value: number) => {
		if (earlier.changes.has(target.cell)) {
			const isLeft = byTotals().tableWith(target.cell, value);
			return isLeft.status === "table" ? undefined : [];
		}
		if (known.tableWith(target.cell, value).status === "table")
			return undefined;
		const { possible, excluded } = known.judge(target.cell, target.values);
		// What was held back and cannot be counted again was not small.
		if (possible.length === 0 && old.has(target.cell)) return [];
		const values = valuesLeft(known, target, possible);
		const alone = byItself().judge(target.cell, target.values);
		lost.push({
			kind: values.length < 2 ? "recovered" : "narrowed",
			cell: target.cell,
			isNew: !old.has(target.cell),
			byCorrection: alone.possible.length > possible.length,
			because: () => factsNamed(draft.system, known.why(target.cell, excluded)),
		});
		return [{ ...target, values }];
	};
	return {
		choice: yield* chooseStatements(draft, { ...options, nearby, relax }),
		lost,
	};
}

/** What cannot be kept open at all is taken for lost, and asked about no more. */
function contradiction(draft: Draft, known: Knowledge): Lost {
	return {
		kind: "contradiction",
		cell: "",
		isNew: true,
		byCorrection: false,
		because: () => factsNamed(draft.system, known.conflict()),
	};
}

/** The true values, as far as they can be counted: what is not counted follows from them, or nearly. */
function asCounted(
	{ system, truth }: Draft,
	earlier: Earlier,
): readonly LinearConstraint[] {
	const open = new Set(
		earlier.cells.flatMap(({ name, count }) =>
			count === undefined ? [name] : [],
		),
	);
	return system.cells.flatMap((cell, at): readonly LinearConstraint[] => {
		const value = truth[at] ?? 0;
		return open.has(cell) ? [] : [countFrom(cell, value, value)];
	});
}

function tableFrom(
	known: Knowledge,
	also: readonly LinearConstraint[] = [],
): Table | undefined {
	const answer = known.witness(also);
	return answer.status === "table" ? answer.table : undefined;
}

/** Whether the true values, as far as anybody can count them again, keep to all that is told whatever is chosen. */
function keepsToAll(draft: Draft): boolean {
	const told = new Set(draft.always);
	for (const { id } of factsNotKept(draft)) if (told.has(id)) return false;
	return true;
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
