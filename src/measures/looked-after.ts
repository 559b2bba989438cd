import { breakdowns } from "../breakdowns/breakdowns.ts";
import { statuses } from "../breakdowns/status.ts";
import { referralsAmong, referred } from "../cohorts/referrals.ts";
import { are, without } from "../counting/steps.ts";
import type { Measure } from "./measure.ts";

const place = statuses.findIndex(({ id }) => id === "lookedAfter");

const referredLookedAfter = referralsAmong(
	referred,
	"referredLookedAfter",
	"status_at_referral",
	({ status }) =>
		(row) =>
			status[row] === place,
	(out, left) => [
		without(out, "other-status", breakdowns.status.otherwise),
		are(left, "Status at referral: Looked after"),
	],
);

export const lookedAfter = {
	id: "lookedAfter",
	label: "Referrals of looked-after children",
	unit: "referral",
	definition:
		"Referrals of children who were looked after on the day of the referral, by the authority that placed them.",
	cohort: referredLookedAfter,
	total: true,
	breakdowns: ["placedBy"],
	ownBreakdowns: [],
	base: "total",
	aboutChildren: true,
	overTime: "flow",
	polarity: "neither",
	plural: "looked after",
	known: [
		{
			population: "referrals",
			where: [
				{ kind: "during", day: "made" },
				{ kind: "inScope" },
				{ kind: "is", attribute: "status", values: ["lookedAfter"] },
			],
		},
	],
} as const satisfies Measure;
