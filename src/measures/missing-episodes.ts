import { missing } from "../cohorts/episodes.ts";
import type { Measure } from "./measure.ts";
import { missingPart } from "./year-part.ts";

export const missingEpisodes = {
	id: "missingEpisodes",
	label: "Missing episodes",
	unit: "episode",
	definition:
		"Missing episodes that began in the period. A child's episodes that overlap or touch are one.",
	cohort: missing,
	total: true,
	breakdowns: [],
	ownBreakdowns: [],
	base: "none",
	aboutChildren: true,
	part: missingPart,
	overTime: "flow",
	polarity: "fewer is better",
	plural: "missing episodes",
	known: [{ population: "missing", where: [{ kind: "during", day: "start" }] }],
} as const satisfies Measure;
