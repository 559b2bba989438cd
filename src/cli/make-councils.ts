import type {
	CouncilJob,
	CouncilMade,
	GivenCouncil,
} from "../each-authority.ts";
import { isOfOneAuthority } from "../releases/release.ts";
import type { ReadExports } from "../run/read-exports.ts";
import type { Format, Progress } from "../run/run.ts";
import { shortName } from "../vocabulary/authority-name.ts";
import { sharingFileNames } from "./council-names.ts";
import type { Machine } from "./machine.ts";
import type { PreparedRun } from "./prepare-run.ts";
import { shareWork, type Thread } from "./share-work.ts";
import type { CouncilStages } from "./stages.ts";
import { toolName } from "./tool-name.ts";

/** What every council is made with. */
export interface MakingCouncils {
	readonly run: PreparedRun;
	readonly formats: readonly Format[];
	readonly paper: CouncilJob["paper"];
	/** Whether the private audit page is wanted. */
	readonly audit: boolean;
	readonly stages: CouncilStages;
	readonly progress: Progress;
}

/** A council whose exports were read, and what is made of it. */
export interface MadeCouncil {
	readonly council: GivenCouncil;
	readonly given: ReadExports;
	readonly made: CouncilMade;
}

/**
 * Makes councils one after the other, on as many threads as the machine has processors. A council is let go of once it is
 * made: a pooled year is large.
 */
export async function makeCouncils(
	councils: GivenCouncil[],
	making: MakingCouncils,
	machine: Machine,
	take: (made: MadeCouncil) => void,
): Promise<void> {
	const all = councils.length;
	let done = 0;
	const step = making.paper === undefined ? "Counting" : "Building";
	const tell = () => making.progress(`${step} ${done} of ${all}`, done / all);
	tell();
	await shareWork(
		councils,
		threadsFor(all, making, machine),
		(council) => jobOf(council, making),
		(council, made) => {
			done++;
			tell();
			if (council.given.status === "read")
				take({ council, given: council.given, made });
		},
	);
}

function threadsFor(
	jobs: number,
	{ stages }: MakingCouncils,
	machine: Machine,
): readonly Thread<CouncilJob, CouncilMade>[] {
	const count = Math.min(machine.threads, Math.ceil(jobs / worthAThread));
	if (count < 2) return [ownThread(stages, machine)];
	return Array.from({ length: count }, () =>
		machine.openThread<CouncilJob, CouncilMade>(),
	);
}

function ownThread(
	{ makeCouncil }: MakingCouncils["stages"],
	machine: Machine,
): Thread<CouncilJob, CouncilMade> {
	return {
		ask: async (job) => {
			const made = await makeCouncil(job);
			await machine.hearInterruption();
			return made;
		},
		close: () => undefined,
	};
}

/** A thread takes as long to begin as a few councils take. */
const worthAThread = 4;

function jobOf(
	{ authority, given }: GivenCouncil,
	{ run, formats, paper, audit }: MakingCouncils,
): CouncilJob {
	if (given.status === "refused") throw new Error("a council without records");
	return {
		given,
		request: {
			...run.request,
			authority: shortName(authority),
			earlier: run.request.earlier.filter(({ content }) =>
				isOfOneAuthority(content.authority, authority),
			),
		},
		formats,
		paper,
		audit: audit ? { settingsSha256: run.inForce.sha256 } : undefined,
		tool: toolName,
	};
}

/** Why no file of a council can be written, where its name is not one of its own. */
export function nameProblems(
	councils: readonly GivenCouncil[],
): ReadonlyMap<GivenCouncil, string> {
	const shared = sharingFileNames(councils.map(({ authority }) => authority));
	return new Map(
		councils
			.filter(({ authority }) => shared.has(authority))
			.map((council) => [
				council,
				"Its files would have the name of another council's. Give each a code of its own under authorities: in cse-report.yaml.",
			]),
	);
}
