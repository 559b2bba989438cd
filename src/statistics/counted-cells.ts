import type { BreakdownName, CategoryOf } from "../breakdowns/breakdowns.ts";
import type { Context } from "../counting/context.ts";
import type { CellCount } from "../counting/count.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import { countMeasure } from "./count-measure.ts";
import type { CellPart } from "./figure-table.ts";
import { layOut } from "./layout.ts";
import { tableOf } from "./published-tables.ts";

/** A cell of a table as it is counted. */
export interface CountedCell extends CellCount {
	readonly parts: readonly CellPart[];
}

/** Every cell of a measure under some breakdowns, in full detail, counted as it is for a paper. */
export function countCellsOf(
	context: Context,
	measure: MeasureId,
	names: readonly BreakdownName[],
): readonly CountedCell[] {
	const { detail, breakdowns: all } = measures[measure];
	const inDetail = detail !== undefined && names.length === all.length;
	const layout = layOut(context, tableOf(measure, names, inDetail));
	const counts = countMeasure(context, layout);
	return layout.cells.map((parts, i) => ({
		parts,
		count: counts?.[i]?.count,
		contributors: counts?.[i]?.contributors,
	}));
}

/** The count of one cell; throws where it is not available, which is to be looked at first. */
export function countOf(
	context: Context,
	measure: MeasureId,
	parts: readonly CategoryOf[] = [],
): number {
	const names = parts.map(({ breakdown }) => breakdown);
	const cells = countCellsOf(context, measure, names);
	const found = cells.find((cell) => isCell(cell.parts, parts));
	if (found?.count === undefined)
		throw new Error("a figure was asked for that is not available");
	return found.count;
}

/** Whether a cell has these categories, in the order of its breakdowns. */
export function isCell(
	cell: readonly CategoryOf[],
	wanted: readonly CategoryOf[],
): boolean {
	return (
		cell.length === wanted.length &&
		cell.every(({ category }, i) => category === wanted[i]?.category)
	);
}
