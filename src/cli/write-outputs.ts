import { basename, join } from "node:path";
import { checksum } from "./checksum.ts";
import { refuseToLose } from "./guard-file.ts";
import type { Machine } from "./machine.ts";
import { privateFolder, readIfThere, signposts } from "./private-files.ts";
import { type NewFile, replaceFiles } from "./replace-files.ts";
import { type RunRecord, readRecord, writeRecord } from "./run-record.ts";

/** What a run leaves on the disk. */
export interface RunFiles {
	/** In the folder of outputs: what may be published. */
	readonly outputs: readonly NewFile[];
	readonly outFolder: string;
	/** `private-run-2016.json`: of a run that published what it holds. */
	readonly recordName: string;
	readonly record: Omit<RunRecord, "outputs" | "replaced" | "earlier">;
	readonly force: boolean;
	/** The files of the ledger, where this is a release: written with all this, and before it. */
	readonly ledger: readonly NewFile[];
	/** What else is to be written, or nothing of all this. */
	readonly also: readonly NewFile[];
}

/**
 * Writes a run's outputs and its private record, all or none. A file that is there is replaced only where the tool
 * made it for this period and nobody has changed it since: a clerk may have typed into it for two days.
 */
export function writeOutputs(run: RunFiles, machine: Machine): void {
	const folder = privateFolder(run.outFolder);
	const recordPath = join(folder, run.recordName);
	const earlier = readRecord(
		readIfThere(recordPath, machine),
		run.record.request.period,
	);
	const replaced = run.outputs.flatMap((output) => {
		const file = basename(output.path);
		const sha256 = refuseToLose(
			output,
			earlier.outputs
				.filter((written) => written.file === file)
				.map((written) => written.sha256),
			"it was made by somebody else, or for another period",
			run.force,
			machine,
		);
		return sha256 === undefined ? [] : [{ file, sha256 }];
	});
	const outputs = run.outputs.map(({ path, bytes }) => ({
		file: basename(path),
		sha256: checksum(bytes),
	}));
	const record = writeRecord({ ...run.record, outputs, replaced, earlier });
	replaceFiles(
		[
			...signposts(folder, machine),
			// So that a run that is ended in between leaves no paper that was published and is not in the ledger; the next run
			// tells of a release whose paper is missing.
			...run.ledger,
			// Before the outputs, so that none is there that the record does not know, be it the old one or the new.
			{ path: recordPath, bytes: record },
			...run.outputs,
			...run.also,
		],
		machine,
	);
}
