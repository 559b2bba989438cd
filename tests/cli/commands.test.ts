import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { protectedTable } from "../../src/disclosure/protected-table.ts";
import { unprovedWords } from "../../src/vocabulary/unproved-words.ts";
import {
	built,
	issue,
	runStub,
	type StubOptions,
	workingFolder,
} from "./stub-run.ts";

describe("build", () => {
	it("refuses data by every issue, sorted, and writes nothing", async () => {
		const folder = workingFolder();
		const ran = await runStub(["build", "2016"], folder, {
			stages: {
				makeOne: async () => ({
					status: "refused",
					issues: [
						issue(9),
						issue(3, { code: "unknown-word", remedy: "Say what it means." }),
						issue(2),
						issue(4, { file: "a.csv", severity: "warn", code: "old" }),
						issue(5, { severity: "note", code: "read-so" }),
					],
				}),
			},
		});
		expect(ran).toEqual({
			code: 1,
			out: "",
			err: `referrals.csv, line 2, "Date of referral": this is not a date   not-a-date
  Dates are written 31/03/2016.
referrals.csv, line 3, "Date of referral": this is not a date   unknown-word
  Say what it means.
referrals.csv, line 9, "Date of referral": this is not a date   not-a-date

Not refused, but to look at:
a.csv, line 4, "Date of referral": this is not a date   old
  Dates are written 31/03/2016.

The data was refused: 3 issues in 1 file. Nothing was written.
`,
		});
		expect(readdirSync(folder)).not.toContain("out");
	});

	it("does not tell how files were read", async () => {
		const found = [
			issue(2, { severity: "note", code: "read-so" }),
			issue(3, { severity: "warn", code: "old" }),
		];
		for (const more of [[], ["--json"]]) {
			const { out, err } = await runStub(
				["build", "2016", ...more],
				workingFolder(),
				{ stages: { makeOne: async () => built("x", found) } },
			);
			expect(out + err).toContain("old");
			expect(out + err).not.toContain("read-so");
		}
	});

	it("tells warnings in a line a kind", async () => {
		const warnings = [
			...Array.from({ length: 332 }, (_, i) =>
				issue(i + 2, { severity: "warn" }),
			),
			issue(9, { severity: "warn", code: "over-18" }),
			issue(0, { severity: "warn", code: "more-like-this", message: "7 more" }),
		];
		const { err } = await runStub(["build", "2016"], workingFolder(), {
			stages: { makeOne: async () => built("x", warnings) },
		});
		expect(err).toMatch(
			/^referrals\.csv, "Date of referral": 332 dates cannot be read, first on line 2 .*not-a-date$/m,
		);
		expect(err).toMatch(/^referrals\.csv, line 9, .*over-18$/m);
		expect(err).toMatch(/: 7 more .*more-like-this$/m);
		expect(err.match(/not-a-date/g)).toHaveLength(1);
	});

	it("tells of those that were only counted after those that are listed", async () => {
		const issues = [
			issue(2),
			issue(3),
			{ ...issue(0, { code: "more-like-this", message: "7 more" }) },
		].map(({ line = 0, ...rest }) => (line > 0 ? { ...rest, line } : rest));
		const { err } = await runStub(["build", "2016"], workingFolder(), {
			stages: { makeOne: async () => ({ status: "refused", issues }) },
		});
		expect(err).toMatch(/line 3.*\nreferrals\.csv, "Date of referral": 7 more/);
		expect(err).toContain("more than 2 issues in 1 file.");
	});

	it("tells what is wrong with the template by line and column, and writes nothing", async () => {
		const folder = workingFolder();
		const ran = await runStub(["build", "2016"], folder, {
			stages: {
				makeOne: async () => ({
					status: "misworded",
					problems: [
						{
							file: "paper/paper.md",
							line: 3,
							column: 7,
							message: '"x" is not known. Did you mean "y"?',
							nearest: "y",
						},
					],
				}),
			},
		});
		expect(ran).toEqual({
			code: 2,
			out: "",
			err: 'paper/paper.md, line 3, column 7: "x" is not known. Did you mean "y"?\n',
		});
		expect(readdirSync(folder)).not.toContain("out");
	});

	it("lets nothing that a file holds move the cursor of a terminal", async () => {
		const { err } = await runStub(["build", "2016"], workingFolder(), {
			stages: {
				makeOne: async () => ({
					status: "refused",
					issues: [issue(2, { heading: "a\u001b[2Jb\u202ec\nd" })],
				}),
			},
		});
		expect(err).toContain('line 2, "a [2Jb c d"');
	});

	it("is silent with --quiet, but for what stops it", async () => {
		const folder = workingFolder();
		const quiet = ["build", "2016", "--quiet"];
		const ran = await runStub(quiet, folder);
		expect(ran).toEqual({ code: 0, out: "", err: "" });
		const refused = await runStub(quiet, folder, {
			stages: {
				makeOne: async () => ({ status: "refused", issues: [issue(1)] }),
			},
		});
		expect(refused.err).toContain("refused");
	});

	it.each(["build", "figures"])(
		"says with --quiet too that what %s made is not proved to be safe",
		async (command) => {
			const notices = [unprovedWords, "The font was changed."];
			const ran = await runStub([command, "2016", "--quiet"], workingFolder(), {
				stages: { makeOne: async () => built("", [], { notices }) },
			});
			expect([ran.code, ran.err]).toEqual([0, `${unprovedWords}\n`]);
		},
	);

	it("prints what was done as one JSON document with --json", async () => {
		const folder = workingFolder();
		const { out } = await runStub(["build", "2016", "--json"], folder);
		expect(JSON.parse(out)).toEqual({
			command: "build",
			status: "built",
			period: "2016",
			outputs: [{ format: "docx", path: join("out", "cse-report-2016.docx") }],
			heldBack: 3,
			notices: [],
			warnings: [],
		});
		const refused = await runStub(["build", "2016", "--json"], folder, {
			stages: {
				makeOne: async () => ({ status: "refused", issues: [issue(1)] }),
			},
		});
		expect(JSON.parse(refused.out)).toMatchObject({
			status: "refused",
			issues: [{ code: "not-a-date", line: 1 }],
		});
	});

	it("hands the pipeline the exports, the template and what was asked", async () => {
		const folder = workingFolder();
		writeFileSync(join(folder, "exports", "B.CSV"), "");
		writeFileSync(join(folder, "exports", "~$B.csv"), "");
		writeFileSync(join(folder, "exports", ".hidden.csv"), "");
		writeFileSync(join(folder, "exports", "notes.txt"), "");
		mkdirSync(join(folder, "exports", "folder.csv"));
		writeFileSync(join(folder, "paper", "~$paper.md"), "");
		let told: unknown;
		await runStub(
			[
				"build",
				"2016",
				"--format",
				"csv,docx",
				"--format",
				"docx",
				"--tables",
				"referrals, referrals:risk+sex",
				"--as-at",
				"2017-01-31",
				"--authority",
				"SBC",
				"--all-levels",
			],
			folder,
			{
				stages: {
					makeOne: async (sources, _, request, { formats, paper }) => {
						const names = sources.map((s) => s.name);
						told = [names, formats, request, paper?.template];
						return built("x");
					},
				},
			},
		);
		expect(told).toEqual([
			["B.CSV", "referrals.csv"],
			["docx", "csv"],
			{
				period: expect.objectContaining({ id: "2016" }),
				asAt: 17197,
				allLevels: true,
				tables: ["referrals", "referrals:risk|sex"],
				authority: "SBC",
				beside: [],
				earlier: [],
			},
			{ name: "paper", files: new Map([["paper.md", "# Paper\n"]]) },
		]);
	});

	it("takes --data, --out and --template from the working folder", async () => {
		const folder = workingFolder();
		mkdirSync(join(folder, "elsewhere"));
		writeFileSync(join(folder, "elsewhere", "set.yaml"), "data: ../exports\n");
		let names: unknown;
		const ran = await runStub(
			"build 2016 --config elsewhere/set.yaml --template paper --out papers".split(
				" ",
			),
			folder,
			{
				stages: {
					makeOne: async (sources, _s, _r, { paper }) => {
						names = [sources.map((s) => s.name), paper?.template.name];
						return built("x");
					},
				},
			},
		);
		expect(ran.code).toBe(0);
		expect(names).toEqual([["referrals.csv"], "paper"]);
		expect(readdirSync(folder)).toContain("papers");
	});

	it("stops in plain words when an export cannot be read to its end", async () => {
		const ran = await runStub(["build", "2016"], workingFolder(), {
			stages: {
				makeOne: async (sources) => {
					for (const source of sources)
						for await (const piece of source.bytes()) piece.slice();
					return built("x");
				},
			},
			disk: {
				stream: async function* () {
					yield new Uint8Array(1);
					throw Object.assign(new Error("x"), { code: "EIO", syscall: "read" });
				},
			},
		});
		expect(ran).toEqual({
			code: 2,
			out: "",
			err: '"exports/referrals.csv" cannot be read: the disk reports an error (EIO). Run the command again; if it is told again, have the disk, its cable or the network drive looked at.\n',
		});
	});

	it("tells of a fault of its own without a word of what the fault says", async () => {
		const ran = await runStub(["build", "2016"], workingFolder(), {
			stages: {
				makeOne: async () => {
					throw new TypeError("Cannot read Jane Doe, born 1 May 2003");
				},
			},
		});
		expect(ran.code).toBe(70);
		expect(ran.err).toMatch(/fault of its own \(TypeError, .*Please report/s);
		expect(ran.err).not.toMatch(/Jane|^\s+at /m);
	});

	it("shows progress on a terminal after half a second, and wipes it away", async () => {
		const times = [0, 400, 510, 550, 620];
		const options = (terminal: boolean): StubOptions => ({
			machine: { terminal, elapsed: () => times.shift() ?? 700 },
			stages: {
				makeOne: async (_s, _t, _r, _m, progress) => {
					progress("Starting");
					progress("Reading referrals.csv", 0.1);
					progress("Reading referrals.csv", 0.518);
					progress("Reading referrals.csv", 0.6);
					progress("Drawing");
					return built("x");
				},
			},
		});
		const ran = await runStub(
			["build", "2016"],
			workingFolder(),
			options(true),
		);
		expect(ran.err).toContain(
			"\r\u001b[2KReading referrals.csv 51%\r\u001b[2KDrawing\r\u001b[2KWrote",
		);
		expect(ran.err).not.toMatch(/Starting|10%|60%/);
		times.push(600, 800, 1000, 1200, 1400);
		const piped = await runStub(
			["build", "2016"],
			workingFolder(),
			options(false),
		);
		expect(piped.err).toMatch(/^Wrote/);
	});
});

describe("figures", () => {
	it("prints protected figures as aligned text, and the shorthand they use", async () => {
		const period = {
			id: "2016",
			from: 0,
			to: 1,
			label: "January to December 2016",
			yearKind: "calendar",
		} as const;
		const common = {
			period,
			asAt: period.to,
			measure: "referrals",
			unit: "referral",
			flags: [],
			cell: [],
		} as const;
		const figuresOf = [
			{
				...common,
				id: "a",
				label: "All referrals",
				value: { status: "shown", count: 1030 },
			},
			{
				...common,
				id: "b",
				label: "Żółć",
				value: { status: "banded", from: 0, to: 4, text: "fewer than 5" },
				share: { status: "banded", from: 0, to: 13 },
			},
			{ ...common, id: "c", label: "Male", value: { status: "withheld" } },
			{
				...common,
				id: "d",
				label: "Female",
				value: { status: "rounded", count: 25, roundedTo: 5 },
				share: { status: "shown", percent: 83 },
				flags: ["u"],
			},
			{ ...common, id: "e", label: "?", value: { status: "notAvailable" } },
		] as const;
		const { out } = await runStub(["figures", "2016"], workingFolder(), {
			stages: {
				makeOne: async () => ({
					...built("x"),
					table: protectedTable(
						period,
						[
							{
								name: "referrals:sex",
								measure: "referrals",
								breakdowns: ["sex"],
								figures: ["a", "b", "c", "d", "e"],
							},
						],
						figuresOf,
					),
					outputs: [],
				}),
			},
		});
		expect(
			out,
		).toBe(`The council, January to December 2016, as at 31 December 2016

Referrals by sex
  All referrals         1,030
  Żółć           fewer than 5  0% to 13%
  Male                    [c]
  Female                   25    83% [u]
  ?                       [x]

[c] confidential: held back so that no child can be identified
[x] not available
[u] low reliability: a share of fewer than 20
`);
	});

	it("prints the document's bytes as they are", async () => {
		for (const args of [["--format", "json"], ["--json"]]) {
			const ran = await runStub(["figures", "2016", ...args], workingFolder(), {
				stages: {
					makeOne: async (_s, _t, _r, { formats }) =>
						built("x", [issue(2, { severity: "warn" })], {
							outputs: formats.map((format) => ({
								format,
								bytes: new TextEncoder().encode(`\ufeff${format}!`),
							})),
						}),
				},
			});
			expect(ran.out.replace("\ufeff", "")).toBe("json!");
			expect(ran.err).toContain("line 2");
		}
	});
});
