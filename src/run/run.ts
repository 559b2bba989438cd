import type { ExportKind } from "../dictionary/columns.ts";
import type { Known } from "../disclosure/councils/open-council.ts";
import type { SolvingMeans } from "../disclosure/facts/linear-solver.ts";
import type { Release } from "../releases/release.ts";
import type { PaperFormat } from "../render/paper-formats.ts";
import type { PictureOf } from "../render/pictures.ts";
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
	/** Periods to set beside it, in the order in which they are told. */
	readonly beside?: readonly Period[];
	/** The one council to count, where files pool several; by name, code or alias. */
	readonly authority: string | undefined;
	/** What was published before, which these figures are protected against too. */
	readonly earlier: readonly Release[];
}

/** A paper, or figures as data. */
export type Format = PaperFormat | "json" | "csv";

/** Told as the run goes: a step in words and, where it can be known, how far it is (0 to 1). */
export type Progress = (step: string, share?: number) => void;

/** What making one council's figures is given of the machine that it runs on, and of who asked for it. */
export interface CouncilEffects extends SolvingMeans {
	readonly progress: Progress;
	/** Has charts drawn elsewhere at the same time; without it they are drawn where the paper is made. */
	readonly pictureOf?: PictureOf | undefined;
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

/** Nothing that could be held back would keep a small number from a reader. */
export interface Unsafe {
	readonly status: "unsafe";
	/** What stands in the way, as lines. */
	readonly reasons: readonly string[];
}

/** It could not be written. */
export interface Unwritten {
	readonly status: "unwritten";
	readonly reason: string;
}

/** The exports cannot be counted as they are. */
export interface Refusal {
	readonly status: "refused";
	readonly issues: readonly Issue[];
}

/** One council's figures, true and as its readers have them. */
export interface CouncilFigures {
	readonly figures: FigureTable;
	readonly known: Known;
}
