import { dirname, join } from "node:path";
import { readGivenRelease, readRelease } from "../../releases/read-release.ts";
import type { Release, ReleaseContent } from "../../releases/release.ts";
import { isoDay } from "../../vocabulary/calendar.ts";
import { periodEntry } from "../../vocabulary/period-entry.ts";
import { releaseContent } from "../add-release.ts";
import { checksum } from "../checksum.ts";
import { type LedgerFolder, openLedger } from "../ledger-folder.ts";
import type { Machine } from "../machine.ts";
import { readNamed } from "../named-file.ts";
import type { RunOptions } from "../options.ts";
import { optionPath, shownPath } from "../paths.ts";
import { releaseLines, releaseListLines } from "../release-lines.ts";
import { replaceFiles } from "../replace-files.ts";
import { readRecordedRun } from "../run-record.ts";
import { penFor } from "../screen.ts";
import { findSettings } from "../settings-file.ts";
import { type ExitCode, misused } from "../stop.ts";
import { recordsIn } from "../unreleased-parts.ts";

/** `cse-report releases list | add FILE | show [N]`: the private ledger of what was published. */
export function releases(
	action: string,
	what: string | undefined,
	options: RunOptions,
	machine: Machine,
): ExitCode {
	const { json: asJson } = options;
	const settings = findSettings(options.config, machine);
	const opened = openLedger(settings.path, machine);
	switch (action) {
		case "list":
			if (what !== undefined)
				throw misused("releases list takes nothing after it.");
			printReleases(opened, asJson, machine);
			return 0;
		case "show":
			showRelease(opened, what, asJson, machine);
			return 0;
		case "add":
			addRelease(opened, what, options, machine);
			return 0;
		default:
			throw misused(
				`"${action}" is nothing that releases can do. Write releases list, releases add FILE, or releases show 1.`,
			);
	}
}

function printReleases(
	{ ledger }: LedgerFolder,
	asJson: boolean,
	machine: Machine,
): void {
	if (asJson) printJson({ releases: ledger.releases.map(entryOf) }, machine);
	else
		machine.print(
			`${releaseListLines(ledger.releases, penFor({ colour: false })).join("\n")}\n`,
		);
}

/** One release; the last, where no number is given. */
function showRelease(
	{ ledger }: LedgerFolder,
	what: string | undefined,
	asJson: boolean,
	machine: Machine,
): void {
	const { releases: all } = ledger;
	if (all.length === 0)
		throw misused("There is no release in the ledger to show.");
	const number = what === undefined ? all.length : Number(what);
	const release = all.find((one) => one.number === number);
	if (release === undefined)
		throw misused(
			`There is no release "${what}": the ledger has 1 to ${all.length}. "cse-report releases list" lists them.`,
		);
	if (asJson)
		printJson(
			{ ...entryOf(release), figures: release.content.written.figures },
			machine,
		);
	else machine.print(`${releaseLines(release).join("\n")}\n`);
}

function addRelease(
	opened: LedgerFolder,
	file: string | undefined,
	options: RunOptions,
	machine: Machine,
): void {
	if (file === undefined)
		throw misused(
			"releases add needs a file: a figures document (JSON), or a paper that build made.",
		);
	const path = optionPath(file, machine);
	const shown = shownPath(path, machine);
	const bytes = readNamed(path, machine);
	const content = isPacked(bytes)
		? releaseOfPaper(path, bytes, machine)
		: releaseOfDocument(bytes, shown);
	const { told, number, isNew } = releaseContent(
		opened,
		content,
		[],
		machine,
		(files) => replaceFiles(files, machine),
	);
	if (!options.quiet) for (const line of told) machine.tell(`${line}\n`);
	if (options.json)
		printJson(
			{ command: "releases add", added: isNew, release: number },
			machine,
		);
}

function releaseOfDocument(bytes: Uint8Array, shown: string): ReleaseContent {
	const reading = readGivenRelease(decode(bytes, shown), shown, "figures");
	if (reading.ok) return reading.content;
	throw misused(
		`"${shown}" cannot go into the ledger of releases.\n  ${reading.problems.join("\n  ")}`,
	);
}

function decode(bytes: Uint8Array, shown: string): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw misused(
			`"${shown}" cannot go into the ledger of releases: it is neither a figures document (JSON in UTF-8) nor a Word paper.`,
		);
	}
}

/**
 * A paper's figures, out of the private record of the run that made it. It lies in `private/` beside the paper and knows
 * the paper by its checksum, so that one that was edited since is not taken for what it was.
 */
function releaseOfPaper(
	path: string,
	bytes: Uint8Array,
	machine: Machine,
): ReleaseContent {
	const sha256 = checksum(bytes);
	for (const { bytes: record } of recordsIn(
		join(dirname(path), "private"),
		machine,
	)) {
		const run = readRecordedRun(record);
		if (!run.outputs.some((output) => output.sha256 === sha256)) continue;
		const reading = readRelease(run.released ?? "", "the run record", "paper");
		if (reading.ok) return reading.content;
	}
	throw misused(
		`"${shownPath(path, machine)}" cannot go into the ledger of releases: no record of the run that made it lies beside it, in private/, or the paper was edited since. Add the figures document of the same figures instead: "cse-report build PERIOD --format json" makes it.`,
	);
}

/** A zip file, which a Word paper is, begins so. */
function isPacked(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function entryOf({ number, content }: Release) {
	const { period, asAt, policy, figures } = content.figures;
	return {
		release: number,
		kind: content.kind,
		authority: {
			name: content.authority.name,
			code: content.authority.code ?? null,
		},
		period: periodEntry(period),
		asAt: isoDay(asAt),
		policy: {
			threshold: policy.threshold,
			roundTo: policy.roundTo ?? null,
			degree: policy.degree,
		},
		figureCount: figures.length,
	};
}

function printJson(document: unknown, machine: Machine): void {
	machine.print(`${JSON.stringify(document, null, 2)}\n`);
}
