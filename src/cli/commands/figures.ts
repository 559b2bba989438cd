import type { ProtectedTable } from "../../disclosure/protected-table.ts";
import { pooledName } from "../../run/council-names.ts";
import type { Output } from "../../run/run.ts";
import { shortName } from "../../vocabulary/authority-name.ts";
import { longDay } from "../../vocabulary/calendar.ts";
import { compareText } from "../../vocabulary/issue.ts";
import type { PublishedElsewhere } from "../../vocabulary/published-elsewhere.ts";
import { type Releasing, releasing } from "../add-release.ts";
import {
	type BuiltCouncil,
	builtCouncil,
	type EachEnd,
	endOfOne,
	exitCodeOf,
	noticesOf,
	type OneEnd,
	type TakenCouncil,
	tellFailures,
	tellSummary,
} from "../council-ends.ts";
import { figureLines } from "../figure-lines.ts";
import { figuresEachDocument } from "../figures-each-document.ts";
import { formatsOfCommand } from "../formats.ts";
import type { Machine } from "../machine.ts";
import type { RunOptions } from "../options.ts";
import { type PreparedRun, prepareRun } from "../prepare-run.ts";
import { printedFormat } from "../printed-format.ts";
import { replaceFiles } from "../replace-files.ts";
import { runAuthority } from "../run-authority.ts";
import { runCouncils } from "../run-councils.ts";
import { harmless } from "../screen.ts";
import type { Stages } from "../stages.ts";
import type { ExitCode } from "../stop.ts";
import {
	tellRefusal,
	tellUnproved,
	tellUnsafe,
	tellWarnings,
} from "../tell-outcome.ts";
import { unreleasedParts } from "../unreleased-parts.ts";

/** The figures of one council, or of all together. */
interface Counted {
	/** What a table of several calls it. */
	readonly name: string;
	/** What stands over its figures. */
	readonly heading: string;
	readonly table: ProtectedTable;
	readonly leftOut: readonly string[];
	readonly outputs: readonly Output[];
	/** The figures document, as UTF-8. */
	readonly document: Uint8Array;
	/** What others published of the same days: of several together, none. */
	readonly elsewhere?: readonly PublishedElsewhere[];
}

/**
 * `cse-report figures PERIOD`: reads the exports and prints the protected figures: of one council; or, with
 * `--each authority`, of every council of pooled files, and the pooled total where none failed. Nothing is written, but for
 * the ledger.
 */
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
	const releases = options.release
		? releasing(run.released, "figures", machine)
		: undefined;
	const counted: Counted[] = [];
	const ran = await runCouncils(
		run,
		{
			// Those of several are printed as one.
			formats: options.each || format === "text" ? [] : [format],
			paper: undefined,
			audit: undefined,
			pooledFormats: options.release ? undefined : [],
		},
		options,
		machine,
		loadStages,
		(council) => {
			const end = release(council, run, options, releases, machine);
			const { authority, made } = council;
			const heading = authority.name;
			counted.push({ name: shortName(authority), heading, ...made });
			return end;
		},
	);
	if (!options.each) {
		const code = tellOne(endOfOne(ran), run, options, machine);
		for (const one of counted)
			if (format === "text")
				machine.print(pageOf(run, { ...one, heading: runAuthority(run).name }));
			else for (const { bytes } of one.outputs) machine.print(bytes);
		return code;
	}
	if (ran.status === "refused") {
		tellRefusal(ran.issues, "Nothing was counted.", machine);
		return 1;
	}
	const end: EachEnd = {
		...ran,
		isRelease: options.release,
		pooled: ran.pooled && { ...ran.pooled, status: "built", outputs: [] },
	};
	tellFailures(end, machine);
	if (options.quiet) tellUnproved(noticesOf(end), machine);
	else tellSummary(end, { what: "Figures", where: undefined }, machine);
	const councils = counted.toSorted((a, b) => compareText(a.name, b.name));
	const pooled: Counted | undefined = ran.pooled && {
		name: pooledName,
		heading: pooledName,
		...ran.pooled,
	};
	const all = [...councils, ...(pooled === undefined ? [] : [pooled])];
	if (format === "csv") {
		const { renderTogether } = await import("../../run/render-figures.ts");
		machine.print(await renderTogether(all));
	} else if (format === "json")
		machine.print(
			figuresEachDocument(run.request.period.id, end, councils, pooled),
		);
	else for (const one of all) machine.print(`${pageOf(run, one)}\n`);
	return exitCodeOf(end);
}

/** With `--release`, puts a council's figures into the ledger. */
function release(
	council: TakenCouncil,
	run: PreparedRun,
	{ each }: RunOptions,
	releases: Releasing | undefined,
	machine: Machine,
): BuiltCouncil {
	const released = releases?.(council.made.document, [], (ledger) =>
		replaceFiles(ledger, machine),
	);
	const hints = each || released ? [] : unreleasedParts(run, machine);
	const told = released?.told ?? hints;
	return builtCouncil(council, { outputs: [], audit: undefined, told });
}

/** Tells what there is to know beside one council's figures, or why there are none. */
function tellOne(
	end: OneEnd,
	run: PreparedRun,
	{ quiet }: RunOptions,
	machine: Machine,
): ExitCode {
	switch (end.status) {
		case "refused":
			tellRefusal(end.issues, "Nothing was counted.", machine);
			return 1;
		case "unsafe":
			tellUnsafe(end.reasons, machine);
			return 3;
		case "built":
			if (quiet) {
				tellUnproved(end.notices, machine);
				return 0;
			}
			tellWarnings(run.inForce.notices, end.warnings, machine);
			for (const line of [...end.told, ...end.notices])
				machine.tell(`${line}\n`);
			return 0;
	}
	return end satisfies never;
}

function pageOf(
	run: PreparedRun,
	{ heading, table, elsewhere = [], leftOut }: Counted,
): string {
	const { period, asAt } = run.request;
	const lines = [
		`${heading}, ${period.label}, as at ${longDay(asAt)}`,
		...figureLines(table, run.inForce.settings.decimals, elsewhere, leftOut),
	];
	return `${lines.map(harmless).join("\n")}\n`;
}
