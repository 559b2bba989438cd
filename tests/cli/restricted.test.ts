import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { councilFolder, runReal, stateOf } from "./council-folder.ts";

const published = ["build", "2016", "--authority", "Northby"];
const restricted = [...published, "--edition", "restricted"];
const withTemplate = [...restricted, "--template", "exploitation-review"];
const paper = "out/private/private-cse-report-2016-restricted.docx";

/** Northby has 12 referrals, 4 of each level: small ones. */
function textsOf(folder: string): Readonly<Record<string, string>> {
	const parts = unzipSync(readFileSync(join(folder, paper)));
	return Object.fromEntries(
		Object.entries(parts)
			.filter(([name]) => name.endsWith(".xml"))
			.map(([name, bytes]) => [
				name,
				strFromU8(bytes)
					.replace(/<\/w:t>/g, " ")
					.replace(/<[^>]*>/g, ""),
			]),
	);
}

describe("build --edition restricted", () => {
	it("writes true figures to the private folder and nothing else, marked wherever one looks", async () => {
		const folder = councilFolder();
		const tables = ["--tables", "children:risk"];
		const { code, err } = await runReal([...withTemplate, ...tables], folder);
		expect([code, err]).toEqual([
			0,
			expect.stringContaining(
				`Wrote ${paper}, which is private: true figures, not for publication`,
			),
		]);
		expect(Object.keys(stateOf(join(folder, "out"))).toSorted()).toEqual([
			"private",
			"private/.gitignore",
			"private/private-cse-report-2016-restricted.docx",
			"private/private-note.txt",
			"private/private-restricted-2016.json",
		]);
		const texts = textsOf(folder);
		expect(texts["word/document.xml"]).toMatch(/4 \(33%\)|High\s+4/);
		expect(texts["word/document.xml"]).not.toContain("fewer than 5");
		expect(texts["word/header1.xml"]).toContain("Restricted: true figures");
		expect(texts["docProps/core.xml"]).toContain("Restricted, not for public");
	});

	it("leaves what was published, its record and the ledger as they were", async () => {
		const folder = councilFolder();
		await runReal([...published, "--release"], folder);
		const before = stateOf(folder);
		await runReal(withTemplate, folder);
		const after = stateOf(folder);
		for (const [name, content] of Object.entries(before))
			expect([name, after[name]]).toEqual([name, content]);
		const year = await runReal(
			["build", "2016-01-01..2017-12-31", "--authority", "Northby"],
			folder,
		);
		expect(year.err).not.toContain("of which");
	});

	it("keeps no figures that the ledger could take, and is not taken there itself", async () => {
		const folder = councilFolder();
		await runReal(withTemplate, folder);
		const record = readFileSync(
			join(folder, "out/private/private-restricted-2016.json"),
			"utf8",
		);
		expect(JSON.parse(record).released).toBeNull();
		const { code, err } = await runReal(["releases", "add", paper], folder);
		expect([code, err]).toEqual([2, expect.stringContaining("cannot go into")]);
	});

	it.each([
		["--release"],
		["--audit"],
		["--format", "json"],
		["--format", "docx,csv"],
	])("is refused with %s %s", async (...more) => {
		const folder = councilFolder();
		const before = stateOf(folder);
		const { code, err } = await runReal([...withTemplate, ...more], folder);
		expect([code, err]).toEqual([2, expect.stringMatching(/^--edition restr/)]);
		expect(stateOf(folder)).toEqual(before);
	});

	it("is refused with --each, and under another name", async () => {
		const folder = councilFolder();
		const each = ["build", "2016", "--each", "authority"];
		for (const edition of ["restricted", "private"]) {
			const ran = await runReal([...each, "--edition", edition], folder);
			expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/^--ed/)]);
		}
	});

	it("is refused with a template that does not know of it", async () => {
		const folder = councilFolder();
		const { code, err } = await runReal(restricted, folder);
		expect([code, err]).toEqual([
			2,
			expect.stringContaining("not(restricted()"),
		]);
		expect(Object.keys(stateOf(folder))).not.toContain("out");
	});

	it("does not write over what somebody typed into it", async () => {
		const folder = councilFolder();
		await runReal(withTemplate, folder);
		expect((await runReal(withTemplate, folder)).code).toBe(0);
		writeFileSync(join(folder, paper), "typed");
		const { code, err } = await runReal(withTemplate, folder);
		expect([code, err]).toEqual([2, expect.stringContaining("has changed it")]);
	});
});
