import type { CellOf } from "../cohorts/cohort.ts";
import { type FigureId, writeFigure } from "../measures/figure-key.ts";
import { isMeasureId, type MeasureId, measures } from "../measures/measures.ts";
import type { Period } from "../vocabulary/period.ts";
import { isUnknown, recorded } from "./categories.ts";
import type { TableShape } from "./reader-knowledge.ts";

/** A figure that another is a share of. */
export interface Base {
	readonly measure: MeasureId;
	readonly cell: readonly CellOf[];
}

/** What the share of a cell is a share of, published or not; `undefined` for a share of nothing. */
export function baseFigure(
	shape: TableShape,
	cell: readonly CellOf[],
): Base | undefined {
	const { measure } = shape.table;
	const rule = measures[measure].base;
	if (rule === "none") return undefined;
	if (rule === "total") {
		const [first] = cell;
		return first && partBase(shape, cell, first);
	}
	const found = rule(cell);
	if (found === undefined || !isMeasureId(found.measure)) return undefined;
	return { measure: found.measure, cell: found.cell };
}

/**
 * The id of the figure that a cell's share is a share of (contract, section 4). `published` are all figures of the run: a
 * base that does not come with its table may not be among them.
 */
export function baseOf(
	shape: TableShape,
	cell: readonly CellOf[],
	published: Pick<ReadonlySet<FigureId>, "has">,
	beside?: Period,
): FigureId | undefined {
	const base = baseFigure(shape, cell);
	if (base === undefined) return undefined;
	const id = writeFigure(beside === undefined ? base : { ...base, beside });
	const { baseIsOptional = false } = measures[shape.table.measure];
	return baseIsOptional && !published.has(id) ? undefined : id;
}

/** A crossing's base is its first-named breakdown's figure; another's is the total, or all that is known of it. */
function partBase(
	{ table, recordedAt }: TableShape,
	cell: readonly CellOf[],
	first: CellOf,
): Base {
	const { measure } = table;
	if (cell.length > 1) return { measure, cell: [first] };
	const ofTotal =
		recordedAt === undefined ||
		first.category === recorded.id ||
		isUnknown({ id: first.category });
	return {
		measure,
		cell: ofTotal ? [] : [{ ...first, category: recorded.id }],
	};
}
