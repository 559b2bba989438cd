import { join } from "node:path";
import type { ChartFont } from "../../render/font-metrics.ts";
import type { Outcome } from "../../run/run.ts";
import { compareIssues, type Issue } from "../../vocabulary/issue.ts";
import { periodFileName } from "../../vocabulary/period.ts";
import { formatsOfCommand } from "../formats.ts";
import { heldBackText } from "../held-back-text.ts";
import type { Machine } from "../machine.ts";
import type { RunOptions } from "../options.ts";
import { shownPath } from "../paths.ts";
import { formatsOf, type PreparedRun, prepareRun } from "../prepare-run.ts";
import { progressLine } from "../progress.ts";
import { release } from "../release.ts";
import type { NewFile } from "../replace-files.ts";
import { penFor } from "../screen.ts";
import type { Stages } from "../stages.ts";
import { type ExitCode, misused } from "../stop.ts";
import { templateLines, withoutNotes } from "../tell-issues.ts";
import { tellRefusal, tellUnsafe, tellWarnings } from "../tell-outcome.ts";
import { openTemplate } from "../template-folder.ts";
import { toolName } from "../tool-name.ts";
import { unreleasedParts } from "../unreleased-parts.ts";
import { outputPath, type WrittenPath, writeRun } from "../write-run.ts";

/** `cse-report build PERIOD`: reads the exports, has the paper built and writes it. */
export async function build(
	writtenPeriod: string,
	options: RunOptions,
	machine: Machine,
	loadStages: () => Promise<Stages>,
): Promise<ExitCode> {
	const formats = formatsOf(options.formats, formatsOfCommand.build, ["docx"]);
	const run = prepareRun(writtenPeriod, options, machine, true);
	if (formats.includes("csv")) refuseMixing(run, machine);
	const template = openTemplate(options.template, run.inForce, machine);
	const line = progressLine(machine, options.quiet);
	const { buildPaper } = await loadStages();
	const outcome = await buildPaper(
		run.data.sources,
		run.inForce.settings,
		run.request,
		formats,
		template,
		{ progress: line.progress, font: () => chartFont(machine), tool: toolName },
	).finally(line.end);
	if (outcome.status === "misworded")
		throw misused(templateLines(outcome.problems, penFor(machine)).join("\n"));
	if (outcome.status === "refused") {
		tellRefusal(outcome.issues, "Nothing was written.", machine);
		if (options.json)
			printResult(run, { paths: [], audit: undefined }, outcome, machine);
		return 1;
	}
	if (outcome.status === "unsafe") {
		tellUnsafe(outcome.reasons, machine);
		if (options.json)
			printResult(run, { paths: [], audit: undefined }, outcome, machine);
		return 3;
	}
	const document = await outcome.asReleased();
	const page = options.audit ? await auditPageOf(run, outcome) : [];
	await machine.hearInterruption();
	const name = periodFileName(run.request.period);
	const write = (ledger: readonly NewFile[]) =>
		writeRun(
			{
				run,
				name,
				template: template.name,
				outputs: outcome.outputs,
				sources: outcome.sources,
				said: outcome.said,
				document,
				ledger,
				also: page,
				force: options.force,
			},
			machine,
		);
	const papers = formats.map((format) => outputPath(run, name, format));
	// Looked up before anything is written: where that fails, nothing is.
	const hints = options.release ? [] : unreleasedParts(run, machine);
	const { result: paths, told } = options.release
		? release(run.released, document, "paper", papers, machine, write)
		: { result: write([]), told: hints };
	const [audit] = page.map(({ path }) => shownPath(path, machine));
	const made = { paths, audit };
	if (!options.quiet) tellResult(run, made, outcome, told, machine);
	if (options.json) printResult(run, made, outcome, machine);
	return 0;
}

/** `--audit`: the private page that an information-governance officer signs. */
async function auditPageOf(
	{ request, inForce, outFolder }: PreparedRun,
	outcome: Built,
): Promise<readonly NewFile[]> {
	const name = `private-audit-${periodFileName(request.period)}.html`;
	const bytes = await outcome.auditPage(inForce.sha256);
	return [{ path: join(outFolder, "private", name), bytes }];
}

type Built = Extract<Outcome, { readonly status: "built" }>;

/** What was written. */
interface Made {
	readonly paths: readonly WrittenPath[];
	/** The private audit page. */
	readonly audit: string | undefined;
}

function tellResult(
	run: PreparedRun,
	{ paths, audit }: Made,
	outcome: Built,
	told: readonly string[],
	machine: Machine,
): void {
	tellWarnings(run.inForce.notices, outcome.warnings, machine);
	for (const { path } of paths) machine.tell(`Wrote ${path}\n`);
	if (audit !== undefined)
		machine.tell(`Wrote ${audit}, which is private: not for publication\n`);
	machine.tell(`${heldBackText(outcome.heldBack)}\n`);
	for (const line of [...told, ...outcome.notices]) machine.tell(`${line}\n`);
}

/** `--json`: what was done, as one document. */
function printResult(
	run: PreparedRun,
	{ paths, audit }: Made,
	outcome: Exclude<Outcome, { readonly status: "misworded" }>,
	machine: Machine,
): void {
	const { period } = run.request;
	const common = {
		command: "build",
		status: outcome.status,
		period: period.id,
	};
	const result =
		outcome.status === "refused"
			? { ...common, issues: inOrder(outcome.issues) }
			: outcome.status === "unsafe"
				? { ...common, reasons: outcome.reasons }
				: {
						...common,
						outputs: paths,
						...(audit === undefined ? {} : { audit }),
						heldBack: outcome.heldBack,
						warnings: inOrder(outcome.warnings),
					};
	machine.print(`${JSON.stringify(result, null, 2)}\n`);
}

function inOrder(issues: readonly Issue[]): readonly Issue[] {
	return withoutNotes(issues).toSorted(compareIssues);
}

/** Figures as CSV among the exports would be taken for an export by the next run. */
export function refuseMixing(run: PreparedRun, machine: Machine): void {
	if (run.outFolder === run.dataFolder)
		throw misused(
			`Figures as CSV cannot go to "${shownPath(run.outFolder, machine)}": the exports are there, and the next run would read them as one. Name another folder with --out.`,
		);
}

/** The font that charts are drawn in. */
export function chartFont(machine: Machine): ChartFont {
	const path = machine.resolve(
		"@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
	);
	return {
		path,
		bytes: machine.disk.read(path),
	};
}
