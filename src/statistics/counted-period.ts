import type { CategoryOf } from "../breakdowns/breakdowns.ts";
import type { Context } from "../counting/context.ts";
import { type FigureId, writeFigure } from "../measures/figure-key.ts";
import type { MeasureId } from "../measures/measures.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Layout, layOut } from "./layout.ts";
import type { PublishedTable } from "./published-tables.ts";

/** One period of a run, with the tables that are counted of it. */
export interface CountedPeriod {
	readonly context: Context;
	readonly layouts: readonly Layout[];
	/** Absent for the run's own period. */
	readonly beside?: Period;
	readonly idOf: (measure: MeasureId, cell: readonly CategoryOf[]) => FigureId;
}

/** Lays out the tables of a context's period. */
export function countedPeriod(
	context: Context,
	tables: readonly PublishedTable[],
): CountedPeriod {
	const layouts = tables.map((table) => layOut(context, table));
	if (!context.isBeside)
		return {
			context,
			layouts,
			idOf: (measure, cell) => writeFigure({ measure, cell }),
		};
	const { period: beside } = context;
	return {
		context,
		layouts,
		beside,
		idOf: (measure, cell) => writeFigure({ measure, cell, beside }),
	};
}
