import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import type { Context } from "../counting/context.ts";
import { type Category, isUnknown } from "../dictionary/category.ts";
import type { FreeWord } from "../validate/records.ts";
import { mergeCategories } from "./merged.ts";

/** What categories hang on: no record but for words that settings do not list. */
export type CategoryContext = Pick<
	Context,
	"settings" | "period" | "levels"
> & {
	readonly records: Pick<Context["records"], "groups" | "audiences">;
};

/**
 * The categories of a breakdown, in declared order. They come from declarations and settings alone, so that a zero
 * is listed too; only words that settings do not list come from the exports, by id.
 */
export function categoriesOf(
	context: CategoryContext,
	breakdown: BreakdownName,
	detail: boolean,
): readonly Category[] {
	return mergeCategories(
		context.settings,
		breakdown,
		everyCategoryOf(context, breakdown, detail),
	);
}

/** The same before any are merged: what records know. */
export function everyCategoryOf(
	{ records, settings, period, levels }: CategoryContext,
	breakdown: BreakdownName,
	detail: boolean,
): readonly Category[] {
	const source = breakdowns[breakdown].categories;
	switch (source.kind) {
		case "fixed":
			return detail ? source.list : source.list.slice(0, source.plain);
		case "declared":
			return source.list(settings, levels);
		case "calendar":
			return source.parts(period);
		case "found": {
			const words = listedWords(source.listed(settings), source.found(records));
			return source.last ? endingWith(source.last, words) : words;
		}
	}
	source satisfies never;
}

/** Whether a table has the row `recorded`: where categories overlap, the known ones are no part of a whole. */
export function hasRecorded(
	{ settings }: CategoryContext,
	names: readonly BreakdownName[],
	categories: readonly Category[],
): boolean {
	const [only, ...others] = names;
	return (
		!settings.unknownsInBase &&
		only !== undefined &&
		others.length === 0 &&
		!breakdowns[only].overlaps &&
		categories.some(({ id }) => isUnknown(id))
	);
}

/** The words that settings list, in their order, then others of the exports by id (there are none where settings close the list). */
function listedWords(
	listed: readonly Category[] | undefined,
	found: readonly FreeWord[],
): readonly Category[] {
	const known = new Set(listed?.map((word) => word.id));
	const others = found
		.filter((word) => !known.has(word.id))
		.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	return [...(listed ?? []), ...others];
}

function endingWith(
	last: Category,
	categories: readonly Category[],
): readonly Category[] {
	return [...categories.filter((category) => category.id !== last.id), last];
}
