import { dirname, join, relative, resolve, sep } from "node:path";
import { field, parseJson } from "../vocabulary/read-json.ts";
import { asidePath, tidyAway } from "./leftovers.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { readIfThere } from "./private-files.ts";
import { misused, type Stop } from "./stop.ts";

/** What is put into the ledger under a lock, told where its run is ended before it is done. */
export interface Publishing {
	/** Its number in the ledger. */
	readonly release: number;
	readonly label: string;
	/** Where the papers go that are released with it. */
	readonly papers: readonly string[];
}

/** Who holds a lock: process, when that started (where the system tells), machine. */
interface Owner {
	readonly process: number;
	readonly started: string | undefined;
	/** `undefined` in locks of the first version. */
	readonly host: string | undefined;
}

/** A lock as it was read, and what has become of its owner. */
export interface FoundLock {
	readonly text: string;
	/** `gone`: it ran on this machine, and does not any more. `unknown`: another machine's, or a lock that cannot be read. */
	readonly owner: "running" | "gone" | "unknown";
	readonly process: number | undefined;
	readonly host: string | undefined;
	readonly publishing: Publishing | undefined;
}

/** Where the lock of a ledger lies. */
export function lockPath(folder: string): string {
	return join(folder, "private-releases.lock");
}

/** Takes the lock of a ledger, a file that can be made only once and is whole from the start; `false` where it is taken. */
export function takeLock(
	folder: string,
	publishing: Publishing | undefined,
	machine: Machine,
): boolean {
	const { disk, processId } = machine;
	const lock = lockPath(folder);
	const content = {
		process: processId,
		started: machine.startOf(processId),
		host: machine.host,
		publishing: publishing && {
			...publishing,
			papers: publishing.papers.map((path) =>
				relative(dirname(folder), path).replaceAll(sep, "/"),
			),
		},
	};
	const part = asidePath(lock, "part", machine);
	try {
		disk.remove(part);
		disk.write(part, new TextEncoder().encode(`${JSON.stringify(content)}\n`));
		return disk.link(part, lock);
	} finally {
		tidyAway(part, machine);
	}
}

/** Gives the lock back. Where that fails, the next run takes it over. */
export function giveBackLock(folder: string, machine: Machine): void {
	tidyAway(lockPath(folder), machine);
}

/** The lock that lies in a ledger's folder; `undefined` where there is none. */
export function findLock(
	folder: string,
	machine: Machine,
): FoundLock | undefined {
	const bytes = readIfThere(lockPath(folder), machine);
	if (bytes === undefined) return undefined;
	const text = new TextDecoder().decode(bytes);
	const owner = ownerIn(text);
	return {
		text,
		owner: owner === undefined ? "unknown" : lifeOf(owner, machine),
		process: owner?.process,
		host: owner?.host,
		publishing: publishingIn(text, folder),
	};
}

/** Stops the run that finds the ledger locked, with what to do. */
export function lockedOut(folder: string, machine: Machine): Stop {
	const found = findLock(folder, machine);
	const shown = shownPath(lockPath(folder), machine);
	if (found === undefined || found.owner === "gone")
		return misused(
			"Another run of cse-report wrote to the ledger of releases at the same moment. Nothing was written. Run the command again.",
		);
	if (found.owner === "running")
		return misused(
			`Another run of cse-report (process ${found.process}) is writing to the ledger of releases. Nothing was written. Run the command again when it has ended.`,
		);
	const by =
		found.host === undefined
			? "by a run that cannot be told"
			: `by a run on another computer, "${found.host}" (process ${found.process})`;
	return misused(
		`The ledger of releases is locked ${by}. Nothing was written. If that run goes on, wait for its end. If it was ended before its time, ${found.host === undefined ? "" : `run any command on the ledger on that computer, which takes it up; or `}make sure that nobody else is writing to the ledger, delete "${shown}" and run the command again.`,
	);
}

function lifeOf(
	{ process, started, host }: Owner,
	machine: Machine,
): FoundLock["owner"] {
	if (host !== undefined && host !== machine.host) return "unknown";
	if (!machine.isRunning(process)) return "gone";
	const now = machine.startOf(process);
	return started !== undefined && now !== undefined && started !== now
		? "gone"
		: "running";
}

/** The first version wrote the number of its process alone. */
function ownerIn(text: string): Owner | undefined {
	const content = parseJson(text);
	const process =
		typeof content === "number" ? content : field(content, "process");
	const started = field(content, "started");
	const host = field(content, "host");
	if (!Number.isSafeInteger(process)) return undefined;
	return {
		process: Number(process),
		started: typeof started === "string" ? started : undefined,
		host: typeof host === "string" ? host : undefined,
	};
}

function publishingIn(text: string, folder: string): Publishing | undefined {
	const written = field(parseJson(text), "publishing");
	const release = field(written, "release");
	const label = field(written, "label");
	const papers = field(written, "papers");
	if (typeof release !== "number" || typeof label !== "string")
		return undefined;
	return {
		release,
		label,
		papers: (Array.isArray(papers) ? papers : [])
			.filter((path): path is string => typeof path === "string")
			.map((path) => resolve(dirname(folder), path)),
	};
}
