import { unzipSync, zipSync } from "fflate";
import { ledgerNames } from "../cli/ledger-files.ts";
import type { Files } from "./memory-disk.ts";
import { folderBefore } from "./place-files.ts";

/** The files of a ledger by their names: those of `.cse-report/`. */
export type LedgerFiles = ReadonlyMap<string, Uint8Array>;

/** What is to become of a ledger that is given where there may be one already. */
export type Comparison =
	/** There was none, or it is the beginning of the given one: the given one is taken. */
	| { readonly is: "new" | "longer" }
	/** It says no more than what is here: what is here stays. */
	| { readonly is: "same" | "shorter" }
	/** From one line on the two say different things: nobody can tell which of them is right. */
	| { readonly is: "apart"; readonly fromRelease: number };

const names: readonly string[] = [...Object.values(ledgerNames), ".gitignore"];

/** Larger than any ledger: a release takes some 40,000 bytes. */
const mostBytes = 200_000_000;

const usualFolder = ".cse-report";

/** The folder of the ledger that goes with a settings file: beside it, as `src/cli/ledger-folder.ts` has it. */
export function ledgerFolderOf(settingsPath: string): string {
	return `${folderBefore(settingsPath)}${usualFolder}`;
}

/** The ledger in a folder of a working folder; `undefined` where there is none. */
export function ledgerIn(
	files: Files,
	folder: string,
): LedgerFiles | undefined {
	const found = new Map(
		names.flatMap((name) => {
			const bytes = files.get(`${folder}/${name}`);
			return bytes ? [[name, bytes] as const] : [];
		}),
	);
	return found.has(ledgerNames.lines) ? found : undefined;
}

/** A working folder with another ledger in a folder of it; with none where that is empty. */
export function withLedger(
	files: Files,
	folder: string,
	ledger: LedgerFiles,
): Files {
	const others = [...files].filter(([path]) => !path.startsWith(`${folder}/`));
	return new Map([
		...others,
		...[...ledger].map(
			([name, bytes]) => [`${folder}/${name}`, bytes] as const,
		),
	]);
}

/** A ledger in one file, to be kept: a zip of the folder `.cse-report`. The same ledger gives the same bytes. */
export function zipLedger(ledger: LedgerFiles): Uint8Array {
	const entries = [...ledger]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, bytes]) => [`${usualFolder}/${name}`, bytes] as const);
	return zipSync(Object.fromEntries(entries), {
		mtime: new Date(1980, 0, 1),
	});
}

/** The ledger that a zip holds, in whatever folder; `undefined` where it is no zip, or holds none. */
export function unzipLedger(zip: Uint8Array): LedgerFiles | undefined {
	try {
		const entries = unzipSync(zip, {
			filter: ({ name, originalSize }) =>
				names.includes(nameOf(name)) && originalSize < mostBytes,
		});
		const found = new Map(
			Object.entries(entries).map(([path, bytes]) => [nameOf(path), bytes]),
		);
		return found.has(ledgerNames.lines) ? found : undefined;
	} catch {
		return undefined;
	}
}

function nameOf(path: string): string {
	return path.split("/").at(-1) ?? path;
}

/**
 * Holds a ledger against another by its lines, each of which seals the one before it: what begins with all of the other is
 * the later copy of it. Two that went apart are told and never put together, as each would lack releases of the other.
 */
export function compareLedgers(
	here: LedgerFiles | undefined,
	given: LedgerFiles,
): Comparison {
	if (here === undefined) return { is: "new" };
	const [own, other] = [linesOf(here), linesOf(given)];
	const apart = own.findIndex(
		(line, i) => i < other.length && line !== other[i],
	);
	if (apart >= 0) return { is: "apart", fromRelease: apart + 1 };
	if (own.length === other.length) return { is: "same" };
	return { is: own.length < other.length ? "longer" : "shorter" };
}

/** How many releases a ledger holds. */
export function releasesIn(ledger: LedgerFiles): number {
	return linesOf(ledger).length;
}

function linesOf(ledger: LedgerFiles): readonly string[] {
	const text = new TextDecoder().decode(ledger.get(ledgerNames.lines));
	return text.split("\n").filter((line) => line !== "");
}
