import {
	appendFileSync,
	readFileSync,
	renameSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realDisk } from "../../src/cli/disk.ts";
import { makeReports } from "../../src/pipeline.ts";
import { runStub, workingFolder } from "./stub-run.ts";

/** An export that the case system, or a person, writes while it is read. */

const header = "child_id,referral_date,date_of_birth\n";
const row = "C1,03/04/2016,01/01/2002\n";

/** A run over an export of many rows; `change` happens to the file after its first 64 KB of rows have been read. */
async function runWhile(
	change: (path: string) => void,
	content = header + row.repeat(20_000),
) {
	const folder = workingFolder();
	const path = join(folder, "exports", "referrals.csv");
	writeFileSync(path, content);
	let opened = 0;
	let changed = false;
	return runStub(["figures", "2016"], folder, {
		stages: { makeReports },
		disk: {
			stream: async function* (file) {
				// The first two look at the start of the file and at its header.
				const ofRows = file === path && ++opened === 3;
				for await (const bytes of realDisk.stream(file)) {
					yield bytes;
					if (!ofRows || changed) continue;
					changed = true;
					change(path);
				}
			},
		},
	});
}

const told = /^"referrals\.csv" changed while it was being read\. Wait/m;

describe("an export", () => {
	it("is read where nothing happens to it", async () => {
		const { code, err } = await runWhile(() => undefined);
		expect(err).not.toMatch(told);
		expect(code).toBe(0);
	});

	it.each([
		["grows", (path: string) => appendFileSync(path, row)],
		["shrinks", (path: string) => truncateSync(path, 100_000)],
		["is cut within a cell", (path: string) => truncateSync(path, 300_007)],
		[
			"is written over with as many bytes",
			(path: string) => {
				const bytes = readFileSync(path);
				writeFileSync(path, bytes.fill(0x22, 200_000));
			},
		],
		[
			"is replaced by another",
			(path: string) => {
				writeFileSync(`${path}.new`, readFileSync(path));
				renameSync(`${path}.new`, path);
			},
		],
	])("ends the run where it %s while it is read", async (_what, change) => {
		const { code, out, err } = await runWhile(change);
		expect(err).toMatch(told);
		expect([code, out]).toEqual([2, ""]);
	});

	it("ends the run where it is taken away while it is read", async () => {
		const { code, out, err } = await runWhile((path) => rmSync(path));
		expect(err).toMatch(
			/"exports\/referrals\.csv" cannot be read: it is not there/,
		);
		expect([code, out]).toEqual([2, ""]);
	});

	it("ends the run where it cannot be read", async () => {
		const folder = workingFolder();
		const { code, err } = await runStub(["figures", "2016"], folder, {
			stages: { makeReports },
			disk: {
				// biome-ignore lint/correctness/useYield: it fails before
				stream: async function* () {
					throw Object.assign(new Error("no"), {
						code: "EACCES",
						syscall: "open",
					});
				},
			},
		});
		expect(err).toMatch(
			/"exports\/referrals\.csv" cannot be read: .* no right/,
		);
		expect(code).toBe(2);
	});
});
