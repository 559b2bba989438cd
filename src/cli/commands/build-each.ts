import { join } from "node:path";
import type { PooledTotal } from "../../each-authority.ts";
import type { TemplateSource } from "../../report/template.ts";
import type { Format } from "../../run/run.ts";
import { shortName } from "../../vocabulary/authority-name.ts";
import { compareIssues, type Issue } from "../../vocabulary/issue.ts";
import { periodFileName } from "../../vocabulary/period.ts";
import {
	type CouncilEnd,
	type EachEnd,
	exitCodeOf,
	kindsOf,
	type PooledEnd,
	tellFailures,
	tellSummary,
} from "../council-ends.ts";
import {
	councilFileName,
	pooledFileName,
	pooledName,
} from "../council-names.ts";
import { type BuiltCouncil, runEach } from "../each-run.ts";
import { formatsOfCommand } from "../formats.ts";
import type { Machine } from "../machine.ts";
import type { RunOptions } from "../options.ts";
import { orUnwritten } from "../or-unwritten.ts";
import { shownPath } from "../paths.ts";
import { formatsOf, type PreparedRun, prepareRun } from "../prepare-run.ts";
import { privateFolder } from "../private-files.ts";
import { progressLine } from "../progress.ts";
import { type Releasing, releasing } from "../releasing.ts";
import type { NewFile } from "../replace-files.ts";
import { loadCouncilStages } from "../stages.ts";
import { type ExitCode, misused } from "../stop.ts";
import { tellRefusal } from "../tell-outcome.ts";
import { openTemplate } from "../template-folder.ts";
import { outputPath, writeRun } from "../write-run.ts";
import { chartFont, refuseMixing } from "./build.ts";

/**
 * `cse-report build PERIOD --each authority`: a paper for every council of pooled files, each written as soon as it is made,
 * and the pooled total where none failed. One that fails leaves what was there of it before.
 */
export async function buildEach(
	writtenPeriod: string,
	options: RunOptions,
	machine: Machine,
): Promise<ExitCode> {
	const formats = formatsOf(options.formats, formatsOfCommand.build, ["docx"]);
	const run = prepareRun(writtenPeriod, options, machine, true);
	if (formats.includes("csv")) refuseMixing(run, machine);
	refuseNoFolder(run.outFolder, machine);
	const template = openTemplate(options.template, run.inForce, machine);
	const line = progressLine(machine, options.quiet);
	const writing = { run, template, force: options.force };
	const releases = options.release
		? releasing(run.released, "paper", machine)
		: undefined;
	const ran = await runEach(
		{
			run,
			formats,
			pooledFormats: pooledFormatsOf(formats, options.release),
			paper: { template, font: chartFont(machine) },
			audit: options.audit,
			stages: await loadCouncilStages(),
			progress: line.progress,
			take: (council) => writeCouncil(council, writing, releases, machine),
		},
		machine,
	).finally(line.end);
	if (ran.status === "refused") {
		tellRefusal(ran.issues, "Nothing was written.", machine);
		if (options.json) printRefusal(run, ran.issues, machine);
		return 1;
	}
	const pooled = ran.pooled && writePooled(ran.pooled, writing, machine);
	const end: EachEnd = { ...ran, pooled, isRelease: options.release };
	tellFailures(end, machine);
	const what = formats.includes("docx") ? "Wrote a paper" : "Wrote figures";
	if (!options.quiet)
		tellSummary(
			end,
			{ what, where: shownPath(run.outFolder, machine) },
			machine,
		);
	if (options.json) printEnd(run, end, machine);
	return exitCodeOf(end);
}

/** Told before anything is read, and not once for each council. */
function refuseNoFolder(folder: string, machine: Machine): void {
	const shown = shownPath(folder, machine);
	const kind = machine.disk.kindOf(folder);
	if (kind === "file" || kind === "other")
		throw misused(
			`"${shown}" is not a folder. Name a folder to write to with --out.`,
		);
}

