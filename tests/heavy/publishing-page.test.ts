import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "../command/run-command.ts";
import { fencesOf, readPage } from "../docs/markdown.ts";

const start = "$ npx cse-report ";

/** The commands of the page, in order, with the stretches of lines that it says they print: "…" stands between these. */
const shown = fencesOf(readPage("docs/publishing.md"))
	.filter(({ language }) => language === "console")
	.flatMap(({ text }) => text.split(/^(?=\$ )/m))
	.map((text) => {
		const [command = "", ...lines] = text.trimEnd().split("\n");
		const stretches = lines
			.join("\n")
			.split("…")
			.map((stretch) => stretch.trim());
		return { command: command.replace(start, ""), stretches };
	});

describe("the page on publishing", () => {
	it("prints what its commands print, one after the other", () => {
		const folder = newFolder();
		for (const name of ["cse-report.yaml", "sample-data"])
			cpSync(name, join(folder, name), { recursive: true });
		const before = runCommand(["figures", "2016", "--json"], folder);
		writeFileSync(join(folder, "last-year.json"), before.out);
		expect(shown.length).toBeGreaterThan(6);
		for (const { command, stretches } of shown) {
			const { out, err } = runCommand(command.split(" "), folder);
			let left = out + err;
			for (const stretch of stretches) {
				expect(left).toContain(stretch);
				left = left.slice(left.indexOf(stretch) + stretch.length);
			}
			if (stretches.length === 1) expect((out + err).trim()).toBe(stretches[0]);
		}
	}, 60_000);
});
