import { spawnSync } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

const script = resolve("docs/schedule/quarters.sh");

/** A folder as a council has it: settings, a few tables, exports, and a command on a path of its own. */
function scheduled() {
	const folder = newFolder();
	writeFileSync(
		join(folder, "cse-report.yaml"),
		`data: ${JSON.stringify(resolve("sample-data"))}\ntables: [referrals, missingEpisodes]\n`,
	);
	const bin = join(folder, "bin");
	mkdirSync(bin);
	const program = resolve("bin/cse-report.js");
	writeFileSync(
		join(bin, "cse-report"),
		`#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`,
	);
	chmodSync(join(bin, "cse-report"), 0o755);
	/** Without a home, a terminal, a locale, or the folder as its own. */
	const run = (first: string, today: string) =>
		spawnSync("/bin/sh", [script, folder, first, today], {
			cwd: "/",
			env: { PATH: `${bin}:/usr/bin:/bin` },
			stdio: ["ignore", "pipe", "pipe"],
			encoding: "utf8",
		});
	return { folder, run };
}

describe.skipIf(process.platform === "win32")("the scheduled quarter", () => {
	it("catches up what was missed, in order, and then has nothing to do", () => {
		const { folder, run } = scheduled();
		const caughtUp = run("2016-Q1", "2016-10-20");
		expect([caughtUp.status, caughtUp.stdout]).toEqual([0, ""]);
		expect(readdirSync(join(folder, "quarters")).toSorted()).toEqual(
			["Q1", "Q2", "Q3"].map((name) => `figures-2016-${name}.json`),
		);
		const third = join(folder, "quarters", "figures-2016-Q3.json");
		const { period, figures } = JSON.parse(readFileSync(third, "utf8"));
		expect(period.id).toBe("2016-Q3");
		expect(figures.map(({ id }: { id: string }) => id)).toContain(
			"referrals@2015-Q3",
		);
		const { out } = runCommand(["releases"], folder);
		expect(out.match(/2016-Q[123]/g)).toEqual([
			"2016-Q1",
			"2016-Q2",
			"2016-Q3",
		]);
		const again = run("2016-Q1", "2016-10-20");
		expect([again.status, again.stderr]).toEqual([0, ""]);
	});

	it("leaves a quarter until its records are in, and stops with the code of what is wrong", () => {
		const { folder, run } = scheduled();
		expect(run("2016-Q3", "2016-10-14").status).toBe(0);
		expect(readdirSync(join(folder, "quarters"))).toEqual([]);
		writeFileSync(join(folder, "cse-report.yaml"), "dta: x\n");
		const stopped = run("2016-Q3", "2017-05-01");
		expect(stopped.status).toBe(2);
		expect(stopped.stderr).toContain("2016-Q3 was not published (exit code 2)");
		expect(readdirSync(join(folder, "quarters"))).toEqual([]);
		expect(run("2016", "2017-05-01").status).toBe(2);
	});

	it("has a file for each scheduler that runs this script", () => {
		const files = readdirSync(dirname(script));
		const page = readFileSync("docs/scheduling.md", "utf8");
		for (const name of files) expect(page).toContain(name);
		const textOf = (name: string) =>
			readFileSync(join(dirname(script), name), "utf8");
		expect(textOf("cse-report.cron")).toMatch(
			/^15 6 \* \* 1 \S+ \/\S+\/docs\/schedule\/quarters\.sh \S+ 2016-Q1$/m,
		);
		expect(textOf("cse-report.service")).toMatch(
			/^ExecStart=\/\S+\/docs\/schedule\/quarters\.sh \S+ 2016-Q1$/m,
		);
		expect(textOf("cse-report-task.xml")).toContain("quarters.ps1");
	});

	const verify = "/usr/bin/systemd-analyze";
	it.skipIf(!existsSync(verify))("has units that systemd understands", () => {
		const timer = resolve("docs/schedule/cse-report.timer");
		const { stderr } = spawnSync(verify, ["verify", timer], {
			encoding: "utf8",
		});
		expect(stderr).not.toMatch(/cse-report\.timer.*(unknown|failed|invalid)/i);
	});
});
