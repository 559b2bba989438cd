import { basename, dirname, join } from "node:path";
import { checksum } from "./checksum.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { readIfThere } from "./private-files.ts";
import type { NewFile } from "./replace-files.ts";
import { misused } from "./stop.ts";

/**
 * Stops the run rather than write over a file that is not as the tool wrote it: a clerk may have typed into it for two
 * days. Gives the SHA-256 of what will be replaced, where the tool wrote it and it is not the same.
 *
 * @param known the SHA-256 of the file as the tool wrote it, or was about to; none where it did not
 * @param madeElsewhere who may have made it where the tool did not
 */
export function refuseToLose(
	output: NewFile,
	known: readonly string[],
	madeElsewhere: string,
	force: boolean,
	machine: Machine,
): string | undefined {
	const shown = shownPath(output.path, machine);
	const kind = machine.disk.kindOf(output.path);
	if (kind === "folder" || kind === "other")
		throw misused(
			`"${shown}" is there and is not a file. Move it away, or name another folder with --out.`,
		);
	const there = readIfThere(output.path, machine);
	if (there === undefined) return undefined;
	const sha256 = checksum(there);
	const isSame = sha256 === checksum(output.bytes);
	const isOurs = known.includes(sha256);
	if (force) return isOurs && !isSame ? sha256 : undefined;
	const lock = lockOf(output.path, machine);
	if (lock !== undefined)
		throw misused(
			`"${shown}" is open in another program. Close it there and run the command again. If nobody has it open, delete "${lock}".`,
		);
	if (isSame) return undefined;
	if (isOurs) return sha256;
	throw misused(
		`"${shown}" is not as cse-report wrote it: ${known.length === 0 ? madeElsewhere : "somebody has changed it since"}. It was left as it is, and nothing was written. Move it away, or write over it with --force.`,
	);
}

/** The file that Word or LibreOffice keeps beside a document while it is open. */
function lockOf(path: string, machine: Machine): string | undefined {
	const name = basename(path);
	return [`~$${name.slice(2)}`, `~$${name}`, `.~lock.${name}#`].find(
		(lock) => machine.disk.kindOf(join(dirname(path), lock)) === "file",
	);
}
