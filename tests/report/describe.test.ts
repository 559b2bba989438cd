import fc from "fast-check";
import { expect, test } from "vitest";
import { type Short, type ShortTable, said, settingsOf } from "./fixture.ts";

const risk = (referrals: Short, high: Short, medium: Short): string =>
	said('1. {% describe("referrals:risk") %}', {
		referrals,
		"referrals:risk=high": high,
		"referrals:risk=medium": medium,
	});

test.each<[Short, Short, Short, string]>([
	[
		30,
		5,
		25,
		"Of the 30 referrals, 5 (17%) were assessed as high risk and 25 (83%) as medium risk.",
	],
	[
		30,
		1,
		29,
		"Of the 30 referrals, 1 (3%) was assessed as high risk and 29 (97%) were assessed as medium risk.",
	],
	[
		9,
		3,
		6,
		"Of the 9 referrals, 3 were assessed as high risk and 6 as medium risk.",
	],
	[
		2,
		1,
		1,
		"Of the 2 referrals, 1 was assessed as high risk and 1 as medium risk.",
	],
	[30, 0, 30, "All 30 referrals were assessed as medium risk."],
	[2, 2, 0, "Both referrals were assessed as high risk."],
	[1, 0, 1, "The one referral was assessed as medium risk."],
	[
		30,
		"<5",
		"26-30",
		"Of the 30 referrals, fewer than 5 were assessed as high risk and 26 to 30 as medium risk.",
	],
	[
		"<5",
		0,
		"<5",
		"Of the referrals, fewer than 5 were assessed as medium risk. None was assessed as high risk.",
	],
	[
		"~30",
		"~5",
		"~25",
		"Of about 30 referrals, about 5 (17%) were assessed as high risk and about 25 (83%) as medium risk.",
	],
	[
		"c",
		12,
		"c",
		"Of the referrals, 12 were assessed as high risk. The number for medium risk is not published, so that no child can be identified.",
	],
	[
		30,
		"c",
		"c",
		"The numbers by risk at referral are not published, so that no child can be identified.",
	],
	[
		30,
		12,
		"x",
		"Of the 30 referrals, 12 (40%) were assessed as high risk. The number for medium risk is not available.",
	],
	[30, "x", "x", ""],
	["x", "x", "x", ""],
	[0, 0, 0, ""],
])("%s referrals, %s high, %s medium", (all, high, medium, sentence) => {
	expect(risk(all, high, medium)).toBe(sentence);
});

test("more than four categories are said in more than one sentence, equal bands together", () => {
	const models = {
		referrals: 30,
		"referrals:model=online": 17,
		"referrals:model=images": 9,
		"referrals:model=inappropriateRelationship": 8,
		"referrals:model=boyfriendGirlfriend": 6,
		"referrals:model=peer": 5,
		"referrals:model=gang": "<5",
		"referrals:model=party": "<5",
		"referrals:model=trafficking": 0,
		"referrals:model=notRecorded": 0,
	};
	expect(said('1. {% describe("referrals:model") %}', models)).toBe(
		"Of the 30 referrals, 17 (57%) involved online or social media grooming, 9 (30%) sexting or indecent images, 8 (27%) an inappropriate relationship, and 6 (20%) the boyfriend or girlfriend model. In addition, 5 (17%) involved exploitation by peers. The number was fewer than 5 for each of these: a gang or group, and the party model. None involved trafficking.",
	);
});

test("more zeros than two are said together, but only where nothing else is held back", () => {
	const status = (childProtection: Short): string =>
		said('1. {% describe("referrals:status") %}', {
			referrals: 40,
			"referrals:status=lookedAfter": 0,
			"referrals:status=childProtection": childProtection,
			"referrals:status=childInNeed": 20,
			"referrals:status=earlyHelp": 0,
			"referrals:status=none": 0,
			"referrals:status=notRecorded": 0,
		});
	expect(status(20)).toContain("None was of a child with any other status.");
	expect(status("c")).not.toContain("any other status");
	expect(status("c")).toContain(
		"None was of a looked-after child, of a child receiving early help or of a child with no such status.",
	);
	expect(status("c")).toContain(
		"The number for children with a child protection plan is not published",
	);
});

