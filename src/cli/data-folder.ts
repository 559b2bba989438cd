import { join } from "node:path";
import type { SourceFile } from "../ingest/source-file.ts";
import { compareText } from "../vocabulary/issue.ts";
import { withChecksum } from "./checksum.ts";
import type { FileStamp } from "./disk.ts";
import type { Machine } from "./machine.ts";
import { likeNamed } from "./named-file.ts";
import { shownPath } from "./paths.ts";
import { notAFile } from "./private-files.ts";
import { misused, type Stop } from "./stop.ts";

/** The exports of a data folder, and what was read of them. */
export interface DataFolder {
	readonly sources: readonly SourceFile[];
	/** The SHA-256 of each file that was read to its end, by name; none where they were not asked for. */
	readonly checksums: ReadonlyMap<string, string>;
}

/**
 * The CSV files and the workbooks directly in a folder, by name. Other files, subfolders and files that programs hide there
 * (`~$…`, `.…`) are passed over. A folder without any gives none: that is the pipeline's to refuse.
 */
export function openDataFolder(
	folder: string,
	machine: Machine,
	checksummed: boolean,
): DataFolder {
	const shown = shownPath(folder, machine);
	const { disk } = machine;
	const kind = disk.kindOf(folder);
	if (kind === "nothing")
		throw misused(
			`The data folder "${shown}" is not there.${likeNamed(folder, machine)} Name the folder of the exports with --data, or under "data" in cse-report.yaml.`,
		);
	if (kind !== "folder")
		throw misused(
			`"${shown}" is not a folder. Name the folder that holds the exports.`,
		);
	const checksums = new Map<string, string>();
	const keep = checksummed
		? (name: string, sha256: string) => void checksums.set(name, sha256)
		: undefined;
	const names = disk.namesIn(folder);
	const sources = names
		.filter(mayBeExport)
		.filter((name) => isExportFile(join(folder, name), machine))
		.toSorted(compareText)
		.map((name) => openSource(folder, name, keep, machine));
	return { sources, checksums };
}

/** Whether a file is looked at, by its name: other spreadsheets than `.xlsx` are, to say that they are not read. */
export function mayBeExport(name: string): boolean {
	return /^(?!~\$|\.).*\.(?:csv|xlsx|xlsm|xlsb|xls|ods)$/is.test(name);
}

/** A folder of such a name is none; what is neither file nor folder would be an export that is left out without a word. */
function isExportFile(path: string, machine: Machine): boolean {
	switch (machine.disk.kindOf(path)) {
		case "file":
			return true;
		case "folder":
			return false;
		case "other":
		case "nothing":
			throw notAFile(path, machine);
	}
}

function openSource(
	folder: string,
	name: string,
	keep: ((name: string, sha256: string) => void) | undefined,
	machine: Machine,
): SourceFile {
	const path = join(folder, name);
	const stamp = () => machine.disk.stampOf(path);
	const before = stamp();
	const verify = () => {
		const now = stamp();
		if (!isSame(before, now)) throw changed(name);
	};
	return {
		name,
		size: before.size,
		bytes: () => {
			const streamed = machine.disk.stream(path);
			const bytes = whole(streamed, before.size, name, verify);
			return keep ? withChecksum(bytes, (sum) => keep(name, sum)) : bytes;
		},
		verify,
	};
}

function isSame(before: FileStamp, now: FileStamp): boolean {
	return (
		before.size === now.size &&
		before.written === now.written &&
		before.number === now.number
	);
}

function changed(name: string): Stop {
	return misused(
		`"${name}" changed while it was being read. Wait until its export is finished, and run the command again.`,
	);
}

/** The same bytes; where they are not all of the file, or it is not as it was when they end, a stop. */
async function* whole(
	bytes: AsyncIterable<Uint8Array>,
	size: number,
	name: string,
	verify: () => void,
): AsyncGenerator<Uint8Array> {
	let read = 0;
	for await (const some of bytes) {
		read += some.length;
		yield some;
	}
	verify();
	if (read !== size) throw changed(name);
}
