import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { placeAges } from "../counting/place-ages.ts";
import type { Breakdown } from "./breakdown.ts";

export const ageBand = {
	id: "ageBand",
	label: "age at referral",
	heading: "Age at referral",
	tellsOf: ["referral", "child"],
	categories: {
		kind: "declared",
		list: ({ ageBands }) => [
			...ageBands,
			{ id: "unborn", label: "Unborn" },
			{ id: "notKnown", label: "Not known" },
		],
		always: ["unborn", "notKnown"],
	},
	needs: [{ export: "referrals", column: "date_of_birth" }],
	place: placeBands,
	judged:
		"Age is in completed years on the day of the referral, worked out from the date of birth; someone born on 29 February has their birthday on 1 March in a common year.",
	otherwise: "of another age at referral",
	spoken: (words) => (/^\d/.test(words) ? `aged ${words}` : words),
	merging: { kind: "neighbours" },
	known: { kind: "ages", ofChild: "first" },
} as const satisfies Breakdown;

function placeBands(
	population: Population,
	{ records, settings }: Context,
): Axis | undefined {
	const table = records.referrals;
	if (population.kind !== "referrals" || table === undefined) return undefined;
	const { ageBands } = settings;
	return {
		kind: "one",
		size: ageBands.length + 2,
		index: placeAges(population.row, table.birth, table.date, ageBands),
	};
}
