import { breakdowns } from "../breakdowns/breakdowns.ts";
import { fewestChildren } from "../published/fewest-children.ts";
import { readFigures } from "../reader/read-figures.ts";
import type { Scheme } from "../reader/statement.ts";
import type { Relation } from "../statistics/figure-table.ts";
import type { ReleasedSheet, Sheet, SheetFigure } from "./sheets.ts";

/** How the figures of a sheet hang together, by their ids, whatever their values. */
export interface SheetRelations {
	readonly all: readonly Relation[];
	/** Of those that count by the day alone: it holds of some of what is counted as of all. */
	readonly ofFlows: readonly Relation[];
}

/** Relates sheet after sheet: what is the same for a quarter and the next is worked out once. */
export type RelateSheet = (
	sheet: Sheet,
	scope: readonly string[] | undefined,
	scheme: Scheme,
) => SheetRelations;

export function relateEachOnce(): RelateSheet {
	const known = new Map<string, SheetRelations>();
	return (sheet, scope, scheme) => {
		const { period, asAt, figures } = sheet;
		const key = JSON.stringify([
			figures.map(({ id }) => id),
			scope,
			scheme.laterIsAgain,
			asAt === period.to,
		]);
		const found = known.get(key) ?? relateSheet(sheet, scope, scheme);
		// Months and quarters of a period are other days in each.
		if (figures.every(({ cell }) => !cell.some(isOfDays)))
			known.set(key, found);
		return found;
	};
}

function isOfDays({ breakdown }: SheetFigure["cell"][number]): boolean {
	return breakdowns[breakdown].known.kind === "days";
}

function relateSheet(
	{ period, asAt, figures }: Sheet,
	scope: readonly string[] | undefined,
	scheme: Scheme,
): SheetRelations {
	const relate = (some: readonly SheetFigure[]) =>
		readFigures(
			some.map(({ id, measure, cell }) => ({
				name: id,
				measure,
				cell,
				period,
				asAt,
				scope,
			})),
			scheme,
		).relations;
	return {
		all: relate(figures),
		ofFlows: relate(figures.filter(({ kind }) => kind !== "distinct")),
	};
}

/**
 * Of the counts of children that a sheet holds back, by their ids, the fewest that there can be by what it tells.
 *
 * @param relations how its figures hang together, asked only where it holds such back
 */
export function fewestIn(
	{ release, figures }: ReleasedSheet,
	relations: () => readonly Relation[],
	{ isConstant }: Pick<Scheme, "isConstant">,
): ReadonlyMap<string, number> {
	const published = figures.flatMap((figure) => figure.published ?? []);
	const { policy } = release.content.figures;
	return fewestChildren({ figures: published, policy }, relations, isConstant);
}
