import { type MeasureId, measures } from "../dictionary/measures.ts";
import { countTableOf, type Ground, makeGround } from "../explain/ground.ts";
import { periodOf } from "../statistics/context.ts";
import { type Period, quartersOf } from "../vocabulary/period.ts";
import type { Sum } from "./reconciliation.ts";
import { addend, figureAddend, overlap, type Reckoning, sum } from "./sums.ts";

/**
 * The quarters of the period, each counted by itself, against the whole: what counts referrals, episodes or sessions adds
 * up; what counts children does not, and need not.
 */
export function reconcileQuarters(reckoning: Reckoning): readonly Sum[] {
	return inQuarters.flatMap(([measure, label]) =>
		reconcileMeasure(reckoning, measure, label),
	);
}

const inQuarters: readonly (readonly [MeasureId, string])[] = [
	["referrals", "referrals"],
	["children", "children referred"],
	["closures", "closures"],
	["missingEpisodes", "missing episodes"],
	["missingChildren", "children missing"],
	["childrenAtRisk", "children at risk"],
	["discussed", "children discussed"],
	["trainingSessions", "sessions of training"],
];

function reconcileMeasure(
	{ ground }: Reckoning,
	measure: MeasureId,
	label: string,
): readonly Sum[] {
	const whole = countTableOf(ground, measure, [])[0]?.count;
	const own = periodOf(ground.context, measure);
	const quarters = quartersOf(own).map((quarter) => clip(quarter, own));
	if (whole === undefined || quarters.length < 2) return [];
	const parts = quarters.map((quarter) =>
		addend(
			`in ${quarter.id}`,
			countTableOf(groundOf(ground, quarter), measure, [])[0]?.count,
		),
	);
	const what = `Quarters: ${label}`;
	const total = figureAddend(label, whole, measure);
	if (measures[measure].unit !== "child") return [sum(what, total, parts)];
	const more = parts.reduce((n, { count = 0 }) => n + count, 0) - whole;
	return [
		overlap(
			what,
			total,
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

function groundOf({ context, intake }: Ground, period: Period): Ground {
	const { records, settings, asAt, levels } = context;
	return makeGround(records, intake, settings, {
		period,
		asAt,
		allLevels: levels.length === settings.riskLevels.length,
		tables: undefined,
	});
}
