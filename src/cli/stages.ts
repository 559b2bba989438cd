import type { buildPaper, countFigures, explainOne } from "../pipeline.ts";

/** The pipeline, as the command line calls it. */
export interface Stages {
	readonly buildPaper: typeof buildPaper;
	readonly countFigures: typeof countFigures;
	readonly explainOne: typeof explainOne;
}

/** Loads the pipeline; apart from everything else, so that help and a wrong command wait for none of it. */
export async function loadStages(): Promise<Stages> {
	return import("../pipeline.ts");
}
