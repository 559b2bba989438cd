import type { Context } from "../counting/context.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import { countCellsOf } from "../statistics/counted-cells.ts";
import { periodOf } from "../statistics/period-of.ts";
import { type Period, quartersOf } from "../vocabulary/period.ts";
import type { Sum } from "./reconciliation.ts";
import { addend, figureAddend, overlap, type Reckoning, sum } from "./sums.ts";

/**
 * The quarters of a measure's period, each counted by itself, against the whole: what has a day adds up; what is counted
 * once a period does not, and need not.
 */
export function reconcileQuarters(
	{ trace: { context } }: Reckoning,
	measure: MeasureId,
): readonly Sum[] {
	const { total, plural, overTime } = measures[measure];
	if (!total) return [];
	const whole = countCellsOf(context, measure, [])[0]?.count;
	const own = periodOf(context, measure);
	const quarters = quartersOf(own).map((quarter) => clip(quarter, own));
	if (whole === undefined || quarters.length < 2) return [];
	const parts = quarters.map((quarter) =>
		addend(
			`in ${quarter.id}`,
			countCellsOf(during(context, quarter), measure, [])[0]?.count,
		),
	);
	const what = `Quarters: ${plural}`;
	const all = figureAddend(plural, whole, measure);
	if (overTime !== "distinct") return [sum(what, all, parts)];
	const more = parts.reduce((n, { count = 0 }) => n + count, 0) - whole;
	return [
		overlap(
			what,
			all,
			parts,
			`A child who is in several quarters counts in each of them, and once in the whole: ${more} more.`,
		),
	];
}

function clip(quarter: Period, whole: Period): Period {
	return {
		...quarter,
		from: Math.max(quarter.from, whole.from),
		to: Math.min(quarter.to, whole.to),
	};
}

/** The same context, of another period, of which no measure covers a part. */
function during(context: Context, period: Period): Context {
	const settings = {
		...context.settings,
		outcomePart: undefined,
		missingPart: undefined,
	};
	return { ...context, settings, period, gathered: new Map() };
}
