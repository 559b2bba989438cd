import { breakdowns } from "../breakdowns/breakdowns.ts";
import {
	type Context,
	type FiguresRequest,
	makeContext,
} from "../counting/context.ts";
import { type CellCount, notAvailable } from "../counting/count.ts";
import type { FigureId } from "../measures/figure-key.ts";
import { sortParts, writeFigure } from "../measures/figure-key.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import type { Knowledge } from "../reader/read-figures.ts";
import type { Settings } from "../settings/settings.ts";
import type { Records } from "../validate/records.ts";
import { baseOf } from "./bases.ts";
import { type ChildrenBehind, childrenBehind } from "./children-behind.ts";
import { countMeasure } from "./count-measure.ts";
import type {
	CellPart,
	Figure,
	FigureGroup,
	FigureTable,
} from "./figure-table.ts";
import { type Layout, layOut } from "./layout.ts";
import { periodOf } from "./period-of.ts";
import {
	completeTables,
	defaultTableNames,
	type PublishedTable,
} from "./published-tables.ts";
import { findRelations } from "./relations.ts";
import { readTableNames } from "./tables.ts";

/**
 * Counts the figures of one period from the checked exports: names of tables → their cells → counts → figures with
 * their bases, and what is known of how they hang together. Tables are those of the request, else of settings, else
 * the default ones; a name that is not known is refused with an error, as `readTableNames` has told it before any data
 * was read. What the exports do not tell has no count.
 */
export function computeFigures(
	records: Records,
	settings: Settings,
	request: FiguresRequest,
): FigureTable {
	return computeWithChildren(records, settings, request).table;
}

/** The same, with a way to ask who stands behind what can be subtracted. */
export function computeWithChildren(
	records: Records,
	settings: Settings,
	request: FiguresRequest,
): { readonly table: FigureTable; readonly behind: ChildrenBehind } {
	const context = makeContext(records, settings, request);
	const tables = chooseTables(records, request.tables ?? settings.tables);
	const layouts = tables.map((table) => layOut(context, table));
	const published = new Set(
		layouts.flatMap(({ table, cells }) =>
			cells.map((cell) => writeFigure({ measure: table.measure, cell })),
		),
	);
	const figures = new Map<FigureId, Figure>();
	for (const layout of layouts) {
		const counts = countMeasure(context, layout);
		for (const figure of figuresOf(context, layout, counts, published))
			figures.set(figure.id, figure);
	}
	const isTold = (id: FigureId) => figures.get(id)?.count !== undefined;
	// Explanations and checks never ask for it.
	let known: Knowledge | undefined;
	const knowledge = () => {
		known ??= findRelations(context, layouts, isTold);
		return known;
	};
	const table: FigureTable = {
		period: request.period,
		tables: layouts.map(groupOf),
		figures: [...figures.values()],
		get relations() {
			return knowledge().relations;
		},
		get differences() {
			return knowledge().differences;
		},
		get nestings() {
			return knowledge().nestings;
		},
	};
	return { table, behind: childrenBehind(context, layouts) };
}

function chooseTables(
	records: Records,
	names: readonly string[] | undefined,
): readonly PublishedTable[] {
	const reading = readTableNames(
		names ??
			defaultTableNames(
				({ cohort }) => records.given[cohort.export] !== undefined,
			),
	);
	if (!reading.ok) throw new Error(reading.problem);
	return completeTables(reading.tables);
}

function groupOf({ table, cells }: Layout): FigureGroup {
	const { name, measure, breakdowns } = table;
	const figures = cells.map((cell) => writeFigure({ measure, cell }));
	return { name, measure, breakdowns, figures };
}

function figuresOf(
	context: Context,
	layout: Layout,
	counts: readonly CellCount[] | undefined,
	published: ReadonlySet<FigureId>,
): readonly Figure[] {
	const { measure } = layout.table;
	const own = periodOf(context, measure);
	return layout.cells.map((cell, i) => {
		const { count, contributors } = counts?.[i] ?? notAvailable;
		const base = baseOf(layout, cell, published);
		return {
			id: writeFigure({ measure, cell }),
			measure,
			cell: sortParts(cell),
			label: labelOf(measure, cell),
			unit: measures[measure].unit,
			count,
			contributors,
			...(base === undefined ? {} : { base }),
			period: own,
			asAt: context.asAt,
		};
	});
}

/** "High", "High, male"; a total has its measure's label. */
function labelOf(measure: MeasureId, cell: readonly CellPart[]): string {
	if (cell.length === 0) return measures[measure].label;
	return cell
		.map(({ breakdown, label }, i) =>
			i === 0 || breakdowns[breakdown].isNamed ? label : uncapitalised(label),
		)
		.join(", ");
}

/** "Male" → "male", but "CSE lead" stays. */
function uncapitalised(label: string): string {
	return /^\p{Lu}(?!\p{Lu})/u.test(label)
		? label.slice(0, 1).toLowerCase() + label.slice(1)
		: label;
}
