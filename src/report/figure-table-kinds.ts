import { breakdowns } from "../breakdowns/breakdowns.ts";
import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { writeFigure } from "../measures/figure-key.ts";
import type { TableOfWholes, TableTogether } from "../measures/measure.ts";
import { measureIds, measures } from "../measures/measures.ts";
import type { TablePhrases } from "./phrases.ts";
import { countAlone, countWithFlags, shareInCell } from "./say-cell.ts";
import { columnsOf, type TableContent } from "./table-columns.ts";
import { useFigure, type Writing } from "./writing.ts";

/** Rows that are shares of different wholes: each says its whole beside its count, and where it is published the whole's own. */
export function tableOfWholes(
	writing: Writing,
	layout: TableOfWholes,
	cells: readonly ProtectedFigure[],
	phrases: TablePhrases,
): TableContent {
	const told = cells.filter((cell) => isTold(cell, layout));
	const wholeOf = (figure: ProtectedFigure | undefined) =>
		figure?.base === undefined ? undefined : useFigure(writing, figure.base);
	const hasSecond =
		layout.wholeOfWhole !== undefined &&
		told.some((cell) => wholeOf(wholeOf(cell)) !== undefined);
	const rows = told.map((cell) => [
		...rowLabels(cell, layout),
		...(hasSecond ? [countAlone(wholeOf(wholeOf(cell)))] : []),
		countAlone(wholeOf(cell)),
		countWithFlags(cell),
		shareInCell(writing, cell),
	]);
	const [first, ...more] = layout.rows;
	return {
		...columnsOf(
			[phrases.column ?? first, ...more],
			[
				...(hasSecond ? [layout.wholeOfWhole ?? ""] : []),
				layout.whole,
				layout.count,
				layout.share,
			],
			[],
			rows,
		),
		notes: [],
	};
}

function isTold({ cell }: ProtectedFigure, { only }: TableOfWholes): boolean {
	return (
		only === undefined ||
		cell.some(
			({ breakdown, category }) =>
				breakdown === only.breakdown && category === only.category,
		)
	);
}

/** The id and the label of what is told apart, or its label alone. */
function rowLabels(
	{ cell, label }: ProtectedFigure,
	{ only, rows }: TableOfWholes,
): readonly string[] {
	const part = cell.find(({ breakdown }) => breakdown !== only?.breakdown);
	const own = part?.label ?? label;
	return rows.length === 2 ? [part?.category ?? "", own] : [own];
}

/** Measures that stand beside each other: a column for each that is published, a row a category, the total last. */
export function tableTogether(
	writing: Writing,
	layout: TableTogether,
	cells: readonly ProtectedFigure[],
): TableContent {
	const columns = measureIds.flatMap((measure) => {
		const { table } = measures[measure];
		return table?.kind === "together" && table.name === layout.name
			? [{ measure, heading: table.heading }]
			: [];
	});
	const idOf = (
		column: (typeof columns)[number],
		cell: ProtectedFigure["cell"],
	) => writeFigure({ measure: column.measure, cell });
	const counted = columns.filter((column) =>
		cells.some(
			({ cell }) => useFigure(writing, idOf(column, cell)) !== undefined,
		),
	);
	const isTotalled = columns.some((column) =>
		writing.figures.byId.has(idOf(column, [])),
	);
	const rows = [
		...cells.map(({ cell, label }) => ({
			label: cell[0]?.label ?? label,
			cell,
		})),
		...(isTotalled ? [{ label: layout.all, cell: [] }] : []),
	];
	const [breakdown] = cells[0]?.cell ?? [];
	return {
		...columnsOf(
			[
				breakdown === undefined
					? layout.all
					: breakdowns[breakdown.breakdown].heading,
			],
			counted.map(({ heading }) => heading),
			[],
			rows.map(({ label, cell }) => [
				label,
				...counted.map((column) =>
					countAlone(writing.figures.byId.get(idOf(column, cell))),
				),
			]),
		),
		notes: [],
	};
}
