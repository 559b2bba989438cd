import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { mapRows, pick } from "../counting/order.ts";
import { placesOf } from "../counting/places.ts";
import { type Category, notRecorded } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

/** The meeting that discussed a child. */
export const group = {
	id: "group",
	label: "group",
	heading: "Group",
	tellsOf: [],
	categories: {
		kind: "found",
		listed: ({ groups }) => groups,
		found: ({ groups }) => groups,
		last: notRecorded,
	},
	needs: [{ export: "discussions", column: "group" }],
	place: placeGroups,
	isNamed: true,
	judged: "The group is the one of the child's latest meeting in the period.",
	otherwise: "discussed by another group",
	known: { kind: "one", partial: true, atLast: true },
} as const satisfies Breakdown;

function placeGroups(
	population: Population,
	{ records }: Context,
	categories: readonly Category[],
): Axis | undefined {
	if (population.kind !== "meetings") return undefined;
	const places = placesOf(categories);
	const placeOf = records.groups.map(({ id }) => places.get(id));
	const index = mapRows(
		pick(population.row, records.discussions?.group ?? new Int16Array()),
		(group) => placeOf[group] ?? categories.length - 1,
	);
	return { kind: "one", size: categories.length, index };
}
