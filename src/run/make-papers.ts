import type { ProtectedTable } from "../disclosure/protected-table.ts";
import type { PaperFormat } from "../render/paper-formats.ts";
import type { PaperContext } from "../report/paper-context.ts";
import type { TemplateProblem } from "../report/template-problem.ts";
import type { CouncilJob } from "./council-job.ts";
import type { CouncilEffects, Output } from "./run.ts";

/** Papers of which nothing is written yet; or the mistakes of their template. */
export type MadePapers =
	| {
			readonly status: "misworded";
			readonly problems: readonly TemplateProblem[];
	  }
	| {
			readonly status: "made";
			readonly papers: readonly Output[];
			/** Every piece of text that stands in them. */
			readonly said: readonly string[];
			/** What to know of the template and the look, as lines. */
			readonly notices: readonly string[];
	  };

/** What may be said of figures → report model → papers in these formats; none where none is asked for. */
export async function makePapers(
	table: ProtectedTable,
	context: PaperContext,
	formats: readonly PaperFormat[],
	paper: CouncilJob["paper"],
	{ progress, pictureOf }: Pick<CouncilEffects, "progress" | "pictureOf">,
): Promise<MadePapers> {
	if (paper === undefined || formats.length === 0)
		return { status: "made", papers: [], said: [], notices: [] };
	const { composePaper } = await import("../report/compose.ts");
	const composed = composePaper(table, context, paper.template);
	if (!composed.ok) return { status: "misworded", problems: composed.problems };
	progress("Drawing the charts and writing the paper");
	const { renderPaper } = await import("../render/render-paper.ts");
	const { openPictures } = await import("../render/chart-pictures.ts");
	const { outputs, notices, texts } = await renderPaper(
		composed.paper,
		formats,
		pictureOf ?? openPictures(paper.font),
		paper.look,
	);
	const { textsOf } = await import("../report/texts-of-paper.ts");
	const said = [...new Set([...textsOf(composed.paper), ...texts])];
	return {
		status: "made",
		papers: outputs,
		said,
		notices: [...composed.notices, ...notices],
	};
}
