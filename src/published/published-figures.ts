import type { CategoryOf } from "../breakdowns/breakdowns.ts";
import type { ProtectedValue } from "../disclosure/protected-table.ts";
import type { MeasureId } from "../measures/measures.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";

/** The figures of one release, as a document or a paper that was published tells them. */
export interface PublishedFigures {
	readonly period: Period;
	readonly asAt: Day;
	readonly policy: PublishedPolicy;
	readonly figures: readonly PublishedFigure[];
	/** What is said of some of them again, elsewhere, and perhaps otherwise. */
	readonly again?: readonly PublishedFigure[];
}

/** The policy as every reader of the document knows it. */
export interface PublishedPolicy {
	readonly threshold: number;
	readonly roundTo: number | undefined;
	/** The degree of the promise that was kept; 3 where it is not said. */
	readonly degree: 2 | 3;
}

export interface PublishedFigure {
	readonly id: string;
	readonly measure: MeasureId;
	readonly cell: readonly CategoryOf[];
	readonly value: PublishedValue;
	readonly base?: string | undefined;
	readonly share?: PublishedShare | undefined;
	/** The period that was set beside the release's own, of which it is a figure. */
	readonly beside?: Period;
	/** The figure's own period, where it is not the release's. */
	readonly ownPeriod?: Period | undefined;
	/** Where it was read in a paper: "table 3, row Medium". */
	readonly place?: string;
	readonly line?: number | undefined;
	/** As it was written. */
	readonly written: Readonly<Record<string, unknown>>;
}

/** What was said of a figure: as it was protected. */
export type PublishedValue = ProtectedValue;

/** A share in per cent, as it was written; `from` and `to` are the same where it is one number. */
export interface PublishedShare {
	readonly from: number;
	readonly to: number;
	readonly decimals: number;
	/** "83%", "87% to 100%" */
	readonly text: string;
	/** Its base is said to be under 20. */
	readonly unreliable: boolean;
}
