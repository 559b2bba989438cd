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
import { keyFile, keyLength, readKey } from "./key-file.ts";
import {
	headFile,
	ledgerNames,
	readLedgerFiles,
	signpostsOf,
} from "./ledger-files.ts";
import {
	findLock,
	giveBackLock,
	lockedOut,
	type Publishing,
	takeLock,
} from "./ledger-lock.ts";
import { leftoversIn } from "./leftovers.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { readIfThere } from "./private-files.ts";
import type { NewFile } from "./replace-files.ts";
import { misused, type Stop } from "./stop.ts";
import { takeUpLedger } from "./take-up-ledger.ts";

/** The ledger in force and where it lies: `.cse-report/` beside the settings file. */
export interface LedgerFolder {
	readonly folder: string;
	readonly ledger: Ledger;
	/** `undefined` where nothing was ever released. */
	readonly key: Uint8Array | undefined;
}

const note = `The files of this folder are private: the ledger of what the council has
published with cse-report, one release a line, and the key to its checksums.
cse-report holds every new paper against it, so that no small number can be
worked out by setting two papers side by side. It holds nothing that was held
back. Keep the whole folder, back it up, and do not edit it: a changed ledger is
refused and never mended. Do not publish it.
`;

/**
 * Opens the ledger that goes with a settings file. What a run left that was ended while it wrote is taken up first; a ledger
 * that is damaged stops the run.
 */
export function openLedger(
	settingsFile: string,
	machine: Machine,
): LedgerFolder {
	const folder = join(dirname(settingsFile), ".cse-report");
	const kind = machine.disk.kindOf(folder);
	if (kind === "nothing")
		return { folder, ledger: emptyLedger, key: undefined };
	if (kind !== "folder") throw notAFolder(folder, machine);
	takeUpLedger(folder, machine);
	const keyPath = join(folder, ledgerNames.key);
	const key = readKey(keyPath, machine);
	const files = readLedgerFiles(folder, machine);
	const nothing = files.lines === undefined && files.head === undefined;
	if (nothing && machine.disk.kindOf(keyPath) === "nothing") {
		refuseSignpostsAlone(folder, machine);
		return { folder, ledger: emptyLedger, key: undefined };
	}
	if (key === undefined)
		throw damaged(
			folder,
			"Its key is not there, or is not one: without it nobody can tell whether the ledger was changed.",
			machine,
		);
	const interrupted = isInterrupted(folder, machine);
	const seal = sealWith(key);
	const first = readLedger({ ...files, interrupted }, seal);
	// Another run may have written to it while it was read, and be done.
	const reading = first.ok
		? first
		: readLedger({ ...readLedgerFiles(folder, machine), interrupted }, seal);
	if (!reading.ok) throw damaged(folder, reading.damage, machine);
	if (nothing && !interrupted)
		throw damaged(
			folder,
			"Its key is there, and the ledger itself is not.",
			machine,
		);
	return { folder, ledger: reading.ledger, key };
}

/** They stand there before a ledger does, and only where one was begun; a copy of the folder may lack the rest. */
function refuseSignpostsAlone(folder: string, machine: Machine): void {
	const { disk } = machine;
	const isBegun = signpostsOf(folder).some(
		(path) => disk.kindOf(path) !== "nothing",
	);
	if (isBegun && !isInterrupted(folder, machine))
		throw damaged(
			folder,
			"The ledger, its head and its key are not there, and what stood beside them is. If nothing was ever published, delete the folder.",
			machine,
		);
}

/** Whether a run goes on that writes to the ledger, or was ended and cannot be taken up from here. */
function isInterrupted(folder: string, machine: Machine): boolean {
	return (
		findLock(folder, machine) !== undefined ||
		leftoversIn(folder, [], machine).length > 0
	);
}

/** The files to write so that a release stands in the ledger, and what it is once they are written. */
export function filesWithRelease(
	{ folder, ledger, key }: LedgerFolder,
	content: ReleaseContent,
	machine: Machine,
): { readonly files: readonly NewFile[]; readonly after: LedgerFolder } {
	const own = key ?? machine.randomBytes(keyLength);
	const seal: Seal = sealWith(own);
	const { lines, ledger: next } = withRelease(ledger, content, seal);
	const file = (name: string, text: string): NewFile => ({
		path: join(folder, name),
		bytes: new TextEncoder().encode(text),
	});
	const signposts = [
		file(".gitignore", "*\n"),
		file(ledgerNames.note, note),
	].filter(({ path }) => readIfThere(path, machine) === undefined);
	return {
		after: { folder, ledger: next, key: own },
		// In this order, so that a run that is ended between them leaves what the next one takes up.
		files: [
			...signposts,
			...(key === undefined
				? [keyFile(join(folder, ledgerNames.key), own)]
				: []),
			file(ledgerNames.lines, lines),
			headFile(folder, next, seal),
		],
	};
}

/**
 * Does something while nobody else writes to the ledger, and only where it is as it was when this run read it.
 *
 * @param publishing what is told where this run is ended before it is done
 */
export function whileLocked<Result>(
	{ folder, ledger }: LedgerFolder,
	publishing: Publishing,
	machine: Machine,
	run: () => Result,
): Result {
	const made = machine.disk.makeFolder(folder);
	try {
		if (!takeLock(folder, publishing, machine))
			throw lockedOut(folder, machine);
		try {
			refuseChanged(folder, ledger, machine);
			return run();
		} finally {
			giveBackLock(folder, machine);
		}
	} catch (error) {
		if (made !== undefined) removeEmptyFolder(made, machine);
		throw error;
	}
}

function refuseChanged(
	folder: string,
	{ text }: Ledger,
	machine: Machine,
): void {
	if ((readLedgerFiles(folder, machine).lines ?? "") !== text)
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

function notAFolder(folder: string, machine: Machine): Stop {
	return misused(
		`"${shownPath(folder, machine)}", where the ledger of releases lies, is there and is not a folder: it is a file, or a link that leads nowhere. Without the ledger nobody can tell what was published before. Put the folder back, or connect the drive that it lies on.`,
	);
}
