import { trueTable } from "./disclosure/stated/stated-table.ts";
import type { SourceFile } from "./ingest/source-file.ts";
import type { PaperFormat } from "./render/paper-formats.ts";
import type { CouncilJob } from "./run/council-job.ts";
import { type MadePapers, makePapers } from "./run/make-papers.ts";
import { readExports } from "./run/read-exports.ts";
import { paperContext } from "./run/render-figures.ts";
import type {
	CouncilEffects,
	Refusal,
	Request,
	SourceSummary,
} from "./run/run.ts";
import type { Settings } from "./settings/settings.ts";
import { computeFigures } from "./statistics/compute.ts";
import type { Issue } from "./vocabulary/issue.ts";

/** How the making of a restricted edition ended. */
export type RestrictedOutcome =
	| Refusal
	| Exclude<MadePapers, { readonly status: "made" }>
	| (Extract<MadePapers, { readonly status: "made" }> & {
			readonly sources: readonly SourceSummary[];
			readonly warnings: readonly Issue[];
	  });

/**
 * The restricted edition, for the group that works with the children: the paper with every figure as it is. It goes its own
 * way, so that nothing of it can come into the ledger, into figures as data or among what may be published.
 */
export async function makeRestricted(
	sources: readonly SourceFile[],
	settings: Settings,
	request: Request,
	formats: readonly PaperFormat[],
	paper: NonNullable<CouncilJob["paper"]>,
	effects: Pick<CouncilEffects, "progress" | "pictureOf">,
): Promise<RestrictedOutcome> {
	// 1. Files → records.
	const given = await readExports(sources, settings, request, effects.progress);
	if (given.status === "refused") return given;

	// 2. Records → true figures, none of them judged.
	effects.progress("Counting");
	const { decimals, breaks } = given.settings;
	const figures = computeFigures(given.records, given.settings, request);
	const table = trueTable(figures, { decimals, breaks });

	// 3. True figures → report model → bytes.
	const { findDoubts } = await import("./check/find-doubts.ts");
	const doubts = findDoubts(
		given.records,
		given.settings,
		request,
		given.sources,
	);
	const context = paperContext(given, request, doubts, "restricted");
	const made = await makePapers(table, context, formats, paper, effects);
	if (made.status === "misworded") return made;
	const warnings = [...given.warnings, ...doubts];
	return { ...made, sources: given.sources, warnings };
}
