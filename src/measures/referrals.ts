import { breakdownsOf } from "../breakdowns/breakdowns.ts";
import { referred } from "../cohorts/referrals.ts";
import type { Measure } from "./measure.ts";

export const referrals = {
	id: "referrals",
	label: "Referrals",
	unit: "referral",
	definition:
		"Referrals dated in the period, at a level of risk that the service works with.",
	cohort: referred,
	total: true,
	breakdowns: breakdownsOf("referral"),
	ownBreakdowns: [],
	isMain: true,
	base: "total",
	aboutChildren: true,
	overTime: "flow",
	polarity: "neither",
	plural: "referrals",
	known: [
		{
			population: "referrals",
			where: [{ kind: "during", day: "made" }, { kind: "inScope" }],
		},
	],
} as const satisfies Measure;
