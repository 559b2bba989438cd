import {
	type Comparing,
	compareFolders,
	compareWithSnapshot,
} from "../compare-extracts.ts";
import type { ExtractChanges } from "../extracts/extract-changes.ts";
import { macWith } from "./checksum.ts";
import { openDataFolder } from "./data-folder.ts";
import { keyLength } from "./key-file.ts";
import type { Machine } from "./machine.ts";
import { optionPath } from "./paths.ts";
import {
	openSnapshot,
	type SnapshotAsked,
	usualSnapshotPath,
} from "./snapshot-files.ts";
import { misused } from "./stop.ts";

/** `check --since FOLDER|FILE`: compares the exports with those of another folder, or with a snapshot. */
export async function compareSince(
	written: string,
	asked: SnapshotAsked,
	machine: Machine,
): Promise<ExtractChanges> {
	const { path, kind } = findEarlier(written, asked, machine);
	const comparing: Omit<Comparing, "mac"> = asked;
	if (kind === "folder") {
		const { sources } = openDataFolder(path, machine, false);
		if (sources.length === 0)
			throw misused(
				`--since: the folder "${written}" holds no CSV files or workbooks.`,
			);
		// Nothing is kept, so a key that nobody ever sees will do.
		const mac = macWith(machine.randomBytes(keyLength));
		return compareFolders(sources, asked.sources, { ...comparing, mac });
	}
	const { snapshot, mac } = openSnapshot(path, asked, machine);
	return compareWithSnapshot(snapshot, asked.sources, { ...comparing, mac });
}

/** A name alone may be that of a snapshot in the private folder. */
function findEarlier(
	written: string,
	{ outFolder }: SnapshotAsked,
	machine: Machine,
): { readonly path: string; readonly kind: "folder" | "file" } {
	const paths = [
		optionPath(written, machine),
		...(/[/\\]/.test(written) ? [] : [usualSnapshotPath(written, outFolder)]),
	];
	for (const path of paths) {
		const kind = machine.disk.kindOf(path);
		if (kind === "folder" || kind === "file") return { path, kind };
	}
	throw misused(
		`--since: "${written}" is not there. Name a folder of earlier exports, or a snapshot that "check --snapshot" wrote.`,
	);
}
