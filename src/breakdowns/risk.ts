import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { mapRows } from "../counting/order.ts";
import { placesOf } from "../counting/places.ts";
import type { Category } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

export const risk = {
	id: "risk",
	label: "risk at referral",
	heading: "Risk at referral",
	tellsOf: ["referral", "child"],
	categories: {
		kind: "declared",
		list: (_settings, counted) => counted,
		always: [],
	},
	needs: [{ export: "referrals", column: "risk_at_referral" }],
	place: placeLevels,
	judged: "The level of risk is the one at referral.",
	otherwise: "at another risk at referral",
	known: { kind: "one", ofChild: "highest" },
} as const satisfies Breakdown;

/** The place of each referral's level among the levels that are listed; a level that is not is in no category. */
export function placeLevels(
	population: Population,
	{ records, settings }: Context,
	levels: readonly Category[],
): Axis | undefined {
	const table = records.referrals;
	if (population.kind !== "referrals" || table === undefined) return undefined;
	const places = placesOf(levels);
	const listed = settings.riskLevels.map(({ id }) => places.get(id) ?? -1);
	const index = mapRows(
		population.levelRow ?? population.row,
		(row) => listed[table.risk[row] ?? -1] ?? -1,
	);
	return { kind: "one", size: levels.length, index };
}
