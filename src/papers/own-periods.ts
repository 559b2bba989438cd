import { measures } from "../measures/measures.ts";
import type {
	PublishedFigure,
	PublishedFigures,
} from "../published/published-figures.ts";
import {
	type Period,
	partOfYear,
	type YearPart,
} from "../vocabulary/period.ts";

/** The parts of a year that settings give measures. */
export interface PartsOfYear {
	readonly outcomePart: YearPart | undefined;
	readonly missingPart: YearPart | undefined;
}

/** A paper's tables do not say of each figure what part of the year it covers: the register does, else settings do. */
export function withOwnPeriod(
	figure: PublishedFigure,
	period: Period,
	published: PublishedFigures | undefined,
	{ outcomePart, missingPart }: PartsOfYear,
): PublishedFigure {
	const kept = published?.figures.find(({ id }) => id === figure.id);
	if (kept !== undefined) return { ...figure, periodId: kept.periodId };
	const follows = measures[figure.measure].periodOf;
	const part =
		follows === "outcome"
			? outcomePart
			: follows === "missingChildren"
				? missingPart
				: undefined;
	const own = part && partOfYear(period, part);
	return own === undefined ? figure : { ...figure, periodId: own.id };
}
