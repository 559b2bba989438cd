import type {
	makeCouncil,
	poolCouncils,
	readCouncils,
	renderTogether,
} from "../each-authority.ts";
import type { explainOne } from "../explain-one.ts";
import type { buildPaper, countFigures } from "../pipeline.ts";

/** The pipeline, as the command line calls it. */
export interface Stages {
	readonly buildPaper: typeof buildPaper;
	readonly countFigures: typeof countFigures;
	readonly explainOne: typeof explainOne;
}

/** The same for every council of pooled files. */
export interface CouncilStages {
	readonly readCouncils: typeof readCouncils;
	readonly makeCouncil: typeof makeCouncil;
	readonly poolCouncils: typeof poolCouncils;
	readonly renderTogether: typeof renderTogether;
}

/** Loads the pipeline; apart from everything else, so that help and a wrong command wait for none of it. */
export async function loadStages(): Promise<Stages> {
	const { buildPaper, countFigures } = await import("../pipeline.ts");
	return {
		buildPaper,
		countFigures,
		explainOne: async (...given) => {
			const { explainOne } = await import("../explain-one.ts");
			return explainOne(...given);
		},
	};
}

export async function loadCouncilStages(): Promise<CouncilStages> {
	return import("../each-authority.ts");
}
