import { withSolver } from "./disclosure/facts/linear-solver.ts";
import type { Explanation } from "./explain/explanation.ts";
import type { SourceFile } from "./ingest/source-file.ts";
import { countSafely, countUnder } from "./run/count-safely.ts";
import { readExports } from "./run/read-exports.ts";
import type { CouncilEffects, Refusal, Request } from "./run/run.ts";
import type { Settings } from "./settings/settings.ts";
import { defaultTableNames } from "./statistics/published-tables.ts";
import type { Issue } from "./vocabulary/issue.ts";

/** How an explanation ended. */
export type ExplainOutcome =
	| Refusal
	/** There is no such figure. */
	| { readonly status: "unknown"; readonly problem: string }
	| {
			readonly status: "explained";
			readonly explanation: Explanation;
			readonly warnings: readonly Issue[];
	  };

/** The same way as far as the true figures, for the analyst alone: how one of them was counted, and what is told of it. */
export async function explainOne(
	sources: readonly SourceFile[],
	settings: Settings,
	request: Request,
	figure: string,
	effects: CouncilEffects,
): Promise<ExplainOutcome> {
	const given = await readExports(sources, settings, request, effects.progress);
	if (given.status === "refused") return given;
	effects.progress("Counting");
	const { records, intake } = given;
	const safe = await countSafely(records, given.settings, request, effects);
	const inForce = safe.status === "safe" ? safe.settings : given.settings;
	const names =
		request.tables ??
		inForce.tables ??
		defaultTableNames(({ cohort }) => cohort.export in records.given);
	const { explainFigure } = await import("./explain/explain-figure.ts");
	const explained = await withSolver(effects, (solver) =>
		explainFigure(figure, {
			records,
			intake,
			settings: inForce,
			request,
			publish: function* (also) {
				const under =
					also === undefined
						? safe
						: yield* countUnder(
								records,
								inForce,
								{ ...request, tables: [...names, also] },
								solver,
							);
				return under.status === "unsafe"
					? under
					: { ...under, heldBack: under.whatIsHeldBack() };
			},
		}),
	);
	return explained.ok
		? {
				status: "explained",
				explanation: explained.explanation,
				warnings: given.warnings,
			}
		: { status: "unknown", problem: explained.problem };
}
