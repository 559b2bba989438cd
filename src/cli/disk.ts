import {
	constants,
	copyFileSync,
	createReadStream,
	linkSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** A link that leads nowhere is `other`: what it names is missing, and not absent. */
export type EntryKind = "file" | "folder" | "other" | "nothing";

/** What tells that a file is the one that it was: another, or a longer one, has another stamp. */
export interface FileStamp {
	/** In bytes. */
	readonly size: number;
	/** When it was written last, in milliseconds. */
	readonly written: number;
	/** Its number on the disk, which a file that takes its place has not. */
	readonly number: number;
}

/** What the command line asks of a disk. Passed in, so that tests can break it. Failures are the system's own errors. */
export interface Disk {
	readonly kindOf: (path: string) => EntryKind;
	readonly stampOf: (path: string) => FileStamp;
	readonly namesIn: (folder: string) => readonly string[];
	readonly read: (path: string) => Uint8Array;
	readonly stream: (path: string) => AsyncIterable<Uint8Array>;
	/** Writes a file that is not there yet; where `mode` says so, with other rights than usual. */
	readonly write: (path: string, bytes: Uint8Array, mode?: number) => void;
	readonly copy: (from: string, to: string) => void;
	/** Gives a file a second name, unless there is something of that name: then `false`. */
	readonly link: (from: string, to: string) => boolean;
	/** Renames a file over whatever has the new name. */
	readonly move: (from: string, to: string) => void;
	/** Removes a file; one that is not there is as good as removed. */
	readonly remove: (path: string) => void;
	/** Makes a folder and those above it; gives the topmost that it made, `undefined` where all were there. */
	readonly makeFolder: (path: string) => string | undefined;
	/** Removes a folder that is empty. */
	readonly removeFolder: (path: string) => void;
}

/** The disk of this machine. */
export const realDisk: Disk = {
	kindOf: (path) => {
		const entry =
			statSync(path, { throwIfNoEntry: false }) ??
			lstatSync(path, { throwIfNoEntry: false });
		if (entry === undefined) return "nothing";
		if (entry.isFile()) return "file";
		return entry.isDirectory() ? "folder" : "other";
	},
	stampOf: (path) => {
		const { size, mtimeMs, ino } = statSync(path);
		return { size, written: mtimeMs, number: ino };
	},
	namesIn: (folder) => readdirSync(folder),
	read: (path) => readFileSync(path),
	stream,
	write: (path, bytes, mode) =>
		writeFileSync(path, bytes, {
			flag: "wx",
			...(mode === undefined ? {} : { mode }),
		}),
	copy: (from, to) => copyFileSync(from, to),
	link,
	move: (from, to) => renameSync(from, to),
	remove: (path) => rmSync(path, { force: true }),
	makeFolder,
	removeFolder: (path) => rmdirSync(path),
};

/** Measured: with larger pieces the parser of CSV is slower, not faster. */
const pieceLength = 64 * 1024;

/** A file of one piece is read at once: to set a stream up takes longer than to read it. */
async function* stream(path: string): AsyncGenerator<Uint8Array> {
	const entry = statSync(path);
	if (entry.isFile() && entry.size <= pieceLength) yield readFileSync(path);
	else yield* createReadStream(path, { highWaterMark: pieceLength });
}

/** Where a disk knows no second names, a copy does as well. */
function link(from: string, to: string): boolean {
	try {
		return isNew(() => linkSync(from, to));
	} catch (error) {
		if (!noLinks.some((code) => hasCode(error, code))) throw error;
		return isNew(() => copyFileSync(from, to, constants.COPYFILE_EXCL));
	}
}

/** What systems say of a disk that knows no second names. */
const noLinks = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"];

function isNew(make: () => void): boolean {
	try {
		make();
		return true;
	} catch (error) {
		if (hasCode(error, "EEXIST")) return false;
		throw error;
	}
}

function hasCode(error: unknown, code: string): boolean {
	return error instanceof Error && "code" in error && error.code === code;
}

/** One by one: asked for several at once, Node never comes back where the system says "not there" of a folder that is. */
function makeFolder(path: string): string | undefined {
	if (realDisk.kindOf(path) === "folder") return undefined;
	const above = dirname(path);
	const topmost = above === path ? undefined : makeFolder(above);
	try {
		mkdirSync(path);
	} catch (error) {
		// Another run may have made it in between.
		if (realDisk.kindOf(path) === "folder") return topmost;
		if (topmost !== undefined) removeUpTo(above, topmost);
		throw error;
	}
	return topmost ?? path;
}

/** Folders that were made a moment ago; where one cannot be removed, what kept the last from being made is told. */
function removeUpTo(folder: string, topmost: string): void {
	try {
		rmdirSync(folder);
		if (folder !== topmost) removeUpTo(dirname(folder), topmost);
	} catch {
		// An empty folder stays.
	}
}
