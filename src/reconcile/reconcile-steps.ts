import { breakdowns, type CategoryOf } from "../breakdowns/breakdowns.ts";
import type { Trace } from "../cohorts/cohort.ts";
import { gather } from "../cohorts/gather.ts";
import type { Context } from "../counting/context.ts";
import { keepRows } from "../counting/order.ts";
import type { Step } from "../counting/steps.ts";
import { dateColumns } from "../dictionary/columns.ts";
import { traceFigure } from "../explain/trace-figure.ts";
import { whatIsLacking } from "../explain/what-is-lacking.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import { countCellsOf } from "../statistics/counted-cells.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import { layOut } from "../statistics/layout.ts";
import { periodOf } from "../statistics/period-of.ts";
import { tableOf } from "../statistics/published-tables.ts";
import type { LocatedIssue } from "./find-causes.ts";
import type { Sum } from "./reconciliation.ts";
import {
	addend,
	figureAddend,
	notAvailable,
	type Reckoning,
	sum,
} from "./sums.ts";

/**
 * The steps that lead from an export's records to a measure, as sums: what there was is what is left and all that fell
 * out. Where a measure has no total, those of each cell that its cohort leads to.
 */
export function reconcileSteps(
	reckoning: Reckoning,
	measure: MeasureId,
): readonly Sum[] {
	const { trace } = reckoning;
	const { context } = trace;
	const { cohort, label } = measures[measure];
	const period = periodOf(context, measure);
	if (gather(context, cohort, period) === undefined)
		return [notAvailable(label, whatIsLacking(context, { measure, cell: [] }))];
	return [
		...cellsLedTo(context, measure).flatMap((cell) =>
			sumsOf(reckoning, measure, cell, stepsOf(trace, measure, cell)),
		),
		...toldApart(context, measure),
	];
}

function stepsOf(
	trace: Trace,
	measure: MeasureId,
	cell: readonly CellPart[],
): readonly Step[] {
	return traceFigure(trace, {
		id: measure,
		measure,
		cell,
		table: measure,
		isSingleYear: false,
	});
}

/** The total, or where there is none each cell by the one breakdown that steps lead to. */
function cellsLedTo(
	context: Context,
	measure: MeasureId,
): readonly (readonly CellPart[])[] {
	const { total, cohort, ownBreakdowns } = measures[measure];
	if (total) return [[]];
	const [first] = cohort.traced ?? [];
	const by = first ?? ownBreakdowns[0];
	if (by === undefined) return [];
	if (first !== undefined)
		return layOut(context, tableOf(measure, [first])).cells;
	return countCellsOf(context, measure, [by]).every(
		({ count }) => count === undefined,
	)
		? []
		: [[]];
}

/** Each stretch between two lines that say how many are left; what became of the rows before is told elsewhere. */
function sumsOf(
	{ findings }: Reckoning,
	measure: MeasureId,
	cell: readonly CategoryOf[],
	steps: readonly Step[],
): readonly Sum[] {
	const { cohort, label, total } = measures[measure];
	const lines = steps.flatMap((step, at) => (step.kind === "are" ? [at] : []));
	return lines.slice(1).flatMap((from, i): readonly Sum[] => {
		const to = lines[i + 2];
		const [start, end] = [steps[from], steps[to ?? -1]];
		if (to === undefined || start?.kind !== "are" || end?.kind !== "are")
			return [];
		const out = steps
			.slice(from + 1, to)
			.flatMap((step) =>
				step.kind === "without" ? [addend(step.what, step.out)] : [],
			);
		const isLast = to === lines.at(-1) && (total || cell.length > 0);
		const left = isLast
			? figureAddend(end.what, end.count, measure, cell)
			: addend(end.what, end.count);
		// Of the cells of one table, the way to all of them together is told as `explain` tells it, and not here.
		if (i === 0 && cell.length > 0) return [];
		const because = i === 0 ? datesIn(findings.of(cohort.export)) : [];
		const whole = addend(start.what + nameOf(cell), start.count);
		return [sum(label, whole, [left, ...out], { because })];
	});
}

/** What was found in the days by which records are told to be in the period or not. */
function datesIn(found: readonly LocatedIssue[]): readonly LocatedIssue[] {
	return found.filter(
		({ issue, column }) =>
			issue.severity === "warn" &&
			column !== undefined &&
			column !== "date_of_birth" &&
			dateColumns.has(column),
	);
}

/** Of cells that are told alike, which one it is. */
function nameOf(cell: readonly CategoryOf[]): string {
	const named = cell.filter(({ breakdown }) => breakdowns[breakdown].isNamed);
	return named.length === 0
		? ""
		: ` (${named.map(({ category }) => category).join(", ")})`;
}

/** The way to tell it apart that no breakdown knows. */
function toldApart(context: Context, measure: MeasureId): readonly Sum[] {
	const { apart, cohort, plural, label } = measures[measure];
	const period = periodOf(context, measure);
	const found = gather(context, cohort, period);
	const table = context.records.referrals;
	if (apart === undefined || found?.kind !== "referrals" || !table) return [];
	const yes = keepRows(found.row, apart.is(table, period)).length;
	return [
		sum(
			`${label}, when they were made`,
			figureAddend(`${plural} in the period`, found.count, measure),
			[addend(apart.yes, yes), addend(apart.no, found.count - yes)],
		),
	];
}
