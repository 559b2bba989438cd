import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

const tables = ["--tables", "referrals:risk,trainingSessions"];

function figures(...options: readonly string[]) {
	return runCommand(["figures", "2016", ...tables, ...options]);
}

describe("figures beside another period", () => {
	it("as data have the period behind their ids, and the run's own have a change", () => {
		const { code, out } = figures("--compare", "year-before", "--json");
		expect(code).toBe(0);
		const document = JSON.parse(out);
		const found = (id: string) =>
			document.figures.find((one: { id: string }) => one.id === id);
		expect(found("referrals")).toEqual({
			id: "referrals",
			unit: "referral",
			status: "shown",
			count: 30,
			change: { since: "2015", count: 4, percent: 15, says: "same" },
		});
		expect(found("referrals:risk=high@2015")).toEqual({
			id: "referrals:risk=high@2015",
			unit: "referral",
			status: "shown",
			count: 6,
			base: "referrals@2015",
			percent: 23,
			period: {
				id: "2015",
				from: "2015-01-01",
				to: "2015-12-31",
				label: "January to December 2015",
			},
		});
	});

	it("as CSV have columns for the change behind the others", () => {
		const { out } = figures("--compare", "2015", "--format", "csv");
		const [heading = "", first] = out.split("\r\n");
		expect(heading).toMatch(
			/flags,period,change_since,change,change_percent,change_says$/,
		);
		expect(first).toBe(
			"referrals,Referrals,referral,shown,,30,,,,,,,,,2016,2015,4,15,same",
		);
	});

	it("on a screen stand in columns, in order of time", () => {
		const { out } = figures("--series", "2");
		expect(out).toContain(`
Referrals by risk at referral
          2015  2016                      since 2015
  High       6     5  17%         -1, too few to say
  Medium    20    25  83%  +5 (+25%), about the same
`);
	});

	it.each([
		[["--compare", "2016"], /is the period itself/],
		[["--compare", "2017"], /goes on after 31 December 2016/],
		[["--compare", "last"], /"last" is not a period.*previous or year-before/s],
		[["--compare", "2016-Q4"], /2016 and 2016-Q4 overlap/],
		[["--compare", "2015-H2,2015-10..2015-11"], /overlap/],
		[["--series", "1"], /whole number from 2 to 20/],
		[["--series", "many"], /whole number from 2 to 20/],
	])("refuse %s", (options, problem) => {
		const { code, out, err } = figures(...options);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toMatch(problem);
	});
});

describe("a release with other periods", () => {
	it("is held against the ledger whole, and stands in it whole", () => {
		const folder = newFolder();
		writeFileSync(join(folder, "cse-report.yaml"), "# none\n");
		const release = (period: string, ...options: readonly string[]) => {
			const ran = runCommand(
				[
					...["figures", period, "--data", resolve("sample-data"), "--json"],
					...["--tables", "referrals:state", "--release", ...options],
				],
				folder,
			);
			expect([period, ran.code]).toEqual([period, 0]);
			writeFileSync(join(folder, `${period}.json`), ran.out);
		};
		// Open at the end of 2015: 10 of the year, of whom 6 are of its last quarter. Of the 4 others nobody tells.
		release("2015");
		release("2016-Q4", "--compare", "year-before");
		release("2016-Q3", "--compare", "2015-Q3,2015-Q4");
		for (const period of ["2015", "2016-Q4", "2016-Q3"]) {
			const { code, out } = runCommand(["audit", `${period}.json`], folder);
			expect([period, code]).toEqual([period, 0]);
			expect(out).toContain("Together with what was released before");
		}
	});
});
