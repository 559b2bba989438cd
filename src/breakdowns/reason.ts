import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { endingWithNotRecorded, placeWords } from "../counting/places.ts";
import { type Category, notRecorded } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

export const closureReasons = [
	{ id: "riskReduced", label: "Risk reduced" },
	{ id: "noFurtherAction", label: "No further action" },
	{ id: "movedAway", label: "Moved away" },
	{ id: "transferred", label: "Transferred" },
	{ id: "turned18", label: "Turned 18" },
	{ id: "disengaged", label: "Disengaged" },
	{ id: "other", label: "Other" },
	notRecorded,
] as const satisfies readonly Category[];

export const reason = {
	id: "reason",
	label: "reason for closure",
	heading: "Reason for closure",
	tellsOf: [],
	categories: {
		kind: "declared",
		list: ({ closureReasons: own }) => endingWithNotRecorded(own),
		always: ["notRecorded"],
		defaults: closureReasons,
	},
	needs: [{ export: "referrals", column: "closure_reason" }],
	place: placeReasons,
	judged: "A closure without a reason is not recorded.",
	otherwise: "closed for another reason",
	merging: {
		kind: "intoOther",
		other: "other",
		plural: "reasons for closure",
	},
	known: { kind: "one", merges: true },
} as const satisfies Breakdown;

function placeReasons(
	population: Population,
	{ records }: Context,
	categories: readonly Category[],
): Axis | undefined {
	return placeWords(population, records.referrals?.closureReason, categories);
}
