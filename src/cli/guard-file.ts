import { basename, dirname, join } from "node:path";
import { checksum } from "./checksum.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { readIfThere } from "./private-files.ts";
import type { NewFile } from "./replace-files.ts";
import { misused } from "./stop.ts";

/**
 * Stops the run rather than write over a file that is not as the tool wrote it: a clerk may have typed into it for two
 * days.
 *
 * @param known the SHA-256 of the file as the tool wrote it; `undefined` where it did not
 * @param madeElsewhere who may have made it where the tool did not
 */
export function refuseToLose(
	output: NewFile,
	known: string | undefined,
	madeElsewhere: string,
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
	const sha256 = checksum(there);
	if (sha256 === known || sha256 === checksum(output.bytes)) return;
	throw misused(
		`"${shown}" is not as cse-report wrote it: ${known === undefined ? madeElsewhere : "somebody has changed it since"}. It was left as it is, and nothing was written. Move it away, or write over it with --force.`,
	);
}

/** The file that Word or LibreOffice keeps beside a document while it is open. */
function lockOf(path: string, machine: Machine): string | undefined {
	const name = basename(path);
	return [`~$${name.slice(2)}`, `~$${name}`, `.~lock.${name}#`].find(
		(lock) => machine.disk.kindOf(join(dirname(path), lock)) === "file",
	);
}
