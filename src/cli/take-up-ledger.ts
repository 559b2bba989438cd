import { dirname, join } from "node:path";
import { readLedger } from "../releases/ledger.ts";
import { listWords } from "../vocabulary/numbers.ts";
import { sealWith } from "./checksum.ts";
import { readKey } from "./key-file.ts";
import {
	headFile,
	ledgerNames,
	readLedgerFiles,
	signpostsOf,
} from "./ledger-files.ts";
import {
	type FoundLock,
	findLock,
	giveBackLock,
	lockPath,
	type Publishing,
	takeLock,
} from "./ledger-lock.ts";
import {
	asidePath,
	clearLeftovers,
	leftoversIn,
	tidyAway,
} from "./leftovers.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { privateFolder } from "./private-files.ts";
import { replaceFiles } from "./replace-files.ts";

/**
 * Takes up a ledger whose last run was ended while it wrote: takes its lock over, finishes what the ledger lacks, clears what
 * lies about, and tells which release stands in the ledger and whether its paper was put in place. Does nothing where no
 * run was ended, or its lock is not one of a run that is gone.
 */
export function takeUpLedger(folder: string, machine: Machine): void {
	const found = findLock(folder, machine);
	const isOurs =
		found === undefined
			? leftoversIn(folder, [], machine).length > 0 &&
				takeLock(folder, undefined, machine)
			: found.owner === "gone" && takeOver(folder, found, machine);
	if (!isOurs) return;
	// Should any of this fail, the lock stays, with what was being published: so the next run takes it up.
	const publishing = found?.publishing;
	const isIn = finish(folder, publishing, machine);
	if (publishing !== undefined) {
		if (isIn) tellOf(publishing, machine);
		clearPapers(publishing, machine);
	}
	clearLeftovers(folder, [], machine);
	giveBackLock(folder, machine);
}

/** Moves the lock aside before another is made: of two runs that find it, one alone can do so. */
function takeOver(folder: string, found: FoundLock, machine: Machine): boolean {
	const { disk } = machine;
	const lock = lockPath(folder);
	const aside = asidePath(lock, "before", machine);
	try {
		disk.move(lock, aside);
	} catch (error) {
		if (disk.kindOf(lock) === "nothing") return false;
		throw error;
	}
	try {
		const isIt = new TextDecoder().decode(disk.read(aside)) === found.text;
		if (isIt && takeLock(folder, found.publishing, machine)) return true;
		// Somebody was quicker, and holds it.
		if (!isIt) disk.link(aside, lock);
		return false;
	} catch (error) {
		disk.link(aside, lock);
		throw error;
	} finally {
		tidyAway(aside, machine);
	}
}

/** Writes the head that a ledger lacks, and takes away what stands beside one that was never begun. Whether the release stands in it. */
function finish(
	folder: string,
	publishing: Publishing | undefined,
	machine: Machine,
): boolean {
	const files = readLedgerFiles(folder, machine);
	const keyPath = join(folder, ledgerNames.key);
	const key = readKey(keyPath, machine);
	const isEmpty = files.lines === undefined && files.head === undefined;
	if (isEmpty && (publishing?.release ?? 1) === 1) {
		for (const path of [keyPath, ...signpostsOf(folder)])
			machine.disk.remove(path);
		return false;
	}
	if (key === undefined) return false;
	const seal = sealWith(key);
	const reading = readLedger({ ...files, interrupted: true }, seal);
	if (!reading.ok) return false;
	if (!reading.isWhole)
		replaceFiles([headFile(folder, reading.ledger, seal)], machine);
	return reading.ledger.releases.some(
		({ number }) => number === publishing?.release,
	);
}

function tellOf(
	{ release, label, papers }: Publishing,
	machine: Machine,
): void {
	const missing = papers.filter((paper) =>
		leftoversOf(dirname(paper), machine).some(
			({ of, ending }) => of === paper && ending === "part",
		),
	);
	const shown = missing.map((path) => `"${shownPath(path, machine)}"`);
	const papersToldOf =
		papers.length === 0
			? "Its figures may not have been printed: run the same command again, which prints them and adds nothing to the ledger."
			: missing.length === 0
				? "Its paper is in place."
				: `Its paper is not: ${listWords(shown)} ${shown.length === 1 ? "was" : "were"} not put in place. Run the same command again, which writes ${shown.length === 1 ? "it" : "them"} and adds nothing to the ledger.`;
	machine.tell(
		`A run of cse-report was ended before it was done. Release ${release}, ${label}, stands in the ledger of releases. ${papersToldOf}\n`,
	);
}

function clearPapers({ papers }: Publishing, machine: Machine): void {
	const folders = new Set(papers.map(dirname));
	for (const folder of [...folders, ...[...folders].map(privateFolder)])
		if (machine.disk.kindOf(folder) === "folder")
			clearLeftovers(folder, [], machine);
}

function leftoversOf(folder: string, machine: Machine) {
	return machine.disk.kindOf(folder) === "folder"
		? leftoversIn(folder, [], machine)
		: [];
}
