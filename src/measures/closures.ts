import { closed } from "../cohorts/referrals.ts";
import { noDay } from "../vocabulary/calendar.ts";
import type { Measure } from "./measure.ts";

export const closures = {
	id: "closures",
	label: "Referrals closed",
	unit: "referral",
	definition:
		"Referrals closed in the period, whenever they were made, at a level of risk that the service works with.",
	cohort: closed,
	total: true,
	breakdowns: ["reason"],
	ownBreakdowns: [],
	// What was closed in the period is not what is closed of the period's referrals.
	apart: {
		yes: "of referrals of the period",
		no: "of earlier referrals",
		is:
			({ date }, { from }) =>
			(row) =>
				(date[row] ?? noDay) >= from,
	},
	base: "total",
	aboutChildren: true,
	overTime: "flow",
	polarity: "neither",
	plural: "closures",
	known: [
		{
			population: "referrals",
			where: [{ kind: "during", day: "closed" }, { kind: "inScope" }],
		},
	],
} as const satisfies Measure;
