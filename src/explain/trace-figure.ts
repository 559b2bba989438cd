import type { Step } from "./explanation.ts";
import type { Ground } from "./ground.ts";
import type { WantedFigure } from "./read-figure-id.ts";
import {
	traceAtRisk,
	traceAway,
	traceInterviews,
	traceMissingAndAtRisk,
} from "./trace-missing.ts";
import { traceDiscussed, traceTraining } from "./trace-others.ts";
import { traceOutcomes } from "./trace-outcomes.ts";
import {
	traceChildren,
	traceClosures,
	traceLookedAfter,
	traceReferrals,
	traceReReferrals,
	traceRiskChange,
} from "./trace-referrals.ts";

/** From the rows of the export to one figure that is available, step by step. */
export function traceFigure(
	ground: Ground,
	{ measure, cell }: WantedFigure,
): readonly Step[] {
	switch (measure) {
		case "referrals":
			return traceReferrals(ground, cell);
		case "children":
			return traceChildren(ground, cell);
		case "lookedAfter":
			return traceLookedAfter(ground, cell);
		case "riskChange":
			return traceRiskChange(ground, cell);
		case "closures":
			return traceClosures(ground, cell);
		case "reReferrals":
			return traceReReferrals(ground);
		case "outcomeCases":
		case "outcomeScored":
		case "outcome":
			return traceOutcomes(ground, measure, cell);
		case "missingChildren":
		case "missingEpisodes":
		case "absentChildren":
		case "absentEpisodes":
			return traceAway(ground, measure);
		case "childrenAtRisk":
			return traceAtRisk(ground);
		case "missingAndAtRisk":
			return traceMissingAndAtRisk(ground, cell);
		case "returnInterviews":
			return traceInterviews(ground, cell);
		case "discussed":
			return traceDiscussed(ground, cell);
		case "trainingSessions":
		case "trainingAttendees":
			return traceTraining(ground, measure, cell);
		default:
			return measure satisfies never;
	}
}
