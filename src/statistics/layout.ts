import type { BreakdownName } from "../breakdowns/breakdowns.ts";
import {
	type Axis,
	type CellCount,
	countCells,
	type Units,
} from "../counting/count.ts";
import { mapRows } from "../counting/order.ts";
import { type Category, isUnknown, recorded } from "../dictionary/category.ts";
import {
	type CategoryContext,
	categoriesOf,
	hasRecorded,
} from "./categories.ts";
import type { CellPart } from "./figure-table.ts";
import type { PublishedTable } from "./published-tables.ts";

/** A table with its categories, before anything is counted: its cells are the same whatever the data. */
export interface Layout {
	readonly table: PublishedTable;
	/** The categories of each breakdown, in the order of the table's breakdowns. */
	readonly categories: readonly (readonly Category[])[];
	/** Every cell, the last breakdown running fastest; one without parts is the total. */
	readonly cells: readonly (readonly CellPart[])[];
	/** Where the row `recorded` stands among the cells, if the table has one: before the unknowns. */
	readonly recordedAt: number | undefined;
}

/** Lays out one table. */
export function layOut(
	context: CategoryContext,
	table: PublishedTable,
): Layout {
	const { breakdowns } = table;
	const categories = breakdowns.map((breakdown) =>
		categoriesOf(context, breakdown, table.detail),
	);
	const cells = breakdowns.reduce<readonly (readonly CellPart[])[]>(
		(before, breakdown, i) =>
			before.flatMap((parts) =>
				(categories[i] ?? []).map((c) => [...parts, partOf(breakdown, c)]),
			),
		[[]],
	);
	const [first] = breakdowns;
	const only = categories[0] ?? [];
	if (first === undefined || !hasRecorded(context, breakdowns, only))
		return { table, categories, cells, recordedAt: undefined };
	const recordedAt = only.findIndex(({ id }) => isUnknown(id));
	return {
		table,
		categories,
		cells: cells.toSpliced(recordedAt, 0, [partOf(first, recorded)]),
		recordedAt,
	};
}

/**
 * Counts the cells of a table, in their order. An axis for each of its breakdowns, with an index or a bit for each
 * category; `undefined` where the export has no such column, and then none of the table is available.
 */
export function countTable(
	layout: Layout,
	units: Units,
	axes: readonly (Axis | undefined)[],
): readonly CellCount[] | undefined {
	const given = axes.filter((axis) => axis !== undefined);
	if (given.length < axes.length) return undefined;
	const cells = countCells(units, given);
	const [axis] = given;
	if (layout.recordedAt === undefined || axis?.kind !== "one") return cells;
	const [known] = countCells(units, [onlyKnown(axis, layout)]);
	return known ? cells.toSpliced(layout.recordedAt, 0, known) : cells;
}

/** One category: all that is not unknown. */
function onlyKnown(axis: Axis & { kind: "one" }, layout: Layout): Axis {
	const known = (layout.categories[0] ?? []).map((c) => !isUnknown(c.id));
	const index = mapRows(Int32Array.from(axis.index), (place) =>
		known[place] === true ? 0 : -1,
	);
	return { kind: "one", size: 1, index };
}

function partOf(breakdown: BreakdownName, category: Category): CellPart {
	return { breakdown, category: category.id, label: category.label };
}
