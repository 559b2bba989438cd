import { isPaperFormat } from "../../render/paper-formats.ts";
import type { Format } from "../../run/run.ts";
import { compareIssues, type Issue } from "../../vocabulary/issue.ts";
import { releasing } from "../add-release.ts";
import {
	type CouncilEnd,
	type EachEnd,
	endOfOne,
	exitCodeOf,
	noticesOf,
	type OneEnd,
	tellFailures,
	tellSummary,
} from "../council-ends.ts";
import { formatsOfCommand } from "../formats.ts";
import { heldBackText } from "../held-back-text.ts";
import { openLookFile } from "../look-file.ts";
import type { Machine } from "../machine.ts";
import { openPaper, refuseToOpen } from "../open-paper.ts";
import type { RunOptions } from "../options.ts";
import { chartFont } from "../packaged-files.ts";
import { shownPath } from "../paths.ts";
import { formatsOf, type PreparedRun, prepareRun } from "../prepare-run.ts";
import { runCouncils } from "../run-councils.ts";
import type { Stages } from "../stages.ts";
import { type ExitCode, misused } from "../stop.ts";
import { withoutNotes } from "../tell-issues.ts";
import {
	tellRefusal,
	tellUnproved,
	tellUnsafe,
	tellWarnings,
} from "../tell-outcome.ts";
import { openTemplate } from "../template-folder.ts";
import { writeCouncil, writePooled } from "../write-council.ts";
import { buildRestricted, refuseWithRestricted } from "./build-restricted.ts";

/**
 * `cse-report build PERIOD`: reads the exports, has papers made and writes them: of one council; or, with `--each authority`,
 * of every council of pooled files, each as soon as it is made, and the pooled total where none failed. One that fails
 * leaves what was there of it before.
 */
export async function build(
	writtenPeriod: string,
	options: RunOptions,
	machine: Machine,
	loadStages: () => Promise<Stages>,
	kind: KindOfPaper = usualPaper,
): Promise<ExitCode> {
	const formats = formatsOf(
		options.formats,
		formatsOfCommand.build,
		kind.formats,
	);
	if (options.isRestricted) refuseWithRestricted(options, formats);
	if (options.open) refuseToOpen(formats, options.each);
	const run = prepareRun(writtenPeriod, options, machine, true);
	if (formats.includes("csv")) refuseMixing(run, machine);
	if (options.each) refuseNoFolder(run.outFolder, machine);
	const named = options.template ?? kind.template;
	const template = openTemplate(named, run.inForce, machine);
	const look = await openLookFile(options.look, formats, run.inForce, machine);
	const paper = { template, font: () => chartFont(machine), look };
	if (options.isRestricted)
		return buildRestricted(
			run,
			formats.filter(isPaperFormat),
			paper,
			options,
			machine,
			loadStages,
		);
	const releases = options.release
		? releasing(run.released, "paper", machine)
		: undefined;
	const writing = {
		...{ run, options, template: template.name, releases },
		suffix: kind.suffix,
	};
	const ran = await runCouncils(
		run,
		{
			formats,
			paper,
			audit: options.audit ? { settingsSha256: run.inForce.sha256 } : undefined,
			pooledFormats: pooledFormatsOf(formats, options.release),
		},
		options,
		machine,
		loadStages,
		(council) => writeCouncil(council, writing, machine),
	);
	if (!options.each) {
		const end = endOfOne(ran);
		const code = tellOne(end, run, options, kind, machine);
		if (options.open && end.status === "built")
			await openPaper(end.outputs, machine);
		return code;
	}
	if (ran.status === "refused") {
		tellRefusal(ran.issues, "Nothing was written.", machine);
		const issues = ran.issues.toSorted(compareIssues);
		if (options.json)
			printEach(kind.command, "refused", run, { issues }, machine);
		return 1;
	}
	const pooled = ran.pooled && writePooled(ran.pooled, writing, machine);
	const end: EachEnd = { ...ran, pooled, isRelease: options.release };
	tellFailures(end, machine);
	const what = formats.some(isPaperFormat) ? "Wrote a paper" : "Wrote figures";
	const where = shownPath(run.outFolder, machine);
	if (options.quiet) tellUnproved(noticesOf(end), machine);
	else tellSummary(end, { what, where }, machine);
	const status = exitCodeOf(end) === 0 ? "built" : "incomplete";
	if (options.json)
		printEach(kind.command, status, run, entriesOf(end), machine);
	return exitCodeOf(end);
}

