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
	/** Codes of the outcomes. */
	readonly outcomes: readonly string[];
	/** Each referral of a child after its first in the period is a re-referral. */
	readonly laterReferralsAreReReferrals: boolean;
	/** Children at risk are counted over the same days as children referred, and not over a part of them. */
	readonly atRiskInTheSamePeriod: boolean;
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
}
