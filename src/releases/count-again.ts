import { breakdowns } from "../breakdowns/breakdowns.ts";
import { writeFigure } from "../measures/figure-key.ts";
import { finestBands } from "../reader/ages.ts";
import { finestCategories } from "../reader/conditions.ts";
import type { AgeBand } from "../settings/settings.ts";
import type { FigureTable } from "../statistics/figure-table.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Counted } from "./gathered-facts.ts";
import { agrees } from "./said.ts";
import { type ReleasedSheet, type SheetFigure, tableNameOf } from "./sheets.ts";

/** What is to be counted again from the present exports. */
export interface Asked {
	readonly period: Period;
	readonly asAt: Day;
	readonly tables: readonly string[];
	readonly ageBands: readonly AgeBand[];
	/** Every level of risk counts, and not those in scope alone. */
	readonly allLevels: boolean;
}

/** Counts again; every measure over the whole of the period. */
export type Recount = (asked: Asked) => FigureTable;

/** A sheet, and how many its figures are now, by their ids; nothing of those that cannot be counted. */
export interface CountedSheet {
	readonly sheet: ReleasedSheet;
	readonly allLevels: boolean;
	readonly counts: ReadonlyMap<string, Counted>;
}

/** Counts again what a sheet counted, at the levels at which it did, in its own bands of age. */
export function countAgain(
	sheet: ReleasedSheet,
	allLevels: boolean,
	recount: Recount,
): CountedSheet {
	const { period, asAt, figures } = sheet;
	const bands = finestBands(agesIn(figures));
	const table = recount({
		period,
		asAt,
		tables: [...new Set(figures.map(tableNameOf))],
		ageBands: bands,
		allLevels,
	});
	const byId = new Map(table.figures.map((figure) => [figure.id, figure]));
	const counts = new Map<string, Counted>();
	for (const figure of figures) {
		const parts = finestCells(figure, bands).map((id) => byId.get(id));
		let count = 0;
		let children = 0;
		for (const part of parts) {
			count += part?.count ?? Number.NaN;
			children += part?.contributors ?? part?.count ?? 0;
		}
		if (!Number.isNaN(count)) counts.set(figure.id, { count, children });
	}
	return { sheet, allLevels, counts };
}

/**
 * Whether what a sheet says is so, as it is counted now; and what is told by the rule of its release, of the figures with
 * these ids: that they are 0 or at least the threshold.
 */
export function isBorneOut(
	{ sheet, counts }: CountedSheet,
	byTheRule: ReadonlySet<string>,
): boolean {
	const { policy } = sheet.release.content.figures;
	return sheet.figures.every(({ id, published }) => {
		const counted = counts.get(id);
		return (
			counted !== undefined &&
			published !== undefined &&
			agrees(published, policy, counted.count) &&
			!(
				byTheRule.has(id) &&
				counted.count > 0 &&
				counted.count < policy.threshold
			)
		);
	});
}

function agesIn(figures: readonly SheetFigure[]): readonly string[] {
	return figures.flatMap(({ cell }) =>
		cell
			.filter(({ breakdown }) => breakdowns[breakdown].known.kind === "ages")
			.map(({ category }) => category),
	);
}

/** The figures that a figure is the sum of, where some of its categories were merged. */
function finestCells(
	{ measure, cell }: SheetFigure,
	bands: readonly AgeBand[],
): readonly string[] {
	const cells = cell.reduce<readonly (readonly (typeof cell)[number][])[]>(
		(before, part) =>
			before.flatMap((parts) =>
				finestCategories(part, bands).map((category) => [
					...parts,
					{ ...part, category },
				]),
			),
		[[]],
	);
	return cells.map((parts) => writeFigure({ measure, cell: parts }));
}
