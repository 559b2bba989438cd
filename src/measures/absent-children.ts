import { absent, childrenAway } from "../cohorts/episodes.ts";
import type { Measure } from "./measure.ts";
import { missingPart } from "./year-part.ts";

export const absentChildren = {
	id: "absentChildren",
	label: "Children absent",
	unit: "child",
	definition:
		"Children with an episode of absence (away without authorisation, whereabouts known) that began in the period, each counted once.",
	cohort: childrenAway("childrenAbsent", "children absent", absent),
	total: true,
	breakdowns: [],
	ownBreakdowns: [],
	base: "none",
	aboutChildren: true,
	part: missingPart,
	overTime: "distinct",
	polarity: "fewer is better",
	plural: "children absent",
	known: [
		{
			population: "absent",
			where: [{ kind: "during", day: "start" }, { kind: "oncePerChild" }],
		},
	],
} as const satisfies Measure;
