import type { BreakdownName, CategoryOf } from "../breakdowns/breakdowns.ts";
import type { FigureId, FigureKey } from "../measures/figure-key.ts";
import type { Unit } from "../measures/measure.ts";
import type { MeasureId } from "../measures/measures.ts";
import type { Relation } from "../reader/relation.ts";
import type { Difference } from "../universe/differences.ts";
import type { NamedTerm } from "../universe/laws.ts";
import type { Nesting } from "../universe/nestings.ts";
import type { Period } from "../vocabulary/period.ts";

export type { Relation };

/** The true figures of one period, and of those set beside it, with the evidence that the disclosure stage judges them by. Never published. */
export interface FigureTable {
	readonly period: Period;
	/** The published tables, in declared order; with those of `beside` they name every figure of `figures`. */
	readonly tables: readonly FigureGroup[];
	/** The same tables of other periods, in the order in which these were asked for: protected together, as one release. */
	readonly beside: readonly PeriodTables[];
	/** In declared order: the order of the figures document. */
	readonly figures: readonly Figure[];
	/** What every reader knows of how the figures hang together, whatever their values. */
	readonly relations: readonly Relation[];
	/** What can be got by subtracting, and stands for children. */
	readonly differences: readonly Difference[];
	/** Which figures lie within which. */
	readonly nestings: readonly Nesting[];
	/** Whether that is all that a reader could know: so much may be crossed that not all of it could be joined. */
	readonly isWhole: boolean;
	/** Names of crossings that are not told, since more hangs together with them than could be joined. */
	readonly leftOut: readonly string[];
}

/**
 * How many children stand behind a group that is got by subtracting: those who count more often in what is added than in
 * what is taken away. Counts as far as `upTo`; `undefined` where nobody can tell.
 */
export type ChildrenBehind = (
	terms: readonly NamedTerm[],
	upTo: number,
) => number | undefined;

/** The published tables of a period beside the run's own. */
export interface PeriodTables {
	readonly period: Period;
	readonly tables: readonly FigureGroup[];
}

/** One published table: the figures of one measure under one set of breakdowns. */
export interface FigureGroup {
	/** As settings write it: `referrals:risk`. */
	readonly name: string;
	readonly measure: MeasureId;
	readonly breakdowns: readonly BreakdownName[];
	readonly figures: readonly FigureId[];
}

export interface Figure extends FigureKey {
	/** Its key as text. */
	readonly id: FigureId;
	readonly cell: readonly CellPart[];
	/** As a table writes it: "High", "High, male", or the measure's label for a total. */
	readonly label: string;
	readonly unit: Unit;
	/** `undefined` where the exports do not tell: not available. */
	readonly count: number | undefined;
	/** How many distinct children stand behind the count; `undefined` where it is not about children. */
	readonly contributors: number | undefined;
	/** The figure that this one is a share of; absent where it is a share of nothing. */
	readonly base?: FigureId;
}

export interface CellPart extends CategoryOf {
	/** As a table writes the category: "Child in need". */
	readonly label: string;
}
