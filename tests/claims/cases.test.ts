import { describe, expect, it } from "vitest";
import { feasibleIn } from "./conclusions.ts";

/**
 * The cases that must come out so, each published as given, and what is left to the reader. A31 is about a rule rather
 * than about statements: it is tested with the rule.
 */
interface Case {
	readonly name: string;
	readonly claims: string;
	readonly left: Readonly<Record<string, readonly number[]>>;
}

const a3 = `
  - { cell: referrals, is: 30 }
  - { share: high, of: referrals, percentUnder: 17 }
  - { share: toMedium, of: high, percent: 20 }
  - { share: toLow, of: high, percent: 20 }
  - { share: medium, of: referrals, percent: 83 }
`;

const cases: readonly Case[] = [
	{
		name: "A1: a total, and one of its two parts as a number",
		claims: `
sums: [ { total: children, parts: [girls, boys] } ]
claims:
  - { cell: children, is: 30 }
  - { cell: girls, is: 26 }
  - { cell: boys, between: [1, 4] }
`,
		left: { boys: [4] },
	},
	{
		name: "A2: a percentage of a small total",
		claims: `
sums: [ { total: referrals, parts: [high, medium] } ]
claims:
  - { cell: referrals, is: 30 }
  - { share: medium, of: referrals, percent: 83 }
`,
		left: { medium: [25], high: [5] },
	},
	{
		name: "A3: percentages of a base that is held back",
		claims: `
sums:
  - { total: referrals, parts: [high, medium] }
  - { total: high, parts: [toMedium, toLow, stayed] }
claims: ${a3}`,
		left: { high: [5], toMedium: [1], toLow: [1], stayed: [3] },
	},
	{
		name: "A5: closures beside changes of risk",
		claims: `
sums:
  - { total: referrals, parts: [high, medium] }
  - { total: high, parts: [toMedium, toLow, closedOtherwise, stillHigh] }
  - { total: medium, parts: [mediumLowClosed, mediumOpen] }
  - { total: closed, parts: [mediumLowClosed, toLow, closedOtherwise] }
claims: ${a3}
  - { share: mediumLowClosed, of: medium, percent: 36 }
  - { share: mediumOpen, of: medium, percent: 64 }
  - { cell: closed, is: 11 }
`,
		left: {
			high: [5],
			mediumLowClosed: [9],
			mediumOpen: [16],
			closedOtherwise: [1],
			stillHigh: [2],
		},
	},
	{
		name: "A6: two withheld counts with the least that they can add up to",
		claims: `
sums: [ { total: all, parts: [a, b, c, d] } ]
claims:
  - { cell: all, is: 18 }
  - { cell: a, is: 10 }
  - { cell: b, is: 6 }
  - { cell: c, between: [1, 2] }
  - { cell: d, between: [1, 2] }
`,
		left: { c: [1], d: [1] },
	},
	{
		name: "A7: two withheld counts with the most",
		claims: `
sums: [ { total: all, parts: [a, b, c, d] } ]
claims:
  - { cell: all, is: 30 }
  - { cell: a, is: 10 }
  - { cell: b, is: 12 }
  - { cell: c, between: [1, 4] }
  - { cell: d, between: [1, 4] }
`,
		left: { c: [4], d: [4] },
	},
	{
		name: "A8: a row with nothing in it",
		claims: `
sums: [ { total: row, parts: [a, b, c] } ]
claims: [ { cell: row, is: 0 } ]
`,
		left: { a: [0], b: [0], c: [0] },
	},
	{
		name: "A11: one set of areas in two groupings",
		claims: `
sums:
  - { total: county1, parts: [A, B, I, J] }
  - { total: county2, parts: [K, L, M, N] }
  - { total: big, parts: [L, M] }
  - { total: small, parts: [A, B, I, J, K, N] }
claims:
  - { cell: county1, is: 20 }
  - { cell: county2, is: 16 }
  - { cell: big, is: 6 }
  - { cell: small, is: 30 }
  - { cell: I, is: 8 }
  - { cell: J, is: 8 }
  - { cell: N, is: 7 }
`,
		left: { K: [3], A: [0, 1, 2, 3, 4], L: [0, 1, 2, 3, 4, 5, 6] },
	},
	{
		name: "A12: quarters of a year",
		claims: `
sums: [ { total: year, parts: [q1, q2, q3, q4] } ]
claims:
  - { cell: year, is: 30 }
  - { cell: q1, is: 11 }
  - { cell: q3, is: 9 }
  - { cell: q4, is: 7 }
`,
		left: { q2: [3] },
	},
	{
		name: "A12b: quarters of a year, by sex",
		claims: `
sums:
  - { total: girls, parts: [girls1, girls2, girls3, girls4] }
  - { total: boys, parts: [boys1, boys2, boys3, boys4] }
  - { total: q1, parts: [girls1, boys1] }
  - { total: q2, parts: [girls2, boys2] }
  - { total: q3, parts: [girls3, boys3] }
  - { total: q4, parts: [girls4, boys4] }
claims:
  - { cell: girls, is: 26 }
  - { cell: boys, between: [0, 4] }
  - { cell: girls1, is: 10 }
  - { cell: girls2, is: 5 }
  - { cell: girls3, is: 6 }
  - { cell: q1, is: 11 }
  - { cell: q2, is: 7 }
  - { cell: q3, is: 6 }
  - { cell: q4, is: 6 }
`,
		left: { boys1: [1], boys2: [2], boys3: [0], boys4: [1], boys: [4] },
	},
	{
		name: "A13: two issues of one period",
		claims: `
sums:
  - { total: first, parts: [girlsFirst, boysFirst] }
  - { total: second, parts: [girlsSecond, boys] }
  - { total: boys, parts: [boysFirst, lateBoys] }
  - { total: girlsSecond, parts: [girlsFirst, lateGirls] }
claims:
  - { cell: first, is: 30 }
  - { cell: second, is: 31 }
  - { cell: boys, is: 5 }
  - { cell: lateBoys, is: 1 }
`,
		left: { boysFirst: [4], girlsFirst: [26], lateGirls: [0] },
	},
	{
		name: "A14: a year to date and the quarter it grew by",
		claims: `
sums: [ { total: toQ2, parts: [q1, q2] } ]
claims:
  - { cell: q2, is: 6 }
  - { cell: toQ2, is: 9 }
`,
		left: { q1: [3] },
	},
	{
		name: "A16: as young as nine",
		claims: `
sums: [ { total: all, parts: [under9, aged9, aged10to12, aged13to17] } ]
claims:
  - { cell: all, is: 30 }
  - { cell: aged13to17, is: 29 }
  - { cell: aged9, atLeast: 1 }
  - { cell: under9, is: 0 }
`,
		left: { aged9: [1], aged10to12: [0] },
	},
	{
		name: "A19: about a third, and a third of that",
		claims: `
claims:
  - { cell: lookedAfter, between: [8, 12] }
  - { share: elsewhere, of: lookedAfter, percent: 33 }
`,
		left: { lookedAfter: [9, 12], elsewhere: [3, 4] },
	},
	{
		name: "A20: a mean age",
		claims: `
claims:
  - { cell: boys, between: [1, 4] }
  - { mean: ages, of: boys, is: 15.33, from: 13, to: 17 }
`,
		left: { boys: [3], ages: [46] },
	},
	{
		name: "A26: one withheld count that stands three times",
		claims: `
sums:
  - { total: row, parts: [A, B, H, M, W] }
  - { total: A, parts: [B] }
  - { total: B, parts: [M] }
claims:
  - { cell: row, is: 10 }
  - { cell: H, is: 7 }
  - { cell: W, is: 0 }
  - { cell: A, between: [1, 2] }
`,
		left: { A: [1], B: [1], M: [1] },
	},
	{
		name: "A27: a percentage with a decimal, of a base in a range",
		claims: `
claims:
  - { cell: children, between: [25, 35] }
  - { share: boys, of: children, percent: 13.3 }
`,
		left: { boys: [4], children: [30] },
	},
	{
		name: "A29: a change since last year",
		claims: `
claims:
  - { cell: boys, is: 4 }
  - { change: boys, since: boysLastYear, percent: 100 }
`,
		left: { boysLastYear: [2] },
	},
	{
		name: "section 1: gaps that an interval does not show",
		claims: `
sums:
  - { total: all, parts: [group, rest] }
  - { total: group, parts: [some, others] }
claims:
  - { cell: all, is: 30 }
  - { share: some, of: group, percent: 36 }
  - { share: others, of: group, percent: 64 }
`,
		left: { rest: [2, 5, 8, 16, 19] },
	},
	{
		name: "section 1: the same with fewer than 5 said of the rest",
		claims: `
sums:
  - { total: all, parts: [group, rest] }
  - { total: group, parts: [some, others] }
claims:
  - { cell: all, is: 30 }
  - { share: some, of: group, percent: 36 }
  - { share: others, of: group, percent: 64 }
  - { cell: rest, between: [1, 4] }
`,
		left: { rest: [2] },
	},
];

