import { dirname, join } from "node:path";
import { isOfSameRows, takeSnapshot } from "../compare-extracts.ts";
import {
	readSnapshot,
	type Snapshot,
	writeSnapshot,
} from "../extracts/snapshot.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import type { Settings } from "../settings/settings.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { macWith } from "./checksum.ts";
import { keyFile, keyLength, readKey } from "./key-file.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { privateFolder } from "./private-files.ts";
import { misused } from "./stop.ts";
import type { MadeList, PrivateRun } from "./write-private.ts";

const names = {
	snapshot: "private-snapshot.bin",
	key: "private-snapshot.key",
} as const;

/** What a snapshot is made of. */
export interface SnapshotAsked extends PrivateRun {
	readonly sources: readonly SourceFile[];
	readonly settings: Settings;
	readonly authority: string | undefined;
	readonly progress: (file: string, share: number) => void;
}

/**
 * `check --snapshot`: makes a file of the exports as keyed checksums for the private folder, and the key beside it where there
 * is none yet; none where some export cannot be read.
 */
export async function makeSnapshot(
	asked: SnapshotAsked,
	machine: Machine,
): Promise<MadeList> {
	const folder = privateFolder(asked.outFolder);
	const path = join(folder, names.snapshot);
	const keyPath = join(folder, names.key);
	const there = machine.disk.kindOf(keyPath) !== "nothing";
	const old = there ? readKey(keyPath, machine) : undefined;
	if (there && !old) throw noKey(keyPath, machine);
	const key = old ?? machine.randomBytes(keyLength);
	const mac = macWith(key);
	const taken = await takeSnapshot(asked.sources, { ...asked, mac });
	if (!taken.ok)
		return {
			files: [],
			told: [
				`No snapshot was written: it would lack what cannot be read, ${taken.unreadable.map((file) => `"${file}"`).join(", ")}.`,
			],
		};
	const bytes = writeSnapshot(taken.snapshot, mac);
	const rows = taken.snapshot.exports.reduce(
		(sum, { lines }) => sum + lines.length,
		0,
	);
	return {
		files: [{ path, bytes }],
		also: old ? [] : [keyFile(keyPath, key)],
		told: [
			`Wrote "${shownPath(path, machine)}", a snapshot of ${formatCount(rows)} rows to compare later exports with: check --since ${names.snapshot}`,
		],
	};
}

/** A snapshot that was written before, and the key to compare with it. */
export interface OpenedSnapshot {
	readonly snapshot: Snapshot;
	readonly mac: (bytes: Uint8Array) => Uint8Array;
}

/** Reads a snapshot; one that was changed, or was made of another council's rows, stops the run. */
export function openSnapshot(
	path: string,
	asked: Pick<SnapshotAsked, "settings" | "authority">,
	machine: Machine,
): OpenedSnapshot {
	const shown = shownPath(path, machine);
	const keyPath = join(dirname(path), names.key);
	const key = readKey(keyPath, machine);
	if (!key) throw noKey(keyPath, machine);
	const mac = macWith(key);
	const bytes = machine.disk.read(path);
	const reading = readSnapshot(bytes, mac);
	if (!reading.ok)
		throw misused(
			reading.problem === "damaged"
				? `The snapshot "${shown}" was changed or cut short since it was written, or "${names.key}" beside it is the key of another. Put both back from your last backup, or compare with a folder of exports.`
				: `"${shown}" is no snapshot that this version of cse-report knows. Name a file that "check --snapshot" wrote, or a folder of exports.`,
		);
	const { snapshot } = reading;
	if (!isOfSameRows(snapshot, asked))
		throw misused(
			`The snapshot "${shown}" is of ${snapshot.authority ? "the rows of one council" : "the rows of all councils"}, and this check is of others. Check with --authority as the snapshot was made with.`,
		);
	return { snapshot, mac };
}

/** Where a snapshot lies that was named alone. */
export function usualSnapshotPath(name: string, outFolder: string): string {
	return join(privateFolder(outFolder), name);
}

function noKey(path: string, machine: Machine) {
	return misused(
		`"${shownPath(path, machine)}" is not there or holds no key. Without it, nothing can be compared with a snapshot. Put it back from your last backup, or delete what is left of it and make a new snapshot.`,
	);
}
