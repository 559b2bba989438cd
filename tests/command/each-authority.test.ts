import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

const names = ["C01", "C02", "C03"];

/** Exports that pool invented children of several councils, row by row in turn. */
function pooledFolder(councils: readonly string[] = names): string {
	const folder = newFolder();
	mkdirSync(join(folder, "exports"));
	const rows = councils.flatMap((council, at) =>
		Array.from({ length: 12 + at }, (_, i) =>
			[
				council,
				`K${i}`,
				`${1 + i}/0${1 + (i % 9)}/2016`,
				`01/02/${2000 + (i % 6)}`,
				["high", "medium", "medium"][(i + at) % 3],
				i % 5 === 0 ? "M" : "F",
			].join(","),
		),
	);
	const inTurn = rows.map((_, at) => rows[(at * 7) % rows.length]);
	const heading =
		"authority,child_id,referral_date,date_of_birth,risk_at_referral,sex";
	write(folder, [heading, ...(rows.length % 7 === 0 ? rows : inTurn)]);
	// A few tables are enough, and quick to protect.
	writeFileSync(
		join(folder, "cse-report.yaml"),
		"data: exports\ntables: [ referrals:risk, referrals:sex, children ]\n",
	);
	return folder;
}

function write(folder: string, lines: readonly (string | undefined)[]): void {
	const path = join(folder, "exports", "referrals.csv");
	writeFileSync(path, `${lines.join("\n")}\n`);
}

function linesOf(folder: string): readonly string[] {
	const text = readFileSync(join(folder, "exports", "referrals.csv"), "utf8");
	return text.trimEnd().split("\n");
}

function out(folder: string, name: string): Buffer {
	return readFileSync(join(folder, "out", name));
}

const build = ["build", "2016", "--each", "authority"];

describe("build --each authority", () => {
	it("writes the paper of each council as where it is asked for alone, and the pooled total", () => {
		const folder = pooledFolder();
		const ran = runCommand([...build, "--format", "docx,json"], folder);
		expect(ran.code).toBe(0);
		expect(ran.err).toContain("Wrote a paper for 3 of 3 councils, in out.");
		for (const name of ["C01", "C03"]) {
			const alone = runCommand(
				["build", "2016", "--authority", name, "--out", "alone"],
				folder,
			);
			expect(alone.code).toBe(0);
			const paper = readFileSync(join(folder, "alone", "cse-report-2016.docx"));
			expect(out(folder, `cse-report-2016-${name}.docx`).equals(paper)).toBe(
				true,
			);
		}
		const pooled = JSON.parse(
			out(folder, "cse-report-2016-all-authorities.json").toString(),
		);
		expect(pooled.authority).toEqual({ name: "All authorities" });
		expect(pooled.figures[0]).toMatchObject({ id: "referrals", count: 39 });
		expect(readdirSync(join(folder, "out"))).toHaveLength(3 * 2 + 2);
		const again = runCommand([...build, "--format", "json"], folder);
		expect(again.code).toBe(0);
	});

	it("names councils that fail, leaves what was there of them, and builds the rest", () => {
		const folder = pooledFolder();
		expect(runCommand([...build, "--format", "json"], folder).code).toBe(0);
		const before = out(folder, "cse-report-2016-C02.json");
		const pooled = out(folder, "cse-report-2016-all-authorities.json");
		const lines = linesOf(folder);
		const line = lines.findIndex((text) => text.startsWith("C02"));
		const torn = "C02,K99,99/99/2016,01/02/2003,high,F";
		write(folder, [
			...lines.slice(0, line),
			torn,
			...lines.slice(line),
			"C01,K98,02/02/2016,01/02/2003,high,F",
		]);
		const ran = runCommand([...build, "--format", "json", "--json"], folder);
		expect(ran.code).toBe(1);
		expect(ran.err).toContain("C02: the data was refused, 1 issue in 1 file.");
		expect(ran.err).toContain(`referrals.csv, line ${line + 1}`);
		expect(ran.err).toContain("Wrote figures for 2 of 3 councils");
		expect(ran.err).toContain("The pooled total is not available");
		expect(ran.err).not.toContain("K99");
		expect(out(folder, "cse-report-2016-C02.json").equals(before)).toBe(true);
		expect(
			out(folder, "cse-report-2016-all-authorities.json").equals(pooled),
		).toBe(true);
		const first = JSON.parse(
			out(folder, "cse-report-2016-C01.json").toString(),
		);
		expect(first.figures[0]).toMatchObject({ id: "referrals", count: 13 });
		const told = JSON.parse(ran.out);
		expect(
			told.authorities.map((one: { status: string }) => one.status),
		).toEqual(["built", "refused", "built"]);
		expect(told.pooled).toEqual({ status: "notAvailable" });
	});

	it("leaves a paper that somebody has changed, and builds the rest", () => {
		const folder = pooledFolder(names.slice(0, 2));
		expect(runCommand([...build, "--format", "json"], folder).code).toBe(0);
		writeFileSync(join(folder, "out", "cse-report-2016-C01.json"), "typed");
		const ran = runCommand([...build, "--format", "json"], folder);
		expect(ran.code).toBe(2);
		expect(ran.err).toContain("C01: it could not be written.");
		expect(ran.err).toContain("--force");
		expect(out(folder, "cse-report-2016-C01.json").toString()).toBe("typed");
	});

	it("stops before anything is read where there is a file in place of the folder", () => {
		const folder = pooledFolder(names.slice(0, 2));
		writeFileSync(join(folder, "out"), "a file");
		const ran = runCommand(build, folder);
		expect([ran.code, ran.err]).toEqual([
			2,
			'"out" is not a folder. Name a folder to write to with --out.\n',
		]);
	});

	it("gives files names that every system can hold, and refuses two councils one name", () => {
		const folder = pooledFolder(["Council A", "Council-B"]);
		writeFileSync(
			join(folder, "cse-report.yaml"),
			'data: exports\nauthority: { name: "Council/A", aliases: [Council A] }\n',
		);
		const ran = runCommand([...build, "--format", "json"], folder);
		expect(ran.code).toBe(0);
		expect(readdirSync(join(folder, "out"))).toEqual([
			"cse-report-2016-Council-A.json",
			"cse-report-2016-Council-B.json",
			"cse-report-2016-all-authorities.json",
			"private",
		]);
		writeFileSync(
			join(folder, "cse-report.yaml"),
			'data: exports\nauthorities: [ { name: "Council A", code: "a/b" }, { name: "Council B", code: "A b!" } ]\n',
		);
		const clash = runCommand([...build, "--format", "json"], folder);
		expect(clash.code).toBe(2);
	});
});

