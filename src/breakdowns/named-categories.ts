import type { Category } from "../dictionary/category.ts";
import type { Period } from "../vocabulary/period.ts";
import type { CategorySettings } from "./breakdown.ts";
import { type BreakdownName, breakdowns } from "./breakdowns.ts";

/** A word of an export, as an id. */
const freeWord = /^\p{L}[\p{L}\p{N}]*$/u;

/**
 * The categories that a figure of a breakdown may name, whether this run publishes it or not; `undefined` where these are
 * parts of a period that is not told, or words of the exports.
 */
export function namedCategories(
	breakdown: BreakdownName,
	settings: CategorySettings,
	period?: Period,
): readonly Category[] | undefined {
	const source = breakdowns[breakdown].categories;
	switch (source.kind) {
		case "fixed":
			return source.list;
		case "declared":
			return [
				...source.list(settings, settings.riskLevels),
				...(source.defaults ?? []),
			];
		case "calendar":
			return period && source.parts(period);
		case "found": {
			const listed = source.listed(settings);
			return listed && [...listed, ...(source.last ? [source.last] : [])];
		}
	}
	source satisfies never;
}

/** Whether a category is one that a figure of a breakdown may name. */
export function isNamedCategory(
	breakdown: BreakdownName,
	category: string,
	settings: CategorySettings,
): boolean {
	const named = namedCategories(breakdown, settings);
	if (named !== undefined) return named.some(({ id }) => id === category);
	const source = breakdowns[breakdown].categories;
	return (source.kind === "calendar" ? source.id : freeWord).test(category);
}
