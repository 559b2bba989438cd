import { expect, test } from "vitest";
import { measureIds, measures } from "../../src/measures/measures.ts";
import type { ChartBlock } from "../../src/report/model.ts";
import { readPhrases } from "../../src/report/read-phrases.ts";
import { unitForms } from "../../src/report/table-words.ts";
import {
	packaged,
	paperOf,
	type Short,
	settingsOf,
	tableOf,
	templateOf,
} from "./fixture.ts";

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
const largest = "Largest group: children aged 13 to 15";

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

test.each([
	[2, "All 2 referrals were of children aged 13 to 15"],
	[1, neutral],
])("of %i referrals of one age a heading says: %s", (count, headline) => {
	const { blocks } = paperOf(
		tableOf({ referrals: count, "referrals:ageBand=13-15": count }),
		templateOf('# T\n\n## {% finding("referrals:ageBand") %}\n\nText.\n'),
	);
	const [, heading] = blocks.filter(({ kind }) => kind === "heading");
	expect(heading).toMatchObject({ text: [{ text: headline }] });
});

test("a model that more than half have is most; two such: the larger", () => {
	const models = (online: Short, images: Short) =>
		chart("referrals:model", {
			referrals: 30,
			"referrals:model=online": online,
			"referrals:model=images": images,
			"referrals:model=peer": 5,
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

test("fewer than three bars, or fewer than two with a length: no chart", () => {
	expect(ages(30, "c", 13, "c")).toBeUndefined();
	expect(ages(30, 0, 30, 0)).toBeUndefined();
	expect(ages(30, 0, 13, 17)).toBeUndefined();
	expect(ages(0, 0, 0, 0)).toBeUndefined();
	expect(ages(30, "<5", "26-30", 0)).toBeUndefined();
	expect(ages(30, "<5", 13, 17)?.bars).toHaveLength(3);
});

const words =
	'# T\n\n{% chart "referrals:ageBand" /%}\n\n{% table "referrals:ageBand" /%}\n';

const someAges = {
	referrals: 30,
	"referrals:ageBand=under13": "<5",
	"referrals:ageBand=13-15": 16,
	"referrals:ageBand=16-17": 11,
	"referrals:ageBand=18plus": 0,
} as const;

test("the alt text leads with the finding, and leaves the numbers to the table; without one, it says them", () => {
	const { blocks } = paperOf(tableOf(someAges), templateOf(words));
	const beside = blocks.find((block) => block.kind === "chart");
	expect(beside?.altText).toBe(
		"Most referrals were of children aged 13 to 15. Bar chart: Referrals by age at referral, January to December 2016. The numbers are in Table 1.",
	);
	expect(chart("referrals:ageBand", someAges)?.altText).toBe(
		"Most referrals were of children aged 13 to 15. Bar chart: Referrals by age at referral, January to December 2016. Under 13: fewer than 5; 13 to 15: 16 (53%); 16 to 17: 11 (37%).",
	);
});

test("the alt text is never longer than 400 characters", () => {
	const levels = Array.from({ length: 30 }, (_, i) => [
		`referrals:risk=level${i}`,
		i + 1,
	]);
	const text = chart("referrals:risk", {
		referrals: 465,
		...Object.fromEntries(levels),
	})?.altText;
	expect(text?.length).toBeLessThanOrEqual(400);
	expect(text).toContain("Bar chart: Referrals by level of risk");
});

test("a category that has none gets no bar, unless settings want rows of zeros", () => {
	const bars = (yaml: string) => {
		const { blocks } = paperOf(tableOf(someAges), templateOf(words), {
			settings: settingsOf(yaml),
		});
		return blocks.find((block) => block.kind === "chart")?.bars.length;
	};
	expect(bars("zeros: below")).toBe(3);
	expect(bars("zeros: rows")).toBe(4);
});

test.each(["scrutiny-report", "exploitation-review", "group-year"])(
	"%s states a finding in ten words at most, whatever it finds",
	(name) => {
		const { phrases } = readPhrases(
			packaged(name).files.get("phrases.yaml") ?? "",
			"phrases.yaml",
		);
		const long = [...phrases].flatMap(([table, own]) => {
			const measure = measureIds.find((id) => table.startsWith(id));
			const noun =
				own.base?.many.replace(/ \([^)]*\)/, "") ??
				(measure ? unitForms[measures[measure].unit].many : "");
			return [...own.categories.values()].flatMap(
				({ finding, says, verb, name }) => {
					const words = finding ?? `${(verb ?? own.verb).many} ${says.many}`;
					return [
						`Most ${noun} ${words}`,
						`Largest group: ${name ?? says.many}`,
						own.headline ?? "",
					].filter((text) => text.split(" ").length > 10);
				},
			);
		});
		expect(long).toEqual([]);
	},
);

test("a small base gives no percentage on a bar", () => {
	expect(ages(9, 2, 4, 3)?.bars.map((bar) => bar.label)).toEqual([
		"2",
		"4",
		"3",
	]);
});
