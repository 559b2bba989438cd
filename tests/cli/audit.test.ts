import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runStub, type StubRan, workingFolder } from "./stub-run.ts";

async function auditOf(
	claims: string,
	...options: readonly string[]
): Promise<StubRan> {
	const folder = workingFolder();
	writeFileSync(join(folder, "paper.yaml"), claims);
	return runStub(["audit", "paper.yaml", ...options], folder);
}

const oneChild = `threshold: 5
sums:
  - { total: children, parts: [girls, boys] }
claims:
  - { cell: children, is: 30 }
  - { cell: girls, is: 26 }
  - { cell: boys, between: [1, 4] }
`;

describe("audit of claims", () => {
	it("tells as data what is left of each cell, and why", async () => {
		const { code, out, err } = await auditOf(oneChild, "--json");
		expect([code, err]).toEqual([3, ""]);
		expect(JSON.parse(out)).toEqual({
			consistent: true,
			cells: {
				children: {
					feasible: [30],
					status: "published",
					because: [
						{
							cell: "children",
							is: 30,
							line: 5,
							said: "children is 30",
						},
					],
				},
				girls: {
					feasible: [26],
					status: "published",
					because: [{ cell: "girls", is: 26, line: 6, said: "girls is 26" }],
				},
				boys: {
					feasible: [4],
					status: "recovered",
					because: [
						{
							total: "children",
							parts: ["girls", "boys"],
							line: 3,
							said: "children = girls + boys",
						},
						{ cell: "children", is: 30, line: 5, said: "children is 30" },
						{ cell: "girls", is: 26, line: 6, said: "girls is 26" },
					],
				},
			},
			conflict: null,
		});
	});

	it("tells people which cell falls, by which statements, and how to mend it", async () => {
		const { code, out } = await auditOf(oneChild);
		expect(code).toBe(3);
		expect(out).toContain("boys can only be 4, because of:");
		expect(out).toContain("  line 3    children = girls + boys");
		expect(out).toContain("To mend it, leave these out or say less of them");
	});

	it("is not made where the settings that were named are not there", async () => {
		const { code, out, err } = await auditOf(oneChild, "--config", "none.yaml");
		expect([code, out]).toEqual([2, ""]);
		expect(err).toContain('The settings file "none.yaml" is not there.');
	});

	it("ends with 0 where nothing small can be worked back", async () => {
		const claims =
			"claims: [ { cell: all, is: 30 }, { cell: boys, atMost: 29 } ]";
		expect((await auditOf(claims)).code).toBe(0);
		const { code, out } = await auditOf(claims, "--format", "json");
		expect(code).toBe(0);
		expect(JSON.parse(out).cells.boys.status).toBe("open");
	});

	it.each([
		["published", "claims: [ { cell: boys, is: 4 } ]"],
		["narrowed", "claims: [ { cell: boys, atMost: 3 } ]"],
		["narrowed", "claims: [ { cell: boys, atLeast: 2 } ]"],
	])("ends with 3 where a small count is %s", async (status, claims) => {
		const { code, out } = await auditOf(claims, "--json");
		expect([code, JSON.parse(out).cells.boys.status]).toEqual([3, status]);
	});

	it.each([
		["claims: [ { cell: boys, is: 5 } ]", "published"],
		["claims: [ { cell: boys, is: 0 } ]", "published"],
		["claims: [ { cell: boys, between: [5, 9] } ]", "open"],
		["claims: [ { cell: boys, atMost: 4 } ]", "open"],
		["threshold: 4\nclaims: [ { cell: boys, atMost: 3 } ]", "open"],
		["threshold: 4\nclaims: [ { cell: boys, is: 4 } ]", "published"],
	])("ends with 0 for %s", async (claims, status) => {
		const { code, out } = await auditOf(claims, "--json");
		expect([code, JSON.parse(out).cells.boys.status]).toEqual([0, status]);
	});

	it("tells an endless set by its ends", async () => {
		const { out } = await auditOf(
			"claims: [ { cell: boys, atLeast: 7 } ]",
			"--json",
		);
		expect(JSON.parse(out).cells.boys.feasible).toEqual({ from: 7, to: null });
	});

	it("tells a contradiction from a disclosure, by a set that cannot be smaller", async () => {
		const { code, out } = await auditOf(
			`${oneChild}  - { cell: boys, atLeast: 5 }\n`,
			"--json",
		);
		expect(code).toBe(1);
		const { consistent, conflict, cells } = JSON.parse(out);
		expect([consistent, cells]).toEqual([false, {}]);
		expect(conflict).toHaveLength(2);
	});

	it("checks what is known against what is claimed", async () => {
		expect((await auditOf(`${oneChild}known: { boys: 4 }`)).code).toBe(3);
		const { code, out } = await auditOf(`${oneChild}known: { boys: 3 }`);
		expect(code).toBe(1);
		expect(out).toContain("What is known to be true contradicts");
		expect(out).toContain("line 8    boys is known to be 3");
	});

	it("puts nothing that steers a terminal on the screen", async () => {
		const { out } = await auditOf('claims: [ { cell: "bo\\e[31mys", is: 4 } ]');
		expect(out).not.toContain("\u001b");
	});
});

