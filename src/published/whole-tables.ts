import type { BreakdownName } from "../breakdowns/breakdowns.ts";
import { directions } from "../breakdowns/direction.ts";
import { ethnicGroups } from "../breakdowns/ethnic-group.ts";
import { placers } from "../breakdowns/placed-by.ts";
import { sexes } from "../breakdowns/sex.ts";
import { sources } from "../breakdowns/source.ts";
import { states } from "../breakdowns/state.ts";
import { statuses } from "../breakdowns/status.ts";
import { monthsOf, type Period, quartersOf } from "../vocabulary/period.ts";

/**
 * Whether these are all the categories that the tool lists: where somebody took rows out, what is left does not add up to
 * the total but stays within it. Categories that a council chooses cannot be checked so, but that models end in those of
 * which none is recorded.
 */
export function isWholeTable(
	breakdown: BreakdownName,
	categories: ReadonlySet<string>,
	period: Period,
): boolean {
	return (
		categories.has("recorded") ||
		alwaysListed(breakdown, period).every((category) =>
			categories.has(category),
		)
	);
}

function alwaysListed(
	breakdown: BreakdownName,
	period: Period,
): readonly string[] {
	switch (breakdown) {
		case "sex":
			return idsOf(sexes);
		case "status":
			return idsOf(statuses);
		case "ethnicGroup":
			return idsOf(ethnicGroups);
		case "state":
			return idsOf(states);
		case "direction":
			return idsOf(directions);
		case "placedBy":
			return idsOf(placers);
		case "source":
			return idsOf(sources);
		case "month":
			return idsOf(monthsOf(period));
		case "quarter":
			return idsOf(quartersOf(period));
		case "ageBand":
			return ["unborn", "notKnown"];
		case "reason":
			return ["notRecorded"];
		case "audience":
		case "code":
		case "decision":
		case "from":
		case "group":
		case "model":
		case "of":
		case "result":
		case "risk":
		case "stage":
		case "to":
			return [];
	}
	breakdown satisfies never;
}

function idsOf(things: readonly { readonly id: string }[]): readonly string[] {
	return things.map(({ id }) => id);
}
