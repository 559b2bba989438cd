import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import type { Breakdown } from "./breakdown.ts";

/** The outcome that a case is scored by. */
export const code = {
	id: "code",
	label: "outcome",
	heading: "Outcome",
	tellsOf: [],
	categories: {
		kind: "declared",
		list: ({ outcomes }) =>
			outcomes.map((outcome) => ({ id: outcome.code, label: outcome.label })),
		always: [],
	},
	place: placeCodes,
	isNamed: true,
	otherwise: "of another outcome",
	known: { kind: "apart" },
} as const satisfies Breakdown;

function placeCodes(
	population: Population,
	{ settings }: Context,
): Axis | undefined {
	return population.kind === "cases"
		? { kind: "one", size: settings.outcomes.length, index: population.code }
		: undefined;
}
