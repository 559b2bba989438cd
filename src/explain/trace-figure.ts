import type { Trace } from "../cohorts/cohort.ts";
import { lastCount, type Step } from "../counting/steps.ts";
import { measures } from "../measures/measures.ts";
import { periodOf } from "../statistics/period-of.ts";
import type { WantedFigure } from "./read-figure-id.ts";
import { traceParts } from "./trace-parts.ts";

/** From the rows of the export to one figure that is available, step by step: its cohort's, then its cell's. */
export function traceFigure(
	trace: Trace,
	{ measure, cell }: WantedFigure,
): readonly Step[] {
	const { cohort } = measures[measure];
	const { traced = [] } = cohort;
	const period = periodOf(trace.context, measure);
	const steps = cohort.steps(trace, period, cell);
	const isTraced = (part: WantedFigure["cell"][number]) =>
		traced.includes(part.breakdown);
	const parts = traceParts(
		trace.context,
		measure,
		cell.filter(isTraced),
		cell.filter((part) => !isTraced(part)),
		lastCount(steps),
	);
	return [...steps, ...parts];
}
