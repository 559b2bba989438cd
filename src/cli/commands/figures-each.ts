import type { ProtectedTable } from "../../disclosure/protected-table.ts";
import { shortName } from "../../vocabulary/authority-name.ts";
import { longDay } from "../../vocabulary/calendar.ts";
import { compareIssues, compareText } from "../../vocabulary/issue.ts";
import {
	type CouncilEnd,
	type EachEnd,
	exitCodeOf,
	kindsOf,
	tellFailures,
	tellSummary,
} from "../council-ends.ts";
import { pooledName } from "../council-names.ts";
import { type BuiltCouncil, runEach } from "../each-run.ts";
import { figureLines } from "../figure-lines.ts";
import { formatsOfCommand } from "../formats.ts";
import type { Machine } from "../machine.ts";
import type { RunOptions } from "../options.ts";
import { orUnwritten } from "../or-unwritten.ts";
import { type PreparedRun, prepareRun } from "../prepare-run.ts";
import { printedFormat } from "../printed-format.ts";
import { progressLine } from "../progress.ts";
import { type Releasing, releasing } from "../releasing.ts";
import { replaceFiles } from "../replace-files.ts";
import { harmless } from "../screen.ts";
import { loadCouncilStages } from "../stages.ts";
import type { ExitCode } from "../stop.ts";
import { tellRefusal } from "../tell-outcome.ts";

/** The figures of one council, or of all together. */
interface Counted {
	readonly name: string;
	readonly table: ProtectedTable;
	/** The figures document, as UTF-8. */
	readonly document: Uint8Array;
}

/**
 * `cse-report figures PERIOD --each authority`: prints the protected figures of every council of pooled files, and the
 * pooled total where none failed. Nothing is written.
 */
export async function figuresEach(
	writtenPeriod: string,
	options: RunOptions,
	machine: Machine,
): Promise<ExitCode> {
	const format = printedFormat(
		options,
		"figures are",
		formatsOfCommand.figures,
	);
	const run = prepareRun(writtenPeriod, options, machine, false);
	const line = progressLine(machine, options.quiet);
	const stages = await loadCouncilStages();
	const counted: Counted[] = [];
	const releases = options.release
		? releasing(run.released, "figures", machine)
		: undefined;
	const ran = await runEach(
		{
			run,
			formats: [],
			pooledFormats: options.release ? undefined : [],
			paper: undefined,
			audit: false,
			stages,
			progress: line.progress,
			take: (council) => keep(council, counted, releases, machine),
		},
		machine,
	).finally(line.end);
	if (ran.status === "refused") {
		tellRefusal(ran.issues, "Nothing was counted.", machine);
		return 1;
	}
	const end: EachEnd = {
		...ran,
		isRelease: options.release,
		pooled: ran.pooled && {
			status: "built",
			outputs: [],
			heldBack: ran.pooled.heldBack,
		},
	};
	tellFailures(end, machine);
	if (!options.quiet)
		tellSummary(end, { what: "Figures", where: undefined }, machine);
	const councils = counted.toSorted((a, b) => compareText(a.name, b.name));
	const pooled = ran.pooled && { name: pooledName, ...ran.pooled };
	const all = [...councils, ...(pooled === undefined ? [] : [pooled])];
	if (format === "csv") machine.print(await stages.renderTogether(all));
	else if (format === "json")
		machine.print(documentOf(run, end, councils, pooled));
	else for (const one of all) machine.print(pageOf(run, one));
	return exitCodeOf(end);
}

function keep(
	{ council, given, made }: BuiltCouncil,
	counted: Counted[],
	releases: Releasing | undefined,
	machine: Machine,
): CouncilEnd {
	const name = shortName(council.authority);
	const unwritten = orUnwritten(() => {
		releases?.(made.document, [], (ledger) => replaceFiles(ledger, machine));
	});
	if (unwritten !== undefined) return { name, ...unwritten };
	counted.push({ name, table: made.table, document: made.document });
	return {
		status: "built",
		name,
		outputs: [],
		audit: undefined,
		heldBack: made.heldBack,
		notices: made.notices,
		warnings: [...given.warnings, ...made.doubts],
		kinds: [...council.kinds, ...kindsOf(made.doubts)],
	};
}

/** Every council's figures document, and what was wrong with those that have none: a council a line. */
function documentOf(
	run: PreparedRun,
	end: EachEnd,
	councils: readonly Counted[],
	pooled: Counted | undefined,
): string {
	const entries = end.councils.map((council) => {
		const own = councils.find(({ name }) => name === council.name);
		return own === undefined
			? failedEntry(council)
			: {
					authority: own.name,
					status: "counted",
					figures: parse(own.document),
				};
	});
	const parts: readonly (readonly [string, string])[] = [
		["schema", JSON.stringify("cse-report/figures-each/1")],
		["period", JSON.stringify(run.request.period.id)],
		["authorities", listOf(entries)],
		["rowsOfNoAuthority", listOf(end.strays.toSorted(compareIssues))],
		[
			"pooled",
			JSON.stringify(
				pooled === undefined
					? { status: "notAvailable", symbol: "[x]" }
					: { status: "counted", figures: parse(pooled.document) },
			),
		],
	];
	const lines = parts.map(
		([key, value]) => `  ${JSON.stringify(key)}: ${value}`,
	);
	return `{\n${lines.join(",\n")}\n}\n`;
}

function failedEntry(council: CouncilEnd): unknown {
	const { name, status } = council;
	const why =
		status === "refused"
			? { issues: council.issues.toSorted(compareIssues) }
			: status === "unsafe"
				? { reasons: council.reasons }
				: {};
	return { authority: name, status, ...why };
}

function listOf(items: readonly unknown[]): string {
	if (items.length === 0) return "[]";
	const lines = items.map((item) => `    ${JSON.stringify(item)}`);
	return `[\n${lines.join(",\n")}\n  ]`;
}

function parse(document: Uint8Array): unknown {
	return JSON.parse(new TextDecoder().decode(document));
}

function pageOf(run: PreparedRun, { name, table }: Counted): string {
	const { period, asAt } = run.request;
	const lines = [
		`${name}, ${period.label}, as at ${longDay(asAt)}`,
		...figureLines(table, run.inForce.settings.decimals),
		"",
	];
	return `${lines.map(harmless).join("\n")}\n`;
}
