import type { BreakdownName } from "../breakdowns/breakdowns.ts";
import type { FigureId, FigureKey } from "../measures/figure-key.ts";
import type { Unit } from "../measures/measure.ts";
import type { MeasureId } from "../measures/measures.ts";
import type { Period } from "../vocabulary/period.ts";

/** The true figures of one period, with the evidence that the disclosure stage judges them by. Never published. */
export interface FigureTable {
	readonly period: Period;
	/** The published tables, in declared order; together they name every figure of `figures`. */
	readonly tables: readonly FigureGroup[];
	/** In declared order: the order of the figures document. */
	readonly figures: readonly Figure[];
	/** What every reader knows of how the figures hang together, whatever their values. */
	readonly relations: readonly Relation[];
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

export interface CellPart {
	readonly breakdown: BreakdownName;
	readonly category: string;
	/** As a table writes the category: "Child in need". */
	readonly label: string;
}

/** What a reader knows without being told any number. All counts are whole and 0 or more. */
export type Relation =
	/** The parts are the total, told apart: they add up to it. */
	| {
			readonly kind: "sum";
			readonly total: FigureId;
			readonly parts: readonly FigureId[];
	  }
	/** Some of the parts, told apart: they add up to the total at most. */
	| {
			readonly kind: "within";
			readonly total: FigureId;
			readonly parts: readonly FigureId[];
	  }
	/** One can never be more than the other. */
	| {
			readonly kind: "atMost";
			readonly smaller: FigureId;
			readonly larger: FigureId;
	  }
	/** Both are 0, or neither is. */
	| {
			readonly kind: "together";
			readonly one: FigureId;
			readonly other: FigureId;
	  }
	/** A multi-select breakdown: the parts together are at least the whole. */
	| {
			readonly kind: "cover";
			readonly whole: FigureId;
			readonly parts: readonly FigureId[];
	  };
