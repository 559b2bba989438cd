import type { FigureId, FigureKey } from "../measures/figure-key.ts";
import type { Unit } from "../measures/measure.ts";
import type {
	CellPart,
	FigureGroup,
	PeriodTables,
} from "../statistics/figure-table.ts";
import type { ChangeWord } from "../vocabulary/change-words.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Flag } from "../vocabulary/shorthand.ts";

/**
 * What may be said of one figure. A withheld one has no number and no reason: telling "small" from "held back to
 * protect a neighbour" would tell which are small.
 */
export type ProtectedValue =
	| { readonly status: "shown"; readonly count: number }
	| {
			readonly status: "banded";
			/** The true count lies in `from` … `to`, both in. */
			readonly from: number;
			readonly to: number;
			/** As a sentence says it: "fewer than 5", "26 to 30". */
			readonly text: string;
	  }
	| {
			readonly status: "rounded";
			readonly count: number;
			readonly roundedTo: number;
	  }
	| { readonly status: "withheld" }
	| { readonly status: "notAvailable" };

/** What may be said of a figure's share of its base, in per cent. */
export type ProtectedShare =
	| { readonly status: "shown"; readonly percent: number }
	| { readonly status: "banded"; readonly from: number; readonly to: number };

/** A count by how many children live in the area, with the exact interval of 95%. */
export interface Rate {
	readonly per: number;
	readonly value: number;
	readonly from: number;
	readonly to: number;
	/** The mid-year estimate that it is worked out with, and its year. */
	readonly population: number;
	readonly year: number;
}

/** A figure against the same figure of another period. It is worked out from what is published, and so gives nothing back. */
export interface Change {
	/** The id of the other period. */
	readonly since: string;
	readonly count: number;
	/** Absent where the earlier count is under 20. */
	readonly percent?: number;
	/**
	 * A rise or a fall only where it is larger than chance explains; else about the same, or, from fewer than 20, too few to
	 * say.
	 */
	readonly says: ChangeWord;
}

export interface ProtectedFigure extends FigureKey {
	/** Its key as text. */
	readonly id: FigureId;
	readonly cell: readonly CellPart[];
	readonly label: string;
	readonly unit: Unit;
	readonly value: ProtectedValue;
	readonly base?: FigureId;
	/** Absent where the count or its base may not be told, or the base is 0. */
	readonly share?: ProtectedShare;
	readonly flags: readonly Flag[];
	/** For each 10,000 children of the area, where their number is known and the count is shown. */
	readonly rate?: Rate;
	/** Since periods beside the run's own, in their order: where nothing keeps them from being compared. */
	readonly changes?: readonly Change[];
}

/** The symbol is not exported: only `protectedTable` makes one, so that no true table can pass for a protected one. */
const isProtected: unique symbol = Symbol("protected");

/** The figures of one period, and of those set beside it, as they may be published. */
export interface ProtectedTable {
	readonly [isProtected]: true;
	readonly period: Period;
	readonly tables: readonly FigureGroup[];
	/** The same tables of other periods, in the order in which these were asked for. */
	readonly beside: readonly PeriodTables[];
	/** In declared order. */
	readonly figures: readonly ProtectedFigure[];
	readonly byId: ReadonlyMap<FigureId, ProtectedFigure>;
}

/** Marks figures as protected. Only `protect` asks for it, once it has judged every one of them, and the restricted edition. */
export function protectedTable(
	period: Period,
	tables: readonly FigureGroup[],
	figures: readonly ProtectedFigure[],
	beside: readonly PeriodTables[] = [],
): ProtectedTable {
	const byId = new Map(figures.map((figure) => [figure.id, figure]));
	return { [isProtected]: true, period, tables, beside, figures, byId };
}
