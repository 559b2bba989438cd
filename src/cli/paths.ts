import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Machine } from "./machine.ts";

/** A path as a person reads it: from the working folder where it lies under it, whole otherwise. */
export function shownPath(path: string, machine: Machine): string {
	const short = relative(machine.workingFolder, path);
	if (short === "") return ".";
	return isAbsolute(short) || short.split(sep)[0] === ".." ? path : short;
}

/** A path of an option: from the working folder. */
export function optionPath(written: string, machine: Machine): string {
	return resolve(machine.workingFolder, written);
}

/** A path of settings: from the folder of the settings file. */
export function settingPath(written: string, settingsFile: string): string {
	return resolve(dirname(settingsFile), written);
}
