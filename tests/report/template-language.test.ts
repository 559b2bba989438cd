import { expect, test } from "vitest";
import {
	paperOf,
	plain,
	said,
	settingsOf,
	tableOf,
	templateOf,
} from "./fixture.ts";

const figures = {
	referrals: 30,
	reReferrals: 6,
	children: 1,
	lookedAfter: 9,
	"lookedAfter:placedBy=otherAuthority": 3,
	"referrals:sex=male": "<5",
	"referrals:sex=female": "26-30",
	"referrals:status=none": 0,
	"referrals:status=earlyHelp": "c",
	closures: "x",
	missingEpisodes: 1234,
	missingChildren: "~90",
};

test.each([
	['Count {% count("referrals") %}.', "Count 30."],
	["In {% period() %}.", "In January to December 2016."],
	['{% count("missingEpisodes", "episode") %}.', "1,234 episodes."],
	['{% count("children", "child", "children") %}.', "1 child."],
	[
		'{% count("referrals:status=none", "referral") %} came.',
		"No referrals came.",
	],
	['Of these {% count("referrals:status=none") %}.', "Of these 0."],
	['{% count("referrals:sex=male", "boy") %}.', "Fewer than 5 boys."],
	['See: {% count("referrals:sex=female", "girl") %}', "See: 26 to 30 girls"],
	[
		'See {% count("missingChildren", "child", "children") %}',
		"See about 90 children",
	],
	[
		'A {% count("referrals:status=earlyHelp") %} and {% count("closures") %}',
		"A [c] and [x]",
	],
	['A {% part("reReferrals") %}', "A 6 (20%)"],
	['A {% part("lookedAfter:placedBy=otherAuthority") %}', "A 3"],
	['A {% share("reReferrals") %}', "A 6 of 30 (20%)"],
	['A {% share("lookedAfter:placedBy=otherAuthority") %}', "A 3 of 9"],
	['A {% percent("reReferrals") %}', "A 20%"],
	['A {% percent("referrals:status=earlyHelp") %}', "A [c]"],
	['Of {% whole("referrals", "referral") %}', "Of the 30 referrals"],
	['Of {% whole("children", "child", "children") %}', "Of the one child"],
	['Of {% whole("referrals:sex=male", "boy") %}', "Of the boys"],
	[
		'Of {% whole("missingChildren", "child", "children") %}',
		"Of about 90 children",
	],
	['It {% plural("children", "was", "were") %}', "It was"],
	['It {% plural("referrals:sex=male", "was", "were") %}', "It were"],
	['It {% plural("referrals:status=earlyHelp", "was", "were") %}', "It were"],
	["{% $authority %} and {% $authority %}", "The council and the council"],
	[
		"On {% $asAt %} in {% $period %}",
		"On 31 December 2016 in January to December 2016",
	],
	["At {% $scope %}, {% $policy.threshold %}", "At high or medium risk, 5"],
])("%s", (line, text) => {
	expect(said(line, figures)).toBe(text);
});

const holds = (condition: string): boolean =>
	said(`Is {% if ${condition} %}yes{% else /%}no{% /if %}`, figures) ===
	"Is yes";

test.each([
	['shown("referrals", "children")', true],
	['shown("referrals", "referrals:sex=male")', false],
	['told("referrals:sex=male")', true],
	['told("missingChildren")', true],
	['told("referrals:status=earlyHelp")', false],
	['told("closures")', false],
	['told("discussed")', false],
	['heldBack("referrals:status=earlyHelp")', true],
	['heldBack("closures")', false],
	['heldBack("discussed")', false],
	['available("referrals:status=earlyHelp")', true],
	['available("closures")', false],
	['available("referrals:status")', true],
	['available("discussed:decision")', false],
	['is("referrals", 30)', true],
	['is("referrals:status=earlyHelp", 0)', false],
	['small("lookedAfter")', true],
	['small("referrals:sex=male")', true],
	['small("referrals")', false],
	['small("referrals:status=earlyHelp")', false],
	['given("training")', true],
	['quoted("youngPerson")', false],
	['startsBefore("2017-02-16")', true],
	['endsBefore("2016-12-31")', false],
	['endsBefore("2017-01-01")', true],
	['and(told("referrals"), not(told("closures")))', true],
	['or(told("closures"), $authority)', true],
	["not($policy.roundTo)", true],
])("%s is %s", (condition, expected) => {
	expect(holds(condition)).toBe(expected);
});

