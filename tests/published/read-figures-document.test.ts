import { describe, expect, it } from "vitest";
import { auditFigures } from "../../src/audit-release.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import { type Entry, figuresText } from "./figures-text.ts";

function problemsOf(text: string): readonly string[] {
	const audit = atOnce(auditFigures(text, "figures.json", solver));
	return audit.status === "unreadable"
		? audit.problems.map(({ message }) => message)
		: [];
}

const shown: Entry = {
	id: "referrals",
	unit: "referral",
	status: "shown",
	count: 30,
};

describe("a file that is no figures document", () => {
	it.each([
		["cut off", figuresText([shown]).slice(0, -20), /damaged/],
		["of another schema", '{ "schema": "other/1" }', /no figures document/],
		["without figures", '{ "schema": "cse-report/figures/1" }', /damaged/],
		["a list", "[1]", /no figures document/],
	])("%s is refused in plain words", (_, text, message) => {
		expect(problemsOf(text).join()).toMatch(message);
	});

	it.each([
		["an unknown status", { ...shown, status: "masked" }],
		["an unknown figure", { ...shown, id: "referrals:colour=red" }],
		["another unit", { ...shown, unit: "child" }],
		["no id", { unit: "referral", status: "shown", count: 3 }],
		["a count that is none", { ...shown, count: -1 }],
		["a count in what is withheld", { ...shown, status: "withheld" }],
		[
			"a band upside down",
			{ ...shown, status: "banded", from: 5, to: 1, text: "" },
		],
		["a share of nothing", { ...shown, percent: 5 }],
	])("%s is refused, never passed over", (_, entry) => {
		expect(problemsOf(figuresText([entry]))).toHaveLength(1);
	});

	it("the same figure twice is refused, with its line", () => {
		const audit = atOnce(
			auditFigures(figuresText([shown, shown]), "figures.json", solver),
		);
		expect(audit.status).toBe("unreadable");
	});

	it("a key twice in one group is refused, with its line", () => {
		const text = figuresText([shown]).replace(
			'"count":',
			'"count": 31,\n"count":',
		);
		expect(text).toContain('"count": 31');
		const audit = atOnce(auditFigures(text, "figures.json", solver));
		expect(audit).toMatchObject({
			status: "unreadable",
			problems: [
				{
					line: expect.any(Number),
					message: expect.stringMatching(/"count" is written twice/),
				},
			],
		});
	});

	it("a degree that is none is refused", () => {
		const text = figuresText([shown]).replace(
			/"policy":\s*\{/,
			'"policy": { "degree": "two", ',
		);
		expect(text).toContain('"two"');
		expect(problemsOf(text).join()).toMatch(/damaged|twice/);
	});
});
