import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import { gather } from "../cohorts/gather.ts";
import { referred } from "../cohorts/referrals.ts";
import {
	type Context,
	type FiguresRequest,
	makeContext,
} from "../counting/context.ts";
import type { CountingSettings } from "../counting/counting-settings.ts";
import { type FigureId, sortParts } from "../measures/figure-key.ts";
import {
	type Knowledge,
	readFigures,
	sizeOfReading,
} from "../reader/read-figures.ts";
import type { Scheme, Statement } from "../reader/statement.ts";
import type { Records, Referrals } from "../validate/records.ts";
import { addMonths } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { CountedPeriod } from "./counted-period.ts";
import { periodOf } from "./period-of.ts";

/** Whether a figure is published and available: of others nothing can be said. */
export type IsTold = (id: FigureId) => boolean;

/**
 * What every reader knows of how the published figures hang together, whatever their values (disclosure.md, section 1,
 * "Structure"). Only figures that are published and available stand in a relation.
 */
export function findRelations(
	periods: readonly CountedPeriod[],
	isTold: IsTold,
): Knowledge {
	const statements = statementsOf(periods).filter(({ name }) => isTold(name));
	return readFigures(statements, schemeOf(periods));
}

/** How much it would take to join all that is told (`sizeOfReading`), whatever that is. */
export function sizesOfRelations(
	periods: readonly CountedPeriod[],
): (isTold: IsTold) => number {
	const statements = statementsOf(periods);
	const scheme = schemeOf(periods);
	return (isTold) =>
		sizeOfReading(
			statements.filter(({ name }) => isTold(name)),
			scheme,
		);
}

/** Each figure, once. */
function statementsOf(periods: readonly CountedPeriod[]): readonly Statement[] {
	const statements = periods.flatMap(({ context, layouts, idOf }) => {
		const levels = context.levels.map(({ id }) => id);
		return layouts.flatMap(({ table: { measure }, cells }) =>
			cells.map(
				(cell): Statement => ({
					name: idOf(measure, cell),
					measure,
					cell: sortParts(cell),
					period: periodOf(context, measure),
					asAt: context.asAt,
					scope: levels.length === 0 ? undefined : levels,
				}),
			),
		);
	});
	return [...new Map(statements.map((one) => [one.name, one])).values()];
}

/** What the records of a run tell a reader beside its figures. */
function schemeOf(periods: readonly CountedPeriod[]): Scheme {
	const [own] = periods;
	if (own === undefined) throw new Error("a run is of a period");
	const { settings, records } = own.context;
	return {
		levels: settings.riskLevels.map(({ id }) => id),
		laterIsAgain: periods.every(({ context }) =>
			laterReferralsAreReReferrals(context),
		),
		isComplete: () => true,
		isConstant: constancy(records.referrals),
	};
}

/** What readers know of these records beside any figures, whatever the period. */
export function readerScheme(
	records: Records,
	settings: CountingSettings,
	request: FiguresRequest,
): Omit<Scheme, "laterIsAgain"> & {
	readonly laterIsAgain: (period: Period) => boolean;
} {
	return {
		levels: settings.riskLevels.map(({ id }) => id),
		isConstant: constancy(records.referrals),
		isComplete: () => true,
		laterIsAgain: (period) =>
			laterReferralsAreReReferrals(
				makeContext(records, settings, { ...request, period }),
			),
	};
}

/**
 * Whether each referral of a child after its first in the period is a re-referral: so it is in 12 months or less, where
 * the earlier referral counts (not its closure) and no child was referred twice on one day.
 */
function laterReferralsAreReReferrals(context: Context): boolean {
	const { records, settings, period } = context;
	const { referrals } = records;
	if (
		referrals === undefined ||
		settings.reReferralFrom !== "referral" ||
		addMonths(period.to, -12) > period.from
	)
		return false;
	const cohort = gather(context, referred, period);
	if (cohort?.kind !== "referrals") return false;
	const { row, child } = cohort;
	const { date } = referrals;
	return !row.some(
		(r, i) =>
			i > 0 && child[i] === child[i - 1] && date[r] === date[row[i - 1] ?? 0],
	);
}

/** Of a breakdown, whether all referrals of each child tell the same: the same date of birth, the same word. */
function constancy(
	referrals: Referrals | undefined,
): (breakdown: BreakdownName) => boolean {
	if (referrals === undefined) return () => true;
	const { child, birth, words } = referrals;
	const first = new Map<number, number>();
	const again: (readonly [row: number, before: number])[] = [];
	for (const [row, who] of child.entries()) {
		const before = first.get(who);
		if (before === undefined) first.set(who, row);
		else again.push([row, before]);
	}
	const isKept = (column: Int32Array | Int8Array | undefined) =>
		again.every(([row, before]) => column?.[row] === column?.[before]);
	return (name) =>
		isKept(breakdowns[name].known.kind === "ages" ? birth : words.get(name));
}
