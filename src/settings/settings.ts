import type { ExportKind } from "../dictionary/columns.ts";
import type { PublishedElsewhere } from "../vocabulary/published-elsewhere.ts";
import type { Codes } from "./codes.ts";
import type { SettingsFile } from "./settings-schema.ts";

/**
 * Everything that a council may choose, every field known: what `src/settings/settings-schema.ts` says, under the names
 * that the stages use.
 */
export interface Settings
	extends Pick<
		SettingsFile,
		| ("authority" | "authorities" | "data" | "out" | "template" | "words")
		| ("policy" | "ageBands" | "outcomes" | "exports" | "ids" | "ignore")
		| ("models" | "closureReasons" | "decisions" | "frontSheet")
		| ("layout" | "zeros" | "compare" | "benchmarks" | "look")
		| ("revisions" | "provisional")
	> {
	/** Highest first. */
	readonly riskLevels: readonly RiskLevel[];
	readonly outcomePart: SettingsFile["measures"]["outcome"]["within"];
	readonly missingPart: SettingsFile["measures"]["missingChildren"]["within"];
	/** Names of tables, `undefined` for the default ones; `all` among them adds every breakdown. */
	readonly tables: SettingsFile["tables"];
	/** The day from which the referrals export is complete, where the council says so. */
	readonly historyFrom: SettingsFile["history"]["completeFrom"];
	readonly reReferralFrom: SettingsFile["reReferral"]["from"];
	/** By breakdown, the ids of categories that are counted among its "other": merged so that less is held back. */
	readonly asOther: Readonly<Record<string, readonly string[]>>;
	/** `undefined` where they come from the exports. */
	readonly groups: SettingsFile["groups"];
	readonly audiences: SettingsFile["audiences"];
	/** The file that says how many children live where, as written; and what it says. */
	readonly populationFile: SettingsFile["population"]["file"];
	readonly population: readonly Population[];
	/** What others published, from files that settings name. */
	readonly published: readonly PublishedElsewhere[];
	/** How many periods of the same kind a series has. */
	readonly seriesLength: SettingsFile["series"]["periods"];
	/** What breaks a series, in the order of the days. */
	readonly breaks: SettingsFile["series"]["breaks"];
	/** Decimals of percentages, 0 to 2. */
	readonly decimals: number;
	/** Whether rows of unknowns are in the base of shares. */
	readonly unknownsInBase: boolean;
	/** What codes for sex mean, where the council says so. */
	readonly sexScheme: SettingsFile["sex"]["scheme"];
	/** The census whose ethnic groups the council's series uses. */
	readonly ethnicityCensus: SettingsFile["ethnicity"]["census"];
	/** What the words of the exports mean: raw word → category id, by column. */
	readonly codes: Codes;
	/** The private file in which a person matched raw words, as written; `undefined` where there is none. */
	readonly matchesFile: string | undefined;
	/** What that file says. It holds raw words: it goes into no record and no message. */
	readonly matches: Matches;
}

/** Children of an area, by the estimate of the middle of a year. */
export interface Population {
	readonly area: string;
	readonly year: number;
	readonly children: number;
}

export type NationalFile = SettingsFile["benchmarks"]["files"][number];
export type Authority = SettingsFile["authority"];
export type Policy = SettingsFile["policy"];
export type PolicyPreset = NonNullable<Policy["preset"]>;
export type FrontSheet = SettingsFile["frontSheet"];
export type RiskLevel = SettingsFile["risk"]["levels"][number];
export type AgeBand = SettingsFile["ageBands"][number];
export type OutcomeDefinition = SettingsFile["outcomes"][number];
export type WordDefinition = SettingsFile["models"][number];

/** How identifiers are held against each other. */
export type IdSettings = SettingsFile["ids"];
/** What two identifiers are that differ in leading zeros alone: one, two, or refused, as nobody can tell. */
export type LeadingZeros = IdSettings["leadingZeros"];
export type LinkedExport = IdSettings["sameAsReferrals"][number];

/** What settings say of one export. */
export type ExportSettings = NonNullable<SettingsFile["exports"][ExportKind]>;

/** How settings say that a column writes its dates. */
export type DateForm = NonNullable<ExportSettings["dates"]["referral_date"]>;

/** How Excel counts days: from 1900, or, in workbooks of old Macs, from 1904. */
export type DayNumbers = Extract<DateForm, "excel" | "excel1904">;

/** What a person says that the words of the exports mean: raw word → category id, by export and column. */
export type Matches = Readonly<
	Partial<
		Record<
			ExportKind,
			Readonly<Record<string, Readonly<Record<string, string>>>>
		>
	>
>;
