import { describe, expect, it } from "vitest";
import { readClaims } from "../../src/claims/read-claims.ts";
import { claimsOf, feasibleIn } from "./conclusions.ts";

function problemsOf(text: string): readonly string[] {
	const reading = readClaims(text, "claims.yaml");
	return reading.ok
		? []
		: reading.problems.map(
				({ line, key, message }) => `${line} ${key}: ${message}`,
			);
}

describe("a claims file", () => {
	it("has a threshold of 5 where it says none", () => {
		expect(claimsOf("claims: [ { cell: a, is: 1 } ]").threshold).toBe(5);
		expect(
			claimsOf("threshold: 10\nclaims: [ { cell: a, is: 1 } ]").threshold,
		).toBe(10);
	});

	it("keeps decimals as they are written", () => {
		const share = (percent: string) =>
			feasibleIn(
				`claims: [ { cell: all, is: 1000 }, { share: part, of: all, percent: ${percent} } ]`,
			).part;
		expect(share("83")).toHaveLength(10);
		expect(share("83.0")).toEqual([830]);
		expect(share('"83.0"')).toEqual([830]);
	});

	it("knows every statement by its line, and what it says", () => {
		const { statements } = claimsOf(`sums:
  - { total: all, parts: [girls, boys] }
claims:
  - { share: boys, of: all, percent: 13.0 }
  - { ratio: [girls, boys], is: 6.5 }
  - { rate: boys, per: 10000, population: 11100, is: 3.6 }
  - { change: boys, since: boysLastYear, percent: -50 }
  - { mean: ages, of: boys, is: 15.25, from: 13, to: 17 }
  - { descending: [girls, boys] }
  - { cell: q1, rounded: 10, to: 5 }
  - { cell: q2, atLeast: 3 }
`);
		expect(statements.map(({ line, fact }) => `${line} ${fact.said}`)).toEqual([
			"2 all = girls + boys",
			"4 boys is 13.0% of all",
			"5 there are 6.5 of girls to each of boys",
			"6 boys is 3.6 for each 10000 of 11100",
			"7 boys is down 50% since boysLastYear",
			"8 the mean of ages over boys is 15.25, each from 13 to 17",
			"9 in order of size: girls, boys",
			"10 q1 is 10, rounded to the nearest 5",
			"11 q2 is at least 3",
		]);
	});
});

describe("rounding", () => {
	it("is half away from zero, below zero too", () => {
		const change = (percent: number) =>
			feasibleIn(
				`claims: [ { cell: last, is: 200 }, { change: now, since: last, percent: ${percent} } ]`,
			).now;
		// 0.5% of 200 is 1: 201 is up 1, 199 is down 1.
		expect(change(1)).toEqual([201, 202]);
		expect(change(0)).toEqual([200]);
		expect(change(-1)).toEqual([198, 199]);
	});

	it("of a count is half up, whatever the base", () => {
		const count = (rounded: number, to: number) =>
			feasibleIn(`claims: [ { cell: a, rounded: ${rounded}, to: ${to} } ]`).a;
		expect(count(10, 5)).toEqual([8, 9, 10, 11, 12]);
		expect(count(4, 4)).toEqual([2, 3, 4, 5]);
		expect(count(0, 10)).toEqual([0, 1, 2, 3, 4]);
		expect(count(12, 5)).toEqual([]);
	});
});

describe("a share", () => {
	it("is a part of a base that is at least 1", () => {
		const text = "claims: [ { share: a, of: b, percentAtMost: 100 }";
		expect(feasibleIn(`${text}, { cell: b, atMost: 2 } ]`)).toEqual({
			a: [0, 1, 2],
			b: [1, 2],
		});
	});

	it("is strictly under and over what it is said to be, unrounded", () => {
		const part = (said: string) =>
			feasibleIn(`claims: [ { cell: b, is: 8 }, { share: a, of: b, ${said} } ]`)
				.a;
		expect(part("percentUnder: 25")).toEqual([0, 1]);
		expect(part("percentAtMost: 25")).toEqual([0, 1, 2]);
		expect(part("percentOver: 75")).toEqual([7, 8]);
		expect(part("percentAtLeast: 75")).toEqual([6, 7, 8]);
		expect(part("percentFrom: 25, percentTo: 50")).toEqual([2, 3, 4]);
	});
});

