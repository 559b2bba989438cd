import { basename, dirname, join } from "node:path";
import { compareText } from "../vocabulary/issue.ts";
import { likelyName } from "../vocabulary/words.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { misused } from "./stop.ts";

/** The bytes of a file that a person named. Stops the run where it is not there, with the file that was most likely meant. */
export function readNamed(path: string, machine: Machine): Uint8Array {
	if (machine.disk.kindOf(path) !== "nothing") return machine.disk.read(path);
	const remedy =
		likeNamed(path, machine) ||
		" See that its name and folder are written right.";
	throw misused(
		`"${shownPath(path, machine)}" cannot be read: it is not there.${remedy}`,
	);
}

/** " Did you mean ...?", of a file or folder beside one that is not there, whose name is like it; nothing where none is. */
export function likeNamed(path: string, machine: Machine): string {
	const folder = dirname(path);
	if (machine.disk.kindOf(folder) !== "folder") return "";
	const names = machine.disk.namesIn(folder).toSorted(compareText);
	const likely = likelyName(basename(path), names);
	return likely === undefined
		? ""
		: ` Did you mean "${shownPath(join(folder, likely), machine)}"?`;
}
