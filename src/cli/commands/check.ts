import type { CheckRequest } from "../../check/check-exports.ts";
import type { CheckReport } from "../../check/check-report.ts";
import { longDay } from "../../vocabulary/calendar.ts";
import { type CheckTitle, checkLines } from "../check-lines.ts";
import { openDataFolder } from "../data-folder.ts";
import type { Machine } from "../machine.ts";
import type { RunOptions } from "../options.ts";
import { optionPath, settingPath } from "../paths.ts";
import { asAtOf, periodOf, tablesOf } from "../prepare-run.ts";
import { printedFormat, usualFormats } from "../printed-format.ts";
import { progressLine } from "../progress.ts";
import { findSettings } from "../settings-file.ts";
import { type ExitCode, misused } from "../stop.ts";

/**
 * `cse-report check [PERIOD]`: reads every export and says all that is wrong with them. Nothing is counted or written.
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
	const format = printedFormat(options, "a check is", usualFormats);
	const request = requestOf(writtenPeriod, options);
	const inForce = findSettings(options.config, machine);
	const { settings } = inForce;
	const folder =
		options.data === undefined
			? settingPath(settings.data, inForce.path)
			: optionPath(options.data, machine);
	const { sources } = openDataFolder(folder, machine, false);
	const line = progressLine(machine, options.quiet);
	const { checkExports } = await import("../../check/check-exports.ts");
	const report = await checkExports(sources, settings, request, (file, share) =>
		line.progress(`Reading ${file}`, share),
	).finally(line.end);
	if (!options.quiet)
		for (const notice of inForce.notices) machine.tell(`${notice}\n`);
	machine.print(
		format === "text"
			? textOf(report, titleOf(report, request), all)
			: await dataOf(report, format, request),
	);
	return report.accepted ? 0 : 1;
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

function titleOf(
	{ authority }: CheckReport,
	{ period, asAt = period?.to }: CheckRequest,
): CheckTitle {
	if (period === undefined || asAt === undefined)
		return { title: authority, command: "build" };
	const day = asAt === period.to ? "" : `, as at ${longDay(asAt)}`;
	return {
		title: `${authority}, ${period.label}${day}`,
		command: `build ${period.id}`,
	};
}

function textOf(report: CheckReport, title: CheckTitle, all: boolean): string {
	return `${checkLines(report, title, all).join("\n")}\n`;
}

async function dataOf(
	report: CheckReport,
	format: "json" | "csv",
	{ period }: CheckRequest,
): Promise<Uint8Array> {
	if (format === "csv") {
		const { checkTable } = await import("../../check/check-table.ts");
		return checkTable(report);
	}
	const { checkDocument } = await import("../../check/check-document.ts");
	return checkDocument(report, period);
}
