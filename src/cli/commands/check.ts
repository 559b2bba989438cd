import type { CheckRequest } from "../../check/check-exports.ts";
import type { SourceFile } from "../../ingest/source-file.ts";
import { openDataFolder } from "../data-folder.ts";
import { formatsOfCommand } from "../formats.ts";
import type { Machine } from "../machine.ts";
import { withMatches } from "../matched-words.ts";
import type { RunOptions } from "../options.ts";
import { optionPath, settingPath } from "../paths.ts";
import { asAtOf, periodOf, tablesOf } from "../prepare-run.ts";
import { type PrintedCheck, printedCheck } from "../print-check.ts";
import { printedFormat } from "../printed-format.ts";
import { type ProgressLine, progressLine } from "../progress.ts";
import {
	findSettings,
	refuseSettingsAmongExports,
	type SettingsInForce,
} from "../settings-file.ts";
import type { SnapshotAsked } from "../snapshot-files.ts";
import { type ExitCode, misused } from "../stop.ts";
import {
	type MadeList,
	type PrivateRun,
	privatePath,
	writePrivate,
} from "../write-private.ts";

/**
 * `cse-report check [PERIOD]`: reads every export and says all that is wrong with them. Nothing is counted.
 * 1: it found what `build` would refuse.
 *
 * @param all every issue, however many screens they fill
 */
export async function check(
	writtenPeriod: string | undefined,
	options: RunOptions,
	all: boolean,
	machine: Machine,
): Promise<ExitCode> {
	const format = printedFormat(options, "a check is", formatsOfCommand.check);
	if (format === "csv" && options.since !== undefined)
		throw misused(
			"--since: what has changed is printed as text or as JSON. Leave out --format csv, or --since.",
		);
	const request = requestOf(writtenPeriod, options);
	const run = prepareCheck(options, machine);
	const { inForce, sources } = run;
	const line = progressLine(machine, options.quiet);
	const { checkExports } = await import("../../check/check-exports.ts");
	const report = await checkExports(
		sources,
		inForce.settings,
		request,
		(file, share) => line.progress(`Reading ${file}`, share),
	).finally(line.end);
	const since = await changesSince(run, options, line, machine);
	const made = await makeLists(run, options, line, machine);
	const print = await printedCheck({ report, request, since }, format, all);
	await machine.hearInterruption();
	writeLists(run, made, machine);
	if (!options.quiet)
		for (const notice of [
			...inForce.notices,
			...made.flatMap(({ told }) => told),
		])
			machine.tell(`${notice}\n`);
	for (const piece of print) machine.print(piece);
	return report.accepted ? 0 : 1;
}

/** The folders of a check, what it reads, and the private list that it writes. */
interface CheckRun extends PrivateRun {
	readonly inForce: SettingsInForce;
	readonly sources: readonly SourceFile[];
	/** Where the list of words goes; `undefined` where none is asked for. */
	readonly matchesPath: string | undefined;
}

function prepareCheck(options: RunOptions, machine: Machine): CheckRun {
	const found = findSettings(options.config, machine);
	const folder = (option: string | undefined, setting: string) =>
		option === undefined
			? settingPath(setting, found.path)
			: optionPath(option, machine);
	const run = {
		dataFolder: folder(options.data, found.settings.data),
		outFolder: folder(options.out, found.settings.out),
		force: options.force,
	};
	refuseSettingsAmongExports(found, run.dataFolder, machine);
	const matchesPath =
		options.matches === undefined
			? undefined
			: privatePath(options.matches, ".csv", run, machine);
	return {
		...run,
		matchesPath,
		inForce: withMatches(found, machine, matchesPath),
		sources: openDataFolder(run.dataFolder, machine, false).sources,
	};
}

/** Makes what is asked for beside the check. */
async function makeLists(
	run: CheckRun,
	options: RunOptions,
	line: ProgressLine,
	machine: Machine,
): Promise<readonly MadeList[]> {
	const { matchesPath: path } = run;
	const made: MadeList[] = [];
	const { authority } = options;
	if (path !== undefined) {
		const { makeMatchesFile } = await import("../write-matches-file.ts");
		const asked = { ...run, path, authority, progress: line.progress };
		made.push(await makeMatchesFile(asked, machine).finally(line.end));
	}
	if (options.snapshot) {
		const { makeSnapshot } = await import("../snapshot-files.ts");
		const asked = snapshotAsked(run, options, line);
		made.push(await makeSnapshot(asked, machine).finally(line.end));
	}
	return made;
}

/** Writes all that was made, or nothing. */
function writeLists(
	run: CheckRun,
	made: readonly MadeList[],
	machine: Machine,
): void {
	const files = made.flatMap((list) => list.files);
	const also = made.flatMap((list) => list.also ?? []);
	if (files.length > 0) writePrivate(files, run, machine, also);
}

/** What became of the exports, where that is asked for; before a new snapshot takes the place of the old. */
async function changesSince(
	run: CheckRun,
	options: RunOptions,
	line: ProgressLine,
	machine: Machine,
): Promise<PrintedCheck["since"]> {
	if (options.since === undefined) return undefined;
	const { compareSince } = await import("../compare-since.ts");
	const asked = snapshotAsked(run, options, line);
	const changes = await compareSince(options.since, asked, machine).finally(
		line.end,
	);
	return { written: options.since, changes };
}

function snapshotAsked(
	run: CheckRun,
	{ authority }: RunOptions,
	line: ProgressLine,
): SnapshotAsked {
	return {
		...run,
		settings: run.inForce.settings,
		authority,
		progress: (file, share) => line.progress(`Comparing ${file}`, share),
	};
}

function requestOf(
	written: string | undefined,
	options: RunOptions,
): CheckRequest {
	if (written === undefined && options.asAt !== undefined)
		throw misused("--as-at: name the period that it belongs to.");
	const period = written === undefined ? undefined : periodOf(written);
	return {
		period,
		asAt: period && asAtOf(options.asAt, period),
		allLevels: options.allLevels,
		tables: tablesOf(options),
		authority: options.authority,
	};
}
