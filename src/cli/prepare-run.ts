import { isPaperFormat } from "../render/paper-formats.ts";
import type { Request } from "../run/run.ts";
import { type Day, isoDay, readIsoDay } from "../vocabulary/calendar.ts";
import { type Period, readPeriod } from "../vocabulary/period.ts";
import { didYouMean } from "../vocabulary/words.ts";
import { besidePeriods } from "./beside-periods.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { type LedgerFolder, openLedger } from "./ledger-folder.ts";
import type { Machine } from "./machine.ts";
import { withMatches } from "./matched-words.ts";
import { withNational } from "./national-files.ts";
import type { RunOptions } from "./options.ts";
import { optionPath, settingPath } from "./paths.ts";
import { withPopulation } from "./population-file.ts";
import {
	checkTableName,
	findSettings,
	refuseSettingsAmongExports,
	type SettingsInForce,
} from "./settings-file.ts";
import { misused } from "./stop.ts";

/** All that a run needs, read from the command and the settings. */
export interface PreparedRun {
	readonly inForce: SettingsInForce;
	readonly request: Request;
	/** What was published before, which every run is held against. */
	readonly released: LedgerFolder;
	readonly data: DataFolder;
	readonly dataFolder: string;
	readonly outFolder: string;
}

/** Reads what the command asks for; everything that is wrong with it stops the run before any export is read. */
export function prepareRun(
	writtenPeriod: string,
	options: RunOptions,
	machine: Machine,
	checksummed: boolean,
): PreparedRun {
	const period = periodOf(writtenPeriod);
	const asAt = asAtOf(options.asAt, period);
	const tables = tablesOf(options);
	const inForce = withNational(
		withPopulation(
			withMatches(
				withPolicy(findSettings(options.config, machine), options),
				machine,
			),
			machine,
		),
		machine,
	);
	const folder = (option: string | undefined, setting: string) =>
		option === undefined
			? settingPath(setting, inForce.path)
			: optionPath(option, machine);
	const dataFolder = folder(options.data, inForce.settings.data);
	refuseSettingsAmongExports(inForce, dataFolder, machine);
	const released = openLedger(inForce.path, machine);
	return {
		inForce,
		released,
		request: {
			period,
			asAt,
			allLevels: options.allLevels,
			tables,
			beside: besidePeriods(period, options, inForce.settings),
			authority: options.authority,
			earlier: released.ledger.releases,
		},
		data: openDataFolder(dataFolder, machine, checksummed),
		dataFolder,
		outFolder: folder(options.out, inForce.settings.out),
	};
}

/** What the command says of the policy wins over the settings. */
function withPolicy(
	inForce: SettingsInForce,
	{ degree, merge }: RunOptions,
): SettingsInForce {
	const { settings } = inForce;
	const policy = {
		...settings.policy,
		degree: degree === undefined ? settings.policy.degree : degreeOf(degree),
		merge: merge || settings.policy.merge,
	};
	return { ...inForce, settings: { ...settings, policy } };
}

function degreeOf(written: string): 2 | 3 {
	if (written === "2") return 2;
	if (written === "3") return 3;
	throw misused(`--degree: "${written}" is not a degree. Write 2 or 3.`);
}

/** A period as it was written; anything else stops the run. */
export function periodOf(written: string): Period {
	const reading = readPeriod(written);
	if (!reading.ok) throw misused(reading.problem);
	return reading.period;
}

/** The day to judge on: the period's last where none was written. */
export function asAtOf(written: string | undefined, period: Period): Day {
	if (written === undefined) return period.to;
	const day = readIsoDay(written);
	if (day === undefined)
		throw misused(
			`--as-at: "${written}" is not a date. Write it as ${isoDay(period.to)}.`,
		);
	if (day < period.to)
		throw misused(
			`--as-at: ${written} is before the end of the period, ${isoDay(period.to)}. Name that day or a later one.`,
		);
	return day;
}

/** The names of the tables that were asked for; one that is not known stops the run. */
export function tablesOf({
	tables: written,
}: Pick<RunOptions, "tables">): readonly string[] | undefined {
	const tables = written?.map((name) => name.replaceAll("+", "|"));
	if (tables?.length === 0)
		throw misused("--tables: name at least one table, or all.");
	const problems = (tables ?? []).flatMap((name) => checkTableName(name) ?? []);
	if (problems.length > 0)
		throw misused(problems.map((text) => `--tables: ${text}`).join("\n"));
	return tables;
}

/** The formats that were asked for, each once; `defaults`, or the first one known, where none was. Others stop the run. */
export function formatsOf<const Known extends string>(
	written: readonly string[] | undefined,
	known: readonly Known[],
	defaults: readonly Known[] = known.slice(0, 1),
): readonly Known[] {
	if (written === undefined) return defaults;
	const found = written.map((name) => {
		const format = known.find((k) => k === name.toLowerCase());
		if (format === undefined) throw misused(formatProblem(name, known));
		return format;
	});
	if (found.length === 0)
		throw misused(`--format: name at least one of ${known.join(", ")}.`);
	return known.filter((format) => found.includes(format));
}

function formatProblem(name: string, known: readonly string[]): string {
	return isPaperFormat(name.toLowerCase())
		? `--format: ${name.toLowerCase()} is a format of the paper, which "cse-report build" writes. Known here: ${known.join(", ")}.`
		: `--format: "${name}" is not a format.${didYouMean(name, known)} Known here: ${known.join(", ")}.`;
}
