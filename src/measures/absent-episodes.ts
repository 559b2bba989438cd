import { absent } from "../cohorts/episodes.ts";
import type { Measure } from "./measure.ts";
import { missingPart } from "./year-part.ts";

export const absentEpisodes = {
	id: "absentEpisodes",
	label: "Absent episodes",
	unit: "episode",
	definition:
		"Episodes of absence that began in the period. A child's episodes that overlap or touch are one.",
	cohort: absent,
	total: true,
	breakdowns: [],
	ownBreakdowns: [],
	base: "none",
	aboutChildren: true,
	part: missingPart,
	overTime: "flow",
	polarity: "fewer is better",
	plural: "episodes of absence",
	known: [{ population: "absent", where: [{ kind: "during", day: "start" }] }],
} as const satisfies Measure;
