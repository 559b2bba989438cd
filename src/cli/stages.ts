import type { ProtectedTable } from "../disclosure/protected-table.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import type {
	Format,
	Outcome,
	Output,
	Progress,
	Request,
	SourceSummary,
} from "../pipeline.ts";
import type { ChartFont } from "../render/font-metrics.ts";
import type { TemplateSource } from "../report/template.ts";
import type { Settings } from "../settings/settings.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { misused } from "./stop.ts";

/** What the pipeline is given of this machine. */
export interface Effects {
	readonly progress: Progress;
	/** The font that charts are drawn in; read only where a paper is drawn. */
	readonly font: () => ChartFont;
}

/** How a run for figures alone ended. */
export type FiguresOutcome =
	| { readonly status: "refused"; readonly issues: readonly Issue[] }
	| {
			readonly status: "counted";
			readonly table: ProtectedTable;
			/** The figures document, in the formats asked for. */
			readonly outputs: readonly Output[];
			readonly warnings: readonly Issue[];
			readonly sources: readonly SourceSummary[];
			readonly heldBack: number;
	  };

/** The pipeline, as the command line calls it. */
export interface Stages {
	readonly buildPaper: (
		sources: readonly SourceFile[],
		settings: Settings,
		request: Request,
		formats: readonly Format[],
		template: TemplateSource,
		effects: Effects,
	) => Promise<Outcome>;
	readonly countFigures: (
		sources: readonly SourceFile[],
		settings: Settings,
		request: Request,
		formats: readonly Format[],
		progress: Progress,
	) => Promise<FiguresOutcome>;
}

/** Loads the pipeline; apart from everything else, so that help and a wrong command wait for none of it. */
export async function loadStages(): Promise<Stages> {
	throw misused("The pipeline is not in this version yet.");
}
