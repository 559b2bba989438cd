import { expect, test } from "vitest";
import type { TableBlock } from "../../src/report/model.ts";
import type { PaperContext } from "../../src/report/paper-context.ts";
import {
	contextOf,
	packaged,
	paperOf,
	plain,
	type ShortTable,
	settingsOf,
	tableOf,
	templateOf,
	textsOf,
} from "./fixture.ts";

function tableBlock(
	name: string,
	short: ShortTable,
	more: Partial<PaperContext> = {},
	own: Readonly<Record<string, string>> = {},
): TableBlock | undefined {
	const template = templateOf(`# T\n\n{% table "${name}" /%}\n`);
	const { blocks } = paperOf(tableOf(short, "2016", own), template, more);
	return blocks.find((block) => block.kind === "table");
}

function rowsOf(table: TableBlock | undefined): readonly (readonly string[])[] {
	return (table?.rows ?? []).map((row) => row.map(plain));
}

test("a table has every category in declared order, the share with its base, and the whole", () => {
	const table = tableBlock("referrals:risk", {
		referrals: 30,
		"referrals:risk=high": 5,
		"referrals:risk=medium": 25,
	});
	expect(table?.caption).toBe(
		"Referrals by level of risk at referral, January to December 2016",
	);
	expect(table?.columns.map((column) => [column.heading, column.kind])).toEqual(
		[
			["Level of risk at referral", "words"],
			["Referrals", "numbers"],
			["Share of referrals", "numbers"],
		],
	);
	expect(rowsOf(table)).toEqual([
		["High", "5", "17%"],
		["Medium", "25", "83%"],
		["All referrals", "30", "100%"],
	]);
	expect(table?.notes).toEqual([]);
	expect(
		table?.columns.reduce((sum, column) => sum + column.width, 0),
	).toBeCloseTo(1, 10);
});

test("what may not be told has its shorthand, explained under the table, and only what is used", () => {
	const table = tableBlock("referrals:status", {
		referrals: 1234,
		"referrals:status=lookedAfter": "c",
		"referrals:status=childProtection": "c",
		"referrals:status=childInNeed": 1200,
		"referrals:status=earlyHelp": "<5",
		"referrals:status=none": "x",
	});
	expect(rowsOf(table)).toEqual([
		["Looked after", "[c]", "[c]"],
		["Child protection plan", "[c]", "[c]"],
		["Child in need", "1,200", "97%"],
		["Early help", "fewer than 5", "[c]"],
		["None of these", "[x]", "[x]"],
		["All referrals", "1,234", "100%"],
	]);
	expect(table?.notes.slice(1).map((note) => note.slice(0, 3))).toEqual([
		"[c]",
		"[x]",
	]);
});

test("a small base is flagged; a base that is held back leaves no shares and no row of the whole", () => {
	const placed = {
		"lookedAfter:placedBy=thisAuthority": 6,
		"lookedAfter:placedBy=otherAuthority": 3,
	};
	const small = tableBlock("lookedAfter:placedBy", {
		lookedAfter: 9,
		...placed,
	});
	expect(rowsOf(small)[1]).toEqual([
		"Placed here by another authority",
		"3",
		"33% [u]",
	]);
	expect(small?.notes.some((note) => note.startsWith("[u]"))).toBe(true);
	const held = tableBlock("lookedAfter:placedBy", {
		lookedAfter: "c",
		...placed,
	});
	expect(rowsOf(held)).toEqual([
		["Placed by this authority", "6"],
		["Placed here by another authority", "3"],
	]);
});

test("models can overlap: no whole, and a note", () => {
	const table = tableBlock("referrals:model", {
		referrals: 30,
		"referrals:model=online": 20,
		"referrals:model=images": 15,
	});
	expect(rowsOf(table)).toHaveLength(2);
	expect(table?.notes.join()).toContain("add up to more than 100%");
});

test("a table that is not available, not published, or of nothing is left out", () => {
	expect(
		tableBlock("referrals:risk", {
			referrals: 30,
			"referrals:risk=high": "x",
			"referrals:risk=medium": "x",
		}),
	).toBeUndefined();
	expect(tableBlock("referrals:risk", { referrals: 30 })).toBeUndefined();
	expect(
		tableBlock("referrals:risk", {
			referrals: 0,
			"referrals:risk=high": 0,
			"referrals:risk=medium": 0,
		}),
	).toBeUndefined();
});

