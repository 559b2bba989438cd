import { join } from "node:path";
import { isPart, uncoveredDays } from "../releases/missing-parts.ts";
import { periodsOfRelease } from "../releases/periods-of-release.ts";
import { isOfOneAuthority } from "../releases/release.ts";
import { authorityCalled, shortName } from "../vocabulary/authority-name.ts";
import { longDay, readIsoDay } from "../vocabulary/calendar.ts";
import { listWords } from "../vocabulary/numbers.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import type { PreparedRun } from "./prepare-run.ts";
import { privateFolder } from "./private-files.ts";
import { runAuthority } from "./run-authority.ts";
import { readRecordedRun } from "./run-record.ts";
import { misused } from "./stop.ts";

/**
 * What to tell of parts of a run's period that are not in the ledger: those that this tool made a paper on, and those
 * that are missing between parts that are there. The figures are not protected against what was published of them.
 */
export function unreleasedParts(
	run: PreparedRun,
	machine: Machine,
): readonly string[] {
	const { period } = run.request;
	const authority = runAuthority(run);
	const released = run.released.ledger.releases
		.filter(({ content }) => isOfOneAuthority(content.authority, authority))
		.flatMap(periodsOfRelease)
		.map(({ content }) => content.figures.period);
	const made = madeParts(run, machine).filter(
		({ id }) => !released.some((one) => one.id === id),
	);
	const gaps = uncoveredDays(period, released).filter(
		(gap) => !made.some((one) => one.from <= gap.from && gap.to <= one.to),
	);
	const lines: string[] = damagedRecords(run, machine).map(
		(path) =>
			`"${path}", the private record of a run, is damaged: of which days a paper was made then cannot be told, nor whether these figures are protected against it. Put it back from a copy; or delete it, and add what was published with "cse-report releases add FILE".`,
	);
	if (made.length > 0)
		lines.push(
			`Not in the ledger of releases: ${listWords(made.map(({ id }) => id))}, of which ${made.length === 1 ? "a paper was" : "papers were"} made here. These figures are not protected against ${made.length === 1 ? "it" : "them"}. What of it was published, add with "cse-report releases add FILE".`,
		);
	for (const { from, to } of gaps)
		lines.push(
			`Not in the ledger of releases: ${longDay(from)} to ${longDay(to)}, though other parts of ${period.id} are. If something was published on these days, add it with "cse-report releases add FILE": these figures are not protected against it.`,
		);
	return lines;
}

interface MadePart {
	readonly id: string;
	readonly from: number;
	readonly to: number;
}

function madeParts(run: PreparedRun, machine: Machine): readonly MadePart[] {
	const { period } = run.request;
	return recordsIn(privateFolder(run.outFolder), machine).flatMap(
		({ bytes }) => {
			const { period: made, authority } = readRecordedRun(bytes);
			if (!isOfRun(authority, run)) return [];
			const from = readIsoDay(made?.from ?? "");
			const to = readIsoDay(made?.to ?? "");
			if (made === undefined || from === undefined || to === undefined)
				return [];
			return isPart({ from, to }, period) ? [{ id: made.id, from, to }] : [];
		},
	);
}

function damagedRecords(run: PreparedRun, machine: Machine): readonly string[] {
	return recordsIn(privateFolder(run.outFolder), machine)
		.filter(({ bytes }) => readRecordedRun(bytes).period === undefined)
		.map(({ path }) => shownPath(path, machine));
}

/** Pooled files leave the records of other councils in the same folder. */
function isOfRun(recorded: string | undefined, run: PreparedRun): boolean {
	const { authority, authorities } = run.inForce.settings;
	const own =
		recorded === undefined
			? authority
			: authorityCalled(recorded, [authority, ...authorities]);
	return shortName(own) === shortName(runAuthority(run));
}

/** The private records of runs in a folder, by their names: none where there is none. What is no folder stops the run. */
export function recordsIn(
	folder: string,
	machine: Machine,
): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
	const { disk } = machine;
	const kind = disk.kindOf(folder);
	if (kind === "nothing") return [];
	if (kind !== "folder")
		throw misused(
			`"${shownPath(folder, machine)}", where the private records of runs lie, is there and is not a folder: it is a file, or a link that leads nowhere. Put the folder back, or move away what stands in its place.`,
		);
	return disk
		.namesIn(folder)
		.filter((name) => /^private-run-.*\.json$/.test(name))
		.toSorted()
		.map((name) => join(folder, name))
		.map((path) => ({ path, bytes: disk.read(path) }));
}