describe("what nothing bounds", () => {
	it("is told from where on", () => {
		expect(
			feasibleIn("claims: [ { share: a, of: b, percent: 77 } ]"),
		).toMatchObject({
			a: { from: 10, to: undefined },
			b: { from: 13, to: undefined },
		});
	});

	it("is told from where to where, beyond a thousand values", () => {
		expect(feasibleIn("claims: [ { cell: a, atMost: 5000 } ]").a).toEqual({
			from: 0,
			to: 5000,
		});
		expect(feasibleIn("claims: [ { cell: a, atMost: 999 } ]").a).toHaveLength(
			1000,
		);
	});

	it("and cannot be is found out, though tables could be looked for without an end", () => {
		// Twice a is b, and twice c is b and 1 more.
		expect(
			feasibleIn(`
sums:
  - { total: b, parts: [a, alsoA] }
  - { total: b1, parts: [c, alsoC] }
  - { total: b1, parts: [b, one] }
  - { total: a, parts: [alsoA] }
  - { total: c, parts: [alsoC] }
claims:
  - { cell: one, is: 1 }
  - { cell: a, atLeast: 1 }
`).a,
		).toEqual([]);
	});
});

describe("a file that is written wrongly", () => {
	it.each([
		["claim: []", '1 claim: This key is not known. Did you mean "claims"?'],
		[
			"claims:\n  - { cell: a, si: 3 }",
			'2 claims[1].si: This key is not known. Did you mean "is"?',
		],
		[
			"claims:\n  - { cell: a, is: 3 }\n  - { shares: a, of: b, percent: 3 }",
			"3 claims[2]: A claim says one thing",
		],
		["claims: [ { cell: a } ]", "1 claims[1]: Say one thing of a cell"],
		["claims: [ { cell: a, is: 3, atMost: 4 } ]", "Say one thing of a cell"],
		["claims: [ { cell: a, is: 3.5 } ]", "claims[1].is: This must be a whole"],
		["claims: [ { cell: a, is: -3 } ]", "claims[1].is: This must be a whole"],
		["claims: [ { cell: a, between: [4, 0] } ]", "the smaller first"],
		["claims: [ { cell: a, rounded: 5 } ]", "claims[1].to: This must be"],
		["claims: [ { cell: a, is: 5, to: 5 } ]", '"to" goes with "rounded"'],
		["claims: [ { share: a, of: b } ]", "Say what the share is"],
		["claims: [ { share: a, of: a, percent: 5 } ]", "its base"],
		["claims: [ { share: a, of: b, percent: 5% } ]", "with the decimals"],
		["claims: [ { share: a, of: b, percentFrom: 5 } ]", "go together"],
		["claims: [ { ratio: [a], is: 5 } ]", "a list of 2 names"],
		["claims: [ { descending: [a, a] } ]", "named twice"],
		["claims: [ { rate: a, per: 10, population: 0, is: 5 } ]", "from 1 to"],
		[
			"claims: [ { share: a, of: b, percent: 5.00000000000000 } ]",
			"too many digits",
		],
		["sums: [ { total: a, parts: [a, b] } ]", "one of its own parts"],
		["sums: [ { total: a, part: [b] } ]", 'Did you mean "parts"?'],
		[
			"threshold: few\nclaims: [ { cell: a, is: 1 } ]",
			"1 threshold: This must",
		],
		["known: [a]\nclaims: [ { cell: a, is: 1 } ]", "1 known: This must be"],
		["threshold: 5", "This file claims nothing."],
		["", "This file claims nothing."],
		[
			"sums: [{ total: t, parts: [a, b] }]\nclaims:",
			"This file claims nothing.",
		],
		["- a", "A claims file has the keys"],
		["claims: { a: 1 }", "1 claims: This must be a list"],
		["claims: [ a ]", "claims[1]: This must be a group of keys"],
		["claims: [ {cell: a, is: 1 }", "cannot be read as YAML"],
	])("%s", (text, message) => {
		expect(problemsOf(text).join("\n")).toContain(message);
	});

	it("is told all that is wrong at once", () => {
		expect(
			problemsOf("claims:\n  - { cell: a, is: x }\n  - { cell: b, is: y }"),
		).toHaveLength(2);
	});
});
