import type { Disk } from "./disk.ts";
import { misused, type Stop } from "./stop.ts";

type Doing = "read" | "written";

/**
 * The same disk, whose failures are stops in plain words that name the file: what a person can do about it. Every file
 * operation of every command goes through it.
 *
 * @param shown a path as a person reads it
 */
export function plainDisk(disk: Disk, shown: (path: string) => string): Disk {
	const plainly =
		<Given extends readonly unknown[], Result>(
			doing: Doing,
			operation: (path: string, ...given: Given) => Result,
		) =>
		(path: string, ...given: Given): Result =>
			reaching(shown(path), doing, () => operation(path, ...given));
	const ofSecond =
		<Result>(operation: (from: string, to: string) => Result) =>
		(from: string, to: string): Result =>
			reaching(shown(to), "written", () => operation(from, to));
	return {
		kindOf: plainly("read", disk.kindOf),
		stampOf: plainly("read", disk.stampOf),
		namesIn: plainly("read", disk.namesIn),
		read: plainly("read", disk.read),
		stream: async function* (path) {
			try {
				yield* disk.stream(path);
			} catch (error) {
				throw diskStop(error, shown(path), "read");
			}
		},
		write: plainly("written", disk.write),
		copy: ofSecond(disk.copy),
		link: ofSecond(disk.link),
		move: ofSecond(disk.move),
		remove: plainly("written", disk.remove),
		makeFolder: plainly("written", disk.makeFolder),
		removeFolder: plainly("written", disk.removeFolder),
	};
}

/** Does something with the disk; a failure of the system's becomes a stop in plain words. */
function reaching<Result>(
	path: string,
	doing: Doing,
	run: () => Result,
): Result {
	try {
		return run();
	} catch (error) {
		throw diskStop(error, path, doing);
	}
}

/** A failure of the system's in plain words; any other error as it is. */
function diskStop(error: unknown, path: string, doing: Doing): unknown {
	const failure = systemFailure(error);
	return failure === undefined ? error : stopFor(failure.code, path, doing);
}

/** The stop for a failure of the system's that no file operation of a command led to; `undefined` where the error is another. */
export function machineStop(error: unknown): Stop | undefined {
	const failure = systemFailure(error);
	if (failure === undefined) return undefined;
	const { code, path, syscall } = failure;
	if (syscall === "uv_cwd")
		return misused(
			"The folder that you are in is not there (any more), or you have no right to it. Go to another folder and run the command again.",
		);
	const doing = /^(write|mkdir|rename|unlink|rmdir|copyfile|link)$/.test(
		syscall,
	)
		? "written"
		: "read";
	return stopFor(code, path ?? "a file that cse-report needs", doing);
}

function stopFor(code: string, path: string, doing: Doing): Stop {
	return misused(`"${path}" cannot be ${doing}: ${reasonOf(code, doing)}`);
}

function reasonOf(code: string, doing: Doing): string {
	switch (code) {
		case "EBUSY":
		case "ETXTBSY":
			return "it is open in another program. Close it there and run the command again.";
		case "EPERM":
		case "EACCES":
			return `it is open in another program, or you have no right to have it ${doing}. Close it there, or ask for the right, and run the command again.`;
		case "ENOENT":
			return "it is not there (any more). Put it back, or see that nobody moves it meanwhile, and run the command again.";
		case "ENOTDIR":
		case "EEXIST":
			return "there is a file where a folder should be. Name another folder.";
		case "EISDIR":
		case "ENOTEMPTY":
			return "there is a folder where the file should be. Move it away, or name another folder.";
		case "ENOSPC":
		case "EDQUOT":
			return "the disk is full. Make room on it, or name a folder on another disk, and run the command again.";
		case "EFBIG":
			return "it would be larger than this disk allows. Name a folder on another disk.";
		case "EROFS":
			return "the disk is read-only. Name another folder with --out.";
		case "ENAMETOOLONG":
			return "its name is too long for this disk. Name a folder with a shorter path.";
		case "EMFILE":
		case "ENFILE":
			return "too many files are open on this computer. Close some programs and run the command again.";
		case "ENOMEM":
			return "the computer has no memory left. Close some programs and run the command again.";
		case "ELOOP":
			return "it is a link that leads in a circle. Name the file or folder itself.";
		case "ESTALE":
		case "EHOSTDOWN":
		case "EHOSTUNREACH":
		case "ENETDOWN":
		case "ENETUNREACH":
		case "ENOTCONN":
		case "ETIMEDOUT":
			return "the network drive that it lies on cannot be reached. Connect it, and run the command again.";
		case "EIO":
			return "the disk reports an error (EIO). Run the command again; if it is told again, have the disk, its cable or the network drive looked at.";
		case "MODULE_NOT_FOUND":
		case "ERR_DLOPEN_FAILED":
			return "it is a part of cse-report that is not there, or not for this computer. Install cse-report anew, with all its parts.";
		default:
			return `the system says ${code}. Run the command again; if it is told again, ask whoever looks after this computer, with these words.`;
	}
}

interface SystemFailure {
	readonly code: string;
	readonly syscall: string;
	readonly path: string | undefined;
}

function systemFailure(error: unknown): SystemFailure | undefined {
	return error instanceof Error &&
		"code" in error &&
		"syscall" in error &&
		typeof error.code === "string" &&
		typeof error.syscall === "string"
		? {
				code: error.code,
				syscall: error.syscall,
				path:
					"path" in error && typeof error.path === "string"
						? error.path
						: undefined,
			}
		: undefined;
}
