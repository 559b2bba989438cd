import type { ProtectedTable } from "../../disclosure/protected-table.ts";
import { longDay } from "../../vocabulary/calendar.ts";
import { figureLines } from "../figure-lines.ts";
import { formatsOfCommand } from "../formats.ts";
import type { Machine } from "../machine.ts";
import type { RunOptions } from "../options.ts";
import { type PreparedRun, prepareRun } from "../prepare-run.ts";
import { printedFormat } from "../printed-format.ts";
import { progressLine } from "../progress.ts";
import { release } from "../release.ts";
import { replaceFiles } from "../replace-files.ts";
import { runAuthority } from "../run-authority.ts";
import { harmless } from "../screen.ts";
import type { Stages } from "../stages.ts";
import type { ExitCode } from "../stop.ts";
import { tellRefusal, tellUnsafe, tellWarnings } from "../tell-outcome.ts";
import { toolName } from "../tool-name.ts";
import { unreleasedParts } from "../unreleased-parts.ts";

/** `cse-report figures PERIOD`: reads the exports and prints the protected figures. Nothing is written, but for the ledger. */
export async function figures(
	writtenPeriod: string,
	options: RunOptions,
	machine: Machine,
	loadStages: () => Promise<Stages>,
): Promise<ExitCode> {
	const format = printedFormat(
		options,
		"figures are",
		formatsOfCommand.figures,
	);
	const run = prepareRun(writtenPeriod, options, machine, false);
	const line = progressLine(machine, options.quiet);
	const { countFigures } = await loadStages();
	const outcome = await countFigures(
		run.data.sources,
		run.inForce.settings,
		run.request,
		format === "text" ? [] : [format],
		{ progress: line.progress, tool: toolName },
	).finally(line.end);
	if (outcome.status === "refused") {
		tellRefusal(outcome.issues, "Nothing was counted.", machine);
		return 1;
	}
	if (outcome.status === "unsafe") {
		tellUnsafe(outcome.reasons, machine);
		return 3;
	}
	const document = options.release ? await outcome.asReleased() : undefined;
	await machine.hearInterruption();
	const told = document
		? release(run.released, document, "figures", [], machine, (ledger) =>
				replaceFiles(ledger, machine),
			).told
		: unreleasedParts(run, machine);
	if (!options.quiet) {
		tellWarnings(run.inForce.notices, outcome.warnings, machine);
		for (const line of [...told, ...outcome.notices]) machine.tell(`${line}\n`);
	}
	if (format === "text") machine.print(pageOf(run, outcome.table));
	else for (const { bytes } of outcome.outputs) machine.print(bytes);
	return 0;
}

function pageOf(run: PreparedRun, table: ProtectedTable): string {
	const { settings } = run.inForce;
	const { period, asAt } = run.request;
	const lines = [
		`${runAuthority(run).name}, ${period.label}, as at ${longDay(asAt)}`,
		...figureLines(table, settings.decimals),
	];
	return `${lines.map(harmless).join("\n")}\n`;
}
