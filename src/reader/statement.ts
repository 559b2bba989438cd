import type { BreakdownName, CategoryOf } from "../breakdowns/breakdowns.ts";
import type { MeasureId } from "../measures/measures.ts";
import type { Day } from "../vocabulary/calendar.ts";

/** One figure as a statement of a universe: whom it counts, whatever is said of how many. */
export interface Statement {
	/** Each is used once. */
	readonly name: string;
	readonly measure: MeasureId;
	readonly cell: readonly CategoryOf[];
	/** The days that it covers, both ends in. */
	readonly period: Days;
	/** The day on which "open", "closed" and "latest risk" are judged. */
	readonly asAt: Day;
	/** The levels of risk that count; `undefined` where all do. */
	readonly scope: readonly string[] | undefined;
}

/** A run of days, both ends in. */
export interface Days {
	readonly from: Day;
	readonly to: Day;
}

/** What readers know beside the statements themselves. */
export interface Scheme {
	/** All levels of risk, highest first. */
	readonly levels: readonly string[];
	/**
	 * A child's later referral within twelve months is a re-referral: it counts from the earlier referral, and no child was
	 * referred twice on one day.
	 */
	readonly laterIsAgain: boolean;
	/** Whether these are all the categories of a breakdown; where they are not, there are others beside them. */
	readonly isComplete: (
		breakdown: BreakdownName,
		categories: ReadonlySet<string>,
	) => boolean;
	/** Whether a child has one category of a breakdown at all its referrals. */
	readonly isConstant: (breakdown: BreakdownName) => boolean;
}

/** Whether all levels of risk that count in one count in the other. */
export function isWithinScope(
	part: Statement["scope"],
	whole: Statement["scope"],
): boolean {
	return (
		whole === undefined ||
		part?.every((level) => whole.includes(level)) === true
	);
}
