import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

describe("help", () => {
	it("goes to stdout, with a first example", () => {
		const { code, out, err } = runCommand(["--help"]);
		expect([code, err]).toEqual([0, ""]);
		expect(out).toContain("  cse-report build 2016");
	});

	it.each(["build", "figures", "check"])(
		"of %s ends in an example to paste",
		(name) => {
			const { code, out } = runCommand([name, "--help"]);
			expect(code).toBe(0);
			expect(out.trim().split("\n").at(-1)).toMatch(
				new RegExp(`^ {2}cse-report ${name} 2016`),
			);
		},
	);

	it("goes to stderr where no command is given", () => {
		const { code, out, err } = runCommand([]);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toContain("Usage: cse-report");
	});

	it("has no colours in a pipe", () => {
		expect(runCommand(["--help"], ".", { FORCE_COLOR: "3" }).out).not.toContain(
			"\u001b",
		);
	});
});

describe("what is not in this version", () => {
	it.each([
		["build", "--no-record"],
		["check", "--compare", "previous"],
		["check", "--each", "authority"],
	])("%s %s", (command, ...options) => {
		const { code, out, err } = runCommand([command, "2016", ...options]);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toMatch(/not in this version/);
	});
});

describe("a command that is written wrongly", () => {
	it.each([
		[["buld", "2016"], /Did you mean build\?/],
		[
			["build"],
			/missing required argument 'period'\n\nHow a command is written: cse-report build --help\. For example/,
		],
		[["build", "2016", "2017"], /too many arguments/],
		[
			["build", "2016", "--format", "docx", "html"],
			/In PowerShell.*"docx,html"/,
		],
		[["build", "2016", "--tabels", "all"], /Did you mean --tables\?/],
		[["figures", "2016", "--audit"], /unknown option/],
		[["build", "2016", "--data"], /argument missing/],
		[["build", "2016-07"], /Write 2016-M07 for July 2016/],
		[["build", "2013/15"], /Write 2013\/14/],
		[["build", "soon"], /not a period/],
		[["build", "2016", "--as-at", "31/12/2016"], /Write it as 2016-12-31/],
		[["build", "2016", "--as-at", "2016-12-30"], /before the end of the per/],
		[["build", "2016", "--format", "dox"], /Did you mean docx\?/],
		[["build", "2016", "--format", ""], /name at least one of docx/],
		[["figures", "2016", "--format", "pdf"], /not a format/],
		[["figures", "2016", "--format", "html"], /a format of the paper/],
		[["figures", "2016", "--format", "json,csv"], /one format/],
		[["figures", "2016", "--json", "--format", "csv"], /two things/],
		[["build", "2016", "--tables", ","], /at least one table/],
		[["build", "2016", "--tables", "referals"], /"referals"/],
		[["build", "2016", "--data", "nowhere"], /"nowhere" is not there/],
		[["build", "2016", "--data", "README"], /is not/],
		[["build", "2016", "--config", "nowhere.yaml"], /is not there/],
		[["build", "2016", "--template", "scrutinny"], /"scrutinny" is not there/],
	])("%j exits 2 and says what to write", (args, message) => {
		const folder = newFolder();
		const { code, out, err } = runCommand(args, folder);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toMatch(message);
		expect(err).not.toMatch(/^\s+at /m);
	});
});

describe("settings that are wrong", () => {
	it("are told by file, line and key, all together, and exit 2", () => {
		const folder = newFolder();
		writeFileSync(
			join(folder, "cse-report.yaml"),
			"authority: { name: A }\npolicy:\n  treshold: 5\ntables: [refferals]\n",
		);
		const { code, err } = runCommand(["figures", "2016"], folder);
		expect(code).toBe(2);
		expect(err).toMatch(/^cse-report\.yaml, line 3, "policy\.treshold": /m);
		expect(err).toMatch(/Did you mean "threshold"\?/);
		expect(err).toMatch(/^cse-report\.yaml, line 4, "tables\[1\]": /m);
	});

	it("are found where --config says, and shown by the way that was written", () => {
		const folder = newFolder();
		mkdirSync(join(folder, "städte"));
		writeFileSync(join(folder, "städte", "a b.yaml"), "dat: x\n");
		const { code, err } = runCommand(
			["figures", "2016", "--config", join("städte", "a b.yaml")],
			folder,
		);
		expect(code).toBe(2);
		expect(err).toContain('a b.yaml, line 1, "dat"');
	});

	it("may be saved by an editor as UTF-16, and not as anything older", () => {
		const folder = newFolder();
		const file = join(folder, "cse-report.yaml");
		writeFileSync(file, "\ufeffdat: x\n", "utf16le");
		expect(runCommand(["figures", "2016"], folder).err).toContain("line 1");
		writeFileSync(file, Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
		expect(runCommand(["figures", "2016"], folder).err).toContain("UTF-8");
	});
});
