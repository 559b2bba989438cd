import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "../releases/document.ts";
import { newFolder, runCommand } from "./run-command.ts";

const folder = newFolder();
const run = (...args: readonly string[]) => runCommand(args, folder);
const write = (name: string, text: string) =>
	writeFileSync(join(folder, name), text);

beforeAll(() => {
	const settings = readFileSync("cse-report.yaml", "utf8");
	// A few tables are enough, and quick to protect.
	write(
		"cse-report.yaml",
		`${settings}\ntables: [ referrals:status, referrals:sex ]\n`,
	);
	cpSync("sample-data", join(folder, "sample-data"), { recursive: true });
	write("alone.json", run("figures", "2016", "--json").out);
	expect(run("figures", "2016-H1", "--release").code).toBe(0);
});

describe("audit beside the ledger", () => {
	it("a year that was not protected against its first half exits 3, and says by which release", () => {
		const { code, out } = run("audit", "alone.json");
		expect(code).toBe(3);
		expect(out).toMatch(
			/Held against 1 release:\n +release 1, January to June/,
		);
		expect(out).toMatch(
			/less release 1, January to June 2016 can only be 4, because of:\n +release 1, January to June 2016: referrals:status=lookedAfter: 5\n +this document, January to December 2016: referrals:status=lookedAfter: 9/,
		);
		const { releases } = JSON.parse(run("audit", "alone.json", "--json").out);
		expect(releases).toMatchObject({
			heldAgainst: ["release 1, January to June 2016"],
			conflict: null,
		});
		expect(releases.told[0]).toMatchObject({
			feasible: [4],
			status: "recovered",
		});
	});

	it("a paper that was protected exits 0; the ledger does not count against itself", () => {
		expect(run("build", "2016", "--release").code).toBe(0);
		const { code, out } = run("audit", join("out", "cse-report-2016.docx"));
		expect(code).toBe(0);
		expect(out).toMatch(/Held against 1 release:/);
		expect(out).toContain("No small count follows from them together");
	});

	it("a document of days that no release has to do with is judged by itself", () => {
		write(
			"other.json",
			documentOf({ period: "2010", figures: { referrals: 20 } }),
		);
		const { code, out } = run("audit", "other.json");
		expect(code).toBe(0);
		expect(out).toContain("No release in the ledger is about");
	});

	it("exports that are named have to be there", () => {
		expect(run("audit", "alone.json", "--data", "nowhere").code).toBe(2);
	});

	it("claims are not held against it: nobody says of what days they are", () => {
		write("claims.yaml", "threshold: 5\nclaims:\n  - { cell: a, is: 7 }\n");
		expect(run("audit", "claims.yaml").out).not.toContain("release");
	});
});
