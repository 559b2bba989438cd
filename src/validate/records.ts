import type { ColumnName, ExportKind } from "../dictionary/columns.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { PublishedElsewhere } from "../vocabulary/published-elsewhere.ts";

/**
 * The checked exports, as columns of whole numbers: a pooled year holds millions of rows, and a column costs a tenth
 * of what an object a row does. Row `i` of a table is `table.date[i]`, `table.child[i]`, … A category is the index of
 * its entry in the list that the column's comment names; -1 says that nothing is known. Records never leave the
 * statistics stage.
 */
export interface Records {
	readonly children: Children;
	readonly referrals: Referrals | undefined;
	readonly assessments: Assessments | undefined;
	readonly outcomes: Outcomes | undefined;
	readonly missing: Episodes | undefined;
	readonly discussions: Discussions | undefined;
	readonly feedback: readonly Quotation[] | undefined;
	readonly training: Training | undefined;
	/** What others published, as far as it can stand beside these figures. */
	readonly benchmarks?: readonly PublishedElsewhere[] | undefined;
	/** The columns that each export has; what is not here is not available, never zero. */
	readonly given: Readonly<
		Partial<Record<ExportKind, ReadonlySet<ColumnName>>>
	>;
	/** Exports by whose identifiers the referrals cannot be found: what hangs on both is not available, never zero. */
	readonly unlinked: ReadonlySet<ExportKind>;
	/** The words of `discussions.group` and `training.audience` that settings do not list, by id. */
	readonly groups: readonly FreeWord[];
	readonly audiences: readonly FreeWord[];
}

/** Every child named in any export; a child's number is its index here. */
export interface Children {
	readonly count: number;
}

export interface Referrals {
	readonly count: number;
	/** The line of the export on which the row starts; where several files are one export, their lines run on. */
	readonly line: Int32Array;
	readonly child: Int32Array;
	readonly date: Int32Array;
	/** `noDay` where blank. */
	readonly birth: Int32Array;
	/** Index in the settings' risk levels, highest first; -1 without the column. */
	readonly risk: Int8Array;
	/** By breakdown that is one column: index in its categories. */
	readonly words: ReadonlyMap<string, Int8Array>;
	/** Index in `statuses`: the strongest of those given. */
	readonly status: Int8Array;
	/** Index in `placers`. */
	readonly placedBy: Int8Array;
	/** Bit `1 << i` is set where the referral has model `i` of the settings' models. */
	readonly models: Int32Array;
	/** Index in the risk levels; -1 where blank. */
	readonly latestRisk: Int8Array;
	/** `noDay` where blank, or without the column. */
	readonly latestRiskDate: Int32Array;
	/** `noDay` where the referral is still open, or without the column. */
	readonly closed: Int32Array;
	/** Index in the settings' closure reasons; -1 where there is none. */
	readonly closureReason: Int8Array;
	/** Rows that count for nothing, as something of them is refused: none in what is published. */
	readonly refused?: ReadonlySet<number>;
}

export interface Assessments {
	readonly count: number;
	/** Index of the referral, or -1 where the id is in no referral. */
	readonly referral: Int32Array;
	readonly date: Int32Array;
	/** Index in the risk levels. */
	readonly risk: Int8Array;
}

/** One row an outcome of a case, duplicates already taken out. */
export interface Outcomes {
	readonly count: number;
	/** Index of the referral, where rows name one; -1 where they name a child, or the id is in no referral. */
	readonly referral: Int32Array;
	/** Index of the child, where rows name one instead of a referral; -1 otherwise. */
	readonly child: Int32Array;
	/** Index in the settings' outcomes. */
	readonly code: Int16Array;
	/** `NaN` where not scored. */
	readonly first: Float64Array;
	readonly last: Float64Array;
	/** The date of the first score, or of the last where that alone is dated; `noDay` where neither is. */
	readonly firstDate: Int32Array;
	/** The later of the dates of the two scores; `noDay` where both are blank, or without the columns. */
	readonly lastDate: Int32Array;
}

/** Episodes of being missing or absent, as exported: not merged yet. */
export interface Episodes {
	readonly count: number;
	readonly child: Int32Array;
	/** Minutes since the start of 1 January 1970 by the clock on the wall; a date alone is its first minute. */
	readonly start: Int32Array;
	/** The minute on which it ended; a date alone is the day's last minute; `noDay` while the child is away. */
	readonly end: Int32Array;
	/** 1 where the end is written with a time. */
	readonly endTimed: Int8Array;
	/** Index in `missingKinds`. */
	readonly kind: Int8Array;
	/** 1 yes, 0 no, -1 blank or without the column. */
	readonly needed: Int8Array;
	readonly offered: Int8Array;
	readonly accepted: Int8Array;
	/** 1 where completed, by a date or a yes; 0 no; -1 blank. */
	readonly completed: Int8Array;
	/** The minute of completion (a date alone: the day's first minute); `noDay` where it is told by yes or no. */
	readonly completedAt: Int32Array;
	/** 1 where the completion is written with a time. */
	readonly completedTimed: Int8Array;
}

export interface Discussions {
	readonly count: number;
	readonly child: Int32Array;
	readonly date: Int32Array;
	/** Index in the settings' decisions. */
	readonly decision: Int8Array;
	/** Index in `Records.groups`; -1 where blank, or without the column. */
	readonly group: Int16Array;
}

/** What somebody said, with their consent to its being printed. */
export interface Quotation {
	readonly line: number;
	readonly text: string;
	/** An id of `respondents`. */
	readonly respondent: "youngPerson" | "parentOrCarer" | "professional";
	/** `undefined` where blank, or without the column. */
	readonly date: Day | undefined;
}

export interface Training {
	readonly count: number;
	/** Index in `Records.audiences`. */
	readonly audience: Int16Array;
	readonly date: Int32Array;
	readonly sessions: Int32Array;
	/** -1 where blank, or without the column. */
	readonly attendees: Int32Array;
}

/** A group or audience: its camelCase id and how it is written. */
export interface FreeWord {
	readonly id: string;
	readonly label: string;
}
