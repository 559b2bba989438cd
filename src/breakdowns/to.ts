import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { latestLevels } from "../counting/latest-levels.ts";
import { untoldLink } from "../counting/needs.ts";
import { mapRows } from "../counting/order.ts";
import type { Category } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

const notReassessed = {
	id: "notReassessed",
	label: "Not reassessed",
} as const satisfies Category;

/** The latest level of risk. */
export const to = {
	id: "to",
	label: "latest risk",
	heading: "Latest risk",
	tellsOf: [],
	categories: {
		kind: "declared",
		list: ({ riskLevels }) => [...riskLevels, notReassessed],
		always: [],
	},
	needs: [
		{ export: "referrals", column: "risk_at_referral" },
		{
			where: { export: "assessments" },
			needs: { export: "referrals", column: "referral_id" },
			otherwise: { export: "referrals", column: "risk_latest" },
		},
	],
	alsoFrom: "assessments",
	untold: ({ records }) => untoldLink(records, "assessments"),
	place: placeLatest,
	judged:
		"The latest level is that of the last assessment after the day of the referral and on or before the as-at date.",
	otherwise: "at another latest risk",
	spoken: (words, category) =>
		category === notReassessed.id ? words : `${words} now`,
	known: {
		kind: "one",
		asAt: true,
		atFirst: notReassessed.id,
		latestLevel: true,
	},
} as const satisfies Breakdown;

function placeLatest(
	population: Population,
	context: Context,
): Axis | undefined {
	const latest = latestLevels(context);
	if (population.kind !== "referrals" || latest === undefined) return undefined;
	const levels = context.settings.riskLevels.length;
	const index = mapRows(population.row, (row) => {
		const level = latest(row);
		return level < 0 ? levels : level;
	});
	return { kind: "one", size: levels + 1, index };
}
