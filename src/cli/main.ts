import type { Machine } from "./machine.ts";
import { ownFault } from "./own-fault.ts";
import { runArguments } from "./program.ts";
import { loadStages, type Stages } from "./stages.ts";
import { type ExitCode, Stop } from "./stop.ts";

export { realMachine } from "./machine.ts";

/** Runs the command line: takes the arguments after the program's name, gives the exit code. Never throws. */
export async function main(
	args: readonly string[],
	machine: Machine,
	loadPipeline: () => Promise<Stages> = loadStages,
): Promise<ExitCode> {
	try {
		return await runArguments(args, machine, loadPipeline);
	} catch (error) {
		machine.tell(
			error instanceof Stop ? `${error.message}\n` : ownFault(error),
		);
		return error instanceof Stop ? error.exitCode : 70;
	}
}
