import { isClosedOn } from "../counting/cohorts.ts";
import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { mapRows } from "../counting/order.ts";
import type { Category } from "../dictionary/category.ts";
import { noDay } from "../vocabulary/calendar.ts";
import type { Breakdown } from "./breakdown.ts";

const open = 0;
const closed = 1;

export const states = [
	{ id: "open", label: "Open" },
	{ id: "closed", label: "Closed" },
] as const satisfies readonly Category[];

export const state = {
	id: "state",
	label: "state",
	heading: "State",
	tellsOf: ["referral"],
	categories: { kind: "fixed", list: states },
	needs: [{ export: "referrals", column: "closed_date" }],
	place: placeStates,
	judged:
		"Closed means closed on or before the as-at date; all others are open.",
	otherwise: "in another state on the as-at date",
	known: { kind: "state" },
} as const satisfies Breakdown;

function placeStates(
	population: Population,
	{ records, asAt }: Context,
): Axis | undefined {
	const table = records.referrals;
	if (population.kind !== "referrals" || table === undefined) return undefined;
	const index = mapRows(population.row, (row) =>
		isClosedOn(table.closed[row] ?? noDay, asAt) ? closed : open,
	);
	return { kind: "one", size: states.length, index };
}
