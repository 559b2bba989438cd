import { expect, test } from "vitest";
import type { Block } from "../../src/report/model.ts";
import {
	packaged,
	paperOf,
	plain,
	settingsOf,
	tableOf,
	templateOf,
	textsOf,
} from "./fixture.ts";

const text = `# T

## Report

### Sex

1. {% describe("referrals:sex") %}

{% inAppendix %}
{% table "referrals:sex" /%}

1. {% describe("referrals:risk") %}
{% /inAppendix %}

{% table "referrals:risk" /%}

## Appendix

### Further figures

{% appendix /%}
`;

const short = {
	referrals: 30,
	"referrals:sex=female": 20,
	"referrals:sex=male": 10,
	"referrals:risk=high": 6,
	"referrals:risk=medium": 24,
};

function blocksIn(layout: string): readonly Block[] {
	return paperOf(tableOf(short), templateOf(text), {
		settings: settingsOf(`layout: ${layout}`),
	}).blocks;
}

const summary = (blocks: readonly Block[]) =>
	blocks.map((block) =>
		block.kind === "heading"
			? `${plain(block.text)}${block.startsPage ? ", on a page of its own" : ""}`
			: block.kind === "table"
				? `Table ${block.number}: ${block.id}`
				: textsOf(block).join(),
	);

test("what is kept for the appendix stands there, with numbers in the order of the paper, and is said to be there", () => {
	expect(summary(blocksIn("report-and-appendix"))).toEqual([
		"T",
		"Report",
		"Sex",
		"Of the 30 referrals, 20 (67%) were of girls or young women and 10 (33%) of boys or young men (Table 2 in the appendix). Boys who are exploited are less often recognised, so the figures may not show the true proportion.",
		"Table 1: referrals:risk",
		"Appendix, on a page of its own",
		"Further figures",
		"Table 2: referrals:sex",
		"Of the 30 referrals, 6 (20%) were assessed as high risk and 24 (80%) as medium risk (Table 1).",
	]);
});

test("as a whole, the paper has everything where its text has it, and no heading that nothing stands under", () => {
	const blocks = summary(blocksIn("whole"));
	expect(blocks.slice(3, 6)).toEqual([
		"Of the 30 referrals, 20 (67%) were of girls or young women and 10 (33%) of boys or young men (Table 1). Boys who are exploited are less often recognised, so the figures may not show the true proportion.",
		"Table 1: referrals:sex",
		"Of the 30 referrals, 6 (20%) were assessed as high risk and 24 (80%) as medium risk (Table 2).",
	]);
	expect(blocks.at(-1)).toBe("Table 2: referrals:risk");
});

test("what is kept for an appendix that has no place is told", () => {
	expect(() =>
		paperOf(
			tableOf(short),
			templateOf("# T\n\n{% inAppendix %}\nWords.\n{% /inAppendix %}\n"),
		),
	).toThrow(/What is kept for the appendix has no place/);
});

test.each(["scrutiny-report", "exploitation-review", "group-year"])(
	"%s says the same in both layouts, and leaves no figure out of either",
	(name) => {
		const figures = tableOf({
			...short,
			"referrals:state=open": 19,
			"referrals:state=closed": 11,
			children: 29,
			"children:sex=female": 19,
			"children:sex=male": 10,
			discussed: 40,
			"discussed:decision=carriedForward": 19,
			"discussed:decision=noLongerAtRisk": 21,
		});
		const tables = (layout: string) =>
			paperOf(figures, packaged(name), {
				settings: settingsOf(`layout: ${layout}`),
			})
				.blocks.flatMap((block) =>
					block.kind === "table" ? [block.caption] : [],
				)
				.toSorted();
		expect(tables("whole")).toEqual(tables("report-and-appendix"));
		expect(tables("whole").length).toBeGreaterThan(1);
	},
);
