import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { explainOne } from "../../src/explain-one.ts";
import { runStub } from "./stub-run.ts";

const explain = (...args: readonly string[]) =>
	runStub(["explain", ...args], resolve("."), { stages: { explainOne } });

/** What is said, wherever its lines break. */
const words = (page: string) => page.replace(/\s+/g, " ");

describe("cse-report explain", () => {
	it("prints the page that the documentation shows", async () => {
		const page = readFileSync("docs/explain-and-reconcile.md", "utf8");
		const ran = await explain("referrals:risk=high", "2016");
		expect(ran).toMatchObject({ code: 0, err: "" });
		expect(page).toContain(`\`\`\`text\n${ran.out}\`\`\``);
	});

	it("says first that it is private, in text and in JSON", async () => {
		const text = await explain("children", "2016");
		expect(text.out).toMatch(/^Private: .* Not for publication\.\n/);
		const json = await explain("children", "2016", "--json");
		expect(JSON.parse(json.out).private).toMatch(/Not for publication\.$/);
	});

	it("gives each step with what is left after it", async () => {
		const { out } = await explain("referrals:sex=male", "2016", "--json");
		const document = JSON.parse(out);
		expect(document).toMatchObject({
			schema: "cse-report/explanation/1",
			figure: "referrals:sex=male",
			unit: "referral",
			asAt: "2016-12-31",
			count: 4,
			children: 4,
			share: { base: "referrals", of: 30, rounded: 13 },
			publication: {
				status: "published",
				as: { status: "banded", from: 0, to: 4, text: "fewer than 5" },
				why: "small",
			},
		});
		expect(document.steps.at(-2)).toEqual({
			step: "without",
			why: "other-sex",
			what: "of another sex",
			out: 26,
			left: 4,
			among: [{ label: "Female", count: 26 }],
		});
	});

	it("says why a figure is held back, or how it would be", async () => {
		const partner = await explain("referrals:sex=female", "2016");
		expect(partner.out).toContain('As "26 to 30"');
		expect(words(partner.out)).toContain(
			"exclude values of referrals:sex=male and",
		);
		const crossing = await explain("referrals:risk=high+sex=male", "2016");
		expect(words(crossing.out)).toContain("is not among those chosen");
		const age = await explain("referrals:age=13", "2016");
		expect(age.out).toContain("Published       Never:");
	});

	it("says what is lacking where a figure is not available", async () => {
		const ran = await explain("reReferrals", "2012", "--quiet");
		expect(ran.code).toBe(0);
		expect(ran.out).toMatch(
			/Not available {3}The export of referrals does not/,
		);
		expect(ran.out).not.toContain("How it was counted");
	});

	it("ends with 2 where there is no such figure, before any export is read", async () => {
		const ran = await explain(
			"referrals:risk=hgih",
			"2016",
			"--data",
			"nowhere",
		);
		expect(ran).toMatchObject({ code: 2, out: "" });
		const word = await explain(
			"trainingSessions:audience=fosterparents",
			"2016",
		);
		expect(word.code).toBe(2);
		expect(word.err).toContain('The nearest known id is "trainingSessions"');
		expect(word.err).not.toContain("arers");
	});

	it("takes one format", async () => {
		const ran = await explain("referrals", "2016", "--format", "csv");
		expect(ran.code).toBe(2);
		expect(ran.err).toContain("Known here: text, json.");
	});
});
