import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { placeDays } from "../counting/places.ts";
import { quartersOf } from "../vocabulary/period.ts";
import type { Breakdown } from "./breakdown.ts";

export const quarter = {
	id: "quarter",
	label: "quarter",
	heading: "Quarter",
	tellsOf: ["referral"],
	categories: {
		kind: "calendar",
		parts: quartersOf,
		id: /^\d{4}(\/\d{2})?-Q[1-4]$/,
	},
	place: placeQuarters,
	isNamed: true,
	otherwise: "made in another quarter",
	known: { kind: "days" },
} as const satisfies Breakdown;

function placeQuarters(
	population: Population,
	context: Context,
): Axis | undefined {
	return placeDays(population, context, quartersOf(context.period));
}