test("outcomes say code, outcome, n, the improved and their share, for their own period", () => {
	const table = tableBlock(
		"outcome",
		{
			"outcomeScored:code=1.2.13": 30,
			"outcomeScored:code=1.3.02": 12,
			"outcome:code=1.2.13|result=improved": 23,
			"outcome:code=1.2.13|result=notImproved": 7,
			"outcome:code=1.3.02|result=improved": 6,
			"outcome:code=1.3.02|result=notImproved": 6,
		},
		{},
		{ outcome: "2016-H2", outcomeScored: "2016-H2" },
	);
	expect(table?.caption).toBe(
		"Cases with an improved score, by outcome, July to December 2016",
	);
	expect(rowsOf(table)).toEqual([
		["1.2.13", "Improved mental health and well-being", "30", "23", "77%"],
		["1.3.02", "Improved strategies for sexual health", "12", "6", "50% [u]"],
	]);
});

test("missing and at risk: both wholes, each with its own share", () => {
	const table = tableBlock("missingAndAtRisk", {
		missingChildren: 87,
		childrenAtRisk: 30,
		"missingAndAtRisk:of=missingChildren": 12,
		"missingAndAtRisk:of=childrenAtRisk": 12,
	});
	expect(rowsOf(table)).toEqual([
		["Children reported missing", "87", "12", "14%"],
		["Children at risk of exploitation", "30", "12", "40%"],
	]);
	expect(table?.notes.join()).toContain("must not be compared");
});

test("where rows are shares of different wholes, each names its own", () => {
	const table = tableBlock("returnInterviews:stage", {
		missingEpisodes: 50,
		"returnInterviews:stage=needed": 40,
		"returnInterviews:stage=completed": 30,
		"returnInterviews:stage=within72Hours": 20,
	});
	expect(rowsOf(table)).toEqual([
		["Needed", "40", "80%", "Missing episodes"],
		["Completed", "30", "75%", "Needed"],
		["Completed within 72 hours", "20", "67%", "Completed"],
	]);
	expect(table?.notes.join()).not.toContain("model");
});

test("training by audience, with attendances where they are published", () => {
	const sessions = {
		trainingSessions: 9,
		"trainingSessions:audience=schools": 4,
		"trainingSessions:audience=taxis": 5,
	};
	expect(rowsOf(tableBlock("trainingSessions:audience", sessions))).toEqual([
		["schools", "4"],
		["taxis", "5"],
		["All audiences", "9"],
	]);
	const both = tableBlock("trainingSessions:audience", {
		...sessions,
		trainingAttendees: 90,
		"trainingAttendees:audience=schools": 60,
		"trainingAttendees:audience=taxis": 30,
	});
	expect(rowsOf(both)[2]).toEqual(["All audiences", "9", "90"]);
});

test("a table of words: rows under a condition, rows with an empty cell left out, widths as given", () => {
	const template = templateOf(`# T

{% table caption="Implications" widths="30 70" %}
* Subject
* Implication
---
* Wards
* All wards
---
* Nothing
* {% if is("referrals", 1) %}text{% /if %}
{% if is("referrals", 30) %}
---
* Thirty
* Yes, **thirty**
{% /if %}
{% /table %}
`);
	const { blocks } = paperOf(tableOf({ referrals: 30 }), template);
	const table = blocks.find((block) => block.kind === "table");
	expect(rowsOf(table)).toEqual([
		["Wards", "All wards"],
		["Thirty", "Yes, thirty"],
	]);
	expect(table?.columns.map((column) => column.width)).toEqual([0.3, 0.7]);
	expect(table?.number).toBe(1);
});

test("where settings leave unknowns out of shares, the row of what is recorded says so", () => {
	const status = "referrals:status=";
	const before = tableOf({
		referrals: 40,
		[`${status}lookedAfter`]: 10,
		[`${status}childInNeed`]: 20,
		[`${status}recorded`]: 30,
		[`${status}notRecorded`]: 10,
	});
	const figures = before.figures.map((figure) =>
		["lookedAfter", "childInNeed"].includes(figure.cell[0]?.category ?? "")
			? { ...figure, base: `${status}recorded` }
			: figure,
	);
	const table = {
		...before,
		figures,
		byId: new Map(figures.map((figure) => [figure.id, figure])),
	};
	const template = templateOf(
		'# T\n\n1. {% describe("referrals:status") %}\n\n{% chart "referrals:status" /%}\n\n{% table "referrals:status" /%}\n',
	);
	const { blocks } = paperOf(table, template);
	const [, paragraph, chart, block] = blocks;
	expect(paragraph?.kind === "paragraph" && plain(paragraph.text)).toMatch(
		/^Of the 30 referrals for which the status at referral is recorded, 20 \(50%\) were of children in need, the largest number \(Figure 1 and Table 1\)\. In addition, 10 were of children whose status is not recorded\./,
	);
	expect(
		chart?.kind === "chart" && chart.bars.map((bar) => bar.category),
	).not.toContain("Recorded");
	expect(block?.kind === "table" && block.columns[2]?.heading).toBe(
		"Share of those recorded",
	);
	expect(rowsOf(block?.kind === "table" ? block : undefined).at(-1)).toEqual([
		"All referrals",
		"40",
		"[z]",
	]);
});

