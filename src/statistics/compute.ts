import { breakdowns } from "../breakdowns/breakdowns.ts";
import { type FiguresRequest, makeContext } from "../counting/context.ts";
import { type CellCount, notAvailable } from "../counting/count.ts";
import { baseFigure } from "../measures/base-figure.ts";
import { type FigureId, sortParts } from "../measures/figure-key.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import type { Knowledge } from "../reader/read-figures.ts";
import type { Settings } from "../settings/settings.ts";
import type { Records } from "../validate/records.ts";
import type { Period } from "../vocabulary/period.ts";
import { childrenBehind } from "./children-behind.ts";
import { countMeasure } from "./count-measure.ts";
import { type CountedPeriod, countedPeriod } from "./counted-period.ts";
import { crossingsOutOfReach } from "./crossings-in-reach.ts";
import type {
	CellPart,
	ChildrenBehind,
	Figure,
	FigureGroup,
	FigureTable,
} from "./figure-table.ts";
import type { Layout } from "./layout.ts";
import { periodOf } from "./period-of.ts";
import {
	completeTables,
	defaultTableNames,
	type PublishedTable,
} from "./published-tables.ts";
import { findRelations } from "./relations.ts";
import { readTableNames } from "./tables.ts";

/**
 * Counts the figures of a period, and of those set beside it, from the checked exports: names of tables → their cells → counts → figures with
 * their bases, and what is known of how they hang together. Tables are those of the request, else of settings, else
 * the default ones; a name that is not known is refused with an error, as `readTableNames` has told it before any data
 * was read. What the exports do not tell has no count.
 */
export function computeFigures(
	records: Records,
	settings: Settings,
	request: FiguresRequest,
): FigureTable {
	return tableOf(countPeriods(records, settings, request), []);
}

/**
 * The same, with a way to ask who stands behind what can be subtracted. Crossings that hang together with others in more
 * than can be joined have no counts: what a reader could work out of them could not be told in time.
 */
export function computeWithChildren(
	records: Records,
	settings: Settings,
	request: FiguresRequest,
): { readonly table: FigureTable; readonly behind: ChildrenBehind } {
	const counted = countPeriods(records, settings, request);
	const isTold = (id: FigureId) => counted.figures.get(id)?.count !== undefined;
	const leftOut = crossingsOutOfReach(counted.periods, isTold);
	return {
		table: tableOf(counted, leftOut),
		behind: childrenBehind(counted.periods),
	};
}

interface Counted {
	readonly period: Period;
	readonly periods: readonly CountedPeriod[];
	readonly figures: ReadonlyMap<FigureId, Figure>;
}

function countPeriods(
	records: Records,
	settings: Settings,
	request: FiguresRequest,
): Counted {
	const tables = chooseTables(records, request.tables ?? settings.tables);
	const own = countedPeriod(makeContext(records, settings, request), tables);
	const beside = (request.beside ?? []).map((period) => {
		const asked = { ...request, period, asAt: period.to };
		const context = makeContext(records, settings, asked, true);
		return countedPeriod(context, tables);
	});
	const periods = [own, ...beside];
	const figures = periods.flatMap(figuresOfPeriod);
	return {
		period: request.period,
		periods,
		figures: new Map(figures.map((figure) => [figure.id, figure])),
	};
}

function tableOf(
	{ period, periods, figures: counted }: Counted,
	leftOut: readonly string[],
): FigureTable {
	const groups = periods.map(groupsOf);
	const out = new Set(
		groups
			.flat()
			.flatMap(({ name, figures }) => (leftOut.includes(name) ? figures : [])),
	);
	const figures = [...counted.values()].map(
		(figure): Figure =>
			out.has(figure.id) ? { ...figure, ...notAvailable } : figure,
	);
	const told = new Set(
		figures.flatMap(({ id, count }) => (count === undefined ? [] : [id])),
	);
	// Explanations and checks never ask for it.
	let known: Knowledge | undefined;
	const knowledge = () => {
		known ??= findRelations(periods, (id) => told.has(id));
		return known;
	};
	const [tables = []] = groups;
	return {
		period,
		tables,
		beside: periods.flatMap(({ beside }, at) =>
			beside === undefined
				? []
				: [{ period: beside, tables: groups[at] ?? [] }],
		),
		figures,
		leftOut,
		get relations() {
			return knowledge().relations;
		},
		get differences() {
			return knowledge().differences;
		},
		get nestings() {
			return knowledge().nestings;
		},
		get isWhole() {
			return knowledge().whole;
		},
	};
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

function groupsOf(period: CountedPeriod): readonly FigureGroup[] {
	return period.layouts.map(({ table, cells }) => {
		const { name, measure, breakdowns } = table;
		const figures = cells.map((cell) => period.idOf(measure, cell));
		return { name, measure, breakdowns, figures };
	});
}

function figuresOfPeriod(period: CountedPeriod): readonly Figure[] {
	const { context, layouts, idOf } = period;
	const published = new Set(
		layouts.flatMap(({ table, cells }) =>
			cells.map((cell) => idOf(table.measure, cell)),
		),
	);
	return layouts.flatMap((layout) =>
		figuresOf(period, layout, countMeasure(context, layout), published),
	);
}

function figuresOf(
	{ context, beside, idOf }: CountedPeriod,
	layout: Layout,
	counts: readonly CellCount[] | undefined,
	published: ReadonlySet<FigureId>,
): readonly Figure[] {
	const { measure } = layout.table;
	const { unit, baseIsOptional } = measures[measure];
	const own = periodOf(context, measure);
	return layout.cells.map((cell, i) => {
		const { count, contributors } = counts?.[i] ?? notAvailable;
		const base = baseOf(layout, cell, idOf);
		const isTold =
			base !== undefined && (!baseIsOptional || published.has(base));
		return {
			id: idOf(measure, cell),
			measure,
			cell: sortParts(cell),
			label: labelOf(measure, cell),
			unit,
			count,
			contributors,
			...(isTold ? { base } : {}),
			period: own,
			asAt: context.asAt,
			...(beside === undefined ? {} : { beside }),
		};
	});
}

function baseOf(
	{ table: { measure }, recordedAt }: Layout,
	cell: readonly CellPart[],
	idOf: CountedPeriod["idOf"],
): FigureId | undefined {
	const base = baseFigure({ measure, cell }, recordedAt !== undefined);
	return base && idOf(base.measure, base.cell);
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
