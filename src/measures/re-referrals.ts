import { reReferred } from "../cohorts/re-referred.ts";
import { comesAgain } from "../counting/knowledge.ts";
import type { Measure } from "./measure.ts";

export const reReferrals = {
	id: "reReferrals",
	label: "Re-referrals",
	unit: "referral",
	definition:
		"Referrals of the period that came within 12 months of an earlier referral of the same child, at any level of risk.",
	cohort: reReferred,
	total: true,
	breakdowns: [],
	ownBreakdowns: [],
	base: () => ({ measure: "referrals", cell: [] }),
	aboutChildren: true,
	overTime: "flow",
	polarity: "fewer is better",
	plural: "re-referrals",
	known: [
		{
			population: "referrals",
			where: [
				{ kind: "during", day: "made" },
				{ kind: "inScope" },
				{ kind: "is", attribute: comesAgain, values: ["yes"] },
			],
		},
	],
} as const satisfies Measure;
