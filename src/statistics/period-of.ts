import type { Context } from "../counting/context.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import { type Period, partOfYear } from "../vocabulary/period.ts";

/** The period that a measure covers: the paper's, or the part of the year that settings give it (contract, section 2). */
export function periodOf(
	{ period, settings }: Pick<Context, "period" | "settings">,
	measure: MeasureId,
): Period {
	const { part } = measures[measure];
	const own = part && settings[part.setting];
	return (own && partOfYear(period, own)) ?? period;
}
