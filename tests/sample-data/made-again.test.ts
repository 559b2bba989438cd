import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const kept = fileURLToPath(new URL("../../sample-data/", import.meta.url));
const made = mkdtempSync(join(tmpdir(), "sample-data-"));
afterAll(() => rmSync(made, { recursive: true }));

function csvFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".csv"))
		.toSorted();
}

test("the sample files are what the script makes, byte for byte, in any time zone", () => {
	execFileSync(process.execPath, [join(kept, "make.js"), made], {
		env: { ...process.env, TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8" },
	});
	expect(csvFiles(made)).toEqual(csvFiles(kept));
	for (const name of csvFiles(made)) {
		const same = readFileSync(join(made, name)).equals(
			readFileSync(join(kept, name)),
		);
		expect(same, `${name} is not what make.js makes`).toBe(true);
	}
});
