import { spawn, spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "../command/run-command.ts";

const program = resolve("bin/cse-report.js");
const councils = Array.from({ length: 8 }, (_, at) => `C0${at}`);

/** Pooled exports of invented children; `more` makes another version of them. */
function writeExports(folder: string, more: number): void {
	mkdirSync(join(folder, "exports"), { recursive: true });
	const rows = councils.flatMap((council) =>
		Array.from(
			{ length: 20 + more },
			(_, i) =>
				`${council},K${i},${1 + i}/01/2016,01/02/2003,${i % 3 ? "medium" : "high"},F`,
		),
	);
	const heading =
		"authority,child_id,referral_date,date_of_birth,risk_at_referral,sex";
	writeFileSync(
		join(folder, "exports", "referrals.csv"),
		`${[heading, ...rows].join("\n")}\n`,
	);
	writeFileSync(join(folder, "cse-report.yaml"), "data: exports\n");
}

const build = ["build", "2016", "--each", "authority", "--quiet"];

/** Runs a command and ends it outright after some milliseconds. */
function killAfter(delay: number, folder: string): Promise<void> {
	const child = spawn(process.execPath, [program, ...build], {
		cwd: folder,
		stdio: "ignore",
	});
	const timer = setTimeout(() => child.kill("SIGKILL"), delay);
	return new Promise((done) =>
		child.on("exit", () => {
			clearTimeout(timer);
			done();
		}),
	);
}

function papers(folder: string): ReadonlyMap<string, Buffer> {
	const out = join(folder, "out");
	return new Map(
		readdirSync(out)
			.filter((name) => name.endsWith(".docx"))
			.map((name) => [name, readFileSync(join(out, name))]),
	);
}

describe.skipIf(process.platform === "win32")("a run that is killed", () => {
	it("leaves every paper as it was or as it should be, and the next run is as ever", async () => {
		const folder = newFolder();
		writeExports(folder, 0);
		expect(runCommand(build, folder).code).toBe(0);
		const states = [papers(folder)];
		writeExports(folder, 5);
		const started = Date.now();
		expect(runCommand(build, folder).code).toBe(0);
		const took = Date.now() - started;
		states.push(papers(folder));
		for (let at = 0; at < 20; at++) {
			writeExports(folder, at % 2 === 0 ? 0 : 5);
			// Most of them while papers are being written.
			await killAfter(took * (0.3 + ((at * 7) % 20) / 28), folder);
			for (const [name, bytes] of papers(folder)) {
				expect(
					states.some((state) => state.get(name)?.equals(bytes) === true),
				).toBe(true);
				expect(Object.keys(unzipSync(bytes))).toContain("word/document.xml");
			}
		}
		writeExports(folder, 0);
		const ran = runCommand(build, folder);
		expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
		expect(papers(folder)).toEqual(states[0]);
		const hidden = readdirSync(join(folder, "out"), { recursive: true })
			.map(String)
			.filter((name) => /\.(part|before)$/.test(name));
		expect(hidden).toEqual([]);
	}, 300_000);
});

/** Ends the process outright before one of its changes to the disk: the first is 0. */
const killer = `
	const fs = require("node:fs");
	let left = Number(process.env.KILL_BEFORE);
	for (const name of ["writeFileSync", "linkSync", "renameSync", "rmSync", "copyFileSync", "mkdirSync", "rmdirSync"]) {
		const change = fs[name];
		fs[name] = (...given) => {
			if (left-- === 0) process.kill(process.pid, "SIGKILL");
			return change(...given);
		};
	}
	require("node:module").syncBuiltinESMExports();
`;

/** Runs a command that is ended before one of its changes; whether it was. */
function killBefore(
	change: number,
	args: readonly string[],
	folder: string,
): boolean {
	const preload = join(folder, "..", "killer.cjs");
	writeFileSync(preload, killer);
	const ran = spawnSync(
		process.execPath,
		["--require", preload, program, ...args],
		{ cwd: folder, env: { ...process.env, KILL_BEFORE: `${change}` } },
	);
	return ran.signal === "SIGKILL";
}

describe.skipIf(process.platform === "win32")(
	"a first release that is killed",
	() => {
		it("before a change to the disk is taken up by the next run", () => {
			const args = ["build", "2016", "--authority", "C00", "--release"];
			for (let change = 0; ; change++) {
				const folder = join(newFolder(), "council");
				writeExports(folder, 0);
				const wasKilled = killBefore(change, args, folder);
				const listed = runCommand(["releases", "list", "--json"], folder);
				expect([change, listed.err, listed.code]).toEqual([
					change,
					listed.err,
					0,
				]);
				const isIn = JSON.parse(listed.out).releases.length === 1;
				const paper = join(folder, "out", "cse-report-2016.docx");
				expect([change, isIn || !existsSync(paper)]).toEqual([change, true]);
				if (isIn && !existsSync(paper))
					expect(listed.err).toContain("was not put in place");
				const again = runCommand(args, folder);
				expect([change, again.err, again.code]).toEqual([change, again.err, 0]);
				const left = readdirSync(folder, { recursive: true })
					.map(String)
					.filter((name) => /\.(part|before|lock)$/.test(name));
				expect([change, left]).toEqual([change, []]);
				if (!wasKilled) break;
			}
		}, 300_000);
	},
);

/** A folder on a disk of its own that holds so many bytes; `undefined` where this machine lets nobody make one. */
function smallDisk(bytes: number): string | undefined {
	const folder = mkdtempSync(join(tmpdir(), "cse-report-full-"));
	const ran = spawnSync("mount", [
		...["-t", "tmpfs", "-o", `size=${bytes}`],
		...["tmpfs", folder],
	]);
	if (ran.status === 0) return folder;
	rmSync(folder, { recursive: true });
	return undefined;
}

const full = smallDisk(200 * 1024);

describe.skipIf(full === undefined)("a disk that is full", () => {
	it("is told, and leaves what was there as it was", () => {
		const out = full ?? "";
		const folder = newFolder();
		writeExports(folder, 0);
		const args = ["build", "2016", "--authority", "C00", "--out", out];
		expect(runCommand(args, folder).code).toBe(0);
		const paper = join(out, "cse-report-2016.docx");
		const before = readFileSync(paper);
		const space = 200 * 1024 - statSync(paper).size - 90 * 1024;
		writeFileSync(join(out, "filler"), new Uint8Array(Math.max(space, 0)));
		writeExports(folder, 5);
		const ran = runCommand(args, folder);
		const names = readdirSync(out).toSorted();
		const after = readFileSync(paper);
		spawnSync("umount", [out]);
		rmSync(out, { recursive: true });
		expect(ran.code).toBe(2);
		expect(ran.err).toContain("the disk is full");
		expect(after.equals(before)).toBe(true);
		expect(names).toEqual(["cse-report-2016.docx", "filler", "private"]);
	});
});
