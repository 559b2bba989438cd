import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { edited } from "../audit/sample.ts";
import { newFolder, type Ran, runCommand } from "./run-command.ts";

const folder = newFolder();
const out = join(folder, "out");
const settings = ["--config", resolve("cse-report.yaml")];
const paper = join(out, "cse-report-2016.docx");
const document = join(out, "cse-report-2016.json");
const page = join(out, "private", "private-audit-2016.html");

const build = [
	...["build", "2016", ...settings, "--out", out],
	...["--format", "docx,json,csv", "--audit"],
];
let built: Ran;

beforeAll(() => {
	built = runCommand(build, folder);
	expect(built.code).toBe(0);
});

function audit(file: string, ...options: readonly string[]) {
	return runCommand(["audit", file, ...settings, ...options], folder);
}

/** A file of this name beside the papers, without what their run kept. */
function alone(name: string, bytes: Uint8Array | string): string {
	mkdirSync(join(folder, "alone"), { recursive: true });
	const path = join(folder, "alone", name);
	writeFileSync(path, bytes);
	return path;
}

describe("audit of what the tool made", () => {
	it.each([
		["the figures document", document],
		["the paper", paper],
	])("%s discloses nothing", (_, file) => {
		const { code, out: text, err } = audit(file);
		expect([code, err]).toEqual([0, ""]);
		expect(text).toContain("No small count can be worked back or narrowed");
		expect(text).toMatch(/referrals:sex=male +1 to 4 +open/);
		// The paper is held against the record of its run.
		expect(text.includes("private-run-2016.json")).toBe(file === paper);
		expect(text).toContain("There is no release in the ledger");
	});

	it("gives the same as data", () => {
		const result = JSON.parse(audit(paper, "--format", "json").out);
		expect(result.consistent).toBe(true);
		expect(result.conflict).toBeNull();
		expect(result.cells["referrals:sex=male"]).toMatchObject({
			feasible: [1, 2, 3, 4],
			status: "open",
		});
		expect(result.paper).toMatchObject({
			...{ typed: [], edited: [], changed: [], unread: [] },
		});
		expect(
			JSON.parse(audit(document, "--json").out).cells.referrals.feasible,
		).toEqual([30]);
	});

	it("a paper in which words were changed says which, and that a person has to judge them", () => {
		const before = readFileSync(paper);
		writeFileSync(
			paper,
			edited(
				before,
				"Percentages are rounded",
				"Ask Jo. Percentages are rounded",
			),
		);
		const { code, out: text } = audit(paper);
		writeFileSync(paper, before);
		expect(code).toBe(0);
		expect(text).toMatch(/^No small count can be worked back from it\.\nWords/);
		expect(text).toMatch(/“Ask Jo\. Percentages are rounded/);
		expect(audit(paper).out).toMatch(/^It says what was built and nothing els/);
	});

	it("a paper that somebody typed into exits 3, and says where", () => {
		const bytes = edited(
			readFileSync(paper),
			"fewer than 5 of boys or young men",
			"4 of boys or young men",
		);
		const changed = join(out, "changed.docx");
		writeFileSync(changed, bytes);
		copyFileSync(document, join(out, "changed.json"));
		const { code, out: text } = audit(changed);
		expect(code).toBe(3);
		expect(text).toMatch(
			/no longer agree with the data\n +the text after paragraph 1 +referrals:sex=male/,
		);
		expect(text).toMatch(/the text after paragraph 1 +referrals:sex=male: 4/);
		expect(audit(alone("changed.docx", bytes)).code).toBe(3);
	});

	it("a figures document that was edited exits 3 where it discloses and 1 where it contradicts itself", () => {
		const text = readFileSync(document, "utf8");
		const told = text.replace(
			/("id": "referrals:sex=male".*?)"status": "banded", "from": 0, "to": 4, "text": "fewer than 5"/,
			'$1"status": "shown", "count": 4',
		);
		expect(told).not.toBe(text);
		expect(audit(alone("told.json", told)).code).toBe(3);
		const wrong = text.replace(
			/("id": "referrals:risk=high".*?)"count": 5/,
			'$1"count": 6',
		);
		const { code, out: said } = audit(alone("wrong.json", wrong));
		expect(code).toBe(1);
		expect(said).toMatch(/contradict each other/);
		expect(said).toMatch(/line \d+ +referrals:risk=high: 6/);
	});
});

describe("audit of a file that is none of the tool's", () => {
	it.each([
		[
			"a damaged paper",
			"half.docx",
			() => readFileSync(paper).subarray(0, 3000),
		],
		[
			"a damaged document",
			"half.json",
			() => readFileSync(document, "utf8").slice(0, 900),
		],
		["another JSON file", "other.json", () => '{ "name": "x" }'],
		["a PDF file", "paper.pdf", () => "%PDF-1.7"],
		[
			"the figures as CSV",
			"figures.csv",
			() => readFileSync(join(out, "cse-report-2016.csv")),
		],
	])("%s exits 2 in plain words", (_, name, bytes) => {
		const { code, out: text, err } = audit(alone(name, bytes()));
		expect([code, text]).toEqual([2, ""]);
		expect(err).not.toMatch(/Error|at \w+ \(|undefined/);
		expect(err.length).toBeGreaterThan(40);
	});

	it("a file that is not there exits 2", () => {
		expect(audit("nowhere.docx").code).toBe(2);
	});
});

describe("build --audit", () => {
	it("writes the private page, the same bytes each time", () => {
		const first = readFileSync(page, "utf8");
		expect(first).toContain("Private. Not for publication.");
		const { code, out: text } = runCommand([...build, "--json"], folder);
		expect(code).toBe(0);
		expect(JSON.parse(text).audit).toMatch(/private-audit-2016\.html$/);
		expect(readFileSync(page, "utf8")).toBe(first);
	});

	it("is private: neither its name nor anything of it lies among what may be published", () => {
		expect(built.err).toMatch(/private-audit-2016\.html, which is private/);
	});
});
