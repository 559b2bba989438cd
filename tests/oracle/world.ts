import type { Day } from "./days.ts";

/** A council's year as it truly was. The generator invents it, the writer exports it, the oracle counts it. */
export interface World {
	readonly settings: WorldSettings;
	readonly request: WorldRequest;
	readonly referrals: Export<Referral> | undefined;
	readonly assessments: Export<Assessment> | undefined;
	readonly outcomes: Export<OutcomeRow> | undefined;
	readonly missing: Export<MissingRow> | undefined;
	readonly discussions: Export<Discussion> | undefined;
	readonly training: Export<Training> | undefined;
}

/** The rows of an export and the headings that it has. */
export interface Export<Row> {
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
}

/** The council that a row is about, where files pool several. */
interface Pooled {
	readonly authority?: string;
}

export interface Referral extends Pooled {
	readonly id: string;
	readonly child: string;
	readonly date: Day;
	readonly birth: Day | undefined;
	readonly risk: string;
	readonly sex: string;
	/** A national code or a group's id; blank is not recorded. */
	readonly ethnicity: string;
	/** As exported: yes, no, a code of a kind of disability, or blank. */
	readonly disability: string;
	/** What it names, of sexual, criminal and other. */
	readonly exploitation: readonly string[];
	readonly byGroup: "yes" | "no" | "";
	readonly statuses: readonly string[];
	/** As exported: the authority's name, code or alias, another's, or blank. */
	readonly placing: string;
	readonly source: string;
	readonly models: readonly string[];
	readonly latest: string | undefined;
	readonly latestDate: Day | undefined;
	readonly closed: Day | undefined;
	readonly reason: string | undefined;
}

export interface Assessment extends Pooled {
	readonly referral: string;
	readonly date: Day;
	readonly level: string;
}

export interface OutcomeRow extends Pooled {
	/** The referral's id, or the child's where the export has no `referral_id`. */
	readonly referral: string | undefined;
	readonly child: string | undefined;
	readonly code: string;
	readonly first: number | undefined;
	readonly last: number | undefined;
	readonly lastDate: Day | undefined;
}

/** A day, with a time of day in minutes where the export tells it. */
export interface Moment {
	readonly day: Day;
	readonly minutes: number | undefined;
}

/** Yes, no, or the moment at which it was. */
export type Told = "yes" | "no" | Moment | undefined;

export interface MissingRow extends Pooled {
	readonly child: string;
	readonly start: Moment;
	readonly end: Moment | undefined;
	readonly kind: "missing" | "absent";
	readonly needed: Told;
	readonly offered: Told;
	readonly accepted: Told;
	readonly completed: Told;
}

export interface Discussion extends Pooled {
	readonly child: string;
	readonly date: Day;
	readonly decision: string;
	/** Free words; blank is not recorded. */
	readonly group: string;
}

export interface Training extends Pooled {
	readonly audience: string;
	readonly date: Day;
	readonly sessions: number | undefined;
	readonly attendees: number | undefined;
}

export interface Level {
	readonly id: string;
	readonly aliases: readonly string[];
	readonly inScope: boolean;
}

export interface Band {
	readonly id: string;
	readonly written: string;
	readonly from: number;
	readonly to: number;
}

export interface OutcomeSetting {
	readonly code: string;
	readonly better: "higher" | "lower";
	/** Whether settings must say it: not one of the six, or not in the direction that it has by itself. */
	readonly own: boolean;
}

export type YearPart = "H1" | "H2" | "Q1" | "Q2" | "Q3" | "Q4";

export interface WorldSettings {
	readonly authority: {
		readonly name: string;
		readonly code: string;
		readonly aliases: readonly string[];
	};
	/** Highest first. */
	readonly levels: readonly Level[];
	readonly ownLevels: boolean;
	readonly bands: readonly Band[];
	readonly ownBands: boolean;
	readonly outcomes: readonly OutcomeSetting[];
	readonly outcomeWithin: YearPart | undefined;
	readonly missingWithin: YearPart | undefined;
	readonly historyFrom: Day | undefined;
	readonly reReferralFrom: "referral" | "closure";
	/** Decisions beyond the contract's three, as words. */
	readonly moreDecisions: readonly string[];
	readonly moreModels: readonly string[];
	readonly groups: readonly string[] | undefined;
	readonly audiences: readonly string[] | undefined;
	readonly decimals: number;
	readonly unknowns: "include" | "exclude";
	readonly tables: readonly string[] | undefined;
}

export interface WorldPeriod {
	readonly id: string;
	readonly from: Day;
	readonly to: Day;
	readonly kind: "calendar" | "financial";
}

export interface WorldRequest {
	readonly period: WorldPeriod;
	readonly asAt: Day;
	readonly allLevels: boolean;
	readonly tables: readonly string[] | undefined;
	readonly authority: string | undefined;
}
