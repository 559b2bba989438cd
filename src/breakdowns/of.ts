import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { placeInEach } from "../counting/places.ts";
import type { Category } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

/** The wholes of which one count is a share: their ids are those of the measures that count them. */
export const wholes = [
	{ id: "missingChildren", label: "Children reported missing" },
	{ id: "childrenAtRisk", label: "Children at risk of exploitation" },
] as const satisfies readonly Category[];

export const of = {
	id: "of",
	label: "of",
	heading: "Of",
	tellsOf: [],
	categories: { kind: "fixed", list: wholes },
	place: placeInBoth,
	overlaps: true,
	namesWholes: true,
	otherwise: "of others",
	note: "Children both missing and at risk are given as a share of two bases, which answer different questions: of the children reported missing, and of the children at risk.",
	known: { kind: "nothing" },
} as const satisfies Breakdown;

function placeInBoth(population: Population, _context: Context): Axis {
	return placeInEach(population, wholes.length);
}
