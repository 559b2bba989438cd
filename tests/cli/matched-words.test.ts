import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Settings } from "../../src/settings/settings.ts";
import { built, runStub, workingFolder } from "./stub-run.ts";

/** A folder whose settings name a matches file. */
function matching(text?: string): string {
	const folder = workingFolder();
	appendFileSync(join(folder, "cse-report.yaml"), "matches: mine.csv\n");
	if (text !== undefined) writeFileSync(join(folder, "mine.csv"), text);
	return folder;
}

const header = "export,column,raw_value,matched_to\n";

describe("a matches file that settings name", () => {
	it("is read with them, and its words go into no record", async () => {
		const folder = matching(`${header}referrals,sex,Zebra,female\n`);
		let given: Settings | undefined;
		const ran = await runStub(["build", "2016"], folder, {
			stages: {
				makeOne: async (_sources, settings) => {
					given = settings;
					return built("x");
				},
			},
		});
		expect(ran.code).toBe(0);
		expect(given?.matches).toEqual({ referrals: { sex: { Zebra: "female" } } });
		const record = readFileSync(
			join(folder, "out", "private", "private-run-2016.json"),
			"utf8",
		);
		expect(record).not.toContain("Zebra");
		expect(JSON.parse(record).settings.matchesSha256).toMatch(/^[0-9a-f]{64}$/);
		expect(JSON.parse(record).settings.used.matchesFile).toBe("mine.csv");
	});

	it("is told of by line where it is wrong, and by no word of it", async () => {
		const folder = matching(
			`${header}referrals,sex,Zebra,femal\nreferals,sex,Zebra,\n`,
		);
		const ran = await runStub(["figures", "2016"], folder);
		expect(ran.code).toBe(2);
		expect(ran.err).toMatch(/^mine\.csv, line 2, "matched_to": .*female/);
		expect(ran.err).toMatch(/^mine\.csv, line 3, "export": .*referrals/m);
		expect(ran.err).not.toContain("Zebra");
	});

	it("must be there, and be written in UTF-8", async () => {
		const absent = await runStub(["figures", "2016"], matching());
		expect(absent.code).toBe(2);
		expect(absent.err).toMatch(/"mine\.csv".* is not there.*--matches/);
		const folder = matching();
		writeFileSync(join(folder, "mine.csv"), Uint8Array.of(0xe9, 10));
		const ran = await runStub(["figures", "2016"], folder);
		expect(ran.code).toBe(2);
		expect(ran.err).toMatch(/matches file "mine\.csv".*CSV UTF-8/);
	});

	it("may be saved in UTF-16 with tabs, as spreadsheets do", async () => {
		const text = `\uFEFF${header}referrals,sex,Zebra,female\n`;
		const folder = matching();
		writeFileSync(
			join(folder, "mine.csv"),
			Buffer.from(text.replaceAll(",", "\t"), "utf16le"),
		);
		expect((await runStub(["figures", "2016"], folder)).code).toBe(0);
	});
});
