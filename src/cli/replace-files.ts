import { basename, dirname, join } from "node:path";
import { reaching } from "./disk.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";

/** A file to be written, over whatever is there. */
export interface NewFile {
	readonly path: string;
	readonly bytes: Uint8Array;
	/** Nobody but its owner may read or write it. */
	readonly ownerOnly?: boolean;
}

/** What has been done so far, for undoing it. */
interface Undo {
	/** Folders that were made, topmost first. */
	readonly folders: string[];
	/** Files beside the new ones that must not stay. */
	readonly asides: string[];
	/** Files that stand in their new state, with a copy of what was there before. */
	readonly replaced: { readonly path: string; readonly before?: string }[];
}

/**
 * Writes several files, all or none: they are staged beside their places, what is there is copied, and then they are
 * renamed into place one by one. Where anything fails, what was there before is there again. It is done in one go, so
 * Ctrl+C cannot come between; a machine that dies between leaves files named `.….part` or `.….before`, which the next
 * run removes.
 */
export function replaceFiles(
	files: readonly NewFile[],
	machine: Machine,
): void {
	const undo: Undo = { folders: [], asides: [], replaced: [] };
	try {
		for (const file of files) stage(file, undo, machine);
		for (const file of files) putInPlace(file, undo, machine);
	} catch (error) {
		putBack(undo, machine);
		throw error;
	} finally {
		for (const aside of undo.asides) quietly(() => machine.disk.remove(aside));
	}
}

function stage(file: NewFile, undo: Undo, machine: Machine): void {
	const { disk } = machine;
	const folder = dirname(file.path);
	const shown = shownPath(folder, machine);
	const made = reaching(shown, "written", () => disk.makeFolder(folder));
	if (made !== undefined) undo.folders.push(made);
	removeLeftovers(file.path, machine);
	const part = aside(file.path, "part", machine);
	undo.asides.push(part);
	reaching(shownPath(file.path, machine), "written", () =>
		disk.write(part, file.bytes, file.ownerOnly === true ? 0o600 : undefined),
	);
}

function putInPlace(file: NewFile, undo: Undo, machine: Machine): void {
	const { disk } = machine;
	const shown = shownPath(file.path, machine);
	reaching(shown, "written", () => {
		if (disk.kindOf(file.path) === "nothing") {
			disk.move(aside(file.path, "part", machine), file.path);
			undo.replaced.push({ path: file.path });
			return;
		}
		const before = aside(file.path, "before", machine);
		undo.asides.push(before);
		disk.copy(file.path, before);
		disk.move(aside(file.path, "part", machine), file.path);
		undo.replaced.push({ path: file.path, before });
	});
}

function putBack(undo: Undo, machine: Machine): void {
	const { disk } = machine;
	for (const { path, before } of undo.replaced.toReversed())
		try {
			if (before === undefined) disk.remove(path);
			else disk.move(before, path);
		} catch {
			keepCopy(undo, path, before, machine);
		}
	for (const path of undo.asides) quietly(() => disk.remove(path));
	for (const topmost of undo.folders.toReversed())
		quietly(() => removeEmpty(topmost, machine));
}

/** Where what was there before cannot be put back, its copy stays, and its place is told. */
function keepCopy(
	undo: Undo,
	path: string,
	before: string | undefined,
	machine: Machine,
): void {
	if (before === undefined) return;
	undo.asides.splice(undo.asides.indexOf(before), 1);
	machine.tell(
		`What "${shownPath(path, machine)}" held before is kept in "${shownPath(before, machine)}".\n`,
	);
}

/** Removes a folder that this run made, and the empty ones in it. */
function removeEmpty(folder: string, machine: Machine): void {
	const { disk } = machine;
	for (const name of disk.namesIn(folder)) {
		const path = join(folder, name);
		if (disk.kindOf(path) === "folder") removeEmpty(path, machine);
	}
	disk.removeFolder(folder);
}

/** A file beside another, hidden, and named after the run so that two runs at once do not share it. */
function aside(
	path: string,
	ending: "part" | "before",
	machine: Machine,
): string {
	return join(
		dirname(path),
		`.${basename(path)}.${machine.processId}.${ending}`,
	);
}

/** Removes what a run that died left beside a file; a copy of what was there only where the file itself is. */
function removeLeftovers(path: string, machine: Machine): void {
	const { disk } = machine;
	const folder = dirname(path);
	const start = `.${basename(path)}.`;
	for (const name of disk.namesIn(folder)) {
		if (!name.startsWith(start)) continue;
		const match = /^(\d+)\.(part|before)$/.exec(name.slice(start.length));
		if (!match || machine.isRunning(Number(match[1]))) continue;
		if (match[2] === "before" && disk.kindOf(path) === "nothing") continue;
		quietly(() => disk.remove(join(folder, name)));
	}
}

/** Does what it can: a failure here must not hide the one that led here. */
function quietly(run: () => void): void {
	try {
		run();
	} catch {
		// The file stays, under a name that the next run knows.
	}
}