test("sources say what is not stated; the paper is dated by its as-at date", () => {
	const settings = settingsOf(
		"exports: { missing: { system: Police, extracted: 2017-01-10 } }",
	);
	const figures = tableOf({ referrals: 30 });
	const paper = paperOf(figures, templateOf("# T\n\n{% sources /%}\n"), {
		...contextOf(figures),
		settings,
		given: ["referrals", "missing", "benchmarks"],
	});
	const table = paper.blocks.find((block) => block.kind === "table");
	expect(rowsOf(table)).toEqual([
		["Referrals", "Not stated", "Not stated"],
		["Missing episodes", "Police", "10 January 2017"],
	]);
	expect(paper.date).toBe("2016-12-31");
	expect(packaged("scrutiny-report").files.size).toBe(2);
});

test("a table of which nothing may be told is left out with a sentence, said once", () => {
	const silent: ShortTable = {
		closures: 9,
		"closures:reason=riskReduced": "c",
		"closures:reason=movedAway": "c",
	};
	const sentence =
		"The numbers of referrals closed in the period, by reason, are not published, so that no child can be identified.";
	const blocks = (text: string) =>
		paperOf(tableOf(silent), templateOf(`# T\n\n${text}\n`)).blocks.filter(
			({ kind }) => kind !== "heading",
		);
	const table = '{% table "closures:reason" /%}';
	expect(blocks(table)).toMatchObject([
		{ kind: "note", text: [{ text: sentence }] },
	]);
	expect(
		blocks(`1. {% describe("closures:reason") %}\n\n${table}`).flatMap(textsOf),
	).toEqual([sentence]);
});

test.each<[string, string, ShortTable, "note" | "table"]>([
	[
		"some rows are not available",
		"returnInterviews:stage",
		{
			"returnInterviews:stage=needed": "c",
			"returnInterviews:stage=completed": "c",
			"returnInterviews:stage=within72Hours": "x",
		},
		"note",
	],
	[
		"the wholes that stand in it are held back too",
		"missingAndAtRisk",
		{
			missingChildren: "c",
			childrenAtRisk: "c",
			"missingAndAtRisk:of=missingChildren": "c",
			"missingAndAtRisk:of=childrenAtRisk": "c",
		},
		"note",
	],
	[
		"one of these wholes is told",
		"missingAndAtRisk",
		{
			missingChildren: 20,
			childrenAtRisk: "c",
			"missingAndAtRisk:of=missingChildren": "c",
			"missingAndAtRisk:of=childrenAtRisk": "c",
		},
		"table",
	],
	[
		"a whole of its wholes is told",
		"outcome",
		{
			"outcomeCases:code=1.2.13": 9,
			"outcomeScored:code=1.2.13": "c",
			"outcome:code=1.2.13|result=improved": "c",
			"outcome:code=1.2.13|result=notImproved": "c",
		},
		"table",
	],
	[
		"none of its wholes is told",
		"outcome",
		{
			"outcomeCases:code=1.2.13": "c",
			"outcomeScored:code=1.2.13": "c",
			"outcome:code=1.2.13|result=improved": "c",
			"outcome:code=1.2.13|result=notImproved": "c",
		},
		"note",
	],
])(
	"where %s, a table of what is held back is a sentence, or stands",
	(_, name, short, expected) => {
		const { blocks } = paperOf(
			tableOf(short),
			templateOf(`# T\n\n{% table "${name}" /%}\n`),
		);
		expect(
			blocks.flatMap(({ kind }) => (kind === "heading" ? [] : [kind])),
		).toEqual([expected]);
	},
);

test("categories that have none are said together under the table; they get rows where all have none, or settings want them", () => {
	const tableWith = (online: number, peer: number, yaml = "zeros: below") => {
		const table = tableBlock(
			"referrals:model",
			{
				referrals: 30,
				"referrals:model=online": online,
				"referrals:model=images": 0,
				"referrals:model=peer": peer,
			},
			{ settings: settingsOf(yaml) },
		);
		return {
			counts: rowsOf(table).map(([, count]) => count),
			zeros: table?.notes.filter((note) => note.startsWith("No referrals: ")),
		};
	};
	const none = tableWith(9, 0);
	expect(none.counts).toEqual(["9"]);
	expect(none.zeros).toHaveLength(1);
	expect(tableWith(9, 0, "zeros: rows")).toEqual({
		counts: ["9", "0", "0"],
		zeros: [],
	});
	expect(tableWith(0, 0)).toEqual({ counts: ["0", "0", "0"], zeros: [] });
});
