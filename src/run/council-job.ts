import type { ProtectedTable } from "../disclosure/protected-table.ts";
import type { ChartFont } from "../render/chart-font.ts";
import type { Look } from "../render/look/open-look.ts";
import type { TemplateSource } from "../report/template.ts";
import type { TemplateProblem } from "../report/template-problem.ts";
import type { Issue } from "../vocabulary/issue.ts";
import type { PublishedElsewhere } from "../vocabulary/published-elsewhere.ts";
import type { GivenCouncil } from "./read-councils.ts";
import type { ReadExports } from "./read-exports.ts";
import type { CouncilFigures, Format, Output, Request, Unsafe } from "./run.ts";

/** All that making one council's paper or figures takes: data alone, so that another thread can do it. */
export interface CouncilJob {
	readonly given: ReadExports;
	readonly request: Request;
	readonly formats: readonly Format[];
	readonly paper:
		| {
				readonly template: TemplateSource;
				readonly font: ChartFont;
				readonly look: Look | undefined;
		  }
		| undefined;
	readonly audit: { readonly settingsSha256: string | undefined } | undefined;
	readonly tool: string;
	/** Whether a pooled total is to be made of it. */
	readonly isPooled: boolean;
}

/** What came of one council: data alone, and nothing is written yet. */
export type CouncilMade =
	| Unsafe
	| {
			/** The template has mistakes. */
			readonly status: "misworded";
			readonly problems: readonly TemplateProblem[];
	  }
	| {
			readonly status: "made";
			readonly table: ProtectedTable;
			readonly outputs: readonly Output[];
			/** Every piece of text of the paper, where one was written: for the private run record. */
			readonly said: readonly string[];
			/** What these figures are as a release: the figures document, as UTF-8. */
			readonly document: Uint8Array;
			/** The private page that an information-governance officer signs, as HTML. */
			readonly auditPage: Uint8Array | undefined;
			/** What others published of the same days. */
			readonly elsewhere: readonly PublishedElsewhere[];
			/** How many figures are held back: never how many are small. */
			readonly heldBack: number;
			/** Crossings that are not told, by the names of their tables. */
			readonly leftOut: readonly string[];
			/** What to know of earlier releases, and of the look, as lines. */
			readonly notices: readonly string[];
			/** What makes the figures doubtful, beside what was found as the rows were read: one a kind and export. */
			readonly doubts: readonly Issue[];
			/** What a pooled total is made of: true figures, never published. */
			readonly forPooling: CouncilFigures | undefined;
	  };

/** One council of which something was made. */
export interface MadeCouncil extends Omit<GivenCouncil, "given"> {
	readonly given: Pick<ReadExports, "warnings" | "sources">;
	readonly made: CouncilMade;
}
