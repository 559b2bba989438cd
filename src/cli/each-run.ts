import type {
	CouncilJob,
	GivenCouncil,
	PooledTotal,
} from "../each-authority.ts";
import type { ReadExports } from "../run/read-exports.ts";
import type { CouncilFigures, Format, Progress, Refusal } from "../run/run.ts";
import { shortName } from "../vocabulary/authority-name.ts";
import { compareText, type Issue } from "../vocabulary/issue.ts";
import type { CouncilEnd } from "./council-ends.ts";
import type { Machine } from "./machine.ts";
import {
	type MadeCouncil,
	makeCouncils,
	nameProblems,
} from "./make-councils.ts";
import type { PreparedRun } from "./prepare-run.ts";
import { penFor } from "./screen.ts";
import type { CouncilStages } from "./stages.ts";
import { misused } from "./stop.ts";
import { templateLines } from "./tell-issues.ts";
import { toolName } from "./tool-name.ts";

/** What a run for every council is made with. */
export interface EachRun {
	readonly run: PreparedRun;
	readonly formats: readonly Format[];
	/** Of the pooled total, which has no paper; `undefined` where it is not to be made. */
	readonly pooledFormats: readonly Format[] | undefined;
	readonly paper: CouncilJob["paper"];
	readonly audit: boolean;
	readonly stages: CouncilStages;
	readonly progress: Progress;
	/** Takes what was made of a council, and says how that ended. */
	readonly take: (council: BuiltCouncil) => CouncilEnd;
}

/** A council of which a paper or figures were made. */
export interface BuiltCouncil {
	readonly council: GivenCouncil;
	readonly given: ReadExports;
	readonly made: Extract<MadeCouncil["made"], { readonly status: "made" }>;
}

/** What came of every council, and of all together. */
export type RanEach =
	| Refusal
	| {
			readonly status: "ran";
			/** By the councils' names. */
			readonly councils: readonly CouncilEnd[];
			readonly strays: readonly Issue[];
			readonly warnings: readonly Issue[];
			/** `undefined` where some council failed. */
			readonly pooled: PooledTotal | undefined;
	  };

/** Reads pooled files, makes each council's paper or figures, and then the pooled total, where none failed. */
export async function runEach(
	each: EachRun,
	machine: Machine,
): Promise<RanEach> {
	const { run, stages, progress } = each;
	const { settings } = run.inForce;
	const read = await stages.readCouncils(run.data.sources, settings, progress);
	if (read.status === "refused") return read;
	const { ready, ends } = sortOut(read.councils);
	const parts: { readonly name: string; readonly figures: CouncilFigures }[] =
		[];
	let given: ReadExports["records"]["given"] = {};
	await makeCouncils(ready, each, machine, (council) => {
		const end = endOf(council, each, machine);
		ends.push(end);
		if (end.status !== "built" || council.made.status !== "made") return;
		given = { ...given, ...council.given.records.given };
		parts.push({ name: end.name, figures: council.made.forPooling });
	});
	const { pooledFormats } = each;
	const isWhole = parts.length === ends.length && read.strays.length === 0;
	const isPooled = isWhole && pooledFormats !== undefined;
	if (isPooled) progress("Protecting the pooled total");
	return {
		status: "ran",
		councils: ends.toSorted((a, b) => compareText(a.name, b.name)),
		strays: read.strays,
		warnings: read.warnings,
		pooled: isPooled
			? await stages.poolCouncils(
					parts
						.toSorted((a, b) => compareText(a.name, b.name))
						.map(({ figures }) => figures),
					given,
					settings,
					run.request,
					pooledFormats,
					toolName,
				)
			: undefined,
	};
}

/** Councils whose exports were read, and those that have failed already. */
function sortOut(councils: readonly GivenCouncil[]): {
	readonly ready: GivenCouncil[];
	readonly ends: CouncilEnd[];
} {
	const nameless = nameProblems(councils);
	const ready: GivenCouncil[] = [];
	const ends: CouncilEnd[] = [];
	for (const council of councils) {
		const name = shortName(council.authority);
		const reason = nameless.get(council);
		if (council.given.status === "refused")
			ends.push({ status: "refused", name, issues: council.given.issues });
		else if (reason !== undefined)
			ends.push({ status: "unwritten", name, reason });
		else ready.push(council);
	}
	return { ready, ends };
}

function endOf(
	{ council, given, made }: MadeCouncil,
	{ take }: EachRun,
	machine: Machine,
): CouncilEnd {
	const name = shortName(council.authority);
	switch (made.status) {
		case "misworded":
			// One template for all: what is wrong with it stops the run.
			throw misused(templateLines(made.problems, penFor(machine)).join("\n"));
		case "unsafe":
			return { status: "unsafe", name, reasons: made.reasons };
		case "made":
			return take({ council, given, made });
	}
	made satisfies never;
}
