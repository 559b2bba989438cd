import type { ReleaseKind } from "../releases/release.ts";
import type { LedgerFolder } from "./ledger-folder.ts";
import type { Machine } from "./machine.ts";
import { release } from "./release.ts";
import type { NewFile } from "./replace-files.ts";

/** Puts one council's figures into the ledger in one go with what else is to be written of it. */
export type Releasing = <Result>(
	document: Uint8Array,
	papers: readonly string[],
	write: (ledger: readonly NewFile[]) => Result,
) => Result;

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
		const { result, after } = release(
			ledger,
			document,
			kind,
			papers,
			machine,
			write,
		);
		ledger = after;
		return result;
	};
}
