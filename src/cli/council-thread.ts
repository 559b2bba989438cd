import { parentPort } from "node:worker_threads";
import { makeCouncil } from "../pipeline.ts";
import type { CouncilJob } from "../run/council-job.ts";

/** What a thread does: it makes one council after the other. A fault of its own ends it, and is told by who started it. */
export function listen(): void {
	parentPort?.on("message", (job: CouncilJob) => {
		makeCouncil(job, () => undefined).then(
			(made) => parentPort?.postMessage(made),
			fail,
		);
	});
}

/** Outside of the promise, so that it ends the thread. */
function fail(error: unknown): void {
	setImmediate(() => {
		throw error;
	});
}
