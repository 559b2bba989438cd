import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const program = resolve("bin/cse-report.js");

/** How a command ended, and what it said. */
export interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs `cse-report` in a folder, as a person or a schedule does. */
export function runCommand(
	args: readonly string[],
	folder = ".",
	env: Readonly<Record<string, string>> = {},
): Ran {
	const ran = spawnSync(process.execPath, [program, ...args], {
		cwd: folder,
		encoding: "utf8",
		env: { ...process.env, ...env },
	});
	return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A new folder of this machine's, with a space and letters of other alphabets in its name. */
export function newFolder(): string {
	return mkdtempSync(join(tmpdir(), "cse report żółć 報告 "));
}