/** What a command makes where nothing else is asked for. */
export interface KindOfPaper {
	readonly command: "build" | "brief";
	readonly template: string | undefined;
	readonly formats: readonly Format[];
	/** Behind the period in the names of its files. */
	readonly suffix: string;
}

const usualPaper: KindOfPaper = {
	command: "build",
	template: undefined,
	formats: ["docx"],
	suffix: "",
};

/** Tells what was written of one council, or why nothing was. */
function tellOne(
	end: OneEnd,
	run: PreparedRun,
	{ quiet, json }: RunOptions,
	{ command }: KindOfPaper,
	machine: Machine,
): ExitCode {
	const print = (more: object) => {
		if (json) printOne(command, run, end, more, machine);
	};
	switch (end.status) {
		case "refused":
			tellRefusal(end.issues, "Nothing was written.", machine);
			print({ issues: inOrder(end.issues) });
			return 1;
		case "unsafe":
			tellUnsafe(end.reasons, machine);
			print({ reasons: end.reasons });
			return 3;
		case "built": {
			const { outputs, audit, heldBack, told, notices, warnings } = end;
			if (!quiet) {
				tellWarnings(run.inForce.notices, warnings, machine);
				const lines = [
					...outputs.map(({ path }) => `Wrote ${path}`),
					...(audit === undefined
						? []
						: [`Wrote ${audit}, which is private: not for publication`]),
					heldBackText(heldBack),
					...told,
					...notices,
				];
				machine.tell(`${lines.join("\n")}\n`);
			} else tellUnproved(notices, machine);
			const made = {
				outputs,
				audit,
				heldBack,
				notices,
				warnings: inOrder(warnings),
			};
			print(made);
			return 0;
		}
	}
	return end satisfies never;
}

function inOrder(issues: readonly Issue[]): readonly Issue[] {
	return withoutNotes(issues).toSorted(compareIssues);
}

/** `--json`: what was done, as one document. */
function printOne(
	command: KindOfPaper["command"],
	run: PreparedRun,
	{ status }: OneEnd,
	more: object,
	machine: Machine,
): void {
	const { period } = run.request;
	print({ command, status, period: period.id, ...more }, machine);
}

/** The same of every council. */
function printEach(
	command: KindOfPaper["command"],
	status: "refused" | "built" | "incomplete",
	run: PreparedRun,
	more: object,
	machine: Machine,
): void {
	const period = run.request.period.id;
	const result = { command, status, each: "authority", period };
	print({ ...result, ...more }, machine);
}

function print(result: object, machine: Machine): void {
	machine.print(`${JSON.stringify(result, null, 2)}\n`);
}

function entriesOf(end: EachEnd): object {
	return {
		authorities: end.councils.map(councilEntry),
		rowsOfNoAuthority: end.strays.toSorted(compareIssues),
		warnings: end.warnings.toSorted(compareIssues),
		pooled: end.pooled ?? { status: "notAvailable" },
	};
}

function councilEntry({ name, ...end }: CouncilEnd): object {
	if (end.status !== "built") return { authority: name, ...end };
	const { kinds: _, told: __, ...built } = end;
	return { authority: name, ...built };
}

/** Figures as CSV among the exports would be taken for an export by the next run. */
function refuseMixing(run: PreparedRun, machine: Machine): void {
	if (run.outFolder === run.dataFolder)
		throw misused(
			`Figures as CSV cannot go to "${shownPath(run.outFolder, machine)}": the exports are there, and the next run would read them as one. Name another folder with --out.`,
		);
}

/** Told before anything is read, and not once for each council. */
function refuseNoFolder(folder: string, machine: Machine): void {
	const kind = machine.disk.kindOf(folder);
	if (kind === "file" || kind === "other")
		throw misused(
			`"${shownPath(folder, machine)}" is not a folder. Name a folder to write to with --out.`,
		);
}

/** Figures alone: the text of a paper is one council's. */
function pooledFormatsOf(
	formats: readonly Format[],
	isRelease: boolean,
): readonly Format[] | undefined {
	if (isRelease) return undefined;
	const data = formats.filter((format) => !isPaperFormat(format));
	return data.length > 0 ? data : ["json"];
}
