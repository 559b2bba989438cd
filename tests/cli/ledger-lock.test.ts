import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Machine } from "../../src/cli/machine.ts";
import { loadStages } from "../../src/cli/stages.ts";
import { councilFolder } from "./council-folder.ts";
import { runStub } from "./stub-run.ts";

const lockName = "private-releases.lock";
const released = [
	"figures",
	"2016",
	"--authority",
	"Northby",
	"--release",
	"--quiet",
];

const firstRelease = { release: 1, label: "the year", papers: [] };

/** A council's folder whose ledger is locked. */
function lockedFolder(lock: string): string {
	const folder = councilFolder();
	mkdirSync(join(folder, ".cse-report"));
	writeFileSync(join(folder, ".cse-report", lockName), lock);
	return folder;
}

async function releaseIn(folder: string, machine: Partial<Machine> = {}) {
	return runStub(released, folder, { stages: await loadStages(), machine });
}

function lockOf(process: number, more: object = {}): string {
	return `${JSON.stringify({ process, host: "here", ...more })}\n`;
}

describe("a lock on the ledger", () => {
	it.each([
		["of a process that is gone", lockOf(77), {}],
		["of the first version, of a process that is gone", "77\n", {}],
		[
			"of a process whose number another has now",
			lockOf(77, { started: "boot 1" }),
			{ isRunning: () => true, startOf: () => "boot 2" },
		],
	])("is taken over: %s", async (_, lock, machine) => {
		const folder = lockedFolder(lock);
		const ran = await releaseIn(folder, machine);
		expect([ran.err, ran.code]).toEqual(["", 0]);
		const names = readdirSync(join(folder, ".cse-report"));
		expect(names).toContain("private-releases.head");
		expect(names).not.toContain(lockName);
	});

	it.each([
		[
			"of a process that runs",
			lockOf(77, { started: "boot 1" }),
			{ isRunning: (): boolean => true, startOf: () => "boot 1" },
			/process 77.*Run the command again when it has ended/,
		],
		[
			"of a process that runs, where the system does not say since when",
			lockOf(77, { started: "boot 1" }),
			{ isRunning: (): boolean => true },
			/process 77/,
		],
		[
			"of another computer",
			lockOf(77, { host: "finance-3" }),
			{},
			/"finance-3".*delete ".*private-releases\.lock"/s,
		],
		["that cannot be read", "", {}, /cannot be told.*delete/s],
	])("stops the run: %s", async (_, lock, machine, words) => {
		const folder = lockedFolder(lock);
		const ran = await releaseIn(folder, machine);
		expect([ran.code, ran.out]).toEqual([2, ""]);
		expect(ran.err).toMatch(words);
		expect(readdirSync(join(folder, ".cse-report"))).toEqual([lockName]);
		expect(readFileSync(join(folder, ".cse-report", lockName), "utf8")).toBe(
			lock,
		);
	});

	it("tells, once it is taken over, what was being published", async () => {
		const folder = councilFolder();
		expect((await releaseIn(folder)).code).toBe(0);
		const lock = lockOf(77, {
			publishing: {
				release: 1,
				label: "the year",
				papers: ["out/cse-report-2016.docx"],
			},
		});
		writeFileSync(join(folder, ".cse-report", lockName), lock);
		mkdirSync(join(folder, "out"));
		writeFileSync(join(folder, "out", ".cse-report-2016.docx.77.part"), "half");
		const ran = await runStub(["releases", "list"], folder);
		expect(ran.code).toBe(0);
		expect(ran.err).toMatch(
			/Release 1, the year, stands in the ledger.*"out\/cse-report-2016\.docx" was not put in place/s,
		);
		expect((await runStub(["releases", "list"], folder)).err).toBe("");
	});
});

it("a ledger on a drive that is not there is not taken for none", async () => {
	const folder = councilFolder();
	symlinkSync(join(folder, "away"), join(folder, ".cse-report"));
	const ran = await runStub(["figures", "2016"], folder);
	expect([ran.code, ran.out]).toEqual([2, ""]);
	expect(ran.err).toMatch(/"\.cse-report".*is not a folder.*drive/);
});

describe("a ledger of which only what stands beside it is left", () => {
	const signposts = [".gitignore", "private-note.txt"];

	it.each(signposts)("is damaged, and not none: %s", async (name) => {
		const folder = councilFolder();
		expect((await releaseIn(folder)).code).toBe(0);
		const ledger = join(folder, ".cse-report");
		for (const other of readdirSync(ledger))
			if (other !== name) rmSync(join(ledger, other));
		const ran = await runStub(["figures", "2016"], folder);
		expect([ran.code, ran.out]).toEqual([2, ""]);
		expect(ran.err).toMatch(/is damaged\..*ever published, delete the folder/);
		expect(readdirSync(ledger)).toEqual([name]);
	});

	it("was never begun where the first run to write to it was ended, and is none", async () => {
		const folder = lockedFolder(lockOf(77, { publishing: firstRelease }));
		for (const name of signposts)
			writeFileSync(join(folder, ".cse-report", name), "");
		expect((await runStub(["releases", "list"], folder)).code).toBe(0);
		expect(readdirSync(join(folder, ".cse-report"))).toEqual([]);
	});

	it("is damaged where a run was ended that wrote to one with releases", async () => {
		const folder = lockedFolder(
			lockOf(77, { publishing: { ...firstRelease, release: 3 } }),
		);
		const key = join(folder, ".cse-report", "private-releases.key");
		writeFileSync(key, `${"0".repeat(64)}\n`);
		expect((await runStub(["releases", "list"], folder)).code).toBe(2);
		expect(existsSync(key)).toBe(true);
	});
});

it("settings that are a link to nothing are not taken for none", async () => {
	const folder = councilFolder();
	symlinkSync(join(folder, "away.yaml"), join(folder, "linked.yaml"));
	const args = ["figures", "2016", "--config", "linked.yaml"];
	const ran = await runStub(args, folder);
	expect(ran.code).toBe(2);
	expect(ran.err).toMatch(/"linked\.yaml" cannot be read: it is not there/);
});
