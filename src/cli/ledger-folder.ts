import { dirname, join } from "node:path";
import {
	emptyLedger,
	type Ledger,
	readLedger,
	type Seal,
	withRelease,
} from "../releases/ledger.ts";
import type { ReleaseContent } from "../releases/release.ts";
import { sealWith } from "./checksum.ts";
import { reaching } from "./disk.ts";
import { keyFile, keyLength, readKey } from "./key-file.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import type { NewFile } from "./replace-files.ts";
import { misused, type Stop } from "./stop.ts";

/** The ledger in force and where it lies: `.cse-report/` beside the settings file. */
export interface LedgerFolder {
	readonly folder: string;
	readonly ledger: Ledger;
	/** `undefined` where nothing was ever released. */
	readonly key: Uint8Array | undefined;
}

const names = {
	lines: "private-releases.jsonl",
	head: "private-releases.head",
	key: "private-releases.key",
	lock: "private-releases.lock",
	note: "private-note.txt",
} as const;

const note = `The files of this folder are private: the ledger of what the council has
published with cse-report, one release a line, and the key to its checksums.
cse-report holds every new paper against it, so that no small number can be
worked out by setting two papers side by side. It holds nothing that was held
back. Keep the whole folder, back it up, and do not edit it: a changed ledger is
refused and never mended. Do not publish it.
`;

/** Opens the ledger that goes with a settings file; one that is damaged stops the run. */
export function openLedger(
	settingsFile: string,
	machine: Machine,
): LedgerFolder {
	const folder = join(dirname(settingsFile), ".cse-report");
	const lines = readText(join(folder, names.lines), machine);
	const head = readText(join(folder, names.head), machine);
	const key = readKey(join(folder, names.key), machine);
	const nothing = lines === undefined && head === undefined;
	if (key === undefined && nothing)
		return { folder, ledger: emptyLedger, key: undefined };
	if (key === undefined)
		throw damaged(
			folder,
			"Its key is not there, or is not one: without it nobody can tell whether the ledger was changed.",
			machine,
		);
	const reading = readLedger({ lines, head }, sealWith(key));
	if (!reading.ok) throw damaged(folder, reading.damage, machine);
	if (nothing)
		throw damaged(
			folder,
			"Its key is there, and the ledger itself is not.",
			machine,
		);
	return { folder, ledger: reading.ledger, key };
}

/** The files to write so that a release stands in the ledger, and what it is once they are written. */
export function filesWithRelease(
	{ folder, ledger, key }: LedgerFolder,
	content: ReleaseContent,
	machine: Machine,
): { readonly files: readonly NewFile[]; readonly after: LedgerFolder } {
	const own = key ?? machine.randomBytes(keyLength);
	const seal: Seal = sealWith(own);
	const { lines, head, ...next } = withRelease(ledger, content, seal);
	const file = (name: string, text: string): NewFile => ({
		path: join(folder, name),
		bytes: new TextEncoder().encode(text),
	});
	const signposts = [file(".gitignore", "*\n"), file(names.note, note)].filter(
		({ path }) => readText(path, machine) === undefined,
	);
	return {
		after: { folder, ledger: next.ledger, key: own },
		files: [
			...signposts,
			...(key === undefined ? [keyFile(join(folder, names.key), own)] : []),
			file(names.lines, lines),
			file(names.head, head),
		],
	};
}

/**
 * Does something while nobody else writes to the ledger, and only where it is as it was when this run read it. The lock
 * is a file that can be made only once; one that is there already stops the run and is never taken away.
 */
export function whileLocked<Result>(
	opened: LedgerFolder,
	machine: Machine,
	run: () => Result,
): Result {
	const { disk } = machine;
	const lock = join(opened.folder, names.lock);
	const shown = shownPath(lock, machine);
	const made = reaching(shown, "written", () => disk.makeFolder(opened.folder));
	try {
		takeLock(lock, machine);
		try {
			refuseChanged(opened, machine);
			return run();
		} finally {
			reaching(shown, "written", () => disk.remove(lock));
		}
	} catch (error) {
		if (made !== undefined) removeEmptyFolder(made, machine);
		throw error;
	}
}

function takeLock(lock: string, machine: Machine): void {
	const shown = shownPath(lock, machine);
	if (machine.disk.kindOf(lock) !== "nothing")
		throw lockedOut(lock, shown, machine);
	try {
		machine.disk.write(
			lock,
			new TextEncoder().encode(`${machine.processId}\n`),
		);
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST")
			throw lockedOut(lock, shown, machine);
		throw reachingStop(error, shown);
	}
}

function reachingStop(error: unknown, shown: string): unknown {
	try {
		return reaching(shown, "written", () => {
			throw error;
		});
	} catch (stop) {
		return stop;
	}
}

function lockedOut(lock: string, shown: string, machine: Machine): Stop {
	const holder = Number(readText(lock, machine)?.trim());
	const isRunning = Number.isSafeInteger(holder) && machine.isRunning(holder);
	return misused(
		isRunning
			? `Another run of cse-report (process ${holder}) is writing to the ledger of releases. Nothing was written. Run the command again when it has ended.`
			: `The ledger of releases is locked by "${shown}", and the run that locked it is not running on this machine. Nothing was written. Make sure that nobody else is writing to it; then look at the ledger with "cse-report releases list", delete that file and run the command again.`,
	);
}

function refuseChanged(opened: LedgerFolder, machine: Machine): void {
	const now = readText(join(opened.folder, names.lines), machine) ?? "";
	if (now !== opened.ledger.text)
		throw misused(
			"Another run has written to the ledger of releases since this one read it. Nothing was written: what is published now has to be held against that release too. Run the command again.",
		);
}

function removeEmptyFolder(folder: string, machine: Machine): void {
	try {
		machine.disk.removeFolder(folder);
	} catch {
		// Something lies in it, or it is gone already.
	}
}

function damaged(folder: string, damage: string, machine: Machine): Stop {
	return misused(
		`The ledger of releases in "${shownPath(folder, machine)}" is damaged. ${damage} Nothing was changed, and nothing is published while it is so. Put back the whole folder from your last backup, and add what was published since with "cse-report releases add".`,
	);
}

function readText(path: string, machine: Machine): string | undefined {
	return reaching(shownPath(path, machine), "read", () =>
		machine.disk.kindOf(path) === "file"
			? new TextDecoder().decode(machine.disk.read(path))
			: undefined,
	);
}
