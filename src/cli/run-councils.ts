import type { PictureOf } from "../render/pictures.ts";
import type {
	CouncilJob,
	CouncilMade,
	MadeCouncil,
} from "../run/council-job.ts";
import type { Making, Outcome } from "../run/making.ts";
import type { Unsafe, Unwritten } from "../run/run.ts";
import type { Thread } from "../run/share-work.ts";
import type { BuiltCouncil, TakenCouncil } from "./council-ends.ts";
import { drawingCharts } from "./draw-charts.ts";
import type { Machine } from "./machine.ts";
import type { RunOptions } from "./options.ts";
import { solverBytes } from "./packaged-files.ts";
import type { PreparedRun } from "./prepare-run.ts";
import { progressLine } from "./progress.ts";
import { penFor } from "./screen.ts";
import type { Stages } from "./stages.ts";
import { misused, orUnwritten } from "./stop.ts";
import { templateLines } from "./tell-issues.ts";
import { toolName } from "./tool-name.ts";

/**
 * Has papers or figures made, of one council or of each.
 *
 * @param take takes what was made of a council; what keeps it from being written is told of that council alone
 */
export async function runCouncils(
	{ data, inForce, request }: PreparedRun,
	making: Omit<Making, "each" | "tool">,
	{ each, quiet }: RunOptions,
	machine: Machine,
	loadStages: () => Promise<Stages>,
	take: (council: TakenCouncil) => BuiltCouncil,
): Promise<Outcome<BuiltCouncil>> {
	const line = progressLine(machine, quiet);
	const make = async (pictureOf?: PictureOf) => {
		const { makeReports } = await loadStages();
		return makeReports<BuiltCouncil>(
			data.sources,
			inForce.settings,
			request,
			{ ...making, each, tool: toolName },
			{
				progress: line.progress,
				pictureOf,
				giveWay: line.giveWay,
				solver: solverBytes(machine),
				threadsFor: (councils) => threadsFor(councils, machine),
				hearInterruption: machine.hearInterruption,
				take: (council) => {
					line.end();
					return endOf(council, take, machine);
				},
			},
		);
	};
	const { formats, paper } = making;
	// Of many councils, each thread draws what it makes.
	const made = each ? make() : drawingCharts(formats, paper, machine, make);
	return made.finally(line.end);
}

function endOf(
	{ made, ...council }: MadeCouncil,
	take: (council: TakenCouncil) => BuiltCouncil,
	machine: Machine,
): BuiltCouncil | Unsafe | Unwritten {
	switch (made.status) {
		case "misworded":
			// One template for all: what is wrong with it stops the run.
			throw misused(templateLines(made.problems, penFor(machine)).join("\n"));
		case "unsafe":
			return made;
		case "made":
			return orUnwritten(() => take({ ...council, made }));
	}
	made satisfies never;
}

/** A thread takes as long to begin as a few councils take. */
const worthAThread = 4;

function threadsFor(
	councils: number,
	machine: Machine,
): readonly Thread<CouncilJob, CouncilMade>[] {
	const count = Math.min(machine.threads, Math.ceil(councils / worthAThread));
	if (count < 2) return [];
	return Array.from({ length: count }, () =>
		machine.openThread("council-thread"),
	);
}
