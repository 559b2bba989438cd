import { join } from "node:path";
import { isPaperFormat, type PaperFormat } from "../../render/paper-formats.ts";
import type { PaperParts } from "../../run/making.ts";
import type { Format } from "../../run/run.ts";
import { compareIssues } from "../../vocabulary/issue.ts";
import { periodFileName } from "../../vocabulary/period.ts";
import { drawingCharts } from "../draw-charts.ts";
import type { Machine } from "../machine.ts";
import { openPaper } from "../open-paper.ts";
import type { RunOptions } from "../options.ts";
import { shownPath } from "../paths.ts";
import type { PreparedRun } from "../prepare-run.ts";
import { privateFolder } from "../private-files.ts";
import { progressLine } from "../progress.ts";
import { penFor } from "../screen.ts";
import type { Stages } from "../stages.ts";
import { type ExitCode, misused } from "../stop.ts";
import { templateLines, withoutNotes } from "../tell-issues.ts";
import { tellRefusal, tellWarnings } from "../tell-outcome.ts";
import { writeOutputs } from "../write-outputs.ts";

/** What cannot go with a restricted edition: whatever publishes, or would be taken for what is published. */
export function refuseWithRestricted(
	options: RunOptions,
	formats: readonly Format[],
): void {
	const refuse = (why: string) => {
		throw misused(`--edition restricted holds true figures: ${why}`);
	};
	if (options.release)
		refuse("it is never published, so it cannot be a --release.");
	if (options.audit)
		refuse(
			"nothing in it is protected, so there is nothing to audit. Take --audit away.",
		);
	if (options.each)
		refuse(
			"it is made for one council at a time. Name one with --authority in place of --each.",
		);
	if (!formats.every(isPaperFormat))
		refuse(
			"it is a paper alone, in docx or html, and no figures as data. For one true figure, use cse-report explain.",
		);
}

/**
 * `cse-report build PERIOD --edition restricted`: the paper with every figure as it is, for the group that works with the
 * children. It is written to the private folder, and to nothing else.
 */
export async function buildRestricted(
	run: PreparedRun,
	formats: readonly PaperFormat[],
	paper: PaperParts,
	options: RunOptions,
	machine: Machine,
	loadStages: () => Promise<Stages>,
): Promise<ExitCode> {
	const line = progressLine(machine, options.quiet);
	const made = await drawingCharts(
		formats,
		paper,
		machine,
		async (pictureOf) => {
			const { makeRestricted } = await loadStages();
			return makeRestricted(
				run.data.sources,
				run.inForce.settings,
				run.request,
				formats,
				{ ...paper, font: paper.font() },
				{ progress: line.progress, pictureOf },
			);
		},
	).finally(line.end);
	const print = (result: object) => {
		if (!options.json) return;
		const period = run.request.period.id;
		const about = { command: "build", edition: "restricted", period };
		machine.print(`${JSON.stringify({ ...about, ...result }, null, 2)}\n`);
	};
	switch (made.status) {
		case "refused":
			tellRefusal(made.issues, "Nothing was written.", machine);
			print({
				status: made.status,
				issues: withoutNotes(made.issues).toSorted(compareIssues),
			});
			return 1;
		case "misworded":
			throw misused(templateLines(made.problems, penFor(machine)).join("\n"));
		case "made": {
			await machine.hearInterruption();
			const outputs = writePapers(run, made, paper, options, machine);
			if (!options.quiet) {
				tellWarnings(run.inForce.notices, made.warnings, machine);
				const lines = [
					...outputs.map(
						({ path }) =>
							`Wrote ${path}, which is private: true figures, not for publication`,
					),
					...made.notices,
				];
				machine.tell(`${lines.join("\n")}\n`);
			}
			print({ status: "built", outputs });
			if (options.open) await openPaper(outputs, machine);
			return 0;
		}
	}
	return made satisfies never;
}

type Made = Extract<
	Awaited<ReturnType<Stages["makeRestricted"]>>,
	{ readonly status: "made" }
>;

/** Into the private folder, under names that say what they are; a record of its own keeps what somebody typed into them. */
function writePapers(
	run: PreparedRun,
	{ papers, sources, said }: Made,
	{ template }: PaperParts,
	{ force }: RunOptions,
	machine: Machine,
) {
	const name = periodFileName(run.request.period);
	const folder = privateFolder(run.outFolder);
	const outputs = papers.map(({ format, bytes }) => ({
		format,
		bytes,
		path: join(folder, `private-cse-report-${name}-restricted.${format}`),
	}));
	writeOutputs(
		{
			outputs,
			outFolder: run.outFolder,
			recordName: `private-restricted-${name}.json`,
			record: {
				request: run.request,
				template: template.name,
				inForce: run.inForce,
				sources,
				checksums: run.data.checksums,
				released: undefined,
				said,
			},
			force,
			ledger: [],
			also: [],
		},
		machine,
	);
	return outputs.map(({ format, path }) => ({
		format,
		path: shownPath(path, machine),
	}));
}
