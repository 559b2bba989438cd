import type { ExportKind } from "../dictionary/exports.ts";
import type { MeasureId } from "../dictionary/measures.ts";
import type { Settings } from "../settings/settings.ts";
import type { Context, FiguresRequest } from "../statistics/context.ts";
import { makeContext } from "../statistics/context.ts";
import type { CellCount } from "../statistics/count.ts";
import {
	countMeasure,
	type Shared,
	shareAmongTables,
} from "../statistics/count-measure.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import { layOut } from "../statistics/layout.ts";
import { tableOf } from "../statistics/published-tables.ts";
import type { Intake } from "../validate/intake.ts";
import type { Records } from "../validate/records.ts";

/** What a figure is traced in: the same ground that all figures are counted from. */
export interface Ground {
	readonly context: Context;
	readonly shared: Shared;
	readonly intake: Readonly<Partial<Record<ExportKind, Intake>>>;
}

/** Makes ready what traces share. */
export function makeGround(
	records: Records,
	intake: Ground["intake"],
	settings: Settings,
	request: FiguresRequest,
): Ground {
	const context = makeContext(records, settings, request);
	return { context, shared: shareAmongTables(context), intake };
}

/** A cell of a table as it is counted. */
export interface CountedCell extends CellCount {
	readonly parts: readonly CellPart[];
}

/** Every cell of a measure under some breakdowns, counted as it is for a paper. */
export function countTableOf(
	{ context, shared }: Ground,
	measure: MeasureId,
	breakdowns: readonly CellPart["breakdown"][],
): readonly CountedCell[] {
	const detail = breakdowns.includes("result");
	const layout = layOut(context, tableOf(measure, breakdowns, detail));
	const counts = countMeasure(context, shared, layout);
	return layout.cells.map((parts, i) => ({
		parts,
		count: counts?.[i]?.count,
		contributors: counts?.[i]?.contributors,
	}));
}

/** The count of one cell; throws where it is not available, which is to be looked at first. */
export function countOf(
	ground: Ground,
	measure: MeasureId,
	parts: readonly Pick<CellPart, "breakdown" | "category">[] = [],
): number {
	const cells = countTableOf(
		ground,
		measure,
		parts.map(({ breakdown }) => breakdown),
	);
	const found = cells.find((cell) => isCell(cell.parts, parts));
	if (found?.count === undefined)
		throw new Error("a figure was traced that is not available");
	return found.count;
}

/** Whether a cell has these categories, in the order of its breakdowns. */
export function isCell(
	cell: readonly CellPart[],
	wanted: readonly Pick<CellPart, "breakdown" | "category">[],
): boolean {
	return (
		cell.length === wanted.length &&
		cell.every(({ category }, i) => category === wanted[i]?.category)
	);
}

/** The intake of an export that is counted from. */
export function intakeOf({ intake }: Ground, kind: ExportKind): Intake {
	const found = intake[kind];
	if (found === undefined)
		throw new Error("a figure was traced whose export is not given");
	return found;
}
