import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { schemaText } from "../../src/settings/settings-schema.ts";
import { writeWorkbook } from "../ingest/workbook/write-workbook.ts";
import { csv } from "../validate/read-exports.ts";
import { runStub, type StubRan } from "./stub-run.ts";

type Files = Readonly<Record<string, string>>;

function folderOf(files: Files): string {
	const folder = mkdtempSync(join(tmpdir(), "cse report żółć 報告 "));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(join(folder, name, ".."), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return folder;
}

interface InitRan extends StubRan {
	readonly folder: string;
	readonly yaml: string | undefined;
	readonly settings: Settings | undefined;
}

async function init(
	folder: string,
	args: readonly string[] = ["--yes"],
	answers?: Readonly<Record<string, string>>,
): Promise<InitRan> {
	let asked = "";
	let answered = 0;
	const ran = await runStub(["init", ...args], folder, {
		machine: answers
			? {
					tell: (text) => {
						asked += text;
					},
					// The answer whose key the question holds; nothing typed where there is none.
					ask: async () => {
						const question = asked.slice(answered).replaceAll("\n", " ");
						answered = asked.length;
						const key = Object.keys(answers).find((k) => question.includes(k));
						return key === undefined ? "" : answers[key];
					},
				}
			: {},
	});
	const yaml = textAt(folder, "cse-report.yaml");
	const reading = yaml === undefined ? undefined : readSettings(yaml, "f");
	if (reading && !reading.ok) throw new Error(JSON.stringify(reading.problems));
	return {
		...ran,
		err: ran.err + asked,
		folder,
		yaml,
		settings: reading?.settings,
	};
}

function textAt(folder: string, name: string): string | undefined {
	return readdirSync(folder).includes(name)
		? readFileSync(join(folder, name), "utf8")
		: undefined;
}

const referrals = csv(
	"child_id,referral_date,date_of_birth,risk_at_referral",
	"C1,05/01/2016,01/02/2003,High",
	"C2,13/12/2016,01/02/2002,Medium",
);

describe("init", () => {
	it("writes settings for exports that are as they should be", async () => {
		const ran = await init(folderOf({ "referrals.csv": referrals }));
		expect(ran.code).toBe(0);
		expect(ran.settings).toMatchObject({ data: ".", out: "out", exports: {} });
		expect(ran.err).toContain("referrals.csv: referrals, 2 rows");
		expect(ran.err).toContain("cse-report build 2016\n");
		expect(ran.err).toContain("the exports can be read");
		expect(ran.yaml?.split("\n").every((line) => line.length <= 140)).toBe(
			true,
		);
	});

	it("names the schema of settings in the first line, and keeps this version's beside them", async () => {
		const name = "cse-report.schema.json";
		const ran = await init(folderOf({ "referrals.csv": referrals }));
		expect(ran.yaml?.split("\n")[0]).toBe(
			`# yaml-language-server: $schema=${name}`,
		);
		expect(textAt(ran.folder, name)).toBe(schemaText());
		expect(schemaText()).toBe(readFileSync(`docs/${name}`, "utf8"));
		writeFileSync(join(ran.folder, name), "that of another version");
		await init(ran.folder);
		expect(textAt(ran.folder, name)).toBe(schemaText());
		const own = folderOf({
			"referrals.csv": referrals,
			"cse-report.yaml": "data: .\n",
		});
		await init(own);
		expect(textAt(own, name)).toBeUndefined();
	});

	it("finds the folder, and names it from the settings' own", async () => {
		const folder = folderOf({
			"my exports/referrals.csv": referrals,
			"papers/readme.txt": "",
			"out/figures.csv": "a,b\n",
		});
		expect((await init(folder)).settings?.data).toBe("my exports");
		const other = folderOf({ "a/x.csv": referrals, "b/y.csv": referrals });
		const refused = await init(other);
		expect(refused.code).toBe(2);
		expect(refused.err).toContain('"a", "b"');
		const named = await init(other, [
			"--yes",
			"--data",
			"b",
			"--config",
			"s.yaml",
		]);
		expect(named.code).toBe(0);
		expect(textAt(other, "s.yaml")).toContain("\ndata: b\n");
		expect(named.err).toContain("cse-report check --config s.yaml\n");
	});

	it("maps headings that are nearly known, where what stands under them fits", async () => {
		const ran = await init(
			folderOf({
				"cse referrals.csv": csv(
					"Person No;Refferal Date;D.O.B.;Risk level at referral",
					"C1;05/01/2016;01/02/2003;High",
				),
			}),
		);
		expect(ran.settings?.exports.referrals?.headings).toEqual({
			child_id: ["Person No"],
			referral_date: ["Refferal Date"],
			risk_at_referral: ["Risk level at referral"],
		});
		expect(ran.yaml).toMatch(/child_id: Person No # check: /);
		expect(ran.err).toContain("the exports can be read");
		const misfit = await init(
			folderOf({
				"cse referrals.csv": csv(
					"Person No,Refferal Date,DOB",
					"C1,no date,01/02/2003",
				),
			}),
		);
		expect(misfit.settings?.exports).toEqual({});
		expect(misfit.yaml).toContain("# check: cse referrals.csv may be");
		expect(misfit.yaml).toContain("it may be column 2");
		expect(misfit.err).toContain("No file is read as an export yet");
	});

	it("takes no file for an export that only its commonest headings are of", async () => {
		const ran = await init(
			folderOf({
				"referrals.csv": referrals,
				"placements.csv": csv(
					"Person No,Start Date,End Date",
					"C1,05/01/2016,",
				),
			}),
		);
		expect(ran.settings?.exports.missing).toBeUndefined();
		expect(ran.yaml).toContain("#     headings:");
		expect(ran.settings?.ignore).toEqual(["placements.csv"]);
		expect(ran.err).toContain("the exports can be read");
		expect(ran.err).toContain(
			"placements.csv: not read yet: it may be missing",
		);
		const told = await init(ran.folder, ["--force"], {
			"Is placements.csv": "yes",
		});
		expect(told.settings?.exports.missing?.headings).toEqual({
			child_id: ["Person No"],
			start: ["Start Date"],
			end: ["End Date"],
		});
	});

	it("knows the sheets of a workbook by their words too, and passes over the others", async () => {
		const folder = folderOf({});
		const text = (rows: readonly string[]) => rows.map((row) => row.split(","));
		const day = (value: number) => ({ format: "dd/mm/yyyy", value });
		const bytes = writeWorkbook([
			{ name: "Read me", rows: text(["How to fill this in"]) },
			{
				name: "CSE cases",
				rows: [
					["Exploitation cases 2016"],
					["Council person ID", "D.O.B.", "Contact Date", "Gender"],
					["C1", day(37_653), day(42_374), "Female"],
					["C2", day(37_288), day(42_717), "Male"],
				],
			},
			{
				name: "Missing",
				rows: [
					["Council person ID", "Date reported missing", "Date located"],
					["C1", day(42_380), day(42_381)],
				],
			},
			{ name: "Teams", rows: text(["Team,Manager", "North,Ann", "South,Bo"]) },
		]);
		writeFileSync(join(folder, "tracker.xlsx"), bytes);
		const ran = await init(folder);
		expect(ran.settings?.exports.missing?.headings).toEqual({
			child_id: ["Council person ID"],
			start: ["Date reported missing"],
			end: ["Date located"],
		});
		expect(ran.settings?.ignore).toEqual([]);
		expect(ran.err).toContain('tracker.xlsx, sheet "CSE cases": referrals');
		expect(ran.err).toContain("the exports can be read");
		expect(ran.err).toContain("build 2016");
	});

	it("takes words of another risk scheme for one, highest first", async () => {
		const ran = await init(
			folderOf({
				"r.csv": referrals
					.replace("High", "Serious")
					.replace("Medium", "Emerging risk"),
			}),
		);
		expect(ran.settings?.riskLevels).toEqual([
			{ id: "serious", label: "Serious", aliases: [], inScope: true },
			{
				id: "emerging",
				label: "Emerging",
				aliases: ["Emerging risk"],
				inScope: false,
			},
		]);
		expect(ran.yaml).toContain("# check: the order");
	});

	it("leaves words of two schemes for the settings file, and asks nothing that can only be left", async () => {
		const mixed = referrals
			.replace("Medium", "Amber")
			.concat("C3,13/12/2016,01/02/2002,Red\r\n");
		const ran = await init(folderOf({ "r.csv": mixed }), [], {});
		expect(ran.err).not.toMatch(/1 {2}later/);
		expect(ran.err).toMatch(
			/risk is written in words of more than\s+one\s+scheme/,
		);
		expect(ran.yaml).toContain("# check: words of two schemes");
	});

	it("asks which end of numbered levels is the highest", async () => {
		const numbered = referrals.replace("High", "1").replace("Medium", "3");
		const open = await init(folderOf({ "r.csv": numbered }));
		expect(open.settings?.riskLevels[0]?.id).toBe("high");
		expect(open.yaml).toContain("#     - { id: level3,");
		const told = await init(folderOf({ "r.csv": numbered }), [], {
			"Which is the highest": "1",
		});
		expect(told.settings?.riskLevels.map(({ id }) => id)).toEqual([
			"level1",
			"level2",
			"level3",
		]);
	});

	it("sets the scheme of codes for sex where all agree, and asks where they do not", async () => {
		const sex = (...codes: readonly string[]) =>
			csv(
				"child_id,referral_date,date_of_birth,sex",
				...codes.map((code, i) => `C${i},05/01/2016,01/02/2003,${code}`),
			);
		const agreed = await init(folderOf({ "r.csv": sex("1", "2.0", "0") }));
		expect(agreed.settings?.sexScheme).toBe("ssda903");
		const open = await init(folderOf({ "r.csv": sex("1", "9") }));
		expect(open.settings?.sexScheme).toBeUndefined();
		expect(open.err).toContain("systems differ in what 9 means");
		const told = await init(folderOf({ "r.csv": sex("1", "9") }), [], {
			"What does 9 mean": "2",
		});
		expect(told.settings?.sexScheme).toBe("iso5218");
	});

	it("knows Excel's day numbers where all of a column is such", async () => {
		const ran = await init(
			folderOf({
				"r.csv": csv(
					"child_id,referral_date,date_of_birth",
					"C1,42461,01/02/2003",
					"C2,42730.5,",
				),
			}),
		);
		expect(ran.settings?.exports.referrals?.dates).toEqual({
			referral_date: "excel",
		});
		expect(ran.err).toContain("build 2016");
	});

	it("asks where day numbers may be counted from 1904", async () => {
		const files = {
			"r.csv": referrals,
			"missing.csv": csv("child_id,start", "C1,41000", "C1,41010"),
		};
		const open = await init(folderOf(files));
		expect(open.settings?.exports.missing).toBeUndefined();
		expect(open.yaml).toContain("#     dates:\n#       start: excel1904");
		const told = await init(folderOf(files), [], { "old Macs": "1" });
		expect(told.settings?.exports.missing?.dates).toEqual({
			start: "excel1904",
		});
		expect(told.err).toContain("the exports can be read");
	});

	it("takes a heading that may be a column for it where the words under it are known", async () => {
		const of = (status: string) =>
			folderOf({
				"r.csv": csv(
					"child_id,referral_date,date_of_birth,Status",
					`C1,05/01/2016,01/02/2003,${status}`,
				),
			});
		const known = await init(of("Child in need"));
		expect(known.yaml).toContain("status_at_referral: Status # check:");
		const unknown = await init(of("Allocated"));
		expect(unknown.yaml).toContain("#       status_at_referral: Status");
		expect(unknown.settings?.exports.referrals).toBeUndefined();
	});

	it("tells how a file was read", async () => {
		const ran = await init(
			folderOf({
				"r.csv": `Report 2016\n${referrals.replaceAll(",", ";")}`,
			}),
		);
		expect(ran.err).toContain("separated by semicolons");
		expect(ran.err).toContain("the header is on line 2");
	});

	it("puts unknown outcomes into a comment until somebody says which score is better", async () => {
		const files = {
			"r.csv": referrals.replace(/^child_id/, "child_id"),
			"o.csv": csv(
				"child_id,outcome_code,first_score,last_score",
				"C1,3.1.04,2,3",
				"C2,3.1.04,2,3",
				"C2,1.2.13,2,3",
			),
		};
		const open = await init(folderOf(files));
		expect(open.yaml).toContain("#   - { code: 3.1.04,");
		expect(open.settings?.outcomes).toHaveLength(6);
		const told = await init(folderOf(files), [], { "outcome 3.1.04": "2" });
		expect(told.settings?.outcomes).toMatchObject([
			{ code: "1.2.13", better: "higher" },
			{ code: "3.1.04", better: "lower" },
		]);
	});

	it("tells of councils that a file pools", async () => {
		const ran = await init(
			folderOf({
				"r.csv": csv(
					"child_id,referral_date,date_of_birth,authority",
					"C1,05/01/2016,01/02/2003,Canaryshire",
					"C1,05/12/2016,01/02/2003,Cageborough",
				),
			}),
		);
		expect(ran.err).toContain("pools 2 councils");
		expect(ran.err).toContain("cse-report build 2016 --authority CODE");
		expect(ran.err + ran.yaml).not.toMatch(/Canary|Cage/);
	});

	it("asks for the council, and takes nothing for an answer", async () => {
		const told = await init(folderOf({ "r.csv": referrals }), [], {
			"council called": "Sample: Borough",
			"code or short name": "305",
		});
		expect(told.settings?.authority).toMatchObject({
			name: "Sample: Borough",
			code: "305",
		});
	});
});

describe("words that are not known", () => {
	const files = {
		"r.csv": csv(
			"child_id,referral_date,date_of_birth,closure_reason,closed_date",
			"C1,05/01/2016,01/02/2003,Canary Jane,06/01/2016",
			"C2,05/01/2016,01/02/2003,Risk reducd,06/01/2016",
		),
	};

	it("go to the private list alone, which the settings name", async () => {
		const ran = await init(folderOf(files), ["--yes", "--json"]);
		expect(ran.settings?.matchesFile).toBe("out/private/private-matches.csv");
		const list = readFileSync(
			join(ran.folder, "out/private/private-matches.csv"),
			"utf8",
		);
		expect(list).toContain("Canary Jane");
		expect(list).toMatch(/Risk reducd,1,,unknown,near,riskReduced/);
		expect(ran.err + ran.out + ran.yaml).not.toMatch(/Canary|reducd/);
		expect(readdirSync(join(ran.folder, "out/private"))).toContain(
			".gitignore",
		);
	});

	it("stay as somebody matched them", async () => {
		const { folder, yaml } = await init(folderOf(files));
		const path = join(folder, "out/private/private-matches.csv");
		const filled = readFileSync(path, "utf8")
			.replace("Canary Jane,1,,", "Canary Jane,1,other,")
			.replace("Risk reducd,1,,", "Risk reducd,1,riskReduced,");
		writeFileSync(path, filled);
		const again = await init(folder);
		expect(again.code).toBe(0);
		expect(readFileSync(path, "utf8")).toBe(filled);
		expect(again.yaml).toBe(yaml);
		expect(again.err).toContain("the exports can be read");
	});
});

describe("running init again", () => {
	it("gives the same bytes", async () => {
		const folder = folderOf({
			"r.csv": csv(
				"Person No,Refferal Date,DOB,Status,risk_at_referral,sex,closure_reason,closed_date",
				"C1,42400,01/02/2003,x,Significant,1,Canary,01/01/2017",
				"C1,42401,01/02/2003,x,Moderate,9,Canary,01/01/2017",
			),
			"a.csv": csv("audience,date", "x,01/02/2016"),
			"b.csv": csv("audience,date", "x,01/02/2016"),
		});
		const { yaml, code } = await init(folder);
		expect(code).toBe(0);
		const again = await init(folder);
		expect(again.yaml).toBe(yaml);
		expect(again.err).toContain("nothing is missing in it");
	});

	it("keeps what a person wrote, to the byte, and adds what is missing", async () => {
		const own =
			"# Ours\nauthority:  { name: 'Ours' }   # we\ndata: .\nexports:\n  referrals: {system: Mosaic}\nrisk:\n  levels:\n    - {id: red, inScope: true}\n    - {id: green}\n";
		const folder = folderOf({
			"cse-report.yaml": own,
			"r.csv": csv(
				"Person No,referral_date,date_of_birth,risk_at_referral",
				"C1,05/01/2016,01/02/2003,Red",
			),
		});
		const { yaml, err } = await init(folder);
		expect(yaml).toContain(
			"referrals: {system: Mosaic, headings: { child_id: Person No }}",
		);
		expect(
			yaml
				?.replace(", headings: { child_id: Person No }", "")
				.replace(/ {2}# check.*\n/, ""),
		).toBe(own);
		expect(err).toContain("1 setting added, 1 kept");
	});

	it("writes all anew with --force", async () => {
		const folder = folderOf({
			"cse-report.yaml": "authority: { name: Ours }\nnot: known\n",
			"r.csv": referrals,
		});
		expect((await init(folder).catch(() => undefined))?.code).toBe(undefined);
		const { yaml, code } = await init(folder, ["--yes", "--force"]);
		expect(code).toBe(0);
		expect(yaml).not.toContain("Ours");
	});
});

describe("init stops", () => {
	it("where there is nobody to ask", async () => {
		const folder = folderOf({ "r.csv": referrals });
		const ran = await init(folder, []);
		expect(ran.code).toBe(2);
		expect(ran.err).toContain("--yes");
		expect(readdirSync(folder)).toEqual(["r.csv"]);
	});

	it("where the person ends the input, with nothing written", async () => {
		const folder = folderOf({ "r.csv": referrals });
		const ran = await runStub(["init"], folder, {
			machine: { ask: async () => undefined },
		});
		expect(ran.code).toBe(2);
		expect(ran.err).toContain("Nothing was written");
		expect(readdirSync(folder)).toEqual(["r.csv"]);
	});

	it.each([
		["nothing", {}],
		["no CSV", { "notes.txt": "x" }],
		["an empty CSV", { "r.csv": "" }],
		["a PDF", { "r.csv": "%PDF-1.4" }],
		["other things", { "r.csv": csv("Jane Canary,12/03/2004,C1", "x,y,z") }],
	])("over a folder with %s", async (_, files: Files) => {
		const folder = folderOf(files);
		const ran = await init(folder);
		expect(ran.code).toBe(1);
		expect(ran.err).toContain("no export");
		expect(ran.err).not.toMatch(/Canary|12\/03/);
		expect(readdirSync(folder)).toEqual(Object.keys(files));
	});

	it("asking nobody over an empty folder, and saying how to see a paper of the sample", async () => {
		const asked: string[] = [];
		const ran = await runStub(["init"], folderOf({}), {
			machine: {
				ask: async (question) => {
					asked.push(question);
					return undefined;
				},
			},
		});
		expect([ran.code, asked]).toEqual([1, []]);
		const [, config = ""] = /--config "([^"]+)"/.exec(ran.err) ?? [];
		expect(readFileSync(config, "utf8")).toContain("Sample Borough Council");
	});

	it("not over training alone", async () => {
		const ran = await init(
			folderOf({ "t.csv": csv("audience,date", "Teachers,01/02/2016") }),
		);
		expect(ran.code).toBe(0);
		expect(ran.err).toContain("the exports can be read");
	});
});

describe("two files of one kind", () => {
	const files = {
		"east.csv": referrals,
		"west.csv": referrals.replaceAll("C", "W"),
	};

	it("are left to a person", async () => {
		const open = await init(folderOf(files));
		expect(open.yaml).toContain("#     files: [east.csv, west.csv]");
		expect(open.settings?.exports.referrals).toBeUndefined();
		expect(open.err).toContain("would still be refused");
		const told = await init(folderOf(files), [], {
			"parts of one export": "y",
		});
		expect(told.settings?.exports.referrals?.files).toEqual([
			"east.csv",
			"west.csv",
		]);
		expect(told.err).toContain("the exports can be read");
	});
});

describe("nothing of a cell is told", () => {
	it("whatever stands in it, but in the private list", async () => {
		const canary = "CanaryKestrel";
		const headings =
			"child_id,referral_date,date_of_birth,sex,status_at_referral,risk_at_referral,models,closure_reason,closed_date";
		const cells = headings.split(",").map((_, i) => `${canary}${i}`);
		const folder = folderOf({
			"r.csv": csv(headings, cells.join(","), cells.join(",")),
			"o.csv": csv(
				`child_id,outcome_code,first_score,last_score,${canary}9`,
				`${canary},${canary},${canary},${canary},${canary}`,
			),
			"x.csv": csv(`${canary} Jane,Start Date,Person No`, "a,01/02/2016,b"),
		});
		const ran = await init(folder, ["--yes", "--json"]);
		expect(ran.code).toBe(0);
		expect(ran.err + ran.out + ran.yaml).not.toMatch(/canary|kestrel/i);
		const asked = await init(folder, ["--force"], {});
		expect(asked.err + asked.yaml).not.toMatch(/canary|kestrel/i);
	});
});
