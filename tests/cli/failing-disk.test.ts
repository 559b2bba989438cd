import { describe, expect, it } from "vitest";
import { misused } from "../../src/cli/stop.ts";
import { councilFolder, runReal, stateOf } from "./council-folder.ts";
import { releasingCommands, tryDeaths } from "./try-deaths.ts";
import { commands, tryFailures } from "./try-failures.ts";

/** A sample of what `tests/heavy/failing-disk.test.ts` and `tests/heavy/ended-runs.test.ts` try at every operation. */

describe("a file operation that fails ends in exit 2 and leaves all as it was", () => {
	it.each(
		commands
			.filter(({ args }) =>
				/^(build 2016 --authority Northby --release|check.*--matches)/.test(
					args.join(" "),
				),
			)
			.map((tried) => [tried.args.join(" "), tried] as const),
	)("%s", (_, tried) => tryFailures(tried, 23));
});

describe("an interruption", () => {
	it.each([
		["build", "2016", "--authority", "Northby", "--release"],
		["build", "2016", "--each", "authority"],
		["figures", "2016", "--authority", "Northby", "--release"],
		["check", "--matches", "words.csv", "--snapshot"],
		["init", "--yes", "--force", "--data", "exports"],
	])("is heard before anything is written: %s", async (...args) => {
		const folder = councilFolder();
		const before = stateOf(folder);
		const ran = await runReal(args, folder, {}, 1, {
			hearInterruption: async () => {
				throw misused("Interrupted.");
			},
		});
		expect([ran.code, ran.err]).toEqual([2, "Interrupted.\n"]);
		expect(stateOf(folder)).toEqual(before);
	});
});

describe("a release that is ended while it is written is taken up by the next run", () => {
	it("whatever it had done", async () => {
		const [first] = releasingCommands;
		if (first === undefined) throw new Error("nothing is released");
		await expect(tryDeaths(first, 9)).resolves.toBeUndefined();
	});
});
