import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import { togetherOf } from "../breakdowns/together.ts";
import { gather } from "../cohorts/gather.ts";
import { reachesBack } from "../cohorts/reach.ts";
import type { Context } from "../counting/context.ts";
import { type Axis, type CellCount, notAvailable } from "../counting/count.ts";
import type { Population, Sessions } from "../counting/counted-rows.ts";
import { isGiven, lackingOf } from "../counting/needs.ts";
import { placeTogether, placeWords } from "../counting/places.ts";
import type { Category } from "../dictionary/category.ts";
import { measures } from "../measures/measures.ts";
import { everyCategoryOf } from "./categories.ts";
import { countTable, type Layout } from "./layout.ts";
import { mergeAxis } from "./merged.ts";
import { periodOf } from "./period-of.ts";

/** The counts of a table's cells; `undefined` where none of them is available. */
export function countMeasure(
	context: Context,
	layout: Layout,
): readonly CellCount[] | undefined {
	const population = gatherFor(context, layout);
	return population && countPopulation(context, layout, population);
}

/** What a table counts; `undefined` where the exports do not tell. */
export function gatherFor(
	context: Context,
	{ table: { measure } }: Layout,
): Population | undefined {
	const { cohort } = measures[measure];
	return gather(context, cohort, periodOf(context, measure));
}

/** The same of what was gathered, or of some of it. */
export function countPopulation(
	context: Context,
	layout: Layout,
	population: Population,
): readonly CellCount[] | undefined {
	const axes = placeTable(context, layout, population);
	if (axes.some((axis) => axis === undefined)) return undefined;
	const counts =
		population.kind === "sessions"
			? addUp(layout, population, axes)
			: countTable(layout, population, axes);
	return counts?.map((count, i) =>
		tellsOf(context, layout, population, i) ? count : notAvailable,
	);
}

/** How the breakdowns of a table place what it counts, among its categories. */
export function placeTable(
	context: Context,
	layout: Layout,
	population: Population,
): readonly (Axis | undefined)[] {
	const { breakdowns: names, detail } = layout.table;
	return names.map((name, i) => {
		const every = everyCategoryOf(context, name, detail);
		const axis = placeAmong(context, name, population, every);
		return axis && mergeAxis(axis, every, layout.categories[i] ?? []);
	});
}

/** How a breakdown places what is counted; `undefined` where the exports do not tell. */
function placeAmong(
	context: Context,
	name: BreakdownName,
	population: Population,
	categories: readonly Category[],
): Axis | undefined {
	const { needs = [], place, column, known, alsoFrom } = breakdowns[name];
	const { given, referrals } = context.records;
	if (
		context.isBeside &&
		alsoFrom !== undefined &&
		given[alsoFrom] !== undefined &&
		!reachesBack(context, alsoFrom, context.period.from)
	)
		return undefined;
	if (needs.some((need) => lackingOf(need, given).length > 0)) return undefined;
	if (place !== undefined) return place(population, context, categories);
	const words = referrals?.words.get(name);
	if (
		column === undefined ||
		words === undefined ||
		population.kind !== "referrals" ||
		!isGiven(given, { export: "referrals", column: column.heading })
	)
		return undefined;
	const together =
		known.kind === "one" && known.ofChild === "all"
			? togetherOf(name)
			: undefined;
	return together && population.all
		? placeTogether(population.all, words, categories, together)
		: placeWords(population, words, categories);
}

/** Whether the exports tell of one cell, where its table as a whole is told. */
function tellsOf(
	context: Context,
	{ cells }: Layout,
	population: Population,
	at: number,
): boolean {
	const { given } = context.records;
	return (cells[at] ?? []).every(({ breakdown, category }) => {
		const { categoryNeeds, untold } = breakdowns[breakdown];
		const needs = categoryNeeds?.(category) ?? [];
		return (
			needs.every((need) => lackingOf(need, given).length === 0) &&
			untold?.(context, population, category) === undefined
		);
	});
}

/**
 * Adds the known numbers up, in all or by category. A cell whose rows are all blank is not available: zero would say
 * that nobody came. Training is not about children, and has no contributors.
 */
function addUp(
	layout: Layout,
	{ count, number }: Sessions,
	[axis]: readonly (Axis | undefined)[],
): readonly CellCount[] {
	const sums = layout.cells.map(() => ({ sum: 0, known: 0, rows: 0 }));
	for (let row = 0; row < count; row++) {
		const at = axis?.kind === "one" ? (axis.index[row] ?? -1) : 0;
		const cell = sums[at];
		if (cell === undefined) continue;
		const own = number[row] ?? -1;
		cell.rows += 1;
		if (own < 0) continue;
		cell.known += 1;
		cell.sum += own;
	}
	return sums.map(({ sum, known, rows }) => ({
		count: known === 0 && rows > 0 ? undefined : sum,
		contributors: undefined,
	}));
}
