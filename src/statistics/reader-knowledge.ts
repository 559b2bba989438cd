import type { BreakdownName } from "../breakdowns/breakdowns.ts";
import type { MeasureId } from "../measures/measures.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { CellPart } from "./figure-table.ts";

/** What a reader knows of a release beside its figures' ids: enough to see how these hang together. */
export interface ReaderKnowledge {
	readonly period: Period;
	readonly asAt: Day;
	/** Ids of all levels of risk, highest first. */
	readonly riskLevels: readonly string[];
	/** Of these, the levels that count. */
	readonly countedLevels: readonly string[];
	/** Each referral of a child after its first in the period is a re-referral. */
	readonly laterReferralsAreReReferrals: boolean;
	/** Whether a child is in one category of a breakdown at all its referrals: it has one sex, one date of birth. */
	readonly isConstant: (breakdown: BreakdownName) => boolean;
	/** Whether these are all the categories of a breakdown. */
	readonly isComplete: (
		breakdown: BreakdownName,
		categories: ReadonlySet<string>,
	) => boolean;
}

/** A table by its figures, without any of their values. */
export interface TableShape {
	readonly table: {
		readonly measure: MeasureId;
		readonly breakdowns: readonly BreakdownName[];
	};
	/** Every cell; one without parts is the total. */
	readonly cells: readonly (readonly Omit<CellPart, "label">[])[];
	/** Where the row `recorded` stands among the cells, if the table has one. */
	readonly recordedAt: number | undefined;
	/** Its own period, where it is not the release's. */
	readonly ownPeriod?: Pick<Period, "from" | "to"> | undefined;
	/** The period set beside the release's own, of which it is. */
	readonly beside?: Period | undefined;
}
