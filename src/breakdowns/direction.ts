import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import {
	type ChangeId,
	directionId,
	latestLevels,
} from "../counting/latest-levels.ts";
import { untoldLink } from "../counting/needs.ts";
import { mapRows } from "../counting/order.ts";
import { placesOf } from "../counting/places.ts";
import type { Category } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";
import { to } from "./to.ts";

export const directions = [
	{ id: "reduced", label: "Reduced" },
	{ id: "unchanged", label: "Unchanged" },
	{ id: "increased", label: "Increased" },
	{ id: "notReassessed", label: "Not reassessed" },
] as const satisfies readonly (Category & { readonly id: ChangeId })[];

/** The level at referral against the latest: what was not reassessed is not unchanged. */
export const direction = {
	id: "direction",
	label: "change of risk",
	heading: "Change of risk",
	tellsOf: [],
	categories: { kind: "fixed", list: directions },
	needs: to.needs,
	alsoFrom: to.alsoFrom,
	untold: ({ records }) => untoldLink(records, "assessments"),
	place: placeDirections,
	judged:
		"Reassessed means assessed after the day of the referral and on or before the as-at date.",
	otherwise: "whose risk went another way",
	known: {
		kind: "one",
		asAt: true,
		atFirst: "notReassessed",
		change: (before, latest, levels) =>
			directionId(levels.indexOf(before), levels.indexOf(latest)),
	},
} as const satisfies Breakdown;

function placeDirections(
	population: Population,
	context: Context,
): Axis | undefined {
	const table = context.records.referrals;
	const latest = latestLevels(context);
	if (population.kind !== "referrals" || !table || !latest) return undefined;
	// Worked out once for each pair of levels, the last of which stands for "not assessed".
	const levels = context.settings.riskLevels.length;
	const places = placesOf(directions);
	const changes = Int8Array.from({ length: levels * (levels + 1) }, (_, i) => {
		const before = Math.floor(i / (levels + 1));
		const after = i % (levels + 1);
		const id = directionId(before, after === levels ? -1 : after);
		return places.get(id) ?? -1;
	});
	const index = mapRows(population.row, (row) => {
		const now = latest(row);
		const after = now < 0 ? levels : now;
		return changes[(table.risk[row] ?? -1) * (levels + 1) + after] ?? -1;
	});
	return { kind: "one", size: directions.length, index };
}
