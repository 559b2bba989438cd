import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canary, days, withCanaries } from "../leaks/canary-child.ts";
import { newFolder, runCommand } from "./run-command.ts";

/** A folder with the sample year's referrals in it. */
function folderWithData(): string {
	const folder = newFolder();
	cpSync("sample-data/referrals.csv", join(folder, "referrals.csv"));
	return folder;
}

describe("a place where nothing can be written", () => {
	it("is a file where the folder should be", () => {
		const folder = folderWithData();
		writeFileSync(join(folder, "out"), "mine");
		const { code, out, err } = runCommand(["build", "2016"], folder);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toMatch(/there is a file where a folder should be/);
		expect(readFileSync(join(folder, "out"), "utf8")).toBe("mine");
		expect(readdirSync(folder).sort()).toEqual(["out", "referrals.csv"]);
	});

	it("is a folder where the paper should be", () => {
		const folder = folderWithData();
		mkdirSync(join(folder, "out", "cse-report-2016.docx"), {
			recursive: true,
		});
		const { code, err } = runCommand(["build", "2016", "--force"], folder);
		expect(code).toBe(2);
		expect(err).toMatch(/is not a file/);
		expect(readdirSync(join(folder, "out"))).toEqual(["cse-report-2016.docx"]);
	});

	it.skipIf(process.platform === "win32" || userInfo().uid === 0)(
		"is a folder without the right to write",
		() => {
			const folder = folderWithData();
			mkdirSync(join(folder, "out"));
			chmodSync(join(folder, "out"), 0o555);
			const { code, err } = runCommand(["build", "2016"], folder);
			expect(code).toBe(2);
			expect(err).toMatch(/no right/);
			expect(readdirSync(join(folder, "out"))).toEqual([]);
		},
	);

	it.skipIf(process.platform !== "linux")("is a disk of the system's", () => {
		const folder = folderWithData();
		const { code, err } = runCommand(
			["build", "2016", "--out", "/proc/cse"],
			folder,
		);
		expect(code).toBe(2);
		expect(err).toMatch(/cannot be written/);
		expect(err).not.toMatch(/\bat .*:\d+:\d+/);
	});
});

describe("folders and files of any name", () => {
	it("are read and written", () => {
		const folder = newFolder();
		const data = join(folder, "Šport & 'quotes' (2016) #1 % ünïcode 資料");
		mkdirSync(data);
		cpSync("sample-data/referrals.csv", join(data, "Überweisungen 1.CSV"));
		const out = join(folder, "papers for the committee", "März");
		const { code, err } = runCommand(
			["build", "2016", "--data", data, "--out", out],
			folder,
		);
		expect(code).toBe(0);
		expect(err).toContain("März");
		expect(existsSync(join(out, "cse-report-2016.docx"))).toBe(true);
	});

	it("are passed over where they are no exports: subfolders, other endings, files that programs hide", () => {
		const folder = folderWithData();
		mkdirSync(join(folder, "older.csv"));
		mkdirSync(join(folder, "2015"));
		cpSync("sample-data/referrals.csv", join(folder, "2015", "referrals.csv"));
		for (const name of ["~$referrals.csv", ".referrals.csv", "notes.txt"])
			writeFileSync(join(folder, name), "Canary");
		const { code, err } = runCommand(["build", "2016"], folder);
		expect(code).toBe(0);
		expect(err).not.toMatch(canary);
	});
});

describe("what a run says and keeps", () => {
	const given = withCanaries();
	const folder = newFolder();
	for (const [name, text] of Object.entries(given.files))
		writeFileSync(
			join(folder, name === "canary-export.csv" ? "referrals.csv" : name),
			text,
		);
	writeFileSync(join(folder, "cse-report.yaml"), given.settings ?? "");

	function expectNoCanary(text: string): void {
		expect(text).not.toMatch(canary);
		for (const day of days) expect(text).not.toContain(day);
	}

	it("shows no child: built", () => {
		const { code, out, err } = runCommand(
			["build", "2016", "--json", "--format", "docx,csv"],
			folder,
		);
		expect(code).toBe(0);
		expectNoCanary(out + err);
		const files = readdirSync(join(folder, "out"), {
			recursive: true,
			encoding: "utf8",
		});
		expect(files.map((name) => name.replaceAll("\\", "/")).sort()).toEqual([
			"cse-report-2016.csv",
			"cse-report-2016.docx",
			"private",
			"private/.gitignore",
			"private/private-note.txt",
			"private/private-run-2016.json",
		]);
		for (const name of files.filter((path) => path.startsWith("private")))
			if (/\.(json|txt)$/.test(name))
				expectNoCanary(readFileSync(join(folder, "out", name), "utf8"));
	});

	const tables = given.tables?.join(",") ?? "";

	it.each(["text", "json", "csv"])(
		"shows no child: figures as %s",
		(format) => {
			const { code, out, err } = runCommand(
				["figures", "2016", "--tables", tables, "--format", format],
				folder,
			);
			expect(code).toBe(0);
			expectNoCanary(out + err);
		},
	);

	it("shows no child: refused", () => {
		const refused = newFolder();
		for (const [name, text] of Object.entries(given.files))
			writeFileSync(
				join(refused, name === "canary-export.csv" ? "referrals.csv" : name),
				text.replaceAll("29/02/2016", "30/02/2016").replace("Other", "Canary"),
			);
		for (const args of [
			["build", "2016", "--json"],
			["figures", "2016"],
		]) {
			const { code, out, err } = runCommand(args, refused);
			expect(code).toBe(1);
			expectNoCanary(out + err);
			expect(out + err).not.toContain("30/02/2016");
		}
		expect(readdirSync(refused)).not.toContain("out");
	});
});

