import { breakdowns } from "../breakdowns/breakdowns.ts";
import type { Context } from "../counting/context.ts";
import { are, type Part, type Step, without } from "../counting/steps.ts";
import { type Category, isUnknown, recorded } from "../dictionary/category.ts";
import type { MeasureId } from "../measures/measures.ts";
import { everyCategoryOf } from "../statistics/categories.ts";
import {
	type CountedCell,
	countCellsOf,
	countOf,
	isCell,
} from "../statistics/counted-cells.ts";
import type { CellPart } from "../statistics/figure-table.ts";

/**
 * From a measure's total to one of its cells, a breakdown at a time: each step is the difference of two counts that the
 * statistics make themselves.
 *
 * @param told parts of the cell that were told before
 * @param before the count that the first breakdown is taken from
 */
export function traceParts(
	context: Context,
	measure: MeasureId,
	told: readonly CellPart[],
	parts: readonly CellPart[],
	before: number,
): readonly Step[] {
	let left = before;
	return parts.flatMap((part, i) => {
		const wanted = [...told, ...parts.slice(0, i + 1)];
		const way = wayTo(context, part);
		if (way !== undefined) {
			const steps = way.flatMap(({ id, not = "", are: what = "" }) => {
				const count = countOf(context, measure, [
					...wanted.slice(0, -1),
					{ breakdown: part.breakdown, category: id },
				]);
				const out = left - count;
				left = count;
				return [without(out, `not-${id}`, not), are(count, what)];
			});
			return steps;
		}
		const names = wanted.map(({ breakdown }) => breakdown);
		const cells = countCellsOf(context, measure, names);
		const own = cells.find((cell) => isCell(cell.parts, wanted));
		if (own?.count === undefined)
			throw new Error("a figure was traced that is not available");
		const steps = tracePart(context, cells, wanted, part, left, own.count);
		left = own.count;
		return steps;
	});
}

/** The last breakdown of a cell, out of the cells of its table. */
function tracePart(
	context: Context,
	cells: readonly CountedCell[],
	wanted: readonly CellPart[],
	{ breakdown, category, label }: CellPart,
	before: number,
	count: number,
): readonly Step[] {
	const { otherwise, heading } = breakdowns[breakdown];
	const what = category === recorded.id ? "not known" : otherwise;
	return [
		without(
			before - count,
			`other-${breakdown}`,
			what,
			siblings(context, cells, wanted),
		),
		are(count, `${heading}: ${label}`),
	];
}

/**
 * The categories that lead to one which is a part of others, each of these a part of the one before it; `undefined` where
 * its breakdown has no such parts.
 */
function wayTo(
	context: Context,
	{ breakdown, category }: CellPart,
): readonly Category[] | undefined {
	const all = everyCategoryOf(context, breakdown, true);
	if (!all.some(({ are: what }) => what !== undefined)) return undefined;
	const way: Category[] = [];
	let at = all.find(({ id }) => id === category);
	while (at?.partOf !== undefined) {
		const { partOf } = at;
		way.unshift(at);
		at = all.find(({ id }) => id === partOf);
	}
	return way;
}

/** What the others of a single-choice breakdown are instead; those that overlap add up to nothing. */
function siblings(
	context: Context,
	cells: readonly CountedCell[],
	wanted: readonly CellPart[],
): readonly Part[] {
	const last = wanted.at(-1);
	if (last === undefined || breakdowns[last.breakdown].overlaps) return [];
	const all = everyCategoryOf(context, last.breakdown, true);
	return cells
		.filter(({ parts }) => isCell(parts.slice(0, -1), wanted.slice(0, -1)))
		.flatMap(({ parts, count = 0 }) => {
			const part = parts.at(-1);
			return part === undefined || isBeside(part, last, all)
				? []
				: [{ label: part.label, count }];
		});
}

/** Whether a category is the wanted one itself, or tells of the same ones as another does. */
function isBeside(
	{ category }: CellPart,
	wanted: CellPart,
	all: readonly Category[],
): boolean {
	if (category === wanted.category) return true;
	if (wanted.category === recorded.id) return !isUnknown(category);
	if (category === recorded.id) return true;
	return all.some(({ id, partOf }) =>
		// A part of what is wanted; or what has parts, which are told instead.
		id === category ? partOf === wanted.category : partOf === category,
	);
}
