import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { placeDays } from "../counting/places.ts";
import { monthsOf } from "../vocabulary/period.ts";
import type { Breakdown } from "./breakdown.ts";

export const month = {
	id: "month",
	label: "month",
	heading: "Month",
	tellsOf: ["referral"],
	categories: {
		kind: "calendar",
		parts: monthsOf,
		id: /^\d{4}-M(0[1-9]|1[0-2])$/,
	},
	place: placeMonths,
	isNamed: true,
	otherwise: "made in another month",
	known: { kind: "days" },
} as const satisfies Breakdown;

function placeMonths(
	population: Population,
	context: Context,
): Axis | undefined {
	return placeDays(population, context, monthsOf(context.period));
}
