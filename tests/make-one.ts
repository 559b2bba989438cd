import type { SourceFile } from "../src/ingest/source-file.ts";
import { makeReports } from "../src/pipeline.ts";
import type { CouncilMade } from "../src/run/council-job.ts";
import type { Making } from "../src/run/making.ts";
import type { ReadExports } from "../src/run/read-exports.ts";
import type { Refusal, Request } from "../src/run/run.ts";
import type { Settings } from "../src/settings/settings.ts";
import { solverBytes } from "./solver-bytes.ts";

/** What came of one council, with what was found as its rows were read. */
export type One = Exclude<CouncilMade, { readonly status: "made" }> | MadeOne;

export type MadeOne = Extract<CouncilMade, { readonly status: "made" }> &
	Pick<ReadExports, "warnings" | "sources">;

/** Makes one council's paper or figures, in this thread. */
export async function makeOne(
	sources: readonly SourceFile[],
	settings: Settings,
	request: Request,
	making: Pick<Making, "formats"> & Partial<Making>,
): Promise<Refusal | One> {
	let one: One | undefined;
	const ran = await makeReports(
		sources,
		settings,
		request,
		{
			each: false,
			paper: undefined,
			audit: undefined,
			pooledFormats: undefined,
			tool: "cse-report 0.1.0",
			...making,
		},
		{
			progress: () => undefined,
			solver: solverBytes,
			giveWay: () => undefined,
			threadsFor: () => [],
			hearInterruption: async () => undefined,
			take: ({ given, made }) => {
				const { warnings, sources: read } = given;
				one =
					made.status === "made"
						? {
								...made,
								warnings: [...warnings, ...made.doubts],
								sources: read,
							}
						: made;
				return { status: "built" };
			},
		},
	);
	if (ran.status === "refused") return ran;
	if (one === undefined) throw new Error("no council was made");
	return one;
}
