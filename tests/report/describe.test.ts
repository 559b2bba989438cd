import fc from "fast-check";
import { expect, test } from "vitest";
import { examples } from "../examples.ts";
import {
	paperOf,
	plain,
	type Short,
	type ShortTable,
	said,
	settingsOf,
	tableOf,
	templateOf,
} from "./fixture.ts";

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
		"c",
		"<5",
		"<5",
		"Of the referrals, fewer than 5 were assessed as high risk and fewer than 5 as medium risk.",
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
		"The numbers of referrals by level of risk at referral are not published, so that no child can be identified.",
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

test("of three that nothing tells apart, those in one band are said together, and one in a band of its own is not", () => {
	const ages = (...counts: readonly Short[]) =>
		said('1. {% describe("referrals:ageBand") %}', {
			referrals: "c",
			"referrals:ageBand=under13": counts[0] ?? 0,
			"referrals:ageBand=13-15": counts[1] ?? 0,
			"referrals:ageBand=16-17": counts[2] ?? 0,
		});
	expect(ages("<5", "<5", "<5")).toContain("for each of these");
	expect(ages("<5", "3-8", "5-9")).not.toContain("for each of these");
});

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
} as const;

const ofModels = (more: Readonly<Record<string, Short>>): string =>
	said('1. {% describe("referrals:model") %}', { ...models, ...more });

const meaning =
	"Grooming online can be quick, can cross any distance and can leave few signs that an adult would see. One referral can involve several models.";

test("of many categories the largest are said, with what that may mean, and the rest is left to the table", () => {
	expect(ofModels({})).toBe(
		`Of the 30 referrals, 17 (57%) involved online or social media grooming and 9 (30%) sexting or indecent images, the largest numbers. ${meaning}`,
	);
	expect(ofModels({ "referrals:model=inappropriateRelationship": 9 })).toBe(
		`Of the 30 referrals, 17 (57%) involved online or social media grooming, the largest number. ${meaning}`,
	);
	expect(ofModels({ "referrals:model=images": 17 })).toBe(
		"Of the 30 referrals, 17 (57%) involved online or social media grooming and 17 (57%) sexting or indecent images, the largest numbers. One referral can involve several models.",
	);
});

test("what the figures do not tell is said where some are told, and of none that is", () => {
	const models = (online: Short, peer: Short) =>
		said('1. {% describe("referrals:model") %}', {
			referrals: 30,
			"referrals:model=online": online,
			"referrals:model=peer": peer,
		});
	expect(models(10, 10)).toContain("One referral can involve several models.");
	expect(models("c", "c")).toBe(
		"The numbers of referrals by model of exploitation are not published, so that no child can be identified.",
	);
});

test("what a pattern may mean is said of that pattern alone", () => {
	const sex = (female: Short, male: Short) =>
		said('1. {% describe("referrals:sex") %}', {
			referrals: 30,
			"referrals:sex=female": female,
			"referrals:sex=male": male,
		});
	expect(sex(20, 10)).toContain("Boys who are exploited are less often");
	expect(sex(30, 0)).toContain("Boys who are exploited are less often");
	expect(sex(15, 15)).not.toContain("recognised");
	expect(sex(0, 30)).toBe("All 30 referrals were of boys or young men.");
});

test("what is not recorded is never left to the table", () => {
	expect(ofModels({ "referrals:model=notRecorded": 3 })).toContain(
		"the largest numbers. In addition, 3 (10%) had no model recorded.",
	);
});

test("where a number is held back, none is called the largest", () => {
	const text = ofModels({ "referrals:model=peer": "c" });
	expect(text).not.toContain("largest");
	expect(text).toContain(
		"The number for exploitation by peers is not published",
	);
});

test("where no few stand out, four are said and more are left to the table", () => {
	const level = (...counts: readonly number[]) =>
		said('1. {% describe("referrals:model") %}', {
			referrals: 30,
			...Object.fromEntries(
				["online", "images", "peer", "gang", "party"]
					.slice(0, counts.length)
					.map((id, i) => [`referrals:model=${id}`, counts[i] ?? 0]),
			),
		});
	expect(level(7, 7, 7, 7)).toBe(
		"Of the 30 referrals, 7 (23%) involved online or social media grooming, 7 (23%) sexting or indecent images, 7 (23%) exploitation by peers, and 7 (23%) a gang or group. One referral can involve several models.",
	);
	expect(level(7, 7, 7, 7, 7)).toBe(
		"Of the 30 referrals, no category stands out by its number. One referral can involve several models.",
	);
});

