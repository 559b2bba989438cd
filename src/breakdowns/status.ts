import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import { placeWords } from "../counting/places.ts";
import { type Category, notRecorded } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

/** Strongest first: of several, the first of this list counts. */
export const statuses = [
	{
		id: "lookedAfter",
		label: "Looked after",
		aliases: ["LAC", "CLA", "Looked after child", "Child looked after"],
	},
	{
		id: "childProtection",
		label: "Child protection plan",
		aliases: ["CPP", "CP", "Child protection"],
	},
	{
		id: "childInNeed",
		label: "Child in need",
		aliases: ["CIN", "CIN plan", "Child in need plan"],
	},
	{ id: "earlyHelp", label: "Early help", aliases: ["EH"] },
	{ id: "none", label: "None of these" },
	notRecorded,
] as const satisfies readonly Category[];

export const status = {
	id: "status",
	label: "status at referral",
	heading: "Status at referral",
	tellsOf: ["referral"],
	categories: { kind: "fixed", list: statuses },
	needs: [{ export: "referrals", column: "status_at_referral" }],
	place: placeStatuses,
	judged:
		"The status is that on the day of the referral; of several the strongest counts.",
	otherwise: "of another status at referral",
	known: { kind: "one" },
} as const satisfies Breakdown;

function placeStatuses(
	population: Population,
	{ records }: Context,
): Axis | undefined {
	return placeWords(population, records.referrals?.status, statuses);
}
