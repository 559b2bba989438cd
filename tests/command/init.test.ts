import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";
import { expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

const exports = ["referrals", "assessments", "outcomes", "missing", "training"];

/** Other headings than the tool's own, as a case system may have them. */
const otherHeadings: Readonly<Record<string, string>> = {
	child_id: "Person No.",
	referral_date: "Refferal Date",
	date_of_birth: "Child DOB",
	risk_at_referral: "CSE Risk Level at Referral",
	risk_latest: "Current Risk",
	risk_latest_date: "Date of current risk",
	closed_date: "Case Closure Date",
	models: "Model of Exploitation",
	status_at_referral: "Status",
	assessment_date: "Date of Assessment",
	risk_level: "Risk Rating",
	first_score: "Baseline Score",
	start: "Missing Start",
	end: "Missing End",
};

/** Another way of writing a cell. */
const otherWords: Readonly<Record<string, (cell: string) => string>> = {
	sex: (cell) => ({ Male: "1", Female: "2.0" })[cell] ?? "0",
	closed_date: dayNumber,
	closure_reason: (cell) => (cell === "Risk reduced" ? "Goal met" : cell),
};

function dayNumber(cell: string): string {
	const [day = 0, month = 0, year = 0] = cell.split("/").map(Number);
	return cell === ""
		? ""
		: String(Date.UTC(year, month - 1, day) / 86_400_000 + 25_569);
}

/** The sample exports, as they are or as another system would write them. */
function sampleFolder(disguised: boolean): string {
	const folder = newFolder();
	mkdirSync(join(folder, "exports"));
	for (const name of exports) {
		const text = readFileSync(join("sample-data", `${name}.csv`), "utf8");
		const [headings = [], ...rows] = papaparse.parse<string[]>(text, {
			skipEmptyLines: true,
		}).data;
		const written = papaparse.unparse(
			[
				headings.map((heading) => otherHeadings[heading] ?? heading),
				...rows.map((row) =>
					row.map((cell, i) => otherWords[headings[i] ?? ""]?.(cell) ?? cell),
				),
			],
			{ delimiter: ";" },
		);
		writeFileSync(
			join(folder, "exports", disguised ? `CSE ${name}.csv` : `${name}.csv`),
			disguised ? `Extract of 9 January 2017\r\n\r\n${written}` : text,
		);
	}
	return folder;
}

function figuresOf(folder: string): string {
	const { code, out, err } = runCommand(
		["figures", "2016", "--format", "csv"],
		folder,
	);
	expect([code, err]).toEqual([0, expect.any(String)]);
	return out;
}

it("settings from init give the figures of the same children in other words", () => {
	const plain = sampleFolder(false);
	expect(runCommand(["init", "--yes"], plain).code).toBe(0);
	const disguised = sampleFolder(true);
	const first = runCommand(["init", "--yes"], disguised);
	expect(first.code).toBe(0);
	expect(first.err).toMatch(/closure_reason: 1 of \d different words/);
	expect(runCommand(["build", "2016"], disguised).code).toBe(1);
	const list = join(disguised, "out", "private", "private-matches.csv");
	const filled = readFileSync(list, "utf8").replace(
		/(Goal met,\d+),,/,
		"$1,riskReduced,",
	);
	writeFileSync(list, filled);
	expect(figuresOf(disguised)).toBe(figuresOf(plain));
	const again = runCommand(["init", "--yes", "--json"], disguised);
	expect(JSON.parse(again.out)).toMatchObject({
		accepted: true,
		settings: { written: false, added: [] },
		period: "2016",
	});
	expect(runCommand(["build", "2016"], disguised).code).toBe(0);
});

it("needs --yes where nobody can be asked", () => {
	const folder = sampleFolder(false);
	const { code, err } = runCommand(["init"], folder);
	expect(code).toBe(2);
	expect(err).toContain("--yes");
});
