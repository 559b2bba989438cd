import {
	copyFileSync,
	createReadStream,
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
import { misused, type Stop } from "./stop.ts";

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
		const entry = statSync(path, { throwIfNoEntry: false });
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
	// Measured: with larger pieces the parser of CSV is slower, not faster.
	stream: (path) => createReadStream(path, { highWaterMark: 64 * 1024 }),
	write: (path, bytes, mode) =>
		writeFileSync(path, bytes, {
			flag: "wx",
			...(mode === undefined ? {} : { mode }),
		}),
	copy: (from, to) => copyFileSync(from, to),
	move: (from, to) => renameSync(from, to),
	remove: (path) => rmSync(path, { force: true }),
	makeFolder,
	removeFolder: (path) => rmdirSync(path),
};

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
		throw error;
	}
	return topmost ?? path;
}

/** Does something with the disk; a failure of the system's becomes a stop in plain words. */
export function reaching<Result>(
	path: string,
	doing: "read" | "written",
	run: () => Result,
): Result {
	try {
		return run();
	} catch (error) {
		throw diskStop(error, path, doing);
	}
}

/** A failure of the system's in plain words; any other error as it is. */
export function diskStop(
	error: unknown,
	path: string,
	doing: "read" | "written",
): unknown {
	const code = systemCode(error);
	return code === undefined ? error : stopFor(code, path, doing);
}

function stopFor(code: string, path: string, doing: "read" | "written"): Stop {
	return misused(`"${path}" cannot be ${doing}: ${reasonOf(code, doing)}`);
}

function reasonOf(code: string, doing: "read" | "written"): string {
	switch (code) {
		case "EBUSY":
		case "ETXTBSY":
			return "it is open in another program. Close it there and run the command again.";
		case "EPERM":
		case "EACCES":
			return `it is open in another program, or you have no right to have it ${doing}. Close it there, or ask for the right, and run the command again.`;
		case "ENOENT":
			return "it is not there (any more).";
		case "ENOTDIR":
		case "EEXIST":
			return "there is a file where a folder should be. Name another folder.";
		case "EISDIR":
		case "ENOTEMPTY":
			return "there is a folder where the file should be. Move it away, or name another folder.";
		case "ENOSPC":
		case "EDQUOT":
			return "the disk is full.";
		case "EROFS":
			return "the disk is read-only. Name another folder with --out.";
		case "ENAMETOOLONG":
			return "its name is too long for this disk.";
		default:
			return `the system says ${code}.`;
	}
}

function systemCode(error: unknown): string | undefined {
	return error instanceof Error &&
		"code" in error &&
		"syscall" in error &&
		typeof error.code === "string"
		? error.code
		: undefined;
}
