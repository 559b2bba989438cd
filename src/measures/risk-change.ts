import { referred } from "../cohorts/referrals.ts";
import type { Measure } from "./measure.ts";

export const riskChange = {
	id: "riskChange",
	label: "Change of risk",
	unit: "referral",
	definition:
		"The level of risk at referral against the latest assessment dated after the referral and on or before the as-at date. A referral without such an assessment is not reassessed, which is not the same as unchanged.",
	cohort: referred,
	total: false,
	breakdowns: ["direction", "from", "state", "to"],
	ownBreakdowns: ["direction"],
	furtherTables: [["from", "state", "to"]],
	// Of the referrals at the same level, where the level at referral is told.
	base: (cell) => {
		const from = cell.find(({ breakdown }) => breakdown === "from");
		return {
			measure: "referrals",
			cell: from ? [{ breakdown: "risk", category: from.category }] : [],
		};
	},
	aboutChildren: true,
	overTime: "state",
	polarity: "neither",
	plural: "referrals",
	known: [
		{
			population: "referrals",
			where: [{ kind: "during", day: "made" }, { kind: "inScope" }],
		},
	],
} as const satisfies Measure;