describe("audit of a file that cannot be read", () => {
	it("names the line and the nearest key", async () => {
		const { code, out, err } = await auditOf(
			"claims:\n  - { share: a, off: b, percent: 3 }\n",
		);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toContain(
			'paper.yaml, line 2, "claims[1].off": This key is not known. Did you mean "of"?',
		);
	});

	it.each([
		[
			["audit", "nothing.yaml"],
			/^"nothing.yaml" cannot be read: it is not there\. See that its name and folder are written right\.\n$/,
		],
		[
			["audit", "papr.yaml"],
			/"papr.yaml" cannot be read: it is not there\. Did you mean "paper.yaml"\?/,
		],
		[
			["audit", "nowhere/paper.yaml"],
			/cannot be read: it is not there\. See that its name/,
		],
		[
			["releases", "add", "papr.yaml"],
			/it is not there\. Did you mean "paper.yaml"\?/,
		],
		[
			["releases", "list", "--config", "papr.yaml"],
			/"papr.yaml" is not there\. Did you mean "paper.yaml"\?/,
		],
		[["audit", "paper.yaml", "--colour"], /cse-report audit --help/],
		[["audit"], /missing required argument/],
		[
			["audit", "paper.yaml", "--format", "csv"],
			/"csv" is not a format.*Known here: text, json/,
		],
		[["audit", "paper.yaml", "--json", "--format", "text"], /two things/],
	])("%s", async (args, message) => {
		const folder = workingFolder();
		writeFileSync(join(folder, "paper.yaml"), oneChild);
		const { code, out, err } = await runStub(args, folder);
		expect([code, out]).toEqual([2, ""]);
		expect(err).toMatch(message);
	});

	it("says how to save one that is not UTF-8", async () => {
		const folder = workingFolder();
		writeFileSync(join(folder, "paper.yaml"), Buffer.from([0x61, 0xff, 0xfe]));
		const { code, err } = await runStub(["audit", "paper.yaml"], folder);
		expect(code).toBe(2);
		expect(err).toContain("UTF-8");
	});
});

describe("the 2016 paper's own statements", () => {
	const sample = (name: string) =>
		readFileSync(resolve("sample-data", name), "utf8");

	it("contradict each other", async () => {
		const claims = sample("claims-2016.yaml");
		const { code, out } = await auditOf(claims, "--json");
		expect(code).toBe(1);
		expect(JSON.parse(out).conflict.length).toBeGreaterThan(1);
	});

	it("once they add up, give away the one child", async () => {
		const claims = sample("claims-2016-mended.yaml");
		const { code, out } = await auditOf(claims, "--json");
		expect(code).toBe(3);
		const { cells } = JSON.parse(out);
		expect(cells.high.feasible).toEqual([5]);
		expect(cells.highToMedium.feasible).toEqual([1]);
		expect(cells.highToLowClosed.feasible).toEqual([1]);
		expect(cells.highClosedOtherwise.feasible).toEqual([1]);
		expect(cells.highStillHigh.feasible).toEqual([2]);
	});

	it.each(["claims-2016.yaml", "claims-2016-mended.yaml"])(
		"in %s, set each share by its base",
		async (name) => {
			const { out } = await auditOf(sample(name));
			expect(out).toMatch(/missingAndAtRisk +12 of 87 missingChildren: 14%/);
			expect(out).toMatch(/missingAndAtRisk +12 of 30 childrenAtRisk/);
			expect(out).toContain("missingAndAtRisk has more than one base");
		},
	);
});
