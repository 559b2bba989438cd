import { join } from "node:path";
import { mayBeExport } from "./data-folder.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { misused } from "./stop.ts";

/**
 * The folder of the exports where nobody names one: the working folder where it holds CSV files or workbooks, else the one folder in it
 * that does. Folders that programs hide, and that of the outputs, are passed over.
 */
export function findExports(outFolder: string, machine: Machine): string {
	const { workingFolder: here } = machine;
	if (holdsExports(here, machine)) return here;
	const names = namesIn(here, machine).filter(
		(name) => !name.startsWith(".") && name !== "node_modules",
	);
	const found = names
		.map((name) => join(here, name))
		.filter((path) => path !== outFolder && isFolder(path, machine))
		.filter((path) => holdsExports(path, machine));
	const [first, ...more] = found;
	if (more.length === 0) return first ?? here;
	const shown = found.map((path) => `"${shownPath(path, machine)}"`);
	throw misused(
		`Several folders here hold CSV files or workbooks: ${shown.join(", ")}. Name that of the exports with --data.`,
	);
}

function holdsExports(folder: string, machine: Machine): boolean {
	return namesIn(folder, machine).some(mayBeExport);
}

/** Whether there is a folder of this name. */
export function isFolder(path: string, machine: Machine): boolean {
	return machine.disk.kindOf(path) === "folder";
}

function namesIn(folder: string, machine: Machine): readonly string[] {
	return machine.disk.namesIn(folder);
}
