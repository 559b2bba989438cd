import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import type { Category } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

const notImproved = "notImproved";

/** What became of a score. "Not improved" is the same and the worse together. */
export const outcomeResults = [
	{ id: "improved", label: "Improved" },
	{ id: notImproved, label: "Not improved" },
	{ id: "same", label: "The same", partOf: notImproved },
	{ id: "worse", label: "Worse", partOf: notImproved },
] as const satisfies readonly Category[];

export const result = {
	id: "result",
	label: "result",
	heading: "Result",
	tellsOf: [],
	categories: { kind: "fixed", list: outcomeResults, plain: 2 },
	place: placeResults,
	otherwise: "with another result",
	known: {
		kind: "one",
		partial: true,
		settled: true,
		values: { notImproved: ["same", "worse"] },
	},
} as const satisfies Breakdown;

function placeResults(
	population: Population,
	_context: Context,
	categories: readonly Category[],
): Axis | undefined {
	return population.kind === "cases"
		? { kind: "many", size: categories.length, bits: population.result }
		: undefined;
}
