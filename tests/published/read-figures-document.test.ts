import { describe, expect, it } from "vitest";
import { auditFigures } from "../../src/audit-release.ts";
import { readFiguresDocument } from "../../src/published/read-figures-document.ts";
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

describe("a number in a document", () => {
	const band = (from: number, to: number) => ({
		...shown,
		count: undefined,
		status: "banded",
		from,
		to,
		text: "a band",
	});
	const rounded = (count: number, roundedTo: number) => ({
		...shown,
		status: "rounded",
		count,
		roundedTo,
	});
	const share = (percent: number) => ({
		...shown,
		id: "referrals:sex=male",
		base: "referrals",
		percent,
	});

	it.each([
		["none", { ...shown, count: 0 }, true],
		["less than none", { ...shown, count: -1 }, false],
		["a half", { ...shown, count: 0.5 }, false],
		["more than a number holds", { ...shown, count: 2 ** 53 }, false],
		["a band of one", band(5, 5), true],
		["a band", band(0, 4), true],
		["a band that ends before it begins", band(5, 4), false],
		["rounded to twos", rounded(4, 2), true],
		["rounded to ones", rounded(4, 1), false],
		["a share of nothing", share(0), true],
		["less than nothing", share(-1), false],
		["all there is", share(100), true],
		["many times all there is", share(999_999), true],
		["no share any more", share(1_000_000), false],
	])("%s is read, or refused: %j", (_, entry, isRead) => {
		const reading = readFiguresDocument(
			figuresText([{ ...shown, id: "referrals:sex=female" }, entry]),
			"figures.json",
		);
		expect(reading.ok).toBe(isRead);
	});

	it.each([
		[0, false],
		[1, true],
		[2, true],
		[1.5, false],
		[-1, false],
	])("a threshold of %d is read: %s", (threshold, isRead) => {
		const text = figuresText([shown]).replace(
			/"threshold":\s*\d+/,
			`"threshold": ${threshold}`,
		);
		expect(text).toContain(`"threshold": ${threshold}`);
		expect(readFiguresDocument(text, "figures.json").ok).toBe(isRead);
	});

	it("stands on the line that is told of it", () => {
		const text = figuresText([
			shown,
			{ ...shown, id: "referrals:sex=female" },
			{ ...shown, id: "children", unit: "child" },
		]);
		const reading = readFiguresDocument(text, "figures.json");
		if (!reading.ok) throw new Error("it is read");
		const lines = text.split("\n");
		for (const { id, line = 0 } of reading.figures.figures)
			expect(lines[line - 1]).toContain(`"id": "${id}"`);
	});

	it("of shares all have as many decimals as the longest", () => {
		const reading = readFiguresDocument(
			figuresText([
				{ ...share(80) },
				{ ...share(12.25), id: "referrals:sex=female" },
			]),
			"figures.json",
		);
		if (!reading.ok) throw new Error("it is read");
		expect(reading.figures.figures.map((figure) => figure.share?.text)).toEqual(
			["80.00%", "12.25%"],
		);
	});
});
