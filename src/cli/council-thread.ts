import { parentPort } from "node:worker_threads";
import { makeCouncil } from "../pipeline.ts";
import type { CouncilJob } from "../run/council-job.ts";
import { realDisk } from "./disk.ts";
import { solverBytes } from "./packaged-files.ts";
import { resolverOf } from "./resolve-package.ts";

/**
 * What a thread does: it makes one council after the other. A fault of its own ends it, and is told by who started it.
 *
 * @param packageFolder where this package lies: the solver is found from there
 */
export function listen(packageFolder: string): void {
	const effects = {
		// Whoever started the thread hears what is to end it.
		...unattended,
		solver: solverBytes({
			disk: realDisk,
			resolve: resolverOf(packageFolder),
		}),
	};
	parentPort?.on("message", (job: CouncilJob) => {
		makeCouncil(job, effects).then(
			(made) => parentPort?.postMessage(made),
			fail,
		);
	});
}

const unattended = { progress: () => undefined, giveWay: () => undefined };

/** Outside of the promise, so that it ends the thread. */
function fail(error: unknown): void {
	setImmediate(() => {
		throw error;
	});
}
