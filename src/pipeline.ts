import type { SourceFile } from "./ingest/source-file.ts";
import type { Settings } from "./settings/settings.ts";
import type { Day } from "./vocabulary/calendar.ts";
import type { Issue } from "./vocabulary/issue.ts";
import type { Period } from "./vocabulary/period.ts";

/** What a run is asked for. */
export interface Request {
	readonly period: Period;
	/** The day on which "open", "closed" and "latest risk" are judged; not before the period's last day. */
	readonly asAt: Day;
	/** Every level of risk counts, not only those in the service's scope. */
	readonly allLevels: boolean;
	/** Names of tables instead of those of settings. */
	readonly tables: readonly string[] | undefined;
	/** The one council to count, where files pool several; by name, code or alias. */
	readonly authority: string | undefined;
}

export type Format = "docx" | "json" | "csv";

/** A template's folder as text: file name without its folder → its text. */
export interface TemplateSource {
	readonly name: string;
	readonly files: ReadonlyMap<string, string>;
}

/** Told as the run goes: a step in words and, where it can be known, how far it is (0 to 1). */
export type Progress = (step: string, share?: number) => void;

export interface Output {
	readonly format: Format;
	readonly bytes: Uint8Array;
}

/** What was read of one file, for the private run record: never published. */
export interface SourceSummary {
	readonly file: string;
	readonly kind: string;
	readonly rows: number;
}

/** How a run ended. Nothing is written here: that is the command line's. */
export type Outcome =
	| { readonly status: "refused"; readonly issues: readonly Issue[] }
	| {
			readonly status: "built";
			readonly outputs: readonly Output[];
			readonly warnings: readonly Issue[];
			readonly sources: readonly SourceSummary[];
			/** How many figures are held back: never how many are small. */
			readonly heldBack: number;
	  };
