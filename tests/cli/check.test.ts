import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runStub, workingFolder } from "./stub-run.ts";

const header = "referral_id,child_id,referral_date,date_of_birth";

/** A working folder with one export of these rows. */
function folderWith(...rows: readonly string[]): string {
	const folder = workingFolder();
	mkdirSync(join(folder, "exports"), { recursive: true });
	writeFileSync(
		join(folder, "exports", "referrals.csv"),
		[header, ...rows, ""].join("\n"),
	);
	return folder;
}

const clean = ["1,A,2016-03-04,2002-03-04", "2,B,2016-03-05,2001-04-05"];

describe("cse-report check", () => {
	it("says that build would run where nothing refuses", async () => {
		const { code, out, err } = await runStub(
			["check", "2016"],
			folderWith(...clean, "3,C,2015-01-01,2002-03-05"),
		);
		expect([code, err]).toEqual([0, ""]);
		expect(out).toContain("Nothing was found that is wrong.");
		expect(out).toMatch(/referrals\.csv {1,2}3 rows/);
		expect(out.trimEnd().split("\n").at(-1)).toBe("build 2016 would run.");
	});

	it("says how many issues of a kind there are, where the first is, and ends with 1", async () => {
		const { code, out } = await runStub(
			["check"],
			folderWith(
				...clean,
				"3,C,nineteen,2001-04-05",
				"4,D,tomorrow,2001-04-05",
			),
		);
		expect(code).toBe(1);
		expect(out).toContain(
			'referrals.csv: 2 dates cannot be read, first on line 4, "referral_date"',
		);
		expect(out).toContain("build would not run: 2 issues in 1 file");
		expect(out).not.toMatch(/nineteen|tomorrow/);
	});

	it("fits a screen of 24 lines and 80 columns, and shows every issue with --all", async () => {
		const folder = folderWith(
			...clean,
			"5,,2016-03-04,2002-03-04",
			"5,F,2016-03-04,1990-03-04",
			"5,F,2016-03-05,1990-03-04",
			"6,TEST,2016-03-04,1990-03-04",
			"7,G,2016-03-04,1997-03-04",
			"8,H,2016-03-04,2017-03-04",
			"9,I,03/15/2016,x",
			"10,I,15/03/2016,x",
		);
		for (const name of ["a", "b", "c", "d", "e", "f", "g"])
			writeFileSync(
				join(
					folder,
					"exports",
					`${name} with a very long name, as exports have.csv`,
				),
				"child_id,start\nx,y\n",
			);
		const short = await runStub(["check"], folder);
		const lines = short.out.trimEnd().split("\n");
		expect(lines.length).toBeLessThan(24);
		expect(short.out).toContain("--all shows every one");
		const all = await runStub(["check", "2016", "--all"], folder);
		expect(all.out.split("\n").length).toBeGreaterThan(24);
		expect(all.out).toContain('- line 10, "date_of_birth"');
		expect(all.out).not.toContain("--all");
		for (const line of [...lines, ...all.out.split("\n")])
			expect(line.length).toBeLessThanOrEqual(80);
	});

	it("prints a document or a table, and nothing else", async () => {
		const folder = folderWith(...clean, "3,C,x,2001-04-05");
		const json = await runStub(["check", "--json"], folder);
		expect([json.code, json.err]).toEqual([1, ""]);
		expect(JSON.parse(json.out).issues).toHaveLength(1);
		const table = await runStub(["check", "--format", "csv"], folder);
		expect(table.out.split("\r\n")).toHaveLength(3);
	});

	it.each([
		[["check", "2016-01"], /2016-M01/],
		[["check", "--as-at", "2016-12-31"], /period/],
		[["check", "2016", "--as-at", "2016-01-01"], /before the end/],
		[["check", "--format", "html"], /a format of the paper/],
		[["check", "--format", "csv", "--json"], /two things/],
		[["check", "--tables", "nothing"], /not a table/],
		[["check", "--data", "nowhere"], /not there/],
	])("%j stops with 2", async (args, said) => {
		const { code, out, err } = await runStub(args, folderWith(...clean));
		expect([code, out]).toEqual([2, ""]);
		expect(err).toMatch(said);
	});
});
