import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dyingDisk } from "./broken-disk.ts";
import { built, runStub, type StubOptions, workingFolder } from "./stub-run.ts";

/** A run that writes a paper and its figures. */
function run(text: string): StubOptions {
	return {
		stages: {
			makeOne: async () => ({
				...built(text),
				outputs: (["docx", "json"] as const).map((format) => ({
					format,
					bytes: new TextEncoder().encode(`${text} ${format}`),
				})),
			}),
		},
	};
}

function outputs(folder: string): readonly (string | undefined)[] {
	return ["docx", "json"].map((format) => {
		try {
			return readFileSync(
				join(folder, "out", `cse-report-2016.${format}`),
				"utf8",
			);
		} catch {
			return undefined;
		}
	});
}

/** Everything under the folder of outputs. */
function names(folder: string): readonly string[] {
	return readdirSync(join(folder, "out"), { recursive: true })
		.map(String)
		.toSorted();
}

describe("a machine that dies at any moment of a run", () => {
	it.each([
		["where there was nothing", undefined],
		["where there was a paper", "old"],
	])(
		"%s: leaves each output as it was or as it should be, and does not stand in the way of the next run",
		async (_, old) => {
			for (let after = 0; ; after++) {
				const folder = workingFolder();
				mkdirSync(join(folder, "out"));
				if (old !== undefined)
					expect(
						(await runStub(["build", "2016"], folder, run(old))).code,
					).toBe(0);
				const before = outputs(folder);
				const dying = dyingDisk(after);
				await runStub(["build", "2016"], folder, {
					...run("new"),
					disk: dying.disk,
				});
				const fresh = ["new docx", "new json"];
				for (const [at, text] of outputs(folder).entries())
					expect([before[at], fresh[at]]).toContain(text);
				// Another process, some time later, when the exports have changed.
				const ran = await runStub(["build", "2016"], folder, {
					...run("newer"),
					machine: { processId: 2 },
				});
				expect([after, ran.err, ran.code]).toEqual([
					after,
					expect.stringContaining("Wrote"),
					0,
				]);
				expect(outputs(folder)).toEqual(["newer docx", "newer json"]);
				expect(names(folder)).toEqual([
					"cse-report-2016.docx",
					"cse-report-2016.json",
					"private",
					"private/.gitignore",
					"private/private-note.txt",
					"private/private-run-2016.json",
				]);
				if (dying.asked() <= after) break;
			}
		},
	);
});
