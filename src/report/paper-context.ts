import type { ExportKind } from "../dictionary/columns.ts";
import type { Settings } from "../settings/settings.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { PublishedElsewhere } from "../vocabulary/published-elsewhere.ts";
import type { QualityFinding } from "./data-quality.ts";

/** What a paper needs to know beside the protected figures. Nothing in it is about a child, but for what was said with consent. */
export interface PaperContext {
	readonly settings: PaperSettings;
	/** Whether its figures are protected, or as they are: for the group that works with the children. */
	readonly edition: "published" | "restricted";
	/** The day on which "open", "closed" and "latest risk" are judged. */
	readonly asAt: Day;
	/** Labels of the levels of risk that count, highest first; empty where risk is not known and all referrals count. */
	readonly countedLevels: readonly string[];
	/** The exports that the run was given. */
	readonly given: readonly ExportKind[];
	/** What was found in the exports that its reader should know. */
	readonly quality: readonly QualityFinding[];
	/** What others published of the same days. */
	readonly elsewhere?: readonly PublishedElsewhere[];
	/** With consent, in the order in which they are printed: by date, then by line. */
	readonly quotations: readonly PrintedQuotation[];
}

/** The part of settings that a paper speaks of. */
export type PaperSettings = Pick<
	Settings,
	| "authority"
	| "policy"
	| "riskLevels"
	| "ageBands"
	| "outcomes"
	| "models"
	| "closureReasons"
	| "decisions"
	| "groups"
	| "audiences"
	| "decimals"
	| "unknownsInBase"
	| "exports"
	| "words"
	| "breaks"
	| "frontSheet"
	| "revisions"
	| "provisional"
	| "layout"
	| "zeros"
>;

export interface PrintedQuotation {
	readonly text: string;
	readonly respondent: "youngPerson" | "parentOrCarer" | "professional";
}
