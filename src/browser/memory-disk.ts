import type { Disk, EntryKind } from "../cli/disk.ts";

/** Files by their whole path, with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A disk in memory, and what has become of its files. */
export interface MemoryDisk {
	readonly disk: Disk;
	/** The files as they are now. */
	readonly files: () => Files;
}

/** One that was written over has another number, as on a real disk. */
interface Entry {
	readonly bytes: Uint8Array;
	readonly number: number;
}

/** As large as those that a file is read in on a real disk. Each is a copy: readers may clean it where it stands. */
const pieceSize = 64 * 1024;

/**
 * A disk that holds the given files, and the folders that they lie in. Its failures are those of a real one, so that the
 * command line tells them in the same words. Letters of names are told apart as they are written.
 *
 * @param lower files that lie there and are never changed: not among {@link MemoryDisk.files}
 */
export function memoryDisk(given: Files, lower: Files = new Map()): MemoryDisk {
	const numbers = { next: 1 };
	const entryOf = (bytes: Uint8Array): Entry => ({
		bytes,
		number: numbers.next++,
	});
	const entries = new Map<string, Entry>();
	const folders = new Set<string>(["/"]);
	for (const [path, bytes] of [...lower, ...given]) {
		entries.set(path, entryOf(bytes));
		for (const folder of foldersOf(path)) folders.add(folder);
	}

	const kindOf = (path: string): EntryKind => {
		if (entries.has(path)) return "file";
		if (folders.has(path)) return "folder";
		if (foldersOf(path).some((folder) => entries.has(folder)))
			throw failure("ENOTDIR", "stat", path);
		return "nothing";
	};
	const entryAt = (path: string, syscall: string): Entry => {
		const entry = entries.get(path);
		if (entry) return entry;
		throw failure(folders.has(path) ? "EISDIR" : "ENOENT", syscall, path);
	};
	const refuseNoFolder = (path: string, syscall: string) => {
		const kind = kindOf(folderOf(path));
		if (kind !== "folder")
			throw failure(kind === "file" ? "ENOTDIR" : "ENOENT", syscall, path);
	};
	const put = (path: string, entry: Entry, syscall: string) => {
		refuseNoFolder(path, syscall);
		if (folders.has(path)) throw failure("EISDIR", syscall, path);
		entries.set(path, entry);
	};
	const namesIn = (folder: string): readonly string[] => {
		if (!folders.has(folder))
			throw failure(
				entries.has(folder) ? "ENOTDIR" : "ENOENT",
				"scandir",
				folder,
			);
		return [...entries.keys(), ...folders]
			.filter((path) => path !== "/" && folderOf(path) === folder)
			.map((path) => path.slice(path.lastIndexOf("/") + 1));
	};

	const disk: Disk = {
		kindOf,
		stampOf: (path) => {
			const { bytes, number } = entryAt(path, "stat");
			return { size: bytes.length, written: 0, number };
		},
		namesIn,
		read: (path) => entryAt(path, "read").bytes,
		stream: async function* (path) {
			const { bytes } = entryAt(path, "read");
			for (let from = 0; from < bytes.length; from += pieceSize)
				yield bytes.slice(from, from + pieceSize);
		},
		write: (path, bytes) => {
			if (kindOf(path) !== "nothing") throw failure("EEXIST", "open", path);
			put(path, entryOf(bytes.slice()), "open");
		},
		copy: (from, to) =>
			put(to, entryOf(entryAt(from, "copyfile").bytes), "copyfile"),
		link: (from, to) => {
			const entry = entryAt(from, "link");
			if (kindOf(to) !== "nothing") return false;
			put(to, entry, "link");
			return true;
		},
		move: (from, to) => {
			put(to, entryAt(from, "rename"), "rename");
			if (from !== to) entries.delete(from);
		},
		remove: (path) => {
			if (folders.has(path)) throw failure("EISDIR", "unlink", path);
			entries.delete(path);
		},
		makeFolder: (path) => {
			const wanted = [...foldersOf(path), path];
			const file = wanted.find((folder) => entries.has(folder));
			if (file !== undefined) throw failure("EEXIST", "mkdir", file);
			const made = wanted.filter((folder) => !folders.has(folder));
			for (const folder of made) folders.add(folder);
			return made[0];
		},
		removeFolder: (path) => {
			if (namesIn(path).length > 0) throw failure("ENOTEMPTY", "rmdir", path);
			folders.delete(path);
		},
	};
	return {
		disk,
		files: () =>
			new Map(
				[...entries]
					.filter(([path]) => !lower.has(path))
					.map(([path, { bytes }]) => [path, bytes]),
			),
	};
}

function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf("/")) || "/";
}

/** The folders above a path, the topmost first. */
function foldersOf(path: string): readonly string[] {
	const parts = path.split("/").slice(1, -1);
	return ["/", ...parts.map((_, i) => `/${parts.slice(0, i + 1).join("/")}`)];
}

/** Told as the system tells it: `src/cli/disk-words.ts` has the words for people. */
function failure(code: string, syscall: string, path: string): Error {
	return Object.assign(new Error(code), { code, syscall, path });
}
