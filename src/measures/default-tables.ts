/**
 * The tables that are published where settings name none. Those marked `whereGiven` are left out when their export is
 * not there; where only a column is wanting they are listed as not available.
 */
export const defaultTables = [
	{ name: "referrals:risk" },
	{ name: "referrals:model" },
	{ name: "referrals:ageBand" },
	{ name: "referrals:sex" },
	{ name: "referrals:status" },
	{ name: "referrals:state" },
	{ name: "children" },
	{ name: "lookedAfter:placedBy" },
	{ name: "riskChange:direction" },
	{ name: "closures:reason", whereGiven: true },
	{ name: "reReferrals", whereGiven: true },
	{ name: "outcomeScored" },
	{ name: "outcome" },
	{ name: "missingChildren" },
	{ name: "missingEpisodes" },
	{ name: "childrenAtRisk" },
	{ name: "missingAndAtRisk" },
	{ name: "returnInterviews", whereGiven: true },
	{ name: "discussed", whereGiven: true },
	{ name: "trainingSessions" },
] as const;
