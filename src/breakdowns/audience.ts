import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { mapRows } from "../counting/order.ts";
import { placesOf } from "../counting/places.ts";
import type { Category } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

/** Who was trained. */
export const audience = {
	id: "audience",
	label: "audience",
	heading: "Audience",
	tellsOf: [],
	categories: {
		kind: "found",
		listed: ({ audiences }) => audiences,
		found: ({ audiences }) => audiences,
	},
	place: placeAudiences,
	isNamed: true,
	otherwise: "for another audience",
	known: { kind: "nothing" },
} as const satisfies Breakdown;

function placeAudiences(
	population: Population,
	{ records }: Context,
	categories: readonly Category[],
): Axis | undefined {
	const table = records.training;
	if (population.kind !== "sessions" || table === undefined) return undefined;
	const places = placesOf(categories);
	const index = mapRows(
		population.row,
		(row) =>
			places.get(records.audiences[table.audience[row] ?? -1]?.id ?? "") ?? -1,
	);
	return { kind: "one", size: categories.length, index };
}
