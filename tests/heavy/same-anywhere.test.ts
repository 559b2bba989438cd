import {
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { setup } from "../command/bundle.ts";
import { expectSameAnywhere, sample } from "../command/same-anywhere.ts";
import { makeLook, paragraph } from "../render/look/make-look.ts";

const everything = ["--format", "docx,html,json,csv"];

beforeAll(setup, 300_000);

/** Papers of the sample data, by the template that they are of. */
const ofTemplates: Readonly<Record<string, readonly string[]>> = {
	"scrutiny-report": ["build", "2016"],
	"exploitation-review": ["build", "2016"],
	"group-year": ["build", "2016"],
	"information-request": ["build", "2016", "--series", "5"],
	"quarterly-figures": ["build", "2016-Q4", "--series", "4"],
	briefing: ["build", "2016", "--compare", "2015"],
};

describe("where there is no Node, the same bytes come of", () => {
	it("each template", async () => {
		const known = readdirSync("templates").filter((n) => !n.includes("."));
		expect(Object.keys(ofTemplates).toSorted()).toEqual(known.toSorted());
		for (const [name, args] of Object.entries(ofTemplates))
			expect(
				await expectSameAnywhere([...args, "--template", name, ...everything]),
			).toHaveLength(4);
	});

	it.each([
		["the group's year", "2014-03..2015-03", "group-2014-15"],
		["the neighbour's year", "2013/14", "neighbour-2013-14"],
	])("%s", async (_, period, folder) => {
		const config = `sample-data/${folder}/cse-report.yaml`;
		const fill = (to: string) =>
			cpSync("sample-data", join(to, "sample-data"), { recursive: true });
		const made = await expectSameAnywhere(
			["build", period, "--config", config, "--out", "out", ...everything],
			fill,
		);
		expect(made).toHaveLength(4);
	});

	it.each([
		["a year beside others", ["--series", "5"]],
		["a year beside the one before", ["--compare", "previous"]],
		["every table", ["--tables", "all"]],
		["tables that are crossed", ["--tables", "referrals:risk+sex,children"]],
	])("%s", async (_, args) => {
		expect(
			await expectSameAnywhere(["build", "2016", ...args, ...everything]),
		).toHaveLength(4);
	});

	it("a paper in a council's look", async () => {
		const look = makeLook({ body: paragraph("Cover: {title}, {authority}") });
		const fill = (folder: string) => {
			sample(folder);
			writeFileSync(join(folder, "look.docx"), look);
		};
		expect(
			await expectSameAnywhere(["build", "2016", "--look", "look.docx"], fill),
		).toHaveLength(1);
	});

	it("councils of pooled files, and their sum", async () => {
		const [heading = "", ...rows] = readFileSync(
			"sample-data/referrals.csv",
			"utf8",
		)
			.trimEnd()
			.split("\n");
		const fill = (folder: string) => {
			mkdirSync(join(folder, "pooled"));
			writeFileSync(
				join(folder, "pooled", "referrals.csv"),
				[
					`authority,${heading}`,
					...rows.map((row, at) => `${at % 2 ? "C01" : "C02"},${row}`),
				].join("\n"),
			);
			writeFileSync(join(folder, "cse-report.yaml"), "data: pooled\n");
		};
		const made = await expectSameAnywhere(
			["build", "2016", "--each", "authority", "--format", "docx,json"],
			fill,
		);
		// Of each of the two both, and of their sum the figures.
		expect(made).toHaveLength(5);
	});

	it("a folder of workbooks", async () => {
		const fill = (folder: string) =>
			cpSync("tests/cases/layout-workbook/given", folder, { recursive: true });
		expect(
			await expectSameAnywhere(["build", "2016", ...everything], fill),
		).toHaveLength(4);
	});

	it("figures, checks, explanations and audits that are printed", async () => {
		for (const args of [
			["figures", "2016", "--format", "json"],
			["check"],
			["explain", "referrals:risk=high", "2016"],
			["audit", "sample-data/claims-2016.yaml"],
		])
			await expectSameAnywhere(args);
	});
});
