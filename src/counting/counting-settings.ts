import type { Category } from "../dictionary/category.ts";
import type { NamedAuthority } from "../vocabulary/authority-name.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { YearPart } from "../vocabulary/period.ts";

/** What counting needs to know of a council's choices: its slice of the settings, every field known. */
export interface CountingSettings {
	readonly authority: NamedAuthority;
	/** What words mean, by column. */
	readonly codes: Words;
	/** What a person filled in that words mean, by export and column. */
	readonly matches: Readonly<Record<string, Words | undefined>>;
	/** Highest first. */
	readonly riskLevels: readonly CountedLevel[];
	/** In order of age. */
	readonly ageBands: readonly Band[];
	readonly outcomes: readonly Outcome[];
	readonly models: readonly Category[];
	readonly closureReasons: readonly Category[];
	readonly decisions: readonly Category[];
	/** `undefined` where they come from the exports. */
	readonly groups: readonly Category[] | undefined;
	readonly audiences: readonly Category[] | undefined;
	/** The day from which the referrals export is complete, where the council says so. */
	readonly historyFrom: Day | undefined;
	readonly reReferralFrom: "referral" | "closure";
	/** The part of a year that outcomes, and what goes with missing, are counted over. */
	readonly outcomePart: YearPart | undefined;
	readonly missingPart: YearPart | undefined;
	/** Whether rows of unknowns are in the base of shares. */
	readonly unknownsInBase: boolean;
	/** By breakdown, the ids of categories that are counted among its "other". */
	readonly asOther: Readonly<Record<string, readonly string[]>>;
}

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface CountedLevel extends Category {
	readonly inScope: boolean;
}

/** Ages from `from` to `to` in completed years, both in; `to` is absent for "18 and over". */
export interface Band extends Category {
	readonly from: number;
	readonly to: number | undefined;
}

interface Outcome {
	readonly code: string;
	readonly label: string;
	readonly better: "higher" | "lower";
}
