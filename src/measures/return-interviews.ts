import { interviewStages } from "../breakdowns/stage.ts";
import { needingInterview } from "../cohorts/episodes.ts";
import type { Category } from "../dictionary/category.ts";
import type { Measure } from "./measure.ts";
import { missingPart } from "./year-part.ts";

const stages: readonly Category[] = interviewStages;

export const returnInterviews = {
	id: "returnInterviews",
	label: "Return home interviews",
	unit: "episode",
	definition:
		"Missing episodes that need a return home interview, and of these those where one was offered, accepted, completed, and completed within 72 hours of the end of the episode.",
	cohort: needingInterview,
	total: false,
	breakdowns: ["stage"],
	ownBreakdowns: ["stage"],
	// Of the stage that it is a part of; the first is a share of all missing episodes.
	base: ([part]) => {
		const before = stages.find(({ id }) => id === part?.category)?.partOf;
		return before === undefined
			? { measure: "missingEpisodes", cell: [] }
			: {
					measure: "returnInterviews",
					cell: [{ breakdown: "stage", category: before }],
				};
	},
	aboutChildren: true,
	part: missingPart,
	overTime: "flow",
	polarity: "more is better",
	plural: "return home interviews",
	known: [{ population: "missing", where: [{ kind: "during", day: "start" }] }],
} as const satisfies Measure;
