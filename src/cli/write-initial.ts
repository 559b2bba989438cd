import { dirname, join } from "node:path";
import type { SourceFile } from "../ingest/source-file.ts";
import type { Initial } from "../init/initialise.ts";
import { schemaName } from "../init/usual-settings.ts";
import type { Progress } from "../run/run.ts";
import { addSetting } from "../settings/add-setting.ts";
import type { Machine } from "./machine.ts";
import { settingPath, shownPath } from "./paths.ts";
import { fromSettings, type InitGiven } from "./prepare-init.ts";
import { privateFolder } from "./private-files.ts";
import { type NewFile, replaceFiles } from "./replace-files.ts";
import { isFilledIn, writePrivate } from "./write-private.ts";

/** What was written. */
export interface InitWritten {
	/** The settings file as a person reads its path, and whether it had to be changed. */
	readonly settings: { readonly path: string; readonly written: boolean };
	/** The private list of words; `undefined` where every word is known and there is none. */
	readonly matches:
		| { readonly path: string; readonly written: boolean }
		| undefined;
}

/**
 * Writes the settings and, where words are not known, the private list of them for a person to fill in: both or neither. A
 * list that somebody has filled in stays as it is.
 */
export async function writeInitial(
	given: InitGiven,
	initial: Initial,
	sources: readonly SourceFile[],
	progress: Progress,
	machine: Machine,
): Promise<InitWritten> {
	const { settings } = initial;
	const outFolder = settingPath(settings.out, given.settingsPath);
	const path =
		settings.matchesFile === undefined
			? join(privateFolder(outFolder), "private-matches.csv")
			: settingPath(settings.matchesFile, given.settingsPath);
	const unknown = initial.words.reduce((sum, words) => sum + words.unknown, 0);
	const listed = unknown > 0 || settings.matchesFile !== undefined;
	const text = listed ? withMatchesNamed(initial, path, given) : initial.text;
	const changed = text !== given.before;
	const file = {
		path: given.settingsPath,
		bytes: new TextEncoder().encode(text),
	};
	const files = changed
		? [file, ...(await schemaFile(text, given, machine))]
		: await schemaFile(text, given, machine);
	const result = {
		settings: {
			path: shownPath(given.settingsPath, machine),
			written: changed,
		},
	};
	const shown = shownPath(path, machine);
	const run = { outFolder, dataFolder: given.dataFolder, force: false };
	await machine.hearInterruption();
	if (!listed || isFilledIn(path, run, machine)) {
		if (files.length > 0) replaceFiles(files, machine);
		const matches = listed ? { path: shown, written: false } : undefined;
		return { ...result, matches };
	}
	const { listMatches } = await import("../match-words.ts");
	const { bytes } = await listMatches(sources, settings, undefined, progress);
	await machine.hearInterruption();
	writePrivate([{ path, bytes }], run, machine, files);
	return { ...result, matches: { path: shown, written: true } };
}

/** The schema that the settings name, where what lies beside them is not that of this version. */
async function schemaFile(
	text: string,
	{ settingsPath }: InitGiven,
	machine: Machine,
): Promise<readonly NewFile[]> {
	if (!text.includes(`$schema=${schemaName}`)) return [];
	const { schemaText } = await import("../settings/settings-schema.ts");
	const schema = schemaText();
	const path = join(dirname(settingsPath), schemaName);
	const before =
		machine.disk.kindOf(path) === "file" ? machine.disk.read(path) : undefined;
	return before && new TextDecoder().decode(before) === schema
		? []
		: [{ path, bytes: new TextEncoder().encode(schema) }];
}

/** The settings with the private list of words named in them, so that it is read back. */
function withMatchesNamed(
	{ text }: Initial,
	path: string,
	{ settingsPath }: InitGiven,
): string {
	return addSetting(text, {
		path: ["matches"],
		value: fromSettings(path, settingsPath),
		above: [
			"The private list of the words of your exports. Open it, fill in the column matched_to, and every command reads it back.",
		],
	}).text;
}
