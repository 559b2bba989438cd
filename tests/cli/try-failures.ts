import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { codes, failingDisk } from "./broken-disk.ts";
import { councilFolder, runReal, stateOf } from "./council-folder.ts";

/** A command, and what was run in its folder before it. */
export interface Tried {
	readonly args: readonly string[];
	readonly before?: readonly (readonly string[])[];
	/** Each council is written by itself: what fails is one council's, and the others' papers are there. */
	readonly each?: boolean;
}

/** Commands that read and write all there is to read and write. */
export const commands: readonly Tried[] = [
	{ args: ["build", "2016", "--authority", "Northby"] },
	{
		args: ["build", "2016", "--authority", "Northby", "--audit", "--merge"],
		before: [
			["build", "2016", "--authority", "Northby", "--format", "docx,json"],
		],
	},
	{ args: ["build", "2016", "--authority", "Northby", "--release"] },
	{
		args: [
			"build",
			"2016-H2",
			"--authority",
			"Northby",
			"--release",
			"--force",
		],
		before: [
			["build", "2016-H1", "--authority", "Northby", "--release"],
			["build", "2016-H2", "--authority", "Northby"],
		],
	},
	{
		args: ["build", "2016", "--each", "authority", "--format", "json,csv"],
		each: true,
	},
	{ args: ["build", "2016", "--each", "authority", "--release"], each: true },
	{
		args: ["figures", "2016", "--authority", "Northby"],
		before: [["build", "2016-H1", "--authority", "Northby"]],
	},
	{ args: ["figures", "2016", "--authority", "Northby", "--release"] },
	{ args: ["figures", "2016", "--each", "authority"] },
	{ args: ["check", "2016", "--authority", "Northby"] },
	{
		args: [
			"check",
			"--authority",
			"Northby",
			"--matches",
			"words.csv",
			"--snapshot",
		],
	},
	{
		args: [
			"check",
			"--authority",
			"Northby",
			"--snapshot",
			"--since",
			"private-snapshot.bin",
		],
		before: [["check", "--authority", "Northby", "--snapshot"]],
	},
	{ args: ["check", "--authority", "Northby", "--since", "earlier"] },
	{ args: ["init", "--yes", "--force", "--data", "exports"] },
	{ args: ["init", "--yes"] },
	{ args: ["explain", "referrals", "2016", "--authority", "Northby"] },
	{ args: ["audit", "claims.yaml"] },
	{
		args: ["audit", "out/cse-report-2016.docx"],
		before: [
			["build", "2016", "--authority", "Northby"],
			["build", "2016-H1", "--authority", "Northby", "--release"],
		],
	},
	{
		args: ["releases", "add", "out/cse-report-2016.docx"],
		before: [["build", "2016", "--authority", "Northby"]],
	},
	{
		args: ["releases", "list"],
		before: [["build", "2016", "--authority", "Northby", "--release"]],
	},
	{
		args: ["releases", "show"],
		before: [["build", "2016", "--authority", "Northby", "--release"]],
	},
];

/** A folder in which a command can be run, as often as it takes. */
export async function folderFor({ before = [] }: Tried): Promise<string> {
	const folder = councilFolder();
	for (const args of before) {
		const ran = await runReal(args, folder);
		expect([args, ran.err, ran.code]).toEqual([args, ran.err, 0]);
	}
	return folder;
}

/** Does something in a copy of a folder. */
export async function inCopy<Result>(
	folder: string,
	run: (copy: string) => Promise<Result>,
): Promise<Result> {
	const copy = mkdtempSync(join(tmpdir(), "cse-report-copy-"));
	try {
		cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
		return await run(copy);
	} finally {
		rmSync(copy, { recursive: true });
	}
}

/** Each paper is as it was or as it should be, nothing else lies about, and the ledger is sound and has every paper. */
async function expectWhole(
	folder: string,
	before: Readonly<Record<string, string>>,
	done: Readonly<Record<string, string>>,
	what: unknown,
): Promise<void> {
	const state = stateOf(folder);
	for (const [name, held] of Object.entries(state)) {
		expect(Object.keys({ ...before, ...done }), JSON.stringify(what)).toContain(
			name,
		);
		if (/out\/cse-report/.test(name))
			expect([before[name], done[name]]).toContain(held);
	}
	const ledger = await runReal(["releases", "list", "--json"], folder);
	expect(ledger.code).toBe(0);
}

/**
 * Runs a command with each of its file operations failing in turn, each in another way.
 *
 * @param step tries every so many operations alone
 */
export async function tryFailures(tried: Tried, step = 1): Promise<void> {
	const folder = await folderFor(tried);
	const { args } = tried;
	const before = stateOf(folder);
	const done = await inCopy(folder, async (copy) => {
		const ran = await runReal(args, copy);
		return { ...ran, state: stateOf(copy) };
	});
	expect([args, done.err, [0, 3].includes(done.code)]).toEqual([
		args,
		done.err,
		true,
	]);
	for (let nth = 0; ; nth += step) {
		const code = codes[(nth / step) % codes.length] ?? "EIO";
		const isOver = await inCopy(folder, async (copy) => {
			const { disk, asked } = failingDisk(nth, code);
			const ran = await runReal(args, copy, disk);
			const what = [...args, `operation ${nth}`, code, ran.err];
			// A failure that does not matter, as of what is looked at for nothing but a hint, changes nothing.
			const expected = ran.code === done.code ? done.state : before;
			expect([...what, ran.code === done.code ? 2 : ran.code]).toEqual([
				...what,
				2,
			]);
			if (tried.each === true)
				await expectWhole(copy, before, done.state, what);
			else expect([what, stateOf(copy)]).toEqual([what, expected]);
			if (ran.code === 2) {
				expect(ran.err).toMatch(/"[^"]+" cannot be (read|written): [^.]+\. ?/);
				if (tried.each !== true) expect(ran.out).toBe("");
			}
			expect(ran.err).not.toMatch(/at .*:\d+:\d+|it failed|fault of its own/);
			return asked() <= nth;
		});
		if (isOver) break;
	}
	rmSync(folder, { recursive: true });
}
