import type { FigureId } from "../measures/figure-key.ts";
import type { ChosenRungs } from "./choose-rungs.ts";
import { isAsked, toldBy } from "./draft/draft.ts";
import { prepare } from "./facts/auditor.ts";
import type { LinearSolver } from "./facts/linear-solver.ts";
import type { LongWork } from "./facts/long-work.ts";
import type { Universe } from "./universe.ts";

/**
 * What a figure that is held back protects: the small counts, and the small groups that are got by subtracting, of which
 * a reader could exclude some value if this figure were told as a number too. Empty where it is not held back as a
 * partner, or only the declared order asks for it. Never published.
 */
export function* whatItProtects(
	{ cellOf }: Universe,
	{ written: { draft, numbers }, choice }: ChosenRungs,
	id: FigureId,
	solver: LinearSolver | undefined,
): LongWork<readonly string[]> {
	const statement = numbers[cellOf.get(id) ?? -1];
	if (statement === undefined || !choice.heldBack.has(statement)) return [];
	const heldBack = new Set(choice.heldBack);
	heldBack.delete(statement);
	const reader = prepare(draft.system, { solver }).knowing(
		toldBy(draft, heldBack),
	);
	const protectedCells: string[] = [];
	for (const target of draft.targets) {
		if (!isAsked(target, heldBack)) continue;
		yield;
		const { cell, values } = target;
		if (reader.judge(cell, values).possible.length < values.length)
			protectedCells.push(cell);
	}
	return protectedCells;
}
