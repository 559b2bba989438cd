import { dirname, extname, join, relative, sep } from "node:path";
import { checksum } from "./checksum.ts";
import { refuseToLose } from "./guard-file.ts";
import type { Machine } from "./machine.ts";
import { optionPath, shownPath } from "./paths.ts";
import { privateFolder, readIfThere, signposts } from "./private-files.ts";
import { type NewFile, replaceFiles } from "./replace-files.ts";
import { readRecordedRun, type WrittenOutput } from "./run-record.ts";
import { misused } from "./stop.ts";

/** The folders of a run that writes a private file. */
export interface PrivateRun {
	readonly outFolder: string;
	readonly dataFolder: string;
	/** Write over what somebody changed. */
	readonly force: boolean;
}

/** Private files that were made and are not written yet. */
export interface MadeList {
	readonly files: readonly NewFile[];
	/** What is written with them and is no list: a key. */
	readonly also?: readonly NewFile[];
	/** Lines to tell once they are written. */
	readonly told: readonly string[];
}

/**
 * Where a private file goes: a bare name to the private folder, with `private-` before it; a path of the person's own as
 * it is written. Refused are the folder of outputs, which may be published, and that of the exports, where it would be
 * read as one.
 */
export function privatePath(
	written: string,
	ending: string,
	{ outFolder, dataFolder }: PrivateRun,
	machine: Machine,
): string {
	const name = extname(written) === "" ? `${written}${ending}` : written;
	const folder = privateFolder(outFolder);
	if (!/[/\\]/.test(written))
		return join(folder, name.startsWith("private-") ? name : `private-${name}`);
	const path = optionPath(name, machine);
	if (liesIn(path, outFolder) && !liesIn(path, folder))
		throw misused(
			`"${shownPath(path, machine)}" lies among what may be published, and this file is private. Name it without a folder, and it goes to "${shownPath(folder, machine)}".`,
		);
	if (dirname(path) === dataFolder)
		throw misused(
			`"${shownPath(path, machine)}" lies among the exports, where it would be read as one. Name it without a folder, and it goes to "${shownPath(folder, machine)}".`,
		);
	return path;
}

const registerName = "private-made.json";

/**
 * Writes private files, all or none, and notes their checksums in the private folder. One that is there is replaced only
 * where it is as the tool wrote it: somebody may have filled it in.
 *
 * @param also what else is to be written, or nothing of all this
 */
export function writePrivate(
	files: readonly NewFile[],
	run: PrivateRun,
	machine: Machine,
	also: readonly NewFile[] = [],
): void {
	const folder = privateFolder(run.outFolder);
	const registerPath = join(folder, registerName);
	const made = madeIn(folder, machine);
	const own = files.flatMap((file): readonly WrittenOutput[] => {
		const name = nameIn(folder, file.path);
		const replaced = refuseToLose(
			file,
			made.filter((output) => output.file === name).map(({ sha256 }) => sha256),
			"it was made by somebody else",
			run.force,
			machine,
		);
		return [checksum(file.bytes), ...(replaced ? [replaced] : [])].map(
			(sha256) => ({ file: name, sha256 }),
		);
	});
	const others = made.filter(
		(output) => !own.some(({ file }) => file === output.file),
	);
	replaceFiles(
		[
			...signposts(folder, machine),
			// First, so that a machine that dies leaves no file that the register does not know.
			{ path: registerPath, bytes: writeRegister([...others, ...own]) },
			...files,
			...also,
		],
		machine,
	);
}

/** Whether a private file is there and is not as the tool wrote it: somebody has filled it in. */
export function isFilledIn(
	path: string,
	{ outFolder }: Pick<PrivateRun, "outFolder">,
	machine: Machine,
): boolean {
	const there = readIfThere(path, machine);
	if (there === undefined) return false;
	const folder = privateFolder(outFolder);
	const name = nameIn(folder, path);
	const sha256 = checksum(there);
	return !madeIn(folder, machine).some(
		(output) => output.file === name && output.sha256 === sha256,
	);
}

/** The private files that the tool wrote, as it wrote them. */
function madeIn(folder: string, machine: Machine): readonly WrittenOutput[] {
	const register = readIfThere(join(folder, registerName), machine);
	return register ? readRecordedRun(register).outputs : [];
}

function nameIn(folder: string, path: string): string {
	return relative(folder, path).replaceAll(sep, "/");
}

function writeRegister(outputs: readonly WrittenOutput[]): Uint8Array {
	const note =
		"The private files that cse-report wrote, as it wrote them. Not for publication.";
	const text = JSON.stringify({ note, outputs }, null, 2);
	return new TextEncoder().encode(`${text}\n`);
}

function liesIn(path: string, folder: string): boolean {
	const way = relative(folder, path);
	return way !== "" && way.split(sep)[0] !== "..";
}
