import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

const program = resolve("bin/cse-report.js");

/** A folder with enough referrals that reading them takes a while. */
function longData(): string {
	const folder = newFolder();
	const heading = "child_id,referral_date,date_of_birth\n";
	const row = "C1,01/02/2016,01/02/2003\n";
	writeFileSync(join(folder, "referrals.csv"), heading + row.repeat(400_000));
	return folder;
}

const words = (text: string) => text.split(" ");
const risks = words("high medium medium low");
const sexes = words("F F F M U");
const ethnicities = words("WBRI WIRI MWBC APKN BAFR OOTH REFU");
const sources = words("1A 1B 2A 3A 4 5A 6 7 8 9 10");

/** A folder with crossings of which it takes long to choose what to hold back: longer by far than any test here waits. */
function longChoice(): string {
	const folder = newFolder();
	const day = (number: number) => String(number).padStart(2, "0");
	const rows = Array.from({ length: 90 }, (_, i) => {
		const at = (i * i * 31 + i * 7) % 997;
		const of = (list: readonly string[], one: number) =>
			list[one % list.length] ?? "";
		return [
			`C${i}`,
			`${day(1 + (at % 28))}/${day(1 + (at % 12))}/2016`,
			`01/02/${1999 + (at % 9)}`,
			of(risks, at),
			of(sexes, at >> 2),
			of(ethnicities, at >> 1),
			of(sources, at >> 3),
		].join(",");
	});
	const heading =
		"child_id,referral_date,date_of_birth,risk_at_referral,sex,ethnicity,referral_source";
	writeFileSync(join(folder, "referrals.csv"), [heading, ...rows].join("\n"));
	writeFileSync(
		join(folder, "cse-report.yaml"),
		`data: .
tables: ["referrals:risk|ageBand", "referrals:ethnicGroup|ageBand|source", "referrals:sex|quarter|risk", "referrals:ageBand|sex", "referrals:risk|source"]
`,
	);
	return folder;
}

/** Runs `build`, and after some milliseconds presses Ctrl+C, or ends it as a schedule does. */
function interruptAfter(
	delay: number,
	folder: string,
	by: "SIGINT" | "SIGTERM",
): Promise<number | null> {
	const child = spawn(process.execPath, [program, "build", "2016"], {
		cwd: folder,
		stdio: "ignore",
	});
	const timer = setTimeout(() => child.kill(by), delay);
	return new Promise((done) =>
		child.on("exit", (code, signal) => {
			clearTimeout(timer);
			// Before the program listens the signal ends it outright, and a shell calls that 130 too.
			done(signal === by ? 130 : code);
		}),
	);
}

describe.skipIf(process.platform === "win32")("an interruption", () => {
	it("exits 130 and leaves nothing, or comes too late and finds all there", async () => {
		const folder = longData();
		const codes: (number | null)[] = [];
		for (const delay of [250, 400, 600, 900]) {
			const code = await interruptAfter(delay, folder, "SIGINT");
			codes.push(code);
			if (code === 0) break;
			expect(code).toBe(130);
			expect(readdirSync(folder)).toEqual(["referrals.csv"]);
		}
		expect(codes).toContain(130);
	});

	it("is heard while it is worked out what to hold back", async () => {
		const folder = longChoice();
		const start = performance.now();
		expect(await interruptAfter(1500, folder, "SIGTERM")).toBe(130);
		// On an idle machine it takes a fifth of a second; left alone, the run takes more than four.
		expect(performance.now() - start).toBeLessThan(1500 + 8000);
		expect(readdirSync(folder).sort()).toEqual([
			"cse-report.yaml",
			"referrals.csv",
		]);
	}, 60_000);

	it("leaves the paper of before as it was", async () => {
		const folder = longData();
		writeFileSync(join(folder, "cse-report.yaml"), "data: .\n");
		expect(runCommand(["build", "2016"], folder).code).toBe(0);
		const path = join(folder, "out", "cse-report-2016.docx");
		const before = readFileSync(path);
		expect(Object.keys(unzipSync(before))).toContain("word/document.xml");
		const code = await interruptAfter(300, folder, "SIGTERM");
		expect([0, 130]).toContain(code);
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(readdirSync(join(folder, "out")).sort()).toEqual([
			"cse-report-2016.docx",
			"private",
		]);
	});
});
