import type { BreakdownName } from "../breakdowns/breakdowns.ts";
import { directions } from "../breakdowns/direction.ts";
import { ethnicGroups } from "../breakdowns/ethnic-group.ts";
import { placers } from "../breakdowns/placed-by.ts";
import { sexes } from "../breakdowns/sex.ts";
import { sources } from "../breakdowns/source.ts";
import { states } from "../breakdowns/state.ts";
import { statuses } from "../breakdowns/status.ts";
import { readFigure } from "../measures/figure-key.ts";
import { monthsOf, type Period, quartersOf } from "../vocabulary/period.ts";
import type { KnownRelation } from "./relations.ts";

/**
 * The same relations, where a table lacks categories that the tool always lists: somebody took rows out, and what is
 * left does not add up to the total but stays within it. Categories that a council chooses cannot be checked so.
 */
export function withinWhatIsListed(
	relations: readonly KnownRelation[],
	period: Period,
): readonly KnownRelation[] {
	return relations.flatMap((relation): readonly KnownRelation[] => {
		if (relation.kind === "sum" && !isWhole(relation, period))
			return [{ ...relation, kind: "within" }];
		const { kind } = relation;
		return kind === "cover" && lacksModels(relation.parts) ? [] : [relation];
	});
}

/** Models without those of which none is recorded do not cover all referrals. */
function lacksModels(parts: readonly string[]): boolean {
	const models = parts.flatMap((part) =>
		(readFigure(part)?.cell ?? []).filter(
			({ breakdown }) => breakdown === "model",
		),
	);
	return (
		models.length > 0 &&
		!models.some(({ category }) => category === "notRecorded")
	);
}

function isWhole(
	{
		total,
		parts,
	}: { readonly total: string; readonly parts: readonly string[] },
	period: Period,
): boolean {
	// One part is another name of the total, not a table of one row.
	const whole = readFigure(total);
	const cells = parts.map((part) => readFigure(part)?.cell ?? []);
	const [first = []] = cells;
	if (whole === undefined || first.length === 0) return true;
	return first
		.map(({ breakdown }) => breakdown)
		.filter((name) => !whole.cell.some(({ breakdown }) => breakdown === name))
		.every((name) => {
			const listed = new Set(
				cells.flatMap((cell) =>
					cell
						.filter(({ breakdown }) => breakdown === name)
						.map(({ category }) => category),
				),
			);
			return (
				listed.has("recorded") ||
				isOtherName(whole.measure, total, parts) ||
				alwaysListed(name, period).every((category) => listed.has(category))
			);
		});
}

/** `lookedAfter` and `referrals:status=lookedAfter` are one count. */
function isOtherName(
	measure: string,
	total: string,
	parts: readonly string[],
): boolean {
	return (
		parts.length === 1 &&
		total === measure &&
		!parts[0]?.startsWith(`${measure}:`)
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
