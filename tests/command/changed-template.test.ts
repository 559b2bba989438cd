import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

/** The program holds its own templates parsed; one that differs by a word is another. */
describe("a copy of the tool's own template with a word changed", () => {
	it.each([
		["paper.md", "### Purpose of the report", "### What it is for"],
		["phrases.yaml", "online or social media grooming", "grooming by screens"],
	])("says what it says in %s", (file, from, to) => {
		const folder = newFolder();
		const template = join(folder, "scrutiny-report");
		cpSync("templates/scrutiny-report", template, { recursive: true });
		const path = join(template, file);
		const text = readFileSync(path, "utf8");
		expect(text).toContain(from);
		writeFileSync(path, text.replace(from, to));
		const asked = ["--format", "html", "--template", template, "--out", folder];
		const { code, err } = runCommand(["build", "2016", ...asked]);
		expect([code, err]).toEqual([0, expect.stringContaining("Wrote")]);
		const paper = readFileSync(join(folder, "cse-report-2016.html"), "utf8");
		expect(paper).toContain(to.replace("### ", ""));
	});
});
