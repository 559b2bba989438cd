import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { openersOf, openFile } from "../../src/cli/open-file.ts";
import { newFolder } from "../command/run-command.ts";
import { built, issue, runStub, workingFolder } from "./stub-run.ts";

/** A run whose machine has a program for papers, or has none. */
async function runOpening(args: readonly string[], takes: boolean) {
	const folder = workingFolder();
	const opened: { readonly path: string; readonly isThere: boolean }[] = [];
	const ran = await runStub(["build", "2016", "--open", ...args], folder, {
		stages: {
			makeOne: async (_sources, _settings, _request, { formats }) =>
				built("x", [], {
					outputs: formats.map((format) => ({
						format,
						bytes: new TextEncoder().encode(format),
					})),
				}),
		},
		machine: {
			openFile: async (path) => {
				opened.push({ path, isThere: existsSync(path) });
				return takes;
			},
		},
	});
	return { ...ran, opened, folder };
}

describe("build --open", () => {
	it("opens the paper once it is written", async () => {
		const { code, opened, folder } = await runOpening([], true);
		expect(code).toBe(0);
		const path = join(folder, "out", "cse-report-2016.docx");
		expect(opened).toEqual([{ path, isThere: true }]);
	});

	it("opens one of several formats, Word first", async () => {
		const both = await runOpening(["--format", "json,html,docx"], true);
		expect(both.opened.map(({ path }) => path)).toEqual([
			expect.stringMatching(/\.docx$/),
		]);
		const html = await runOpening(["--format", "html,json"], true);
		expect(html.opened.map(({ path }) => path)).toEqual([
			expect.stringMatching(/\.html$/),
		]);
	});

	it("is done where no program opens it, and says where the paper is", async () => {
		const { code, err, folder } = await runOpening(["--quiet"], false);
		expect(code).toBe(0);
		expect(err).toMatch(/cse-report-2016\.docx is written, and no program/);
		expect(existsSync(join(folder, "out", "cse-report-2016.docx"))).toBe(true);
	});

	it("opens nothing where nothing was written", async () => {
		const ran = await runStub(["build", "2016", "--open"], workingFolder(), {
			stages: {
				makeOne: async () => ({ status: "refused", issues: [issue(2)] }),
			},
		});
		expect(ran.code).toBe(1);
	});

	it("is refused before anything is read where there is no one paper", async () => {
		for (const args of [
			["build", "2016", "--open", "--format", "json"],
			["build", "2016", "--open", "--each", "authority"],
			["figures", "2016", "--open"],
			["check", "--open"],
			["explain", "referrals", "2016", "--open"],
		]) {
			const folder = workingFolder();
			const { code, err } = await runStub(args, folder);
			expect(code).toBe(2);
			expect(err).toMatch(/^--open opens /);
			expect(existsSync(join(folder, "out"))).toBe(false);
		}
	});
});

describe("the program that opens a file", () => {
	it("is the system's own, and is given the path as one argument", () => {
		const path = "C:\\Children & Families\\cse-report-2016.docx";
		for (const platform of ["win32", "darwin", "linux", "freebsd"] as const)
			for (const { args } of openersOf(platform, path))
				expect(args.at(-1)).toMatch(/C:.*\.docx("")?$/);
		const programs = (of: string, platform: NodeJS.Platform) =>
			openersOf(platform, of).map(({ program }) => program);
		expect(programs(path, "win32")).toEqual(["cmd.exe", "rundll32.exe"]);
		expect(programs(path, "darwin")).toEqual(["open"]);
		expect(openersOf("win32", path)[0]?.args.at(-1)).toBe(
			`"start "" "${path}""`,
		);
		// A percent sign begins a variable there.
		expect(programs("C:\\50%\\a.docx", "win32")).toEqual(["rundll32.exe"]);
	});

	it.runIf(process.platform === "linux")(
		"is started with the path; one that gives up, or that is not there, took nothing",
		async () => {
			const folder = newFolder();
			const seen = join(folder, "seen");
			const standIn = join(folder, "xdg-open");
			const open = async (end: string, path: string) => {
				writeFileSync(
					standIn,
					`#!/bin/sh\nprintf %s "$1" > "${seen}"\n${end}\n`,
				);
				chmodSync(standIn, 0o755);
				vi.stubEnv("PATH", path);
				const took = await openFile("/a b/paper.docx");
				vi.unstubAllEnvs();
				return took;
			};
			const path = [folder, process.env.PATH].join(delimiter);
			expect(await open("exit 0", path)).toBe(true);
			expect(readFileSync(seen, "utf8")).toBe("/a b/paper.docx");
			expect(await open("exit 3", path)).toBe(false);
			expect(await open("exit 0", join(folder, "nowhere"))).toBe(false);
		},
	);
});
