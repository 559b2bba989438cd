import { rmSync } from "node:fs";
import { expect } from "vitest";
import { dyingDisk } from "./broken-disk.ts";
import { runReal, stateOf } from "./council-folder.ts";
import { folderFor, inCopy, type Tried } from "./try-failures.ts";

/** Commands that put a release into the ledger. */
export const releasingCommands: readonly Tried[] = [
	{ args: ["build", "2016", "--authority", "Northby", "--release"] },
	{
		args: ["build", "2016-H2", "--authority", "Northby", "--release"],
		before: [
			["build", "2016-H1", "--authority", "Northby", "--release"],
			["build", "2016-H2", "--authority", "Northby"],
		],
	},
	{ args: ["figures", "2016", "--authority", "Northby", "--release"] },
	{ args: ["build", "2016", "--each", "authority", "--release"], each: true },
	{
		args: ["releases", "add", "out/cse-report-2016.docx"],
		before: [["build", "2016", "--authority", "Northby"]],
	},
];

/**
 * Ends a command after each of its changes to the disk, as where it is killed, and has other runs take up what it left: the
 * ledger is sound, no paper stands without its line in it, a line without its paper is told, and nothing lies about.
 *
 * @param step tries every so many changes alone
 */
export async function tryDeaths(tried: Tried, step = 1): Promise<void> {
	const folder = await folderFor(tried);
	const { args } = tried;
	const before = stateOf(folder);
	const done = await inCopy(folder, async (copy) => {
		expect((await runReal(args, copy)).code).toBe(0);
		return stateOf(copy);
	});
	for (let after = 0; ; after += step) {
		const isOver = await inCopy(folder, async (copy) => {
			const { disk, asked } = dyingDisk(after);
			await runReal(args, copy, disk);
			await expectTakenUp(copy, before, done, [...args, after]);
			const again = await runReal(args, copy, {}, 3);
			expect([args, after, again.err, again.code]).toEqual([
				args,
				after,
				again.err,
				0,
			]);
			expect([args, after, stateOf(copy)]).toEqual([args, after, done]);
			return asked() <= after;
		});
		if (isOver) break;
	}
	rmSync(folder, { recursive: true });
}

type State = Readonly<Record<string, string>>;

async function expectTakenUp(
	folder: string,
	before: State,
	done: State,
	what: readonly unknown[],
): Promise<void> {
	const next = await runReal(["releases", "list", "--json"], folder, {}, 2);
	expect([...what, next.err, next.code]).toEqual([...what, next.err, 0]);
	const state = stateOf(folder);
	const inLedger = JSON.parse(next.out).releases.length;
	const lines = (held: State) =>
		(held[".cse-report/private-releases.jsonl"] ?? "").split("\n").length - 1;
	expect(Math.max(lines(state), 0)).toBe(inLedger);
	const isNew = inLedger > Math.max(lines(before), 0);
	const papers = Object.keys(done).filter((name) => name.endsWith(".docx"));
	const placed = papers.filter(
		(name) => state[name] === done[name] && before[name] !== done[name],
	);
	const isPublishing = papers.some((name) => before[name] !== done[name]);
	if (isPublishing && !isNew) expect([what, placed]).toEqual([what, []]);
	if (isNew && next.err !== "")
		expect(next.err).toMatch(/stands in the ledger of releases/);
	const missing =
		isPublishing && placed.length < inLedger - Math.max(lines(before), 0);
	if (isNew && missing)
		expect([what, next.err]).toEqual([
			what,
			expect.stringMatching(/not put in place/),
		]);
	for (const name of Object.keys(state))
		expect(name, JSON.stringify(what)).not.toMatch(/\.(lock|part|before)$/);
}