test("an empty value leaves no gap, and an empty paragraph, list or section leaves nothing", () => {
	const never = '{% if is("referrals", 0) %}never{% /if %}';
	expect(said(`One ${never} two ${never}, three ${never}.`, figures)).toBe(
		"One two, three.",
	);
	expect(
		said(
			`## Gone\n\n1. ${never}\n\n- ${never}\n\n### Also gone\n\n${never} \n\n## Stays\n\nText`,
			figures,
		),
	).toBe("Stays\nText");
});

test("numbered paragraphs, bullets under them, notes and links", () => {
	const { blocks } = paperOf(
		tableOf(figures),
		templateOf(
			'# T\n\n1. One:\n   - a\n   - *b* **c**\n\n- d\n\n1. Two\n\n> Note\n\nThree [link](https://a.example) {% email("x@y.example") %}\n',
		),
	);
	expect(blocks.slice(1)).toEqual([
		{ kind: "paragraph", numbered: true, text: [{ text: "One:" }] },
		{
			kind: "list",
			nested: true,
			items: [
				[{ text: "a" }],
				[
					{ text: "b", emphasis: true },
					{ text: " " },
					{ text: "c", strong: true },
				],
			],
		},
		{ kind: "list", nested: false, items: [[{ text: "d" }]] },
		{ kind: "paragraph", numbered: true, text: [{ text: "Two" }] },
		{ kind: "note", text: [{ text: "Note" }] },
		{
			kind: "paragraph",
			numbered: false,
			text: [
				{ text: "Three " },
				{ text: "link", link: "https://a.example" },
				{ text: " " },
				{ text: "x@y.example", link: "mailto:x@y.example" },
			],
		},
	]);
});

test("text from settings and exports cannot be taken for a tag or for Markdown", () => {
	const nasty = `<b>&amp;"'</b> {% count("referrals") %} **x** # שלום 😀 [a](b) $words.x`;
	const settings = { ...settingsOf(), words: { nasty } };
	expect(said("By {% $words.nasty %}", figures, { settings })).toBe(
		`By ${nasty}`,
	);
	const quotations = [{ text: nasty, respondent: "youngPerson" as const }];
	expect(said('{% quotations "youngPerson" /%}', figures, { quotations })).toBe(
		`${nasty}\nYoung person`,
	);
});

test("at most six quotations of a group, those too long left out and not cut", () => {
	const texts = [
		"long".repeat(151),
		"x".repeat(600),
		"b\nb",
		"c",
		"d",
		"e",
		"f",
		"g",
	];
	const quotations = texts.map((text) => ({
		text,
		respondent: "parentOrCarer" as const,
	}));
	const { blocks } = paperOf(
		tableOf(figures),
		templateOf('# T\n\n{% quotations "parentOrCarer" /%}\n'),
		{ quotations },
	);
	expect(
		blocks.slice(1).map((block) => block.kind === "quotation" && block.text),
	).toEqual(["x".repeat(600), "b b", "c", "d", "e", "f"]);
});

test("a comment is not in the paper, whatever it holds", () => {
	expect(said('Text\n\n<!-- {% count("nothing") %} -->\n\nMore', figures)).toBe(
		"Text\nMore",
	);
});

test("an inline condition may choose between more than two", () => {
	expect(
		said(
			'It is {% if is("referrals", 1) %}one{% else is("referrals", 30) /%}thirty{% else /%}other{% /if %}.',
			figures,
		),
	).toBe("It is thirty.");
});

test("words: settings first, then the template's own, and an empty one is none", () => {
	const text =
		"---\nwords:\n  who: nobody\n  where: ''\n---\n# T\n\n{% $words.who %} {% if $words.where %}at {% $words.where %}{% /if %}.\n";
	const one = (words: Readonly<Record<string, string>>) => {
		const paper = paperOf(tableOf(figures), templateOf(text), {
			settings: { ...settingsOf(), words },
		});
		return paper.blocks
			.slice(1)
			.map((block) => block.kind === "paragraph" && plain(block.text));
	};
	expect(one({})).toEqual(["Nobody."]);
	expect(one({ who: "ann", where: "home" })).toEqual(["Ann at home."]);
	expect(one({ who: " " })).toEqual(["Nobody."]);
});
