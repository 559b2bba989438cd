import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../command/run-command.ts";

const hasFish = spawnSync("fish", ["--version"]).status === 0;
if (!hasFish)
	console.warn(
		"NOT CHECKED: this machine has no fish, so its completion was not tried.",
	);

/** What fish offers for a line, typed so far: the words without what they are for. */
function offered(line: string): readonly string[] {
	const folder = mkdtempSync(join(tmpdir(), "cse-report-fish-"));
	const script = join(folder, "completion.fish");
	writeFileSync(script, runCommand(["completion", "fish"]).out);
	const { stdout, stderr } = spawnSync(
		"fish",
		["--no-config", "-c", `source '${script}'; complete -C '${line}'`],
		{ encoding: "utf8" },
	);
	expect(stderr).toBe("");
	const lines = stdout.split("\n").filter((text) => text !== "");
	return lines.map((text) => text.split("\t")[0] ?? "");
}

describe.skipIf(!hasFish)("completion in fish", () => {
	it.each([
		["cse-report bu", ["build"]],
		["cse-report build 2016 --fo", ["--force", "--format"]],
		["cse-report build 2016 --data sample-d", ["sample-data/"]],
		["cse-report build 2016 --format docx,j", ["docx,json"]],
		["cse-report build 2016 --format docx,html,c", ["docx,html,csv"]],
		["cse-report build 2016 --template scr", ["scrutiny-report"]],
		["cse-report build 2016 --edition ", ["restricted"]],
		[
			"cse-report figures 2016 --tables children,lookedAfter:p",
			["children,lookedAfter:placedBy"],
		],
		["cse-report explain referrals:risk=h", ["referrals:risk=high"]],
		["cse-report completion p", ["powershell"]],
	])("offers after %s what can follow", (line, words) => {
		expect(offered(line)).toEqual(words);
	});
});
