import { dirname, join } from "node:path";
import type { CheckReport } from "../../check/check-report.ts";
import type { SourceFile } from "../../ingest/source-file.ts";
import type { Initial } from "../../init/initialise.ts";
import type { Ask } from "../../init/interview.ts";
import { askPerson } from "../ask-person.ts";
import { openDataFolder } from "../data-folder.ts";
import { findLooks } from "../find-looks.ts";
import { initDocument } from "../init-document.ts";
import {
	fileLine,
	type InitResult,
	initLines,
	nextCommands,
} from "../init-lines.ts";
import type { Machine } from "../machine.ts";
import type { RunOptions } from "../options.ts";
import { shownPath } from "../paths.ts";
import { fromSettings, prepareInit } from "../prepare-init.ts";
import { progressLine } from "../progress.ts";
import { type ExitCode, misused, Stop } from "../stop.ts";
import { writeInitial } from "../write-initial.ts";

/**
 * `cse-report init`: looks at a folder of exports and writes the settings that fit them. 1: there is nothing in it that
 * could be an export, and nothing was written.
 *
 * @param isYes nobody is asked: what is not certain stays open
 */
export async function init(
	options: RunOptions,
	isYes: boolean,
	machine: Machine,
): Promise<ExitCode> {
	const ask = askerOf(isYes, machine);
	const given = prepareInit(options, machine);
	const dataFolder = shownPath(given.dataFolder, machine);
	const { sources } = openDataFolder(given.dataFolder, machine, false);
	// Nobody is asked about nothing.
	if (sources.length === 0)
		throw noExport(dataFolder, [
			"To see a paper first, of invented children:",
			`  cse-report build 2016 --config "${join(machine.packageFolder, "cse-report.yaml")}" --out papers`,
		]);
	const line = progressLine(machine, options.quiet);
	const progress = (file: string, share: number) =>
		line.progress(`Reading ${file}`, share);
	const { initialise } = await import("../../init/initialise.ts");
	const initial = await initialise(
		{
			sources,
			before: given.before,
			matches: given.matches,
			file: shownPath(given.settingsPath, machine),
			data: fromSettings(given.dataFolder, given.settingsPath),
			templates: findLooks(
				[dirname(given.settingsPath), given.dataFolder],
				machine,
			).map((path) => fromSettings(path, given.settingsPath)),
		},
		// A line that tells of progress must not stand where a question is asked.
		(question) => {
			line.end();
			return ask(question);
		},
		progress,
	).finally(line.end);
	const report = await checkWith(initial, sources, progress).finally(line.end);
	const isAnyOpen = initial.files.some(({ is }) => is === "doubtful");
	if (initial.looks.length === 0 && !isAnyOpen)
		throw noExport(
			dataFolder,
			initial.files.map((file) => fileLine(file, report, initial)),
		);
	const written = await writeInitial(
		given,
		initial,
		sources,
		(file) => line.progress(`Listing the words of ${file}`),
		machine,
	).finally(line.end);
	const next = nextCommands(initial, options);
	const result: InitResult = { initial, report, written, dataFolder, next };
	if (!options.quiet) machine.tell(`${initLines(result).join("\n")}\n`);
	if (options.json) machine.print(initDocument(result));
	return 0;
}

function askerOf(isYes: boolean, machine: Machine): Ask {
	if (isYes) return async () => undefined;
	if (machine.ask) return askPerson(machine, machine.ask);
	throw misused(
		"init asks what it cannot know, and there is no terminal to ask at. With --yes nobody is asked: what is not certain is left open, and told.",
	);
}

/** Reads the exports as `build` would with the settings that were made. */
async function checkWith(
	{ settings }: Initial,
	sources: readonly SourceFile[],
	progress: (file: string, share: number) => void,
): Promise<CheckReport> {
	const { checkExports } = await import("../../check/check-exports.ts");
	const all = {
		period: undefined,
		asAt: undefined,
		allLevels: false,
		tables: undefined,
		authority: undefined,
	};
	return checkExports(sources, settings, all, progress);
}

function noExport(folder: string, more: readonly string[]): Stop {
	const remedy =
		"Put the case system's exports directly into it, as CSV files or Excel workbooks, or name another folder with --data.";
	return new Stop(
		1,
		[
			`There is no export in "${folder}". ${remedy} Nothing was written.`,
			...more,
		].join("\n"),
	);
}
