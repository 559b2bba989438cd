import type { FigureId } from "../measures/figure-key.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Severity } from "../vocabulary/issue.ts";
import type { Period } from "../vocabulary/period.ts";

/** How the figures of a period hang together. It holds true counts: for the analyst, never published. */
export interface Reconciliation {
	readonly period: Period;
	readonly asAt: Day;
	readonly sections: readonly Section[];
}

export interface Section {
	readonly title: string;
	readonly sums: readonly Sum[];
}

/** One sum of the paper's arithmetic. */
export interface Sum {
	/** "Referrals by sex" */
	readonly what: string;
	readonly total: Addend;
	readonly parts: readonly Addend[];
	readonly verdict: Verdict;
	/** What there is to say of it, as whole sentences: why it does not add up, or why it is not available. */
	readonly why: readonly string[];
	/** What was found in the rows that it is counted from. */
	readonly because: readonly Cause[];
}

/**
 * `addsUp`: the parts are the total. `doesNotAddUp`: they are not, and `because` says what causes it. `overlaps`: they
 * are not, and need not be: a child in two quarters. `notAvailable`: the exports do not tell.
 */
export type Verdict = "addsUp" | "doesNotAddUp" | "overlaps" | "notAvailable";

/** A count with its name, and its id where it is a figure. */
export interface Addend {
	readonly label: string;
	/** `undefined` where it is not available. */
	readonly count: number | undefined;
	readonly figure?: FigureId;
}

/** A rule that was broken on some lines: where, and never what the cells hold. */
export interface Cause {
	readonly code: string;
	readonly severity: Severity;
	readonly file: string;
	/** As the file writes it. */
	readonly heading?: string;
	readonly count: number;
	/** From the first on; not all of them where they are very many. */
	readonly lines: readonly number[];
}
