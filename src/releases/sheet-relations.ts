import { readFigures } from "../reader/read-figures.ts";
import type { Relation } from "../statistics/figure-table.ts";
import type { Sheet } from "./sheets.ts";

/** How the figures of a sheet hang together, whatever their values. */
export interface SheetRelations {
	readonly all: readonly Relation[];
	/** Of those that count by the day alone: it holds of some of what is counted as of all. */
	readonly ofFlows: readonly Relation[];
}

/** The levels of risk, highest first, and those that count; `undefined` where all do. */
export interface Levels {
	readonly all: readonly string[];
	readonly scope: readonly string[] | undefined;
}

/** Of some figures of a sheet, by their ids. */
export function relateSheet(
	{ period, asAt, figures }: Sheet,
	{ all, scope }: Levels,
): readonly Relation[] {
	return readFigures(
		figures.map(({ id, measure, cell }) => ({
			name: id,
			measure,
			cell,
			period,
			asAt,
			scope,
		})),
		{
			levels: all,
			laterIsAgain: false,
			isComplete: () => true,
			isConstant: () => false,
		},
	).relations;
}

/** Of a sheet whose figures hang together by these relations, as far as they name all of them. */
export function sheetRelations(
	sheet: Sheet,
	counted: {
		readonly ids: ReadonlySet<string>;
		readonly relations: readonly Relation[];
	},
	levels: Levels,
): SheetRelations {
	const flows = sheet.figures.filter(({ kind }) => kind !== "distinct");
	return {
		all: sheet.figures.every(({ id }) => counted.ids.has(id))
			? counted.relations
			: relateSheet(sheet, levels),
		ofFlows: relateSheet({ ...sheet, figures: flows }, levels),
	};
}
