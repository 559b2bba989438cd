import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ChartFont } from "../../src/render/chart-font.ts";
import type { Block, ChartBar, Paper, Text } from "../../src/report/model.ts";

/** The font that the tool ships, as the command line hands it to the renderer. */
export function readChartFont(): ChartFont {
	const path = createRequire(import.meta.url).resolve(
		"@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
	);
	return { bytes: readFileSync(path) };
}

/** A paper of blocks, for a test of one of them. */
export function paperOf(...blocks: readonly Block[]): Paper {
	return {
		title: "Children at risk of exploitation",
		publisher: "Sample Borough Council",
		subject: "Referrals of children at risk of sexual exploitation, 2016",
		date: "2016-12-31",
		mark: undefined,
		named: {},
		footer:
			"Sample Borough Council: January to December 2016, as at 31 December 2016",
		blocks: [
			heading(1, "Children at risk of sexual exploitation, 2016"),
			...blocks,
		],
	};
}

export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
	return { kind: "heading", level, text: [{ text }] };
}

export function paragraph(text: string, numbered = false): Block {
	return { kind: "paragraph", numbered, text: [{ text }] };
}

export function list(...items: readonly string[]): Block {
	return { kind: "list", nested: true, items: items.map(words) };
}

export function chart(
	number: number,
	headline: string,
	bars: readonly ChartBar[],
	notes: readonly string[] = [],
): Block {
	return {
		kind: "chart",
		id: `chart${number}`,
		number,
		headline,
		subtitle: "Referrals of high or medium risk, January to December 2016",
		altText: `Bar chart: ${headline}. ${bars.map((bar) => `${bar.category}: ${bar.label}`).join("; ")}.`,
		bars,
		notes,
	};
}

export function table(
	number: number,
	caption: string,
	columns: readonly (readonly [string, "words" | "numbers", number])[],
	rows: readonly (readonly string[])[],
	notes: readonly string[] = [],
): Block {
	return {
		kind: "table",
		id: `table${number}`,
		number,
		caption,
		columns: columns.map(([title, kind, width]) => ({
			heading: title,
			kind,
			width,
		})),
		rows: rows.map((row) => row.map(words)),
		notes,
	};
}

export function words(text: string): Text {
	return [{ text }];
}

const confidential =
	"[c] confidential: held back so that no child can be identified.";

const models: readonly ChartBar[] = [
	{
		category: "Online or social media grooming",
		length: 17,
		label: "17 (57%)",
	},
	{ category: "Sexting or indecent images", length: 9, label: "9 (30%)" },
	{ category: "Inappropriate relationship", length: 8, label: "8 (27%)" },
	{ category: "Boyfriend or girlfriend model", label: "fewer than 5" },
	{ category: "Peer on peer", length: 6, label: "6 (20%)" },
	{ category: "Gang or group", label: "[c]" },
	{ category: "Party", label: "fewer than 5" },
	{ category: "Organised or networked", length: 0, label: "0 (0%)" },
	{ category: "Trafficking", label: "[c]" },
	{ category: "Familial", length: 0, label: "0 (0%)" },
	{
		category:
			"Other, where none of the models above describes what the referral tells of the child's circumstances",
		length: 5,
		label: "5 (17%)",
	},
	{ category: "Not recorded", label: "fewer than 5" },
];

const implications: readonly (readonly string[])[] = [
	[
		"Crime and disorder (section 17)",
		"The service works with the police to disrupt those who exploit children, and shares what it learns with the community safety partnership.",
	],
	[
		"Health and well-being",
		"Children who experience exploitation often need help with mental and sexual health. The service includes a specialist nurse.",
	],
	["Carbon impact", "None."],
	[
		"Diversity",
		"The figures by sex, age and ethnic group are watched, so that no group of children is overlooked.",
	],
	["Wards affected", "All."],
	[
		"Groups affected",
		"Children and young people at risk of exploitation, their parents and carers.",
	],
	["Budget and policy framework", "The report does not change it."],
	["Key decision", "No."],
	["Urgent decision", "No."],
	[
		"Community strategy",
		"The work supports the council's aim that every child is safe at home and in the places where they spend time.",
	],
	[
		"Efficiency",
		"Joint working between agencies means that a family tells its story once.",
	],
];

const outcomes: readonly (readonly string[])[] = [
	["1.2.13", "Mental health and well-being", "30", "23", "77%"],
	["1.3.02", "Sexual health strategies", "20", "10", "50%"],
	["2.1.02", "Identify abusive or exploitative behaviour", "25", "20", "80%"],
	["2.1.08", "Reduction in level of risk or harm", "30", "23", "77%"],
	["2.1.21", "Recognise online exploitation or grooming", "30", "25", "83%"],
	["4.1.12", "Episodes of missing reduced", "20", "10", "50%"],
];

