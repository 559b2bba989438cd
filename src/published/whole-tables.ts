import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import { recorded } from "../dictionary/category.ts";
import type { Period } from "../vocabulary/period.ts";

/**
 * Whether these are all the categories that the tool lists: where somebody took rows out, what is left does not add up to
 * the total but stays within it. Categories that a council chooses cannot be checked so, but for those that it always has.
 */
export function isWholeTable(
	breakdown: BreakdownName,
	categories: ReadonlySet<string>,
	period: Period,
): boolean {
	return (
		categories.has(recorded.id) ||
		alwaysListed(breakdown, period).every((category) =>
			categories.has(category),
		)
	);
}

function alwaysListed(
	breakdown: BreakdownName,
	period: Period,
): readonly string[] {
	const source = breakdowns[breakdown].categories;
	switch (source.kind) {
		case "fixed":
			return idsOf(source.list);
		case "declared":
			return source.always;
		case "calendar":
			return idsOf(source.parts(period));
		case "found":
			return [];
	}
	source satisfies never;
}

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
	return things.map(({ id }) => id);
}
