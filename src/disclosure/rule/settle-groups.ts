import {
	type Draft,
	type HeldBack,
	type Target,
	toldBy,
} from "../draft/draft.ts";
import type { Range } from "../facts/answers.ts";
import { prepare } from "../facts/auditor.ts";
import type { LinearSolver } from "../facts/linear-solver.ts";

/**
 * Asks of small groups no more than the rule for degree 3 leaves them, where it is exact for all that they are made of: of 9
 * who are missing and 11 at risk, 2 at least are at risk and not missing, whoever is both. Such a group must not be
 * recovered; a value that its wholes exclude by themselves is not asked for, but where they tell besides that there is one and
 * that it is small: then it must be possible that there is none. `isExact` tells of a cell by its name.
 */
export function settleGroups(
	draft: Draft,
	start: HeldBack,
	isExact: (cell: string) => boolean,
	solver: LinearSolver | undefined,
): Draft {
	const isSettled = ({ terms }: Target) =>
		terms?.every(({ cell }) => isExact(cell)) ?? false;
	if (!draft.targets.some(isSettled)) return draft;
	const reader = prepare(draft.system, {
		solver,
		nearby: draft.truth,
	}).knowing(toldBy(draft, start));
	return {
		...draft,
		targets: draft.targets.map((target) => {
			if (!isSettled(target)) return target;
			const { possible } = reader.judge(target.cell, target.values);
			const range = reader.range(target.cell);
			if (possible.length > 1)
				return possible.length < target.values.length &&
					isSmallForCertain(target, range)
					? { ...target, values: [0, ...possible] }
					: { ...target, values: possible };
			const [value = range?.from ?? 0] = possible;
			const other = [range?.from, range?.to, value + 1].find(
				(one) =>
					one !== undefined &&
					one !== value &&
					reader.judge(target.cell, [one]).possible.length > 0,
			);
			return other === undefined
				? target
				: { ...target, values: [value, other] };
		}),
	};
}

/** Whether nothing is left of a group but small values, and one at least. */
function isSmallForCertain(
	{ values, terms = [] }: Target,
	range: Range | undefined,
): boolean {
	// Parts of a total together are told by that.
	if (terms.every(({ coefficient }) => coefficient > 0)) return false;
	const { from = 0, to = Number.POSITIVE_INFINITY } = range ?? {};
	return from >= 1 && to <= Math.max(...values);
}