describe("build --each authority --release", () => {
	it("adds each council to the ledger, and makes no pooled total", () => {
		const folder = pooledFolder();
		const args = [...build, "--format", "json", "--release"];
		const ran = runCommand(args, folder);
		expect(ran.code).toBe(0);
		expect(ran.err).toContain("The pooled total is not made with --release");
		expect(readdirSync(join(folder, "out"))).toHaveLength(3 + 1);
		const told = runCommand(["releases", "list", "--json"], folder);
		const { releases } = JSON.parse(told.out);
		expect(releases).toHaveLength(3);
		const ledger = readFileSync(
			join(folder, ".cse-report", "private-releases.jsonl"),
			"utf8",
		);
		const lines = ledger.trimEnd().split("\n");
		expect(lines.map((line) => JSON.parse(line).authority.name)).toEqual(names);
		// Published again it says the same; a part of the year is held against it, council by council.
		expect(runCommand(args, folder).code).toBe(0);
		const quarter = runCommand(
			["figures", "2016-Q1", "--each", "authority", "--json"],
			folder,
		);
		expect([0, 3]).toContain(quarter.code);
		const alone = runCommand(
			["figures", "2016-Q1", "--authority", "C03", "--json"],
			folder,
		);
		const third = JSON.parse(quarter.out).authorities[2];
		if (alone.code === 0) expect(third.figures).toEqual(JSON.parse(alone.out));
		else expect(third.status).toBe("unsafe");
	});
});

describe("figures --each authority", () => {
	it("prints the figures document of each council and of all together", () => {
		const folder = pooledFolder(names.slice(0, 2));
		const each = runCommand(
			["figures", "2016", "--each", "authority", "--json"],
			folder,
		);
		expect(each.code).toBe(0);
		const { schema, authorities, pooled } = JSON.parse(each.out);
		expect(schema).toBe("cse-report/figures-each/1");
		const alone = runCommand(
			["figures", "2016", "--authority", "C02", "--json"],
			folder,
		);
		expect(authorities[1]).toEqual({
			authority: "C02",
			status: "counted",
			figures: JSON.parse(alone.out),
		});
		expect(pooled.figures.figures[0].count).toBe(25);
	});

	it("prints them as one table, or as pages", () => {
		const folder = pooledFolder(names.slice(0, 2));
		const settings = join(folder, "cse-report.yaml");
		const named =
			"authorities:\n  - { name: First Borough Council, code: C01 }\n";
		writeFileSync(settings, readFileSync(settings, "utf8") + named);
		const args = ["figures", "2016", "--each", "authority", "--quiet"];
		const table = runCommand([...args, "--format", "csv"], folder);
		expect(table.out.split("\r\n")[1]).toMatch(/^C01,referrals,/);
		const pages = runCommand(args, folder);
		expect(pages.out).toContain("First Borough Council, January to");
		expect(pages.out).toContain("C02, January to December 2016");
		expect(pages.out).toContain("All authorities, January to December 2016");
	});
});

describe("--each", () => {
	it.each([
		[["--each", "council"], /Write --each authority/],
		[["--each", "authority", "--authority", "C01"], /ask for two things/],
	])("%s is refused", (options, message) => {
		const ran = runCommand(["build", "2016", ...options]);
		expect([ran.code, ran.out]).toEqual([2, ""]);
		expect(ran.err).toMatch(message);
	});
});
