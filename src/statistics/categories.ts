import {
	type Category,
	directions,
	ethnicGroups,
	interviewStages,
	outcomeResults,
	placers,
	sexes,
	sources,
	states,
	statuses,
} from "../dictionary/categories.ts";
import { type BreakdownName, measures } from "../dictionary/measures.ts";
import type { WordDefinition } from "../settings/settings.ts";
import type { FreeWord } from "../validate/records.ts";
import { monthsOf, quartersOf } from "../vocabulary/period.ts";
import type { Context } from "./context.ts";
import { mergeCategories } from "./merged.ts";
import type { PublishedTable } from "./published-tables.ts";

export const notRecorded: Category = {
	id: "notRecorded",
	label: "Not recorded",
};
const notReassessed: Category = directions[3];

/**
 * The extra row of a table whose shares leave unknowns out of the base (settings: `unknownsInBase`): all that is
 * known, which the known categories are shares of.
 */
export const recorded: Category = { id: "recorded", label: "Recorded" };

/**
 * The categories of a breakdown, in declared order. They come from the dictionary and settings alone, so that a zero
 * is listed too; only groups and audiences that settings do not list come from the exports, by id.
 */
export function categoriesOf(
	context: Context,
	table: PublishedTable,
	breakdown: BreakdownName,
): readonly Category[] {
	return mergeCategories(
		context,
		breakdown,
		everyCategoryOf(context, table, breakdown),
	);
}

/** The same before any are merged: what records know. */
export function everyCategoryOf(
	context: Context,
	table: PublishedTable,
	breakdown: BreakdownName,
): readonly Category[] {
	const { records, settings, period, levels } = context;
	switch (breakdown) {
		case "ageBand":
			return [
				...settings.ageBands,
				{ id: "unborn", label: "Unborn" },
				{ id: "notKnown", label: "Not known" },
			];
		case "audience":
			return listedWords(settings.audiences, records.audiences);
		case "code":
			return settings.outcomes.map(({ code, label }) => ({ id: code, label }));
		case "decision":
			return settings.decisions;
		case "direction":
			return directions;
		case "ethnicGroup":
			return ethnicGroups;
		case "from":
		case "risk":
			return levels;
		case "group":
			return endingWith(
				notRecorded,
				listedWords(settings.groups, records.groups),
			);
		case "model":
			return withNotRecorded(settings.models);
		case "month":
			return monthsOf(period);
		case "of":
			return [measures.missingChildren, measures.childrenAtRisk];
		case "placedBy":
			return placers;
		case "quarter":
			return quartersOf(period);
		case "reason":
			return withNotRecorded(settings.closureReasons);
		case "result":
			return table.detail ? outcomeResults : outcomeResults.slice(0, 2);
		case "sex":
			return sexes;
		case "source":
			return sources;
		case "stage":
			return interviewStages;
		case "state":
			return states;
		case "status":
			return statuses;
		case "to":
			return [...settings.riskLevels, notReassessed];
		default:
			return breakdown satisfies never;
	}
}

/** Whether a category says that the export does not know. "Not reassessed" is known, and so is "unborn". */
export function isUnknown(category: Category): boolean {
	return category.id === "notRecorded" || category.id === "notKnown";
}

/** Whether a table has the row `recorded`. */
export function hasRecorded(
	context: Context,
	breakdowns: readonly BreakdownName[],
	categories: readonly Category[],
): boolean {
	return (
		!context.settings.unknownsInBase &&
		breakdowns.length === 1 &&
		// Models overlap: the known ones are no part of a whole.
		breakdowns[0] !== "model" &&
		categories.some(isUnknown)
	);
}

/** The place of each category by its id. */
export function placesOf(
	categories: readonly Category[],
): ReadonlyMap<string, number> {
	return new Map(categories.map(({ id }, i) => [id, i]));
}

/** The words that settings list, in their order, then others of the exports by id (there are none where settings close the list). */
function listedWords(
	listed: readonly WordDefinition[] | undefined,
	found: readonly FreeWord[],
): readonly Category[] {
	const known = new Set(listed?.map((word) => word.id));
	const others = found
		.filter((word) => !known.has(word.id))
		.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	return [...(listed ?? []), ...others];
}

function withNotRecorded(
	words: readonly WordDefinition[],
): readonly Category[] {
	return words.some(isUnknown) ? words : endingWith(notRecorded, words);
}

function endingWith(
	last: Category,
	categories: readonly Category[],
): readonly Category[] {
	return [...categories.filter((category) => category.id !== last.id), last];
}
