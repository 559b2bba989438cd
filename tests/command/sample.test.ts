import { spawn, spawnSync } from "node:child_process";
import {
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

const settings = resolve("cse-report.yaml");

/** Builds the sample year in every format; gives the folder it was written to. */
function buildSample(): string {
	const out = newFolder();
	const ran = runCommand([
		...["build", "2016", "--out", out],
		...["--format", "docx,html,json,csv"],
	]);
	expect(ran.err).toMatch(/held back/);
	expect(ran.code).toBe(0);
	return out;
}

function bytes(folder: string, ending: string): Buffer {
	return readFileSync(join(folder, `cse-report-2016.${ending}`));
}

describe("the sample year", () => {
	const first = buildSample();

	it.each(["json", "csv"])(
		"prints the same bytes as %s that build writes",
		(format) => {
			const { code, out } = runCommand(["figures", "2016", "--format", format]);
			expect(code).toBe(0);
			expect(out).toBe(bytes(first, format).toString("utf8"));
		},
	);

	it("prints as a table that says what it is about", () => {
		const { code, out } = runCommand(["figures", "2016"]);
		expect(code).toBe(0);
		expect(out).toMatch(
			/^Sample Borough Council, January to December 2016, as at 31 December 2016\n/,
		);
		expect(out).toMatch(/^ {2}Medium +25 +83%$/m);
		expect(out).toMatch(/^ {2}Male +fewer than 5/m);
		expect(out).toMatch(/^\[u\] low reliability/m);
	});

	it("can be built from anywhere, and leaves only what it should", () => {
		const folder = newFolder();
		cpSync("sample-data", join(folder, "exports"), { recursive: true });
		const ran = runCommand(
			["build", "2016", "--data", "exports", "--json"],
			folder,
		);
		expect(ran.code).toBe(0);
		expect(JSON.parse(ran.out)).toMatchObject({
			status: "built",
			outputs: [{ path: join("out", "cse-report-2016.docx") }],
		});
		expect(readdirSync(folder).sort()).toEqual(["exports", "out"]);
		expect(readdirSync(join(folder, "out")).sort()).toEqual([
			"cse-report-2016.docx",
			"private",
		]);
	});
});

describe("data that is refused", () => {
	it.each(["build", "figures"])("%s exits 1, and shows no cell", (command) => {
		const folder = newFolder();
		writeFileSync(
			join(folder, "referrals.csv"),
			"child_id,referral_date,date_of_birth\nSecretname,31/02/2016,Secretbirth\n",
		);
		const { code, out, err } = runCommand([command, "2016"], folder);
		expect([code, out]).toEqual([1, ""]);
		expect(err).toMatch(/referrals\.csv, line 2, "referral_date": /);
		expect(err).toMatch(/referrals\.csv, line 2, "date_of_birth": /);
		expect(err).not.toMatch(/secret/i);
		expect(readdirSync(folder)).toEqual(["referrals.csv"]);
	});

	it("is none at all: a folder without exports", () => {
		const folder = newFolder();
		mkdirSync(join(folder, "empty"));
		const ran = runCommand(["figures", "2016", "--data", "empty"], folder);
		expect(ran.code).toBe(1);
		expect(ran.err).toMatch(/no export/);
	});
});

describe("ending early", () => {
	const program = resolve("bin/cse-report.js");

	it("is quiet where nobody reads on: figures | head", async () => {
		const child = spawn(process.execPath, [
			program,
			"figures",
			"2016",
			"--config",
			settings,
			"--tables",
			"referrals:source,referrals:month,referrals:model,referrals:ethnicGroup",
			"--json",
		]);
		let err = "";
		child.stderr.on("data", (piece) => {
			err += String(piece);
		});
		child.stdout.destroy();
		const code = await new Promise((done) => child.on("close", done));
		expect([code, err]).toEqual([0, ""]);
	});
});

it("says what to do where it has not been built", () => {
	const folder = newFolder();
	cpSync("bin", join(folder, "bin"), { recursive: true });
	writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
	const ran = spawnSync(process.execPath, [
		join(folder, "bin", "cse-report.js"),
	]);
	expect(ran.status).toBe(2);
	expect(String(ran.stderr)).toMatch(
		/^cse-report has not been built yet\. Run "npm ci"/,
	);
});
