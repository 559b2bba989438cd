import { type Disk, realDisk } from "../../src/cli/disk.ts";

/** Every operation of a disk, by name. */
const operations = Object.keys(realDisk);

/** Those that change it. */
const changes = [
	"write",
	"copy",
	"link",
	"move",
	"remove",
	"makeFolder",
	"removeFolder",
];

/** A disk, and how many of its operations were asked for. */
export interface BrokenDisk {
	readonly disk: Disk;
	readonly asked: () => number;
}

/** What systems say where an operation fails. */
export const codes = [
	"ENOSPC",
	"EACCES",
	"EPERM",
	"EBUSY",
	"ENOENT",
	"EMFILE",
	"EROFS",
	"EIO",
	"ENAMETOOLONG",
	"EISDIR",
	"ENOTDIR",
	"ESTALE",
	"EWHATEVER",
] as const;

/** A disk of which one operation fails: the first is 0. A file that streams fails as it is opened. */
export function failingDisk(nth: number, code: string): BrokenDisk {
	return brokenDisk(operations, (asked) => {
		if (asked === nth)
			throw Object.assign(new Error(`${code}: it failed`), {
				code,
				syscall: "open",
			});
	});
}

/** A disk that changes nothing any more after so many changes, as where the machine loses its power or the run is killed. */
export function dyingDisk(after: number): BrokenDisk {
	return brokenDisk(changes, (asked) => {
		if (asked >= after) throw new Error("the machine died");
	});
}

function brokenDisk(
	which: readonly string[],
	before: (asked: number) => void,
): BrokenDisk {
	let asked = 0;
	const broken =
		<Given extends readonly unknown[], Result>(
			name: string,
			operation: (...given: Given) => Result,
		) =>
		(...given: Given): Result => {
			if (which.includes(name)) before(asked++);
			return operation(...given);
		};
	return {
		asked: () => asked,
		disk: {
			kindOf: broken("kindOf", realDisk.kindOf),
			stampOf: broken("stampOf", realDisk.stampOf),
			namesIn: broken("namesIn", realDisk.namesIn),
			read: broken("read", realDisk.read),
			stream: async function* (path) {
				yield* broken("stream", realDisk.stream)(path);
			},
			write: broken("write", realDisk.write),
			copy: broken("copy", realDisk.copy),
			link: broken("link", realDisk.link),
			move: broken("move", realDisk.move),
			remove: broken("remove", realDisk.remove),
			makeFolder: broken("makeFolder", realDisk.makeFolder),
			removeFolder: broken("removeFolder", realDisk.removeFolder),
		},
	};
}
