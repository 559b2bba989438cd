import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fencesOf, readPage } from "../docs/markdown.ts";
import { newFolder, runCommand } from "./run-command.ts";

/** A command of the README, and what it says that the command prints. */
const shown = fencesOf(readPage("README.md"))
	.filter(({ language }) => language === "console")
	.map(({ text }) => {
		const [command = "", ...printed] = text.split("\n");
		return { command: command.replace("$ npx cse-report ", ""), printed };
	});

describe("the README", () => {
	const folder = newFolder();
	for (const name of ["cse-report.yaml", "sample-data"])
		cpSync(name, join(folder, name), { recursive: true });
	const exports = join(folder, "my-exports");
	mkdirSync(exports);
	writeFileSync(
		join(exports, "referrals.csv"),
		"child_id,referral_date,date_of_birth\nA1,31/02/2016,04/05/2002\n,03/04/2016,31/13/2001\n",
	);

	const [claims = ""] = fencesOf(readPage("README.md"))
		.map(({ text }) => text)
		.filter((text) => text.startsWith("# claims.yaml\n"));
	writeFileSync(join(folder, "claims.yaml"), claims.replace(/.*\n/, ""));

	it("shows some commands", () => {
		expect(shown.length).toBeGreaterThan(3);
	});

	it.each(shown)("prints what `$command` prints", ({ command, printed }) => {
		const { out, err } = runCommand(command.split(" "), folder);
		expect(out + err).toBe(printed.join("\n"));
	});
});
