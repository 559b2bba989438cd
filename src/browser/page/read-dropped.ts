import type { GivenFile } from "../place-files.ts";

/** All files that were dropped on the page, those of folders with their paths. */
export async function readDropped(
	dropped: DataTransfer,
): Promise<readonly GivenFile[]> {
	const entries = [...dropped.items].flatMap(
		(item) => item.webkitGetAsEntry() ?? [],
	);
	const files =
		entries.length > 0
			? (await Promise.all(entries.map(filesOf))).flat()
			: [...dropped.files].map((file) => ({ path: file.name, file }));
	return Promise.all(
		files.map(async ({ path, file }) => ({
			path,
			bytes: new Uint8Array(await file.arrayBuffer()),
		})),
	);
}

interface FoundFile {
	readonly path: string;
	readonly file: File;
}

async function filesOf(entry: FileSystemEntry): Promise<readonly FoundFile[]> {
	const path = entry.fullPath.replace(/^\//, "");
	if (isFile(entry))
		return [
			{
				path,
				file: await new Promise<File>((found, failed) =>
					entry.file(found, failed),
				),
			},
		];
	if (!isFolder(entry)) return [];
	const inside = await entriesIn(entry.createReader());
	return (await Promise.all(inside.map(filesOf))).flat();
}

/** A browser gives them a hundred at a time, and none when there are no more. */
async function entriesIn(
	reader: FileSystemDirectoryReader,
): Promise<readonly FileSystemEntry[]> {
	const some = await new Promise<readonly FileSystemEntry[]>((found, failed) =>
		reader.readEntries(found, failed),
	);
	return some.length === 0 ? [] : [...some, ...(await entriesIn(reader))];
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory;
}
