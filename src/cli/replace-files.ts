import { basename, dirname, join } from "node:path";
import { asidePath, clearLeftovers, tidyAway } from "./leftovers.ts";
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
	readonly replaced: {
		readonly path: string;
		readonly before: string | undefined;
	}[];
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
		makeRoom(files, undo, machine);
		for (const file of files) stage(file, undo, machine);
		for (const file of files) putInPlace(file, undo, machine);
	} catch (error) {
		putBack(undo, machine);
		throw error;
	} finally {
		for (const aside of undo.asides) tidyAway(aside, machine);
	}
}

/** Makes the folders, and clears what runs left in them that were ended before their time. */
function makeRoom(
	files: readonly NewFile[],
	undo: Undo,
	machine: Machine,
): void {
	for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
		const made = machine.disk.makeFolder(folder);
		if (made !== undefined) undo.folders.push(made);
		const own = files.filter(({ path }) => dirname(path) === folder);
		clearLeftovers(
			folder,
			own.map(({ path }) => basename(path)),
			machine,
		);
	}
}

function stage(
	{ path, bytes, ownerOnly }: NewFile,
	undo: Undo,
	machine: Machine,
): void {
	const part = asidePath(path, "part", machine);
	undo.asides.push(part);
	machine.disk.write(part, bytes, ownerOnly === true ? 0o600 : undefined);
}

function putInPlace({ path }: NewFile, undo: Undo, machine: Machine): void {
	const { disk } = machine;
	const part = asidePath(path, "part", machine);
	const before =
		disk.kindOf(path) === "nothing"
			? undefined
			: asidePath(path, "before", machine);
	if (before !== undefined) {
		undo.asides.push(before);
		disk.copy(path, before);
	}
	disk.move(part, path);
	undo.asides.splice(undo.asides.indexOf(part), 1);
	undo.replaced.push({ path, before });
}

function putBack(undo: Undo, machine: Machine): void {
	const { disk } = machine;
	for (const { path, before } of undo.replaced.toReversed())
		try {
			if (before === undefined) disk.remove(path);
			else disk.move(before, path);
		} catch {
			tellNotPutBack(undo, path, before, machine);
		}
	for (const path of undo.asides.splice(0)) tidyAway(path, machine);
	for (const topmost of undo.folders.toReversed())
		quietly(() => removeEmpty(topmost, machine));
}

/** Where what was there before cannot be put back, its copy stays; that, or what could not be taken away, is told. */
function tellNotPutBack(
	undo: Undo,
	path: string,
	before: string | undefined,
	machine: Machine,
): void {
	const shown = shownPath(path, machine);
	if (before === undefined) {
		machine.tell(
			`"${shown}" was written before this, and could not be removed again. Delete it.\n`,
		);
		return;
	}
	undo.asides.splice(undo.asides.indexOf(before), 1);
	machine.tell(
		`What "${shown}" held before is kept in "${shownPath(before, machine)}".\n`,
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

/** Does what it can: a failure here must not hide the one that led here. */
function quietly(run: () => void): void {
	try {
		run();
	} catch {
		// The file stays, under a name that the next run knows.
	}
}
