import type { Context } from "../counting/context.ts";
import type { CountingSettings } from "../counting/counting-settings.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import {
	type Period,
	partOfYear,
	type YearPart,
} from "../vocabulary/period.ts";

/** The period that a measure covers: the paper's, or the part of the year that settings give it (contract, section 2). */
export function periodOf(
	{ period, settings }: Pick<Context, "period" | "settings">,
	measure: MeasureId,
): Period {
	const part = partFor(settings, measure);
	return (part && partOfYear(period, part)) ?? period;
}

function partFor(
	settings: CountingSettings,
	measure: MeasureId,
): YearPart | undefined {
	const { periodOf: follows } = measures[measure];
	switch (follows) {
		case "outcome":
			return settings.outcomePart;
		case "missingChildren":
			return settings.missingPart;
		case undefined:
			return undefined;
	}
	follows satisfies never;
}