test("none is said of what one would look for, and of no other category", () => {
	const change = (reduced: Short, increased: Short) =>
		said('1. {% describe("riskChange:direction") %}', {
			referrals: 30,
			"riskChange:direction=reduced": reduced,
			"riskChange:direction=unchanged": 19,
			"riskChange:direction=increased": increased,
			"riskChange:direction=notReassessed": 0,
		});
	expect(change(11, 0)).toContain("None had a higher level than at referral.");
	expect(change(11, 0)).not.toContain("assessment");
	expect(change(11, "c")).not.toContain("None");
	// Two of three stand out: the third is said all the same, as it is what one would look for; nothing is left to the table.
	expect(change(11, 3)).toContain(
		"11 (37%) had a lower level of risk than at referral, 19 (63%) the same level as at referral, and 3 (10%) a higher level than at referral.",
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
		"On 31 December 2016, of the 30 referrals, 19 (63%) were still open and 11 (37%) had been closed. An open case may only have begun.",
	);
	expect(state(30, 0)).toBe(
		"On 31 December 2016, all 30 referrals were still open. An open case may only have begun.",
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
		'1. {% describe("referrals:model") %}\n\n{% chart "referrals:model" /%}\n\n{% table "referrals:model" /%}',
		models,
	);
	expect(text).toContain("the largest numbers (Figure 1 and Table 1).");
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
		{ numRuns: examples(25, 80) },
	);
});

function numbersOf(table: ShortTable): readonly number[] {
	return Object.values(table).flatMap((one) =>
		(String(one).match(/\d+/g) ?? []).map(Number),
	);
}

test("two of which one has another word inside need no comma between them", () => {
	expect(
		said('1. {% describe("referrals:ageBand") %}', {
			referrals: 70,
			"referrals:ageBand=13-15": 22,
			"referrals:ageBand=16-17": "c",
			"referrals:ageBand=18plus": "c",
		}),
	).toContain(
		"The numbers for children aged 16 to 17 and young people aged 18 or over are not published",
	);
});

test("what must not be missed besides the largest is said in one sentence", () => {
	expect(
		said('1. {% describe("riskChange:direction") %}', {
			referrals: 100,
			"riskChange:direction=reduced": 4,
			"riskChange:direction=unchanged": 60,
			"riskChange:direction=increased": 6,
			"riskChange:direction=notReassessed": 30,
		}),
	).toContain(
		"4 (4%) had a lower level of risk than at referral, 60 (60%) the same level as at referral, 6 (6%) a higher level than at referral, and 30 (30%) no later assessment.",
	);
	expect(
		said('1. {% describe("referrals:status") %}', {
			referrals: 100,
			"referrals:status=lookedAfter": 30,
			"referrals:status=childProtection": 10,
			"referrals:status=childInNeed": 45,
			"referrals:status=none": 9,
			"referrals:status=notRecorded": 6,
		}),
	).toContain(
		"Of the 100 referrals, 30 (30%) were of looked-after children and 45 (45%) of children in need, the largest numbers. In addition, 6 (6%) were of children whose status is not recorded. Children in need are known",
	);
});

test("none has no percentage", () => {
	const figures: ShortTable = { referrals: 30, reReferrals: 0 };
	expect(said('1. {% part("reReferrals") %} of 30.', figures)).toBe(
		"None of 30.",
	);
	expect(said('1. {% share("reReferrals") %}.', figures)).toBe("None of 30.");
});

test("tables of which nothing may be told are named together, and their sections leave themselves out; one says so itself", () => {
	const text =
		'# T\n\n1. {% heldBackTogether("referrals:model, referrals:sex, referrals:risk") %}\n\n### {% finding("referrals:model") %}\n\n1. {% describe("referrals:model") %}\n\n### {% finding("referrals:sex") %}\n\n1. {% describe("referrals:sex") %}\n\n{% table "referrals:sex" /%}\n\n### {% finding("referrals:risk") %}\n\n1. {% describe("referrals:risk") %}\n';
	const lines = (model: Short) =>
		paperOf(
			tableOf({
				referrals: 12,
				"referrals:model=online": model,
				"referrals:sex=female": "c",
				"referrals:sex=male": "c",
				"referrals:risk=high": 5,
				"referrals:risk=medium": 7,
			}),
			templateOf(text),
		).blocks.map((block) =>
			block.kind === "heading" || block.kind === "paragraph"
				? plain(block.text)
				: block.kind,
		);
	expect(lines("c")).toEqual([
		"T",
		"The numbers of referrals by model of exploitation and by sex are not published, so that no child can be identified.",
		"Most of the 12 referrals were assessed as medium risk",
		"Of the 12 referrals, 5 were assessed as high risk and 7 as medium risk.",
	]);
	expect(lines(7)).toContain(
		"The numbers of referrals by sex are not published, so that no child can be identified.",
	);
});

test("what is not by something is named behind the rest, without its first word again", () => {
	expect(
		said(
			'{% heldBackTogether("referrals:state, referrals:sex, referrals:ageBand") %}',
			{
				referrals: 4,
				"referrals:state=open": "c",
				"referrals:sex=female": "c",
				"referrals:ageBand=13-15": "c",
			},
		),
	).toBe(
		"The numbers of referrals by sex, by age at referral, and of those open and closed are not published, so that no child can be identified.",
	);
});
