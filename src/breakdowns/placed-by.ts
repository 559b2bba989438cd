import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { placeWords } from "../counting/places.ts";
import { type Category, notRecorded } from "../dictionary/category.ts";
import { tellsOwnPlacements } from "../vocabulary/authority-name.ts";
import type { Breakdown } from "./breakdown.ts";

export const placers = [
	{ id: "thisAuthority", label: "Placed by this authority" },
	{ id: "otherAuthority", label: "Placed here by another authority" },
	notRecorded,
] as const satisfies readonly Category[];

export const placedBy = {
	id: "placedBy",
	label: "placing authority",
	heading: "Placing authority",
	tellsOf: [],
	categories: { kind: "fixed", list: placers },
	needs: [{ export: "referrals", column: "placing_authority" }],
	untold: ({ settings }) =>
		tellsOwnPlacements(settings)
			? undefined
			: "Settings do not name the council (authority: name:), so nobody can tell which children it placed itself.",
	place: placePlacers,
	judged:
		"Placed by this authority means by its name, its code or an alias that settings give it.",
	otherwise: "placed by another, or it is not known by whom",
	known: { kind: "one" },
} as const satisfies Breakdown;

function placePlacers(
	population: Population,
	{ records }: Context,
): Axis | undefined {
	return placeWords(population, records.referrals?.placedBy, placers);
}
