import { isUnknown, recorded } from "../dictionary/category.ts";
import type {
	ProtectedFigure,
	ProtectedTable,
} from "../disclosure/protected-table.ts";
import { readTableName, type TableName } from "./known-figures.ts";
import type { Writing } from "./writing.ts";

/** One published table of the run. */
export type PublishedTable = ProtectedTable["tables"][number];

/** The published table of a name, whatever the order in which the name gives its breakdowns. */
export function findTable(
	writing: Writing,
	name: string,
): PublishedTable | undefined {
	const wanted = readTableName(name);
	return (
		wanted && writing.figures.tables.find((table) => isSameTable(table, wanted))
	);
}

/** The figures of a table's rows, without its total, in declared order. */
export function rowsOf(
	writing: Writing,
	table: PublishedTable,
): readonly ProtectedFigure[] {
	return table.figures
		.map((id) => writing.figures.byId.get(id))
		.filter((figure) => figure !== undefined)
		.filter((figure) => figure.cell.length === table.breakdowns.length);
}

/** The figures of a table's categories: its rows, but for the one that says how many are recorded at all. */
export function cellsOf(
	writing: Writing,
	table: PublishedTable,
): readonly ProtectedFigure[] {
	return rowsOf(writing, table).filter((figure) => !isRecordedRow(figure));
}

/** The row of all that is recorded: the base of shares where settings leave unknowns out of them. */
export function isRecordedRow(figure: ProtectedFigure): boolean {
	return figure.cell.some((part) => part.category === recorded.id);
}

/**
 * The figure that all of a table's shares are shares of, what is not recorded aside; `undefined` where they differ or
 * there is none.
 */
export function commonBase(
	writing: Writing,
	cells: readonly ProtectedFigure[],
): ProtectedFigure | undefined {
	const [first] = cells;
	return first?.base !== undefined &&
		cells.every((cell) => cell.base === first.base || isOfUnknown(cell))
		? writing.figures.byId.get(first.base)
		: undefined;
}

/**
 * Whether a table has anything to tell: something of it is available, and it is not a breakdown of nothing. What is
 * held back counts as something, so that leaving a table out never depends on a value held back.
 */
export function hasSomething(
	writing: Writing,
	cells: readonly ProtectedFigure[],
): boolean {
	return (
		cells.some((cell) => cell.value.status !== "notAvailable") &&
		!cells.every((cell) => {
			const base = cell.base && writing.figures.byId.get(cell.base);
			return base && base.value.status === "shown" && base.value.count === 0;
		})
	);
}

/** Whether a figure counts those of whom something is not recorded, or not known. */
export function isOfUnknown(figure: ProtectedFigure): boolean {
	return figure.cell.some(({ category }) => isUnknown(category));
}

/** What a figure's numbers are about: its own period where it has one, else the paper's. */
export function periodLabel(
	writing: Writing,
	figure: ProtectedFigure | undefined,
): string {
	return (figure ?? writing.figures).period.label;
}

function isSameTable(table: PublishedTable, wanted: TableName): boolean {
	return (
		table.measure === wanted.measure &&
		[...table.breakdowns].sort().join() === wanted.breakdowns.join()
	);
}
