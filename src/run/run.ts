import type { ExportKind } from "../dictionary/columns.ts";
import type { Known } from "../disclosure/known.ts";
import type { ProtectedTable } from "../disclosure/protected-table.ts";
import type { Release } from "../releases/release.ts";
import type { ChartFont } from "../render/font-metrics.ts";
import type { TemplateProblem } from "../report/template-problem.ts";
import type { FigureTable } from "../statistics/figure-table.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Issue } from "../vocabulary/issue.ts";
import type { Period } from "../vocabulary/period.ts";

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
	/** What was published before, which these figures are protected against too. */
	readonly earlier: readonly Release[];
}

export type Format = "docx" | "json" | "csv";

/** Told as the run goes: a step in words and, where it can be known, how far it is (0 to 1). */
export type Progress = (step: string, share?: number) => void;

/** What the pipeline is given of the machine that it runs on. */
export interface Effects {
	readonly progress: Progress;
	/** The font that charts are drawn in; read only where a paper is drawn. */
	readonly font: () => ChartFont;
	/** The tool and its version, for a document's provenance: "cse-report 0.1.0". */
	readonly tool: string;
}

export interface Output {
	readonly format: Format;
	readonly bytes: Uint8Array;
}

/** What was read of one file, for the private run record: never published. */
export interface SourceSummary {
	readonly file: string;
	/** The workbook's file, where it is a sheet of one. */
	readonly workbook?: string;
	readonly kind: ExportKind;
	readonly rows: number;
}

/** How a run ended. Nothing is written here: that is the command line's. */
export type Outcome =
	| Refusal
	| Unsafe
	| {
			/** The template has mistakes. */
			readonly status: "misworded";
			readonly problems: readonly TemplateProblem[];
	  }
	| (Counted & {
			readonly status: "built";
			readonly outputs: readonly Output[];
			/** Every piece of text of the paper, where one was written: for the private run record. */
			readonly said: readonly string[];
			/** The private page that an information-governance officer signs, as HTML. */
			readonly auditPage: (
				settingsSha256: string | undefined,
			) => Promise<Uint8Array>;
	  });

/** How a run for the figures alone ended. */
export type FiguresOutcome =
	| Refusal
	| Unsafe
	| (Counted & {
			readonly status: "counted";
			readonly table: ProtectedTable;
			readonly outputs: readonly Output[];
	  });

/** Nothing that could be held back would keep a small number from a reader. */
export interface Unsafe {
	readonly status: "unsafe";
	/** What stands in the way, as lines. */
	readonly reasons: readonly string[];
}

/** The exports cannot be counted as they are. */
export interface Refusal {
	readonly status: "refused";
	readonly issues: readonly Issue[];
}

export interface Counted {
	readonly warnings: readonly Issue[];
	/** Those of the warnings that only the records together show: one a kind and export. */
	readonly doubts: readonly Issue[];
	readonly sources: readonly SourceSummary[];
	/** How many figures are held back: never how many are small. */
	readonly heldBack: number;
	/** What to know of earlier releases, as lines. */
	readonly notices: readonly string[];
	/** What these figures are as a release: the figures document, as UTF-8. */
	readonly asReleased: () => Promise<Uint8Array>;
}

/** What came of one council of several. */
export interface Poolable {
	readonly table: ProtectedTable;
	/** What a pooled total is made of: true figures, never published. */
	readonly forPooling: () => CouncilFigures;
}

export type With<More, Result, Status> =
	| Exclude<Result, Refusal | { readonly status: Status }>
	| (Extract<Result, { readonly status: Status }> & More);

/** One council's figures, true and as its readers have them. */
export interface CouncilFigures {
	readonly figures: FigureTable;
	readonly known: Known;
}
