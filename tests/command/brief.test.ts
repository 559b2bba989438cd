import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

function brief(folder: string, ...options: readonly string[]) {
	const config = resolve("cse-report.yaml");
	return runCommand(
		["brief", "2016", "--config", config, "--out", "out", ...options],
		folder,
	);
}

describe("brief", () => {
	it("prints sentences that can be quoted alone, and writes nothing", () => {
		const folder = newFolder();
		const { code, out } = brief(
			folder,
			"--format",
			"text",
			"--compare",
			"2015",
		);
		expect(code).toBe(0);
		const [said = ""] = out.split("What is not said");
		const quoted = said.split("\n").filter((line) => line.startsWith("- "));
		expect(quoted.length).toBeGreaterThan(4);
		for (const line of quoted)
			expect(line).toMatch(/ \(?(as at|by|on) 31 December 2016/);
		expect(out).toContain(
			"there were 30 referrals of children at risk of sexual exploitation to Sample Borough Council. That is 4 more than in January to December 2015 (26)",
		);
		expect(existsSync(join(folder, "out"))).toBe(false);
	});

	it("is one page as Word and HTML, beside the paper and not in its place", () => {
		const folder = newFolder();
		const { code, err } = brief(folder);
		expect(code).toBe(0);
		expect(err).toContain("cse-report-2016-brief.docx");
		expect(readdirSync(join(folder, "out")).toSorted()).toEqual([
			"cse-report-2016-brief.docx",
			"cse-report-2016-brief.html",
			"private",
		]);
	});

	it.each([
		[["--format", "text,docx"], /Ask for one or for the other/],
		[["--format", "text", "--json"], /takes no --json/],
		[["--format", "csv"], /"csv" is not a format/],
	])("refuses %s", (options, problem) => {
		const { code, out, err } = brief(newFolder(), ...options);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toMatch(problem);
	});
});
