import { machineStop, plainDisk } from "./disk-words.ts";
import { besideWhich } from "./leftovers.ts";
import type { Machine } from "./machine.ts";
import { ownFault } from "./own-fault.ts";
import { shownPath } from "./paths.ts";
import { runArguments } from "./program.ts";
import { loadStages, type Stages } from "./stages.ts";
import { type ExitCode, Stop } from "./stop.ts";

export { realMachine } from "./machine.ts";
export { packagedFiles } from "./packaged-files.ts";

/** Runs the command line: takes the arguments after the program's name, gives the exit code. Never throws. */
export async function main(
	args: readonly string[],
	machine: Machine,
	loadPipeline: () => Promise<Stages> = loadStages,
): Promise<ExitCode> {
	try {
		const disk = plainDisk(machine.disk, (path) =>
			shownPath(besideWhich(path), machine),
		);
		return await runArguments(args, { ...machine, disk }, loadPipeline);
	} catch (error) {
		const stop = error instanceof Stop ? error : machineStop(error);
		machine.tell(stop ? `${stop.message}\n` : ownFault(error));
		return stop?.exitCode ?? 70;
	}
}
