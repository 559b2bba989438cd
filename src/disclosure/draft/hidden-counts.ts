import { prepare } from "../facts/auditor.ts";
import type { Fact } from "../facts/fact.ts";
import type { LinearSolver } from "../facts/linear-solver.ts";
import type { Universe } from "../universe.ts";
import { factBetween } from "./fact-between.ts";

/**
 * Counts of the cells that no figure is, such as agree with the true figures: a place to start looking for tables from, and
 * the proof that the figures keep what every reader knows. `undefined` where they do not.
 */
export function hiddenCounts(
	{ cells }: Universe,
	structure: readonly Fact[],
	solver: LinearSolver | undefined,
): ReadonlyMap<string, number> | undefined {
	const hidden = cells.filter(({ figures }) => figures.length === 0);
	if (hidden.length === 0) return new Map();
	const figures = cells.flatMap((cell): readonly Fact[] => {
		const { count = Number.NaN } = cell;
		return cell.figures.length === 0 || Number.isNaN(count)
			? []
			: [factBetween("true", cell, { from: count, to: count })];
	});
	const auditor = prepare(
		{
			cells: cells.map(({ name }) => name),
			facts: [...structure, ...figures],
		},
		{ solver },
	);
	const answer = auditor.knowing().witness();
	if (answer.status !== "table") return undefined;
	return new Map(
		cells.flatMap(({ name, figures: own }, at) =>
			own.length === 0 ? [[name, answer.table[at] ?? 0] as const] : [],
		),
	);
}
