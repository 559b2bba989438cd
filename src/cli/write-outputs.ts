import { basename, dirname, join } from "node:path";
import { checksum } from "./checksum.ts";
import { reaching } from "./disk.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { type NewFile, replaceFiles } from "./replace-files.ts";
import {
	type EarlierRun,
	type RunRecord,
	readRecord,
	writeRecord,
} from "./run-record.ts";
import { misused } from "./stop.ts";

/** What a run leaves on the disk. */
export interface RunFiles {
	/** In the folder of outputs: what may be published. */
	readonly outputs: readonly NewFile[];
	readonly outFolder: string;
	/** `2016` in `private-run-2016.json`. */
	readonly periodName: string;
	readonly record: Omit<RunRecord, "outputs" | "earlier">;
	readonly force: boolean;
	/** What else is to be written, or nothing of all this: the ledger of releases. */
	readonly also?: readonly NewFile[];
}

const noteName = "private-note.txt";

const note = `The files of this folder are private: they are the council's own record of how
its papers were made (checksums, row counts, settings). They must not be
published, and their names begin with "private-" so that nobody does so by
mistake. What may be published lies in the folder above this one.
`;

/**
 * Writes a run's outputs and its private record, all or none. A file that is there is replaced only where the tool
 * made it for this period and nobody has changed it since: a clerk may have typed into it for two days.
 */
export function writeOutputs(run: RunFiles, machine: Machine): void {
	const folder = join(run.outFolder, "private");
	const recordPath = join(folder, `private-run-${run.periodName}.json`);
	const earlier = readRecord(
		readIfThere(recordPath, machine),
		run.record.request.period,
	);
	for (const output of run.outputs)
		refuseToLose(output, earlier, run.force, machine);
	const outputs = run.outputs.map(({ path, bytes }) => ({
		file: basename(path),
		sha256: checksum(bytes),
	}));
	const record = writeRecord({ ...run.record, outputs, earlier });
	replaceFiles(
		[
			...signposts(folder, machine),
			...run.outputs,
			{ path: recordPath, bytes: record },
			...(run.also ?? []),
		],
		machine,
	);
}

/** What keeps a private folder private, where it is not there yet. */
function signposts(folder: string, machine: Machine): readonly NewFile[] {
	const encoder = new TextEncoder();
	return [
		{ path: join(folder, ".gitignore"), bytes: encoder.encode("*\n") },
		{ path: join(folder, noteName), bytes: encoder.encode(note) },
	].filter(({ path }) => readIfThere(path, machine) === undefined);
}

function readIfThere(path: string, machine: Machine): Uint8Array | undefined {
	return reaching(shownPath(path, machine), "read", () =>
		isFile(path, machine) ? machine.disk.read(path) : undefined,
	);
}

function isFile(path: string, machine: Machine): boolean {
	return machine.disk.kindOf(path) === "file";
}

function refuseToLose(
	output: NewFile,
	earlier: EarlierRun,
	force: boolean,
	machine: Machine,
): void {
	const shown = shownPath(output.path, machine);
	const kind = machine.disk.kindOf(output.path);
	if (kind === "folder" || kind === "other")
		throw misused(
			`"${shown}" is there and is not a file. Move it away, or name another folder with --out.`,
		);
	const there = readIfThere(output.path, machine);
	if (there === undefined || force) return;
	const lock = lockOf(output.path, machine);
	if (lock !== undefined)
		throw misused(
			`"${shown}" is open in another program. Close it there and run the command again. If nobody has it open, delete "${lock}".`,
		);
	const known = earlier.outputs.find(
		(written) => written.file === basename(output.path),
	);
	const sha256 = checksum(there);
	if (sha256 === known?.sha256 || sha256 === checksum(output.bytes)) return;
	throw misused(
		`"${shown}" is not as cse-report wrote it: ${known === undefined ? "it was made by somebody else, or for another period" : "somebody has changed it since"}. It was left as it is, and nothing was written. Move it away, or write over it with --force.`,
	);
}

/** The file that Word or LibreOffice keeps beside a document while it is open. */
function lockOf(path: string, machine: Machine): string | undefined {
	const name = basename(path);
	return [`~$${name.slice(2)}`, `~$${name}`, `.~lock.${name}#`].find((lock) =>
		isFile(join(dirname(path), lock), machine),
	);
}
