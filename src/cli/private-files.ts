import { join } from "node:path";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import type { NewFile } from "./replace-files.ts";
import { misused, type Stop } from "./stop.ts";

const noteName = "private-note.txt";

const note = `The files of this folder are private: they are the council's own record of how
its papers were made (checksums, row counts, settings), and of what its exports
hold (the words of their columns, and what each was matched to). They must not
be published, and their names begin with "private-" so that nobody does so by
mistake. What may be published lies in the folder above this one.
`;

/** The private folder of a folder of outputs. */
export function privateFolder(outFolder: string): string {
	return join(outFolder, "private");
}

/** What keeps a private folder private, where it is not there yet. */
export function signposts(
	folder: string,
	machine: Machine,
): readonly NewFile[] {
	const encoder = new TextEncoder();
	return [
		{ path: join(folder, ".gitignore"), bytes: encoder.encode("*\n") },
		{ path: join(folder, noteName), bytes: encoder.encode(note) },
	].filter(({ path }) => readIfThere(path, machine) === undefined);
}

/** What a file holds; `undefined` where there is nothing. What is no file stops the run: it is not as good as nothing. */
export function readIfThere(
	path: string,
	machine: Machine,
): Uint8Array | undefined {
	switch (machine.disk.kindOf(path)) {
		case "nothing":
			return undefined;
		case "file":
			return machine.disk.read(path);
		case "folder":
		case "other":
			throw notAFile(path, machine);
	}
}

/** What is told where something else stands in the place of a file. */
export function notAFile(path: string, machine: Machine): Stop {
	return misused(
		`"${shownPath(path, machine)}" is not a file: it is a folder, or a link that leads nowhere, or was taken away a moment ago. Put the file back, or move away what stands in its place.`,
	);
}
