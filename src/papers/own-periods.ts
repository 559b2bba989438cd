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
	parts: PartsOfYear,
): PublishedFigure {
	const kept = published?.figures.find(({ id }) => id === figure.id);
	if (kept !== undefined) return { ...figure, ownPeriod: kept.ownPeriod };
	const { part } = measures[figure.measure];
	const within = part && parts[part.setting];
	const ownPeriod = within && partOfYear(period, within);
	return ownPeriod === undefined ? figure : { ...figure, ownPeriod };
}
