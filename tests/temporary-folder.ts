import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All folders that tests make for themselves lie in one, which is gone when they are done. */
export function setup(): () => void {
	const folder = mkdtempSync(join(tmpdir(), "cse-report-tests-"));
	for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
	return () => rmSync(folder, { recursive: true, force: true });
}
