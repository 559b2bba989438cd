import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runStub } from "../cli/stub-run.ts";
import { knownSystems } from "../init/known-systems.ts";
import { oddSystems } from "../init/odd-systems.ts";
import { filesOf, sampleFiles } from "../init/system-layout.ts";
import { unseenSystems } from "../init/unseen-systems.ts";

/** The figures of exports with the settings that nobody was asked for. */
async function figuresOf(files: ReadonlyMap<string, string>): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), "cse-init-"));
	mkdirSync(join(folder, "exports"));
	for (const [name, text] of files)
		writeFileSync(join(folder, "exports", name), text);
	const made = await runStub(["init", "--yes"], folder);
	expect([made.code, made.err]).toEqual([0, expect.any(String)]);
	const ran = await runStub(["figures", "2016", "--format", "csv"], folder);
	expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
	return ran.out;
}

describe("figures with settings that nobody was asked for", () => {
	const systems = [...knownSystems, ...unseenSystems, ...oddSystems];
	it.each(systems.map((layout) => [layout.system, layout] as const))(
		"are those of the same children: %s",
		async (_, layout) => {
			const written = await figuresOf(filesOf(layout, 10_000));
			expect(written).toBe(await figuresOf(sampleFiles(layout)));
		},
	);
});
