import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "../command/run-command.ts";
import { knownSystems } from "../init/known-systems.ts";
import { oddSystems } from "../init/odd-systems.ts";
import { filesOf, sampleFiles } from "../init/system-layout.ts";
import { unseenSystems } from "../init/unseen-systems.ts";

/** The figures of exports with the settings that nobody was asked for, and how the run ended. */
function figuresOf(files: ReadonlyMap<string, string>) {
	const folder = newFolder();
	mkdirSync(join(folder, "exports"));
	for (const [name, text] of files)
		writeFileSync(join(folder, "exports", name), text);
	const made = runCommand(["init", "--yes"], folder);
	expect([made.code, made.err]).toEqual([0, expect.any(String)]);
	const figures = ["figures", "2016", "--format", "csv"];
	const { code, out } = runCommand(figures, folder);
	return { code, out };
}

describe("figures with settings that nobody was asked for", () => {
	const systems = [...knownSystems, ...unseenSystems, ...oddSystems];
	it.each(systems.map((layout) => [layout.system, layout] as const))(
		"are those of the same children: %s",
		(_, layout) => {
			const plain = figuresOf(sampleFiles(layout));
			// The sample's outcomes by child are refused, as a child is scored twice.
			if (plain.code !== 0) return;
			expect(figuresOf(filesOf(layout, 10_000))).toEqual(plain);
		},
	);
});
