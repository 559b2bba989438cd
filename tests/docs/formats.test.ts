import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formatsOfCommand } from "../../src/cli/formats.ts";

const page = readFileSync("docs/commands.md", "utf8");

it.each(Object.entries(formatsOfCommand))(
	"the page on commands says what each format of %s is for",
	(command, formats) => {
		const [, own = ""] = page.split(`## cse-report ${command}\n`);
		const told = own
			.split("\n")
			.find((line) => line.startsWith("| `--format`"));
		// One that is usual, and nothing but words for a screen, needs no saying.
		for (const format of formats)
			if (format !== "text") expect(told).toContain(`\`${format}\``);
	},
);
