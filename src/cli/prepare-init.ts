import { dirname, relative, sep } from "node:path";
import type { Matches } from "../settings/settings.ts";
import { findExports } from "./find-exports.ts";
import type { Machine } from "./machine.ts";
import { withMatches } from "./matched-words.ts";
import type { RunOptions } from "./options.ts";
import { optionPath, settingPath, shownPath } from "./paths.ts";
import {
	decodeText,
	findSettings,
	refuseOtherNames,
	usualName,
} from "./settings-file.ts";

/** The settings as they are, and where everything lies. */
export interface InitGiven {
	readonly settingsPath: string;
	/** The settings file's text; `undefined` where there is none, or it is to be written anew. */
	readonly before: string | undefined;
	/** What a person matched so far. */
	readonly matches: Matches;
	readonly dataFolder: string;
}

/** Finds what `init` starts from. Settings with mistakes stop the run: nobody knows what they were to say. */
export function prepareInit(options: RunOptions, machine: Machine): InitGiven {
	const settingsPath = optionPath(options.config ?? usualName, machine);
	if (options.config === undefined) refuseOtherNames(settingsPath, machine);
	const before = options.force ? undefined : textAt(settingsPath, machine);
	if (before === undefined)
		return {
			settingsPath,
			before,
			matches: {},
			dataFolder: dataFolderOf(options, undefined, settingsPath, machine),
		};
	const found = findSettings(options.config, machine);
	const { matchesFile, data } = found.settings;
	const toWrite =
		matchesFile === undefined
			? undefined
			: settingPath(matchesFile, settingsPath);
	const { settings } = withMatches(found, machine, toWrite);
	return {
		settingsPath,
		before,
		matches: settings.matches,
		dataFolder: dataFolderOf(
			options,
			/^data:/m.test(before) ? data : undefined,
			settingsPath,
			machine,
		),
	};
}

function textAt(path: string, machine: Machine): string | undefined {
	const shown = shownPath(path, machine);
	return machine.disk.kindOf(path) === "nothing"
		? undefined
		: decodeText(machine.disk.read(path), "settings", shown);
}

function dataFolderOf(
	options: RunOptions,
	setting: string | undefined,
	settingsPath: string,
	machine: Machine,
): string {
	if (options.data !== undefined) return optionPath(options.data, machine);
	if (setting !== undefined) return settingPath(setting, settingsPath);
	return findExports(settingPath("out", settingsPath), machine);
}

/** A path as settings write it: from their own folder, with `/`. */
export function fromSettings(path: string, settingsPath: string): string {
	return relative(dirname(settingsPath), path).replaceAll(sep, "/") || ".";
}
