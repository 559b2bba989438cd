import { releasing } from "../add-release.ts";
import { builtCouncil, endOfOne } from "../council-ends.ts";
import { formatsOfCommand } from "../formats.ts";
import type { Machine } from "../machine.ts";
import type { RunOptions } from "../options.ts";
import { chartFont } from "../packaged-files.ts";
import { formatsOf, prepareRun } from "../prepare-run.ts";
import { replaceFiles } from "../replace-files.ts";
import { runCouncils } from "../run-councils.ts";
import type { Stages } from "../stages.ts";
import { type ExitCode, misused } from "../stop.ts";
import { tellRefusal, tellUnproved, tellUnsafe } from "../tell-outcome.ts";
import { openTemplate } from "../template-folder.ts";
import { build, type KindOfPaper } from "./build.ts";

const briefing: KindOfPaper = {
	command: "brief",
	template: "briefing",
	formats: ["docx", "html"],
	suffix: "-brief",
};

/**
 * `cse-report brief PERIOD`: the key figures on one page, in sentences that can be quoted alone; as Word and HTML files, or
 * with `--format text` on stdout. The figures are those of the paper of the same exports and tables, held back alike, so that
 * both are one release.
 */
export async function brief(
	writtenPeriod: string,
	options: RunOptions,
	machine: Machine,
	loadStages: () => Promise<Stages>,
): Promise<ExitCode> {
	const formats = formatsOf(options.formats, formatsOfCommand.brief, [
		"docx",
		"html",
	]);
	if (!formats.includes("text"))
		return build(
			writtenPeriod,
			{ ...options, formats },
			machine,
			loadStages,
			briefing,
		);
	if (formats.length > 1)
		throw misused(
			"--format: text goes to stdout, and docx and html to files. Ask for one or for the other.",
		);
	if (options.json || options.each)
		throw misused(
			`--format text prints the words of one council's briefing, and takes no ${options.json ? "--json" : "--each"}.`,
		);
	if (options.look !== undefined)
		throw misused(
			"--look is for the Word file, and none is written with --format text. Take one of the two away.",
		);
	return printText(writtenPeriod, options, machine, loadStages);
}

async function printText(
	writtenPeriod: string,
	options: RunOptions,
	machine: Machine,
	loadStages: () => Promise<Stages>,
): Promise<ExitCode> {
	const run = prepareRun(writtenPeriod, options, machine, false);
	const named = options.template ?? briefing.template;
	const template = openTemplate(named, run.inForce, machine);
	const releases = options.release
		? releasing(run.released, "paper", machine)
		: undefined;
	const texts: Uint8Array[] = [];
	const ran = await runCouncils(
		run,
		{
			formats: ["txt"],
			paper: { template, font: () => chartFont(machine), look: undefined },
			audit: undefined,
			pooledFormats: undefined,
		},
		options,
		machine,
		loadStages,
		(council) => {
			const { outputs, document } = council.made;
			texts.push(...outputs.map(({ bytes }) => bytes));
			const { told = [] } =
				releases?.(document, [], (ledger) => replaceFiles(ledger, machine)) ??
				{};
			return builtCouncil(council, { outputs: [], audit: undefined, told });
		},
	);
	const end = endOfOne(ran);
	switch (end.status) {
		case "refused":
			tellRefusal(end.issues, "Nothing was written.", machine);
			return 1;
		case "unsafe":
			tellUnsafe(end.reasons, machine);
			return 3;
		case "built":
			for (const text of texts) machine.print(text);
			if (options.quiet) tellUnproved(end.notices, machine);
			else
				for (const line of [...end.told, ...end.notices])
					machine.tell(`${line}\n`);
			return 0;
	}
	return end satisfies never;
}