describe("what is left to a reader", () => {
	it.each(cases)("$name", ({ claims, left }) => {
		expect(feasibleIn(claims)).toMatchObject(left);
	});

	it("A10: a table of four by four with nine cells withheld", () => {
		const rows = { w: 230, x: 250, y: 336, z: 3127 };
		const columns = { a: 1012, b: 1262, c: 779, d: 890 };
		const shown = { wd: 89, xb: 124, xd: 31, ya: 92, yc: 59, za: 800, zc: 651 };
		const lines = [
			"sums:",
			...Object.keys(rows).map(
				(r) => `  - { total: ${r}, parts: [${[..."abcd"].map((c) => r + c)}] }`,
			),
			...Object.keys(columns).map(
				(c) => `  - { total: ${c}, parts: [${[..."wxyz"].map((r) => r + c)}] }`,
			),
			"claims:",
			...Object.entries({ ...rows, ...columns, ...shown }).map(
				([cell, is]) => `  - { cell: ${cell}, is: ${is} }`,
			),
		];
		const left = feasibleIn(lines.join("\n"));
		expect(left.wb).toEqual([47]);
		const others = ["wa", "wc", "xa", "xc", "yb", "yd", "zb", "zd"];
		for (const cell of others) {
			const values = left[cell];
			expect(Array.isArray(values) ? values.length : 0).toBeGreaterThan(20);
		}
	});
});
