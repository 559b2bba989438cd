/**
 * What a reader knows of a measure or a breakdown without being told any number: whom a measure counts, as a condition on
 * what is counted one by one. How published counts hang together follows from that (disclosure.md, section 3, "One
 * universe"), and is written down nowhere else.
 */

/**
 * What is counted one by one. `referrals`, `missing` and `absent` (episodes) have a day each, so that periods add up and
 * overlap as they will; `cases` (of an outcome), `people` (who went missing, who was at risk, who was referred) and
 * `discussed` (children) count once in each period on any day of which they do.
 */
export type PopulationName =
	| "referrals"
	| "missing"
	| "absent"
	| "cases"
	| "people"
	| "discussed";

/** What is said of each referral: its level of risk when it was made. */
export const levelAtReferral = "risk";

/** What is said of each referral: whether the same child was referred before, no longer ago than counts. */
export const comesAgain = "again";

/** What is said of people: whoever was referred in a time was at risk in it. */
export const wasReferred = "referred";
export const wasAtRisk = "atRisk";
export const wentMissing = "missing";

/** What is said of a case: whether its referral was open, at a level of risk that counts. */
export const wasCounted = "counted";

/** Of a measure: as a condition on one population, or on several where its count is one of each. */
export type MeasureKnowledge = readonly Counted[];

export interface Counted {
	readonly population: PopulationName;
	/** All of these hold of whatever counts. */
	readonly where: readonly Clause[];
}

export type Clause =
	/** Its day (`made`, `closed`; an episode's `start`) is in the figure's period. */
	| { readonly kind: "during"; readonly day: "made" | "closed" | "start" }
	/** Its level of risk at referral is one that counts. */
	| { readonly kind: "inScope" }
	| {
			readonly kind: "is";
			readonly attribute: string;
			readonly values: readonly string[];
			/** Judged by the levels of risk that count: at other levels it is another attribute. */
			readonly scoped?: true;
			/** Judged as at a day: whatever has one of its values by then keeps that. */
			readonly settled?: true;
			/** It holds of a period where it holds on any day of it: of another period it is another attribute. */
			readonly onAnyDay?: true;
	  }
	/** Each child counts once in the figure's period. */
	| { readonly kind: "oncePerChild" };

/** Of a breakdown: what its categories say of whatever is counted. */
export type BreakdownKnowledge =
	/**
	 * Each has exactly one category. `attribute` is the breakdown's own name where it is left out; two breakdowns of one
	 * attribute (`risk` and `from`) tell the same.
	 */
	| {
			readonly kind: "one";
			readonly attribute?: string;
			/** Judged as at a day: at another day it may be another. */
			readonly asAt?: true;
			/** The values behind a category, where they are not the category itself: `notImproved` is `same` or `worse`. */
			readonly values?: Readonly<Record<string, readonly string[]>>;
			/** Some that are counted elsewhere have none of its categories: cases that were not scored. */
			readonly partial?: true;
			/** Judged as at a day: whatever has one of its categories by then keeps that. */
			readonly settled?: true;
			/** As at the last time in the period that it was anything: in another period it may be another. */
			readonly atLast?: true;
			/** Settings can have some of its categories counted as "other": `other_turned18_disengaged`. */
			readonly merges?: true;
			/** Everything is in this category to begin with; what has left it by some day does not come back. */
			readonly atFirst?: string;
			/** Its categories are levels of risk as at a day, and `atFirst`. */
			readonly latestLevel?: true;
			/** What has become of a level at referral: the category by the latest one, of all levels, highest first. */
			readonly change?: (
				before: string,
				latest: string,
				levels: readonly string[],
			) => string;
			/**
			 * Of a child that has it at several referrals: as at the first of them, at the highest, always the same, or worked
			 * out from all of them.
			 */
			readonly ofChild?: "first" | "highest" | "constant" | "all";
	  }
	/** Ages, in bands whose edges settings choose. */
	| { readonly kind: "ages"; readonly ofChild: "first" }
	/** Several at once, and `notRecorded` where there is none. */
	| { readonly kind: "several" }
	/** Whether it was closed by the as-at day. */
	| { readonly kind: "state" }
	/** The categories are periods: the day is in them. */
	| { readonly kind: "days" }
	/** Each category is a condition of its own, and they may hold together: stages that an episode has reached. */
	| {
			readonly kind: "reached";
			readonly where: Readonly<Record<string, readonly Clause[]>>;
	  }
	/** What is in one category is none of another's, and nothing ties them: a case is of one outcome. */
	| { readonly kind: "apart" }
	/** It says nothing of what is counted: two bases of one count. */
	| { readonly kind: "nothing" };
