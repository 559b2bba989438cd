import { dirname, join } from "node:path";
import {
	readSettings,
	type SettingsReading,
} from "../settings/read-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { readTableNames } from "../statistics/tables.ts";
import { checksum } from "./checksum.ts";
import type { Machine } from "./machine.ts";
import { likeNamed } from "./named-file.ts";
import { optionPath, shownPath } from "./paths.ts";
import { penFor } from "./screen.ts";
import { misused } from "./stop.ts";
import { problemLines } from "./tell-issues.ts";

/** The settings in force and the file that they come from. */
export interface SettingsInForce {
	readonly settings: Settings;
	/** Where it lies, or would lie: paths in settings start from its folder. */
	readonly path: string;
	/** Of the file's bytes; `undefined` where there is no file and every setting has its default. */
	readonly sha256: string | undefined;
	/** Of the matches file, where settings name one and it was read. */
	readonly matchesSha256?: string;
	/** What a council should know of its settings, as lines. */
	readonly notices: readonly string[];
}

export const usualName = "cse-report.yaml";

/** Finds the settings: the file of `--config`, else `cse-report.yaml` in the working folder, else the defaults. */
export function findSettings(
	config: string | undefined,
	machine: Machine,
): SettingsInForce {
	const path = optionPath(config ?? usualName, machine);
	const shown = shownPath(path, machine);
	const kind = machine.disk.kindOf(path);
	if (config === undefined) refuseOtherNames(path, machine);
	if (kind === "nothing" && config === undefined)
		return accepted(readSettings(undefined, shown), path, undefined, machine);
	if (kind === "nothing")
		throw misused(
			`The settings file "${shown}" is not there.${likeNamed(path, machine)}`,
		);
	const bytes = machine.disk.read(path);
	const reading = readSettings(
		decodeText(bytes, "settings", shown),
		shown,
		checkTableName,
	);
	return accepted(reading, path, checksum(bytes), machine);
}

/**
 * A file that is meant to hold the settings and would not be read: Windows hides the ".txt" that an editor gave it. One beside the
 * usual one may be the one that somebody has changed. Some disks know a file by its name in any case.
 */
export function refuseOtherNames(path: string, machine: Machine): void {
	const folder = dirname(path);
	const usual = machine.disk.kindOf(path);
	const names = machine.disk.namesIn(folder);
	const isItself = (name: string) =>
		name === usualName ||
		(usual !== "nothing" &&
			!names.includes(usualName) &&
			name.toLowerCase() === usualName);
	const other = names.find(
		(name) => isNamedLikeSettings(name) && !isItself(name),
	);
	if (other === undefined) return;
	const shown = shownPath(join(folder, other), machine);
	throw misused(
		`"${shown}" would not be read: settings are found in "${usualName}"${usual === "nothing" ? ". Give it that name, or name it with --config." : ", which lies beside it. Take away the one that does not hold, or name the one that does with --config."}`,
	);
}

/** Where no settings are found, those that lie among the exports are meant, and would not be read. */
export function refuseSettingsAmongExports(
	{ sha256, path }: SettingsInForce,
	dataFolder: string,
	machine: Machine,
): void {
	const { disk } = machine;
	if (sha256 !== undefined || dataFolder === dirname(path)) return;
	if (disk.kindOf(dataFolder) !== "folder") return;
	const other = disk.namesIn(dataFolder).find(isNamedLikeSettings);
	if (other !== undefined)
		throw misused(
			`"${shownPath(join(dataFolder, other), machine)}" lies among the exports and would not be read: there are no settings in the folder that you are in. Run the command there, or name the file with --config.`,
		);
}

function isNamedLikeSettings(name: string): boolean {
	return /^cse-report\.ya?ml(\.txt)?$/i.test(name);
}

function accepted(
	reading: SettingsReading,
	path: string,
	sha256: string | undefined,
	machine: Machine,
): SettingsInForce {
	const pen = penFor(machine);
	if (reading.ok)
		return {
			settings: reading.settings,
			path,
			sha256,
			notices: problemLines(reading.notices, pen),
		};
	throw misused(problemLines(reading.problems, pen).join("\n"));
}

/** What is wrong with a table's name, for settings and for `--tables`. */
export function checkTableName(name: string): string | undefined {
	const reading = readTableNames([name]);
	return reading.ok ? undefined : reading.problem;
}

/** The text of a file that a person edits: UTF-8, or UTF-16 with its mark. */
export function decodeText(
	bytes: Uint8Array,
	what: "settings" | "matches" | "population" | "template",
	shown: string,
): string {
	const utf16 =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? "utf-16le"
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? "utf-16be"
				: undefined;
	try {
		return new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw misused(
			`The ${what} file "${shown}" is not written in UTF-8. ${what === "matches" || what === "population" ? 'In Excel, save it as "CSV UTF-8 (Comma delimited)".' : "Save it as UTF-8 in your editor."}`,
		);
	}
}
