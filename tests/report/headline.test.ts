import { expect, test } from "vitest";
import type { ChartBlock } from "../../src/report/model.ts";
import { paperOf, type Short, tableOf, templateOf } from "./fixture.ts";

function chart(
	name: string,
	short: Readonly<Record<string, Short>>,
): ChartBlock | undefined {
	const template = templateOf(`# T\n\n{% chart "${name}" /%}\n`);
	const { blocks } = paperOf(tableOf(short), template);
	return blocks.find((block) => block.kind === "chart");
}

function ages(
	referrals: Short,
	...values: readonly Short[]
): ChartBlock | undefined {
	const [young = 0, middle = 0, old = 0] = values;
	return chart("referrals:ageBand", {
		referrals,
		"referrals:ageBand=under13": young,
		"referrals:ageBand=13-15": middle,
		"referrals:ageBand=16-17": old,
	});
}

const neutral = "Age at referral";
const largest =
	"The largest number of referrals were of children aged 13 to 15";

test.each<[string, readonly Short[], string]>([
	[
		"over half is most",
		[30, 6, 16, 8],
		"Most referrals were of children aged 13 to 15",
	],
	["half is not most", [30, 7, 15, 8], largest],
	["the largest of all that are shown", [30, 8, 13, 9], largest],
	["two equal ones: nothing is claimed", [30, 6, 12, 12], neutral],
	["something is held back: no ranking", [30, "c", 13, 9], neutral],
	[
		"held back, but over half is over half",
		[30, "c", 16, 9],
		"Most referrals were of children aged 13 to 15",
	],
	["larger than all that a band can be", [30, "5-12", 13, 9], largest],
	["a band can be as large", [30, "5-13", 13, 9], neutral],
	["rounded counts keep their order", ["~30", "~5", "~15", "~10"], largest],
	["rounded counts may tie", ["~30", "~5", "~15", "~15"], neutral],
	[
		"of rounded counts, over half is not certain",
		["~30", "~5", "~20", "~10"],
		largest,
	],
	["something is not available: no ranking", [30, "x", 13, 9], neutral],
	[
		"a small base is named",
		[9, 1, 6, 2],
		"Most of the 9 referrals were of children aged 13 to 15",
	],
	["a small base is not ranked", [9, 2, 4, 3], neutral],
])("%s", (_, [all = 0, ...values], headline) => {
	expect(ages(all, ...values)?.headline).toBe(headline);
});

test("a model that more than half have is most; two such: the larger", () => {
	const models = (online: Short, images: Short) =>
		chart("referrals:model", {
			referrals: 30,
			"referrals:model=online": online,
			"referrals:model=images": images,
		})?.headline;
	expect(models(20, 18)).toBe(
		"Most referrals involved online or social media grooming",
	);
	expect(models(18, 18)).toBe("Models of exploitation in the referrals");
	expect(models(30, 18)).toBe(
		"Most referrals involved online or social media grooming",
	);
});

test("bars stand in declared order; one held back keeps its place without a length", () => {
	expect(ages(30, 8, "c", 9)?.bars).toEqual([
		{ category: "Under 13", length: 8, label: "8 (27%)" },
		{ category: "13 to 15", label: "[c]" },
		{ category: "16 to 17", length: 9, label: "9 (30%)" },
	]);
	expect(ages(30, 8, "c", 9)?.notes).toEqual([
		"[c] confidential: held back so that no child can be identified.",
	]);
	expect(ages(30, 8, 13, 9)?.notes).toEqual([]);
});

test("fewer than two bars with a length: no chart", () => {
	expect(ages(30, "c", 13, "c")).toBeUndefined();
	expect(ages(30, 0, 30, 0)).toBeUndefined();
	expect(ages(0, 0, 0, 0)).toBeUndefined();
	expect(ages(30, "<5", "26-30", 0)).toBeUndefined();
});

test("the alt text says what the chart shows, in the labels' own words", () => {
	expect(ages(30, "<5", 13, 9)?.altText).toBe(
		"Bar chart. Referrals by age at referral, January to December 2016. Under 13: fewer than 5; 13 to 15: 13 (43%); 16 to 17: 9 (30%).",
	);
});

test("a small base gives no percentage on a bar", () => {
	expect(ages(9, 2, 4, 3)?.bars.map((bar) => bar.label)).toEqual([
		"2",
		"4",
		"3",
	]);
});
