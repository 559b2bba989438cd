import type { ColumnName, ExportKind } from "../dictionary/exports.ts";
import type { EthnicityCensus, SexScheme } from "../dictionary/schemes.ts";
import type { WordColumn } from "../dictionary/word-columns.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { YearPart } from "../vocabulary/period.ts";

/** Everything that a council may choose, every field known. Defaults are the contract's. */
export interface Settings {
	readonly authority: Authority;
	/** Other councils whose rows pooled files hold, with all the names that files call them by. */
	readonly authorities: readonly Authority[];
	/** Folder of the exports, as written; relative to the settings file. */
	readonly data: string;
	readonly out: string;
	/** A name under `templates/`, or a folder. */
	readonly template: string;
	readonly policy: Policy;
	/** Highest first. */
	readonly riskLevels: readonly RiskLevel[];
	/** In order of age, `unborn` and `notKnown` not among them: they are always there. */
	readonly ageBands: readonly AgeBand[];
	readonly outcomePart: YearPart | undefined;
	readonly missingPart: YearPart | undefined;
	/** Names of tables, `undefined` for the default ones; `all` among them adds every breakdown. */
	readonly tables: readonly string[] | undefined;
	/** The day from which the referrals export is complete, where the council says so. */
	readonly historyFrom: Day | undefined;
	readonly reReferralFrom: "referral" | "closure";
	readonly outcomes: readonly OutcomeDefinition[];
	readonly models: readonly WordDefinition[];
	readonly closureReasons: readonly WordDefinition[];
	readonly decisions: readonly WordDefinition[];
	/** Categories that are counted among those of the breakdown's "other", by id: merged so that less is held back. */
	readonly asOther: Readonly<Partial<Record<MergeableList, readonly string[]>>>;
	/** `undefined` where they come from the exports. */
	readonly groups: readonly WordDefinition[] | undefined;
	readonly audiences: readonly WordDefinition[] | undefined;
	/** Decimals of percentages, 0 to 2. */
	readonly decimals: number;
	/** Whether rows of unknowns are in the base of shares. */
	readonly unknownsInBase: boolean;
	readonly exports: Readonly<Partial<Record<ExportKind, ExportSettings>>>;
	readonly ids: IdSettings;
	/** What codes for sex mean, where the council says so. */
	readonly sexScheme: SexScheme | undefined;
	/** The census whose ethnic groups the council's series uses. */
	readonly ethnicityCensus: EthnicityCensus;
	/** Names of files in the data folder that are no exports for this, `*` and `?` standing for letters. */
	readonly ignore: readonly string[];
	/** What the words of the exports mean: raw word → category id, by column. */
	readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** The private file in which a person matched raw words, as written; `undefined` where there is none. */
	readonly matchesFile: string | undefined;
	/** What that file says. It holds raw words: it goes into no record and no message. */
	readonly matches: Matches;
	/** Words for the template: the director's name, the committee, … */
	readonly words: Readonly<Record<string, string>>;
}

/** How identifiers are held against each other. */
export interface IdSettings {
	readonly leadingZeros: LeadingZeros;
	/** Exports whose identifiers are those of the referrals, as the council knows, however few they have in common. */
	readonly sameAsReferrals: readonly LinkedExport[];
}

/** What two identifiers are that differ in leading zeros alone: one, two, or refused, as nobody can tell. */
export type LeadingZeros = "same" | "different" | "refused";

/** The exports that name children or referrals of the referrals export, with figures that hang on it. */
export type LinkedExport =
	| "lookedAfter"
	| "assessments"
	| "outcomes"
	| "missing";

/** Breakdowns whose list ends in "other", which can take categories in. */
export type MergeableList = "ethnicGroup" | "reason" | "source";

export interface Authority {
	readonly name: string;
	readonly code: string | undefined;
	/** Other names by which exports call it. */
	readonly aliases: readonly string[];
}

export interface Policy {
	readonly preset: PolicyPreset | undefined;
	/** A count from 1 to one less than this is small. */
	readonly threshold: number;
	/** What counts are rounded to; `undefined` where they are not. */
	readonly roundTo: number | undefined;
	/** The degree of the promise that is kept: 3, nor by rerunning the tool; 2 holds the fewest back. */
	readonly degree: 2 | 3;
	/** What becomes of a category that holds all or none of a base under 20, and so tells something of everyone in it. */
	readonly group: "show" | "withhold";
	/** Whether categories are merged where that holds less back. */
	readonly merge: boolean;
}

/** What holds unless a council chooses otherwise, whatever the preset. */
const unlessChosen = { degree: 3, group: "show", merge: false } as const;

export const policyPresets = {
	"under-5": { threshold: 5, roundTo: undefined, ...unlessChosen },
	"dfe-1-5": { threshold: 6, roundTo: undefined, ...unlessChosen },
	"under-10": { threshold: 10, roundTo: undefined, ...unlessChosen },
	"round-5": { threshold: 5, roundTo: 5, ...unlessChosen },
} as const;

export type PolicyPreset = keyof typeof policyPresets;

export interface RiskLevel {
	readonly id: string;
	readonly label: string;
	readonly aliases: readonly string[];
	readonly inScope: boolean;
}

/** Ages from `from` to `to` in completed years, both in; `to` is absent for "18 and over". */
export interface AgeBand {
	/** `under13`, `13-15`, `18plus` */
	readonly id: string;
	readonly label: string;
	readonly from: number;
	readonly to: number | undefined;
}

export interface OutcomeDefinition {
	readonly code: string;
	readonly label: string;
	readonly better: "higher" | "lower";
	/** Lowest and highest score; `undefined` where any number is a score. */
	readonly range: readonly [number, number] | undefined;
}

export interface WordDefinition {
	readonly id: string;
	readonly label: string;
	readonly aliases: readonly string[];
}

/** What a person says that the words of the exports mean: raw word → category id, by export and column. */
export type Matches = Readonly<
	Partial<
		Record<
			ExportKind,
			Readonly<Partial<Record<WordColumn, Readonly<Record<string, string>>>>>
		>
	>
>;

/** How Excel counts days: from 1900, or, in workbooks of old Macs, from 1904. */
export type DayNumbers = "excel" | "excel1904";

/** What settings say of one export. */
export interface ExportSettings {
	/** The case system that it comes from. */
	readonly system: string | undefined;
	readonly extracted: Day | undefined;
	/** File names, where several files together are one export. */
	readonly files: readonly string[] | undefined;
	/** The file's own heading for a column: canonical heading → headings. */
	readonly headings: Readonly<
		Partial<Record<ColumnName | "authority", readonly string[]>>
	>;
	/** Columns of dates that hold Excel day numbers: canonical heading → how they count. */
	readonly dates: Readonly<Partial<Record<ColumnName, DayNumbers>>>;
}
