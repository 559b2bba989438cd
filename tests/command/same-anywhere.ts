import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { openAnyWorld } from "./any-world.ts";
import { newFolder, runCommand } from "./run-command.ts";

const anywhere = openAnyWorld();

/**
 * Runs a command twice, each time in a copy of a folder: as people do, and where there is no Node. Expects the same code, and
 * the same files for publication; gives their names.
 *
 * @param fill puts what the command reads into a folder
 */
export async function expectSameAnywhere(
	args: readonly string[],
	fill: (folder: string) => void = sample,
): Promise<readonly string[]> {
	const [here, there] = [newFolder(), newFolder()];
	fill(here);
	fill(there);
	const told = runCommand(args, here);
	const run = await anywhere;
	const ran = await run(args, there);
	expect(ran).toEqual({ ...told, touched: [] });
	const published = publishedIn(here);
	expect(publishedIn(there)).toEqual(published);
	return published.map(([name]) => name);
}

/** The sample data with its settings. */
export function sample(folder: string): void {
	for (const name of ["cse-report.yaml", "sample-data"])
		cpSync(name, join(folder, name), { recursive: true });
}

/** The names of the files that a run wrote for publication, and a checksum of each. */
function publishedIn(folder: string): readonly (readonly [string, string])[] {
	const out = join(folder, "out");
	return existsSync(out)
		? readdirSync(out, { recursive: true, encoding: "utf8" })
				.filter((name) => /^(?!private).*\.(docx|html|json|csv)$/.test(name))
				.toSorted()
				.map((name) => [
					name,
					createHash("sha256")
						.update(readFileSync(join(out, name)))
						.digest("hex"),
				])
		: [];
}