/** Figures alone: the text of a paper is one council's. */
function pooledFormatsOf(
	formats: readonly Format[],
	isRelease: boolean,
): readonly Format[] | undefined {
	if (isRelease) return undefined;
	const data = formats.filter((format) => format !== "docx");
	return data.length > 0 ? data : ["json"];
}

interface WritingCouncils {
	readonly run: PreparedRun;
	readonly template: TemplateSource;
	readonly force: boolean;
}

/** Writes one council's outputs; what keeps it from being written is told of it alone. */
function writeCouncil(
	{ council, given, made }: BuiltCouncil,
	{ run, template, force }: WritingCouncils,
	releases: Releasing | undefined,
	machine: Machine,
): CouncilEnd {
	const { authority } = council;
	const name = shortName(authority);
	const fileName = `${periodFileName(run.request.period)}-${councilFileName(authority)}`;
	const audit = join(
		privateFolder(run.outFolder),
		`private-audit-${fileName}.html`,
	);
	const page =
		made.auditPage === undefined
			? []
			: [{ path: audit, bytes: made.auditPage }];
	const write = (ledger: readonly NewFile[]) =>
		writeRun(
			{
				run: { ...run, request: { ...run.request, authority: name } },
				name: fileName,
				template: template.name,
				outputs: made.outputs,
				sources: given.sources,
				said: made.said,
				document: made.document,
				ledger,
				also: page,
				force,
			},
			machine,
		);
	return {
		name,
		...orUnwritten(() => {
			const papers = made.outputs.map(({ format }) =>
				outputPath(run, fileName, format),
			);
			const outputs = releases
				? releases(made.document, papers, write)
				: write([]);
			return {
				status: "built" as const,
				outputs,
				audit: page.length === 0 ? undefined : shownPath(audit, machine),
				heldBack: made.heldBack,
				notices: made.notices,
				warnings: [...given.warnings, ...made.doubts],
				kinds: [...council.kinds, ...kindsOf(made.doubts)],
			};
		}),
	};
}

function writePooled(
	pooled: PooledTotal,
	{ run, template, force }: WritingCouncils,
	machine: Machine,
): PooledEnd {
	const name = `${periodFileName(run.request.period)}-${pooledFileName}`;
	const { outputs, document, heldBack } = pooled;
	return orUnwritten(() => ({
		status: "built",
		heldBack,
		outputs: writeRun(
			{
				run: {
					...run,
					request: { ...run.request, authority: pooledName },
				},
				name,
				template: template.name,
				outputs,
				sources: [],
				said: [],
				document,
				ledger: [],
				also: [],
				force,
			},
			machine,
		),
	}));
}

/** `--json`: what was done, as one document. */
function printEnd(run: PreparedRun, end: EachEnd, machine: Machine): void {
	const isBuilt = exitCodeOf(end) === 0;
	const result = {
		command: "build",
		status: isBuilt ? "built" : "incomplete",
		each: "authority",
		period: run.request.period.id,
		authorities: end.councils.map(councilEntry),
		rowsOfNoAuthority: end.strays.toSorted(compareIssues),
		warnings: end.warnings.toSorted(compareIssues),
		pooled: end.pooled === undefined ? { status: "notAvailable" } : end.pooled,
	};
	machine.print(`${JSON.stringify(result, null, 2)}\n`);
}

function councilEntry(council: CouncilEnd): unknown {
	if (council.status !== "built") {
		const { name, ...failed } = council;
		return { authority: name, ...failed };
	}
	const { name, kinds: _, ...built } = council;
	return { authority: name, ...built };
}

function printRefusal(
	run: PreparedRun,
	issues: readonly Issue[],
	machine: Machine,
): void {
	const result = {
		command: "build",
		status: "refused",
		each: "authority",
		period: run.request.period.id,
		issues: issues.toSorted(compareIssues),
	};
	machine.print(`${JSON.stringify(result, null, 2)}\n`);
}
