import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import type { Category } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

/** `carriedForward` stands before the others on one meeting day, `noLongerAtRisk` after them. */
export const decisions = [
	{ id: "carriedForward", label: "Carried forward" },
	{ id: "noLongerAtRisk", label: "No longer at risk" },
	{ id: "other", label: "Other" },
] as const satisfies readonly Category[];

export const decision = {
	id: "decision",
	label: "decision",
	heading: "Latest decision",
	tellsOf: [],
	categories: {
		kind: "declared",
		list: ({ decisions: own }) => own,
		always: [],
		defaults: decisions,
	},
	place: placeDecisions,
	judged:
		"Of several decisions on the last meeting day, to carry forward counts before others, and no longer at risk last.",
	otherwise: "with another latest decision",
	known: { kind: "one", partial: true, atLast: true },
} as const satisfies Breakdown;

function placeDecisions(
	population: Population,
	{ settings }: Context,
): Axis | undefined {
	return population.kind === "meetings"
		? {
				kind: "one",
				size: settings.decisions.length,
				index: population.decision,
			}
		: undefined;
}