test("a sentence that begins with a day keeps it, whatever follows", () => {
	const state = (open: number, closed: number): string =>
		said('1. {% describe("referrals:state") %}', {
			referrals: 30,
			"referrals:state=open": open,
			"referrals:state=closed": closed,
		});
	expect(state(19, 11)).toBe(
		"On 31 December 2016, of the 30 referrals, 19 (63%) were still open and 11 (37%) had been closed.",
	);
	expect(state(30, 0)).toBe(
		"On 31 December 2016, all 30 referrals were still open.",
	);
});

test("a category of settings that the phrases do not know is said by its label", () => {
	expect(
		said('1. {% describe("referrals:risk") %}', {
			referrals: 40,
			"referrals:risk=purple": 15,
			"referrals:risk=high": 25,
		}),
	).toBe(
		"Of the 40 referrals, 15 (38%) were assessed as ‘purple’ and 25 (63%) as high risk.",
	);
});

test("a rounded zero is none where nothing else rounds to it, and else is said to round to zero", () => {
	const under = (policy: string): string =>
		said(
			'1. {% describe("referrals:risk") %}',
			{
				referrals: "~30",
				"referrals:risk=high": "~0",
				"referrals:risk=medium": "~30",
			},
			{ settings: settingsOf(`policy: { ${policy} }`) },
		);
	expect(under("preset: round-5")).toContain("None was assessed as high risk.");
	expect(under("threshold: 2, roundTo: 5")).toContain(
		"The number for high risk rounds to zero.",
	);
	expect(under("threshold: 2, roundTo: 5")).not.toContain("None");
});

test("a table that is not published, or has no breakdown, is not described", () => {
	expect(said('1. {% describe("referrals:risk") %}', { referrals: 30 })).toBe(
		"",
	);
	expect(said('1. {% describe("referrals") %}', { referrals: 30 })).toBe("");
});

test("the first sentence says where the figures stand", () => {
	const text = said(
		'1. {% describe("referrals:risk") %}\n\n{% chart "referrals:risk" /%}\n\n{% table "referrals:risk" /%}',
		{
			referrals: 30,
			"referrals:risk=high": 10,
			"referrals:risk=medium": 20,
		},
	);
	expect(text).toContain("as medium risk (Figure 1 and Table 1).");
});

const short = fc.oneof(
	fc.constantFrom("c", "x", "<5", "26-30", "~25"),
	fc.integer({ min: 0, max: 40 }),
);

test("whatever may be told, the sentences are whole: no gap, no placeholder, no number but those published", () => {
	const categories = [
		"lookedAfter",
		"childProtection",
		"childInNeed",
		"earlyHelp",
		"none",
		"notRecorded",
	];
	fc.assert(
		fc.property(
			short,
			fc.array(short, { minLength: 6, maxLength: 6 }),
			(all, values) => {
				const table: Record<string, Short> = { referrals: all };
				categories.forEach((category, i) => {
					table[`referrals:status=${category}`] = values[i] ?? 0;
				});
				const text = said('1. {% describe("referrals:status") %}', table);
				if (text === "") return;
				expect(text).toMatch(/^[A-Z].*\.$/);
				expect(text).not.toMatch(/undefined|NaN|[{}[\]]| {2}| [,.;]|,,|\.\./);
				const published = numbersOf(table);
				for (const number of text.replace(/\(\d+%\)/g, "").match(/\d+/g) ?? [])
					expect(published).toContain(Number(number));
			},
		),
		{ numRuns: 80 },
	);
});

function numbersOf(table: ShortTable): readonly number[] {
	return Object.values(table).flatMap((one) =>
		(String(one).match(/\d+/g) ?? []).map(Number),
	);
}