/** A whole paper of every kind of block, for the eye and for the linter. The figures are invented. */
export const samplePaper: Paper = paperOf(
	heading(2, "Summary report"),
	heading(3, "Purpose"),
	paragraph(
		"This report tells the committee how many children in the borough were referred because they were thought to be at risk of sexual exploitation in 2016, what was done for them, and what changed.",
		true,
	),
	heading(3, "What child sexual exploitation is"),
	paragraph(
		"Child sexual exploitation is a form of abuse. A person or a group takes advantage of an imbalance of power to coerce, manipulate or deceive a child into sexual activity, for something the child needs or wants, or for the gain of the person who does it. It can happen without contact, through technology.",
		true,
	),
	heading(3, "The service"),
	paragraph(
		"The service is provided by a charity with long experience, since April 2014, and is paid for by the council and the police and crime commissioner. It offers:",
		true,
	),
	list(
		"one-to-one work with children at high or medium risk of exploitation",
		"advice and support for parents and carers, at home and by telephone",
		"training for schools, health staff, taxi drivers, hotels and foster carers, so that those who meet children every day know what to look for and whom to tell",
	),
	paragraph(
		"Every child is assessed with a risk matrix, each plan is looked at again at least every six weeks, and no case is closed until the risk is low or minimal.",
		true,
	),
	heading(3, "Recommendation"),
	paragraph(
		"The committee is asked to note the report and the direction of the service.",
		true,
	),
	{
		kind: "paragraph",
		numbered: false,
		text: [
			{ text: "Director: ", strong: true },
			{ text: "A. N. Example, Director of Children's Services. " },
			{ text: "Further reading: ", strong: true },
			{
				text: "the government's definition of child sexual exploitation",
				link: "https://www.gov.uk/government/publications/child-sexual-exploitation-definition-and-guide-for-practitioners?a=1&b=2",
			},
			{ text: "." },
		],
	},
	table(
		1,
		"Implications of this report",
		[
			["Subject", "words", 0.32],
			["Implication", "words", 0.68],
		],
		implications,
	),
	heading(2, "Main report"),
	heading(3, "Referrals"),
	paragraph(
		"In 2016, 30 referrals were of high or medium risk at the time of referral. They were of 30 children.",
		true,
	),
	chart(1, "Most referrals were assessed as medium risk", [
		{ category: "High", length: 5, label: "5 (17%)" },
		{ category: "Medium", length: 25, label: "25 (83%)" },
	]),
	paragraph("Medium risk was recorded for 25 of the 30 referrals (83%).", true),
	chart(
		2,
		"Over half of the referrals involved online or social media grooming",
		models,
		[
			"A referral can have more than one model, so the shares can add up to more than 100%.",
			confidential,
		],
	),
	table(
		2,
		"Referrals by model of exploitation, January to December 2016",
		[
			["Model of exploitation", "words", 0.6],
			["Referrals", "numbers", 0.2],
			["Share of referrals", "numbers", 0.2],
		],
		models.map((bar) => [
			bar.category,
			bar.label.replace(/ \(.*/, ""),
			/\((.*)\)/.exec(bar.label)?.[1] ?? "[c]",
		]),
		[
			"Base: 30 referrals. A referral can have more than one model.",
			confidential,
		],
	),
	heading(3, "Age and sex"),
	paragraph(
		"Children aged 13 to 15 made up the largest group. Fewer than 5 of the referrals were of boys.",
		true,
	),
	chart(3, "Children aged 13 to 15 made up the largest group", [
		{ category: "Under 13", length: 5, label: "5 (17%)" },
		{ category: "13 to 15", length: 14, label: "14 (47%)" },
		{ category: "16 to 17", length: 11, label: "11 (37%)" },
		{ category: "18 and over", length: 0, label: "0 (0%)" },
		{ category: "Not known", length: 0, label: "0 (0%)" },
	]),
	heading(3, "Outcomes"),
	paragraph(
		"The service scores each case at the start and at the end. The table counts the cases with both scores, worked with from July to December 2016.",
		true,
	),
	table(
		3,
		"Cases with an improved score, by outcome, July to December 2016",
		[
			["Code", "words", 0.12],
			["Outcome", "words", 0.43],
			["Cases with both scores (n)", "numbers", 0.17],
			["Improved", "numbers", 0.14],
			["Share improved", "numbers", 0.14],
		],
		outcomes,
		[
			"Improved: the last score is better than the first. Cases with one score only are left out.",
		],
	),
	heading(3, "What young people say"),
	paragraph("Young people who agreed to be quoted told us:", true),
	{
		kind: "quotation",
		text: "I did not think anyone would listen. My worker came every week, even when I did not want to talk,\nand that made the difference.",
		attribution: "Young person",
	},
	{
		kind: "quotation",
		text: '"We finally understood what was going on and what to do about it."',
		attribution: "Parent",
	},
	heading(3, "Missing and exploitation"),
	paragraph(
		"From July to December, 87 children were reported missing. Of these 87 missing children, 12 (14%) were also at risk of exploitation.",
		true,
	),
	paragraph(
		"The other way round: of the 30 children at risk of exploitation in the same months, 12 (40%) were reported missing.",
		true,
	),
	{
		kind: "note",
		text: words(
			"The two shares have different bases and must not be compared with each other.",
		),
	},
	heading(3, "Challenges and future work"),
	paragraph(
		"The monthly group reviews each child who is missing or at risk. The strategic group oversees its work.",
		true,
	),
	paragraph("The priorities for the coming year are:", true),
	list(
		"an earlier offer of help",
		"better recording of return home interviews",
		"training for night-time businesses",
	),
	heading(2, "Annex: methods and definitions"),
	heading(3, "Counting"),
	heading(4, "Unit"),
	paragraph(
		"Referrals and children are both published. Quarters add up for referrals and not for children.",
	),
	{
		kind: "list",
		nested: false,
		items: [
			words("Referred in the period: by date of referral."),
			[
				{ text: "Open: ", strong: true },
				{ text: "referred on or before the day and " },
				{ text: "not", emphasis: true },
				{ text: " closed on or before it." },
			],
		],
	},
	table(
		4,
		"Sources",
		[
			["Export", "words", 0.4],
			["System", "words", 0.3],
			["Extracted", "words", 0.3],
		],
		[
			["Referrals", "Mosaic", "9 January 2017"],
			["Missing episodes", "Mosaic", "9 January 2017"],
		],
	),
);
