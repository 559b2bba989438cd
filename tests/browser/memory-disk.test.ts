import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memoryDisk } from "../../src/browser/memory-disk.ts";
import { type Disk, realDisk } from "../../src/cli/disk.ts";

const encoder = new TextEncoder();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The same files on a real disk and in memory. */
function both() {
	const folder = mkdtempSync(join(tmpdir(), "cse-report-disk-"));
	mkdirSync(join(folder, "a"));
	writeFileSync(join(folder, "a", "one.csv"), "one");
	writeFileSync(join(folder, "two.csv"), "two");
	return [
		{ disk: realDisk, folder },
		{
			disk: memoryDisk(
				new Map([
					["/w/a/one.csv", encoder.encode("one")],
					["/w/two.csv", encoder.encode("two")],
				]),
			).disk,
			folder: "/w",
		},
	] as const;
}

type At = (path: string) => string;

/** What an operation gives, or the code with which it fails. */
function outcome(run: () => unknown): unknown {
	try {
		return run();
	} catch (error) {
		return error instanceof Error && "code" in error ? error.code : error;
	}
}

const operations: Readonly<Record<string, (disk: Disk, at: At) => unknown>> = {
	"tells files, folders and nothing": (disk, at) =>
		["a", "a/one.csv", "b", "two.csv/x"].map((path) => disk.kindOf(at(path))),
	"lists a folder": (disk, at) => [...disk.namesIn(at(""))].sort(),
	"lists no file": (disk, at) => disk.namesIn(at("two.csv")),
	"lists nothing": (disk, at) => disk.namesIn(at("b")),
	"reads a file": (disk, at) => text(disk.read(at("a/one.csv"))),
	"reads no folder": (disk, at) => disk.read(at("a")),
	"reads nothing": (disk, at) => disk.read(at("b.csv")),
	"writes a new file": (disk, at) => {
		disk.write(at("a/new"), encoder.encode("new"));
		return [text(disk.read(at("a/new"))), disk.stampOf(at("a/new")).size];
	},
	"writes over nothing": (disk, at) =>
		disk.write(at("two.csv"), encoder.encode("new")),
	"writes into no folder that is not there": (disk, at) =>
		disk.write(at("b/new"), encoder.encode("new")),
	"copies over what is there": (disk, at) => {
		disk.copy(at("a/one.csv"), at("two.csv"));
		return text(disk.read(at("two.csv")));
	},
	"copies nothing": (disk, at) => disk.copy(at("b"), at("c")),
	"links once": (disk, at) => [
		disk.link(at("two.csv"), at("b")),
		disk.link(at("a/one.csv"), at("b")),
		text(disk.read(at("b"))),
	],
	"moves over what is there": (disk, at) => {
		disk.move(at("a/one.csv"), at("two.csv"));
		return [disk.kindOf(at("a/one.csv")), text(disk.read(at("two.csv")))];
	},
	"moves nothing": (disk, at) => disk.move(at("b"), at("c")),
	"removes a file": (disk, at) => {
		disk.remove(at("two.csv"));
		return disk.kindOf(at("two.csv"));
	},
	"removes what is not there": (disk, at) => disk.remove(at("b")),
	"makes folders, and tells the topmost": (disk, at) =>
		disk.makeFolder(at("b/c/d")) === at("b") && disk.kindOf(at("b/c/d")),
	"makes no folder that is there": (disk, at) => disk.makeFolder(at("a")),
	"makes no folder where a file is": (disk, at) =>
		disk.makeFolder(at("two.csv")),
	"removes no folder that holds something": (disk, at) =>
		disk.removeFolder(at("a")),
	"removes an empty folder": (disk, at) => {
		disk.makeFolder(at("b"));
		disk.removeFolder(at("b"));
		return disk.kindOf(at("b"));
	},
	"tells a file that took another's place": (disk, at) => {
		const before = disk.stampOf(at("two.csv")).number;
		disk.move(at("a/one.csv"), at("two.csv"));
		return disk.stampOf(at("two.csv")).number === before;
	},
};

describe("a disk in memory", () => {
	it.each(Object.entries(operations))("%s, as a real one", (_, operation) => {
		const [real, inMemory] = both().map(({ disk, folder }) =>
			outcome(() => operation(disk, (path) => join(folder, path))),
		);
		expect(inMemory).toEqual(real);
	});

	it("streams a file in copies, which a reader may change", async () => {
		const bytes = encoder.encode("x".repeat(150_000));
		const { disk } = memoryDisk(new Map([["/w/a", bytes]]));
		const sizes: number[] = [];
		for await (const piece of disk.stream("/w/a")) {
			sizes.push(piece.length);
			piece.fill(0);
		}
		expect(sizes).toEqual([65_536, 65_536, 18_928]);
		expect(text(bytes)).toBe("x".repeat(150_000));
	});

	it("gives the files that are its own, and not those below", () => {
		const { disk, files } = memoryDisk(
			new Map([["/w/a", encoder.encode("a")]]),
			new Map([["/tool/b", encoder.encode("b")]]),
		);
		disk.write("/w/c", encoder.encode("c"));
		expect(disk.kindOf("/tool/b")).toBe("file");
		expect([...files().keys()]).toEqual(["/w/a", "/w/c"]);
	});
});