describe("a template's file that would not be read", () => {
	it.each([
		["phrases.yaml", "phrases.yml", "Give it that name"],
		["phrases.yaml", "phrases.yaml.txt", "Give it that name"],
		["paper.md", "Paper.md", "Give it that name"],
		["", "phrases.yaml.txt", "Take away the one"],
		["", "paper.md.txt", "Take away the one"],
	])("has another name: in place of %j, %s", (missing, name, remedy) => {
		const folder = folderWithData();
		const template = join(folder, "ours");
		mkdirSync(template);
		for (const [own, text] of [
			["paper.md", "# Paper\n"],
			["phrases.yaml", "# none\n"],
			[name, "# other\n"],
		] as const)
			if (own !== missing) writeFileSync(join(template, own), text);
		const { code, err } = runCommand(
			["build", "2016", "--template", "ours"],
			folder,
		);
		expect(code).toBe(2);
		expect(err).toContain(`"ours/${name}" would not be read`);
		expect(err).toContain(remedy);
	});
});

describe("settings that would not be read", () => {
	/** Figures, where these files of settings lie in the folder. */
	function figuresBeside(files: Readonly<Record<string, string>>) {
		const folder = folderWithData();
		for (const [name, text] of Object.entries(files))
			writeFileSync(join(folder, name), text);
		const before = readdirSync(folder).sort();
		const { code, out, err } = runCommand(["figures", "2016"], folder);
		expect(readdirSync(folder).sort()).toEqual(before);
		return { code, out, err };
	}
	const strict = "policy: { preset: under-10 }\n";

	it.each(["cse-report.yml", "cse-report.yaml.txt", "CSE-Report.YML"])(
		"have another name: %s",
		(name) => {
			const { code, out, err } = figuresBeside({ [name]: strict });
			expect([code, out]).toEqual([2, ""]);
			expect(err).toContain(`"${name}" would not be read`);
		},
	);

	it("are not written anew beside one of another name", () => {
		const folder = folderWithData();
		writeFileSync(join(folder, "cse-report.yml"), strict);
		const { code, err } = runCommand(["init", "--yes"], folder);
		expect(code).toBe(2);
		expect(err).toContain('"cse-report.yml" would not be read');
		expect(readdirSync(folder)).not.toContain("cse-report.yaml");
	});

	it("were cut off", () => {
		const { code, out, err } = figuresBeside({ "cse-report.yaml": "" });
		expect([code, out]).toEqual([2, ""]);
		expect(err).toContain("This file is empty");
	});

	it("lie beside those that are found: somebody may have changed the one or the other", () => {
		const both = {
			"cse-report.yaml": "zeros: rows\n",
			"cse-report.yml": strict,
		};
		const { code, out, err } = figuresBeside(both);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toContain(
			'"cse-report.yml" would not be read: settings are found in "cse-report.yaml", which lies beside it',
		);
	});

	it.each(["figures", "check"])(
		"lie among the exports, while %s is run elsewhere: they could be stricter",
		(command) => {
			const folder = newFolder();
			const data = join(folder, "exports");
			cpSync(folderWithData(), data, { recursive: true });
			writeFileSync(join(data, "cse-report.yaml"), strict);
			const asked = [command, "2016", "--data", "exports"];
			const { code, out, err } = runCommand(asked, folder);
			expect([code, out]).toEqual([2, ""]);
			expect(err).toContain(
				`"${join("exports", "cse-report.yaml")}" lies among the exports and would not be read`,
			);
			const config = ["--config", join("exports", "cse-report.yaml")];
			expect(runCommand([...asked, ...config], folder).code).toBe(0);
			writeFileSync(join(folder, "cse-report.yaml"), "zeros: rows\n");
			expect(runCommand(asked, folder).code).toBe(0);
		},
	);

	it("are no matter where others are named", () => {
		const folder = folderWithData();
		for (const name of ["cse-report.yaml", "cse-report.yml"])
			writeFileSync(join(folder, name), strict);
		const { code } = runCommand(
			["figures", "2016", "--config", "cse-report.yml"],
			folder,
		);
		expect(code).toBe(0);
	});
});
