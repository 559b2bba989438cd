import { sameRelease } from "../releases/ledger.ts";
import { readRelease } from "../releases/read-release.ts";
import type { ReleaseContent, ReleaseKind } from "../releases/release.ts";
import {
	filesWithRelease,
	type LedgerFolder,
	whileLocked,
} from "./ledger-folder.ts";
import type { Machine } from "./machine.ts";
import type { NewFile } from "./replace-files.ts";

/** What came of a release: what writing it gave, and what to tell. */
export interface Released<Result> {
	readonly result: Result;
	readonly told: readonly string[];
	/** Its number in the ledger, and whether it stood there before. */
	readonly number: number;
	readonly isNew: boolean;
	/** The ledger as it is now, for the next of several releases. */
	readonly after: LedgerFolder;
}

/**
 * Puts a release into the ledger in one go with whatever else is to be written: `write` gets the files of the ledger,
 * and writes all or none. What stands there already word by word is not added again.
 *
 * @param papers where the papers go that are written with it
 */
export function release<Result>(
	opened: LedgerFolder,
	document: Uint8Array,
	kind: ReleaseKind,
	papers: readonly string[],
	machine: Machine,
	write: (ledger: readonly NewFile[]) => Result,
): Released<Result> {
	const reading = readRelease(
		new TextDecoder().decode(document),
		"the figures",
		kind,
	);
	if (!reading.ok)
		throw new Error(`its own figures document: ${reading.problems.join(" ")}`);
	return releaseContent(opened, reading.content, papers, machine, write);
}

/** The same, of a release that was read. */
export function releaseContent<Result>(
	opened: LedgerFolder,
	content: ReleaseContent,
	papers: readonly string[],
	machine: Machine,
	write: (ledger: readonly NewFile[]) => Result,
): Released<Result> {
	const { label } = content.figures.period;
	const before = sameRelease(opened.ledger, content);
	const number = before?.number ?? opened.ledger.releases.length + 1;
	const publishing = { release: number, label, papers };
	return whileLocked(opened, publishing, machine, () => {
		if (before !== undefined)
			return {
				result: write([]),
				told: [`It is in the ledger already, as release ${number}, ${label}.`],
				number,
				isNew: false,
				after: opened,
			};
		const { files, after } = filesWithRelease(opened, content, machine);
		return {
			result: write(files),
			told: [`Added to the ledger as release ${number}, ${label}.`],
			number,
			isNew: true,
			after,
		};
	});
}

/**
 * Releases of one run, one after the other: each council is a release of its own. Should another run write to the ledger
 * in between, the next of these is refused, as it was not held against that.
 */
export function releasing(
	opened: LedgerFolder,
	kind: ReleaseKind,
	machine: Machine,
): Releasing {
	let ledger = opened;
	return (document, papers, write) => {
		const released = release(ledger, document, kind, papers, machine, write);
		ledger = released.after;
		return released;
	};
}

/** Puts one council's figures into the ledger in one go with what else is to be written of it. */
export type Releasing = <Result>(
	document: Uint8Array,
	papers: readonly string[],
	write: (ledger: readonly NewFile[]) => Result,
) => Released<Result>;
