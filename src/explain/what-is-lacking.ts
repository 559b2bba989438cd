import { breakdowns, type CategoryOf } from "../breakdowns/breakdowns.ts";
import { gather } from "../cohorts/gather.ts";
import type { Context } from "../counting/context.ts";
import { type Given, lackingOf } from "../counting/needs.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import { needsOf } from "../statistics/needs-of.ts";
import { periodOf } from "../statistics/period-of.ts";

/**
 * Why a figure is not available, as whole sentences: what the exports do not have, or do not tell. Empty where nothing
 * is lacking.
 */
export function whatIsLacking(
	context: Context,
	figure: {
		readonly measure: MeasureId;
		readonly cell: readonly CategoryOf[];
	},
): readonly string[] {
	const { given } = context.records;
	const lacking = needsOf(context.settings, figure).flatMap((need) =>
		lackingOf(need, given),
	);
	const exports = new Set(
		lacking
			.map((one) => one.export)
			.filter((kind) => given[kind] === undefined),
	);
	const told = [
		...[...exports].map((kind) => `There is no export of ${kind}.`),
		...lacking.filter((one) => !exports.has(one.export)).map(noColumn),
	];
	return told.length > 0 ? [...new Set(told)] : whatIsNotTold(context, figure);
}

function noColumn({ export: kind, column }: Given): string {
	return `The export of ${kind} has no column ${column}.`;
}

/** All columns are there, and yet the exports do not tell. */
function whatIsNotTold(
	context: Context,
	{
		measure,
		cell,
	}: {
		readonly measure: MeasureId;
		readonly cell: readonly CategoryOf[];
	},
): readonly string[] {
	const { cohort } = measures[measure];
	const period = periodOf(context, measure);
	const ofCohort = cohort.untold?.(context, period);
	if (ofCohort !== undefined) return [ofCohort];
	const population = gather(context, cohort, period);
	if (population === undefined) return [];
	const ofCell = cell.flatMap(({ breakdown, category }) => {
		const { untold } = breakdowns[breakdown];
		return untold?.(context, population, category) ?? [];
	});
	return ofCell.length > 0 || cohort.silent === undefined
		? ofCell
		: [cohort.silent];
}
