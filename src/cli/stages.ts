import type { explainOne } from "../explain-one.ts";
import type { makeReports } from "../pipeline.ts";
import type { makeRestricted } from "../restricted-edition.ts";

/** The pipeline, as the command line calls it. */
export interface Stages {
	readonly makeReports: typeof makeReports;
	readonly explainOne: typeof explainOne;
	readonly makeRestricted: typeof makeRestricted;
}

/** Loads the pipeline; apart from everything else, so that help and a wrong command wait for none of it. */
export async function loadStages(): Promise<Stages> {
	const { makeReports } = await import("../pipeline.ts");
	return {
		makeReports,
		explainOne: async (...given) => {
			const { explainOne } = await import("../explain-one.ts");
			return explainOne(...given);
		},
		makeRestricted: async (...given) => {
			const { makeRestricted } = await import("../restricted-edition.ts");
			return makeRestricted(...given);
		},
	};
}
