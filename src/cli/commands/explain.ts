import { checkFigureId } from "../../explain/explain-figure.ts";
import { explainDocument } from "../explain-document.ts";
import { explainLines } from "../explain-lines.ts";
import { formatsOfCommand } from "../formats.ts";
import type { Machine } from "../machine.ts";
import type { RunOptions } from "../options.ts";
import { solverBytes } from "../packaged-files.ts";
import { prepareRun } from "../prepare-run.ts";
import { printedFormat } from "../printed-format.ts";
import { progressLine } from "../progress.ts";
import { harmless } from "../screen.ts";
import type { Stages } from "../stages.ts";
import { type ExitCode, misused } from "../stop.ts";
import { tellRefusal } from "../tell-outcome.ts";

/**
 * `cse-report explain FIGURE PERIOD`: how one figure was counted, for the analyst: it prints true figures, and writes
 * nothing. 1: the data was refused; 2: there is no such figure.
 */
export async function explain(
	figure: string,
	writtenPeriod: string,
	options: RunOptions,
	machine: Machine,
	loadStages: () => Promise<Stages>,
): Promise<ExitCode> {
	const format = printedFormat(
		options,
		"an explanation is",
		formatsOfCommand.explain,
	);
	const run = prepareRun(writtenPeriod, options, machine, false);
	const problem = checkFigureId(figure, run.inForce.settings, run.request);
	if (problem !== undefined) throw misused(problem);
	const line = progressLine(machine, options.quiet);
	const { explainOne } = await loadStages();
	const outcome = await explainOne(
		run.data.sources,
		run.inForce.settings,
		run.request,
		figure,
		{ ...line, solver: solverBytes(machine) },
	).finally(line.end);
	switch (outcome.status) {
		case "refused":
			tellRefusal(outcome.issues, "Nothing was counted.", machine);
			return 1;
		case "unknown":
			throw misused(outcome.problem);
		case "explained":
			machine.print(
				format === "json"
					? explainDocument(outcome.explanation)
					: `${explainLines(outcome.explanation).map(harmless).join("\n")}\n`,
			);
			return 0;
	}
	return outcome satisfies never;
}
