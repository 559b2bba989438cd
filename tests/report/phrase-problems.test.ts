import { describe, expect, it } from "vitest";
import { readTemplate } from "../../src/report/template.ts";

function told(phrases: string, paper = "# Paper\n"): readonly string[] {
	const files = new Map([
		["paper.md", paper],
		["phrases.yaml", phrases],
	]);
	return readTemplate({ name: "t", files }).problems.map(
		({ file, line, message }) => `${file}, line ${line}: ${message}`,
	);
}

describe("what is written in phrases and would not be read", () => {
	it.each([
		["- referrals:risk\n", 1, /a group of keys/],
		["referrals:risk: Risk\n", 1, /a group of keys/],
		["referrals:risk:\n  about: [a, b]\n", 2, /must be a text/],
		["referrals:risk:\n  verb: { one: was }\n", 2, /two texts/],
		["referrals:risk:\n  each: [a]\n", 2, /two texts/],
		["referrals:risk:\n  categories: [high]\n", 2, /a group of keys/],
		["referrals:risk:\n  categories:\n    high: [a]\n", 3, /a group of keys/],
		["referrals:risk:\n  categories:\n    high: { name: a }\n", 3, /two texts/],
		["referrals:risk:\n  categories:\n    high: { says: }\n", 3, /two texts/],
		["referrals:risk: &a\n  about: b\nchildren: *c\n", 3, /no anchor/],
		["referrals:risk:\n  about: a\nreferrals:risk:\n  about: b\n", 3, /twice/],
	])("is told: %j", (phrases, line, message) => {
		const [first = ""] = told(phrases);
		expect(first).toContain(`t/phrases.yaml, line ${line}: `);
		expect(first).toMatch(message);
	});

	it.each([
		["---\nsubject: [a]\n---\n# T\n", 2, /must be a text/],
		["---\nwords:\n  committee: { a: b }\n---\n# T\n", 3, /must be a text/],
		["---\nwords: [a]\n---\n# T\n", 2, /a group of keys/],
		["---\n- a\n---\n# T\n", 2, /a group of keys/],
	])("is told of front matter: %j", (paper, line, message) => {
		const [first = ""] = told("# none\n", paper);
		expect(first).toContain(`t/paper.md, line ${line}: `);
		expect(first).toMatch(message);
	});

	it("is nothing where all can be read", () => {
		expect(
			told(
				"referrals:risk:\n  about: a\n  note:\n  verb: { one: was, many: were }\n  categories:\n    high: a\n    low: { one: b, many: c, name: d }\n    medium: { says: e }\n",
				"---\nsubject:\nwords:\n  committee: ''\n  serviceName:\n---\n# T\n",
			),
		).toEqual([]);
	});
});

describe("a file of a template that is damaged", () => {
	it.each(["", "\n\n", "\uFEFF"])(
		"is told where it is empty: %j",
		(phrases) => {
			expect(told(phrases)).toEqual([
				expect.stringMatching(/^t\/phrases\.yaml, line 1: This file is empty/),
			]);
			expect(told("# none of our own\n")).toEqual([]);
		},
	);

	it("is told by the line in which what is no text begins", () => {
		expect(told("# none\n", "# Paper\n\nText\0\0\0\n\0")).toEqual([
			expect.stringMatching(/^t\/paper\.md, line 3: .*U\+0000/),
		]);
	});
});
