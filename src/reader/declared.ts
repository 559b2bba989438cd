import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import type {
	BreakdownKnowledge,
	Counted,
	PopulationName,
} from "../counting/knowledge.ts";
import { type MeasureId, measures } from "../measures/measures.ts";

/** What a reader knows of a breakdown. */
export function knownOf(breakdown: BreakdownName): BreakdownKnowledge {
	return breakdowns[breakdown].known;
}

/** The counts of a measure in one population. */
export function countedIn(
	measure: MeasureId,
	population: PopulationName,
): readonly Counted[] {
	return measures[measure].known.filter((one) => one.population === population);
}
