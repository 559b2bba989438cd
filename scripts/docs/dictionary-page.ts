import { breakdownNames, breakdowns } from "../../src/breakdowns/breakdowns.ts";
import { decisions } from "../../src/breakdowns/decision.ts";
import { models } from "../../src/breakdowns/model.ts";
import { placers } from "../../src/breakdowns/placed-by.ts";
import { closureReasons } from "../../src/breakdowns/reason.ts";
import { statuses } from "../../src/breakdowns/status.ts";
import type { Category } from "../../src/dictionary/category.ts";
import {
	authorityColumn,
	type ColumnDefinition,
	type ExportKind,
	exportKinds,
} from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";
import {
	defaultOutcomes,
	defaultRiskLevels,
	missingKinds,
	respondents,
} from "../../src/dictionary/listed-words.ts";
import { defaultTables } from "../../src/measures/default-tables.ts";
import type { Measure } from "../../src/measures/measure.ts";
import { measureIds, measures } from "../../src/measures/measures.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { computeFigures } from "../../src/statistics/compute.ts";
import type {
	Figure,
	FigureGroup,
	FigureTable,
} from "../../src/statistics/figure-table.ts";
import type { Records } from "../../src/validate/records.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import { shorthand } from "../../src/vocabulary/shorthand.ts";
import { countingRules, figuresAsData } from "./counting-rules.ts";
import { code, codes, pageOf, tableOf } from "./markdown.ts";

/** What each export is, in a sentence. */
const aboutExports: Readonly<Record<ExportKind, string>> = {
	referrals: "One row a referral of a child.",
	assessments:
		"One row an assessment of risk. Where this export is given, it is the history of risk, and `risk_latest` of the referrals is only checked against it.",
	outcomes:
		"One row an outcome of a case: its first and its last score. It needs `referral_id` or `child_id`.",
	missing: "One row an episode of being missing or absent.",
	lookedAfter:
		"One row a period of care of a child: list 8 of Ofsted's Annex A, as it is. From it comes whether a child was looked after on the day of the referral.",
	discussions: "One row a child at a meeting.",
	feedback: "One row a quotation. Only those with consent are printed.",
	training: "One row a training session, or several of one kind.",
	benchmarks:
		"One row a figure that was published elsewhere. It is read and checked, and not used yet.",
};

/** The words of each column that takes words from a list. */
const wordLists: readonly {
	readonly columns: readonly string[];
	readonly words: readonly Category[];
	readonly note?: string;
}[] = [
	{
		columns: ["risk_at_referral", "risk_latest", "risk_level"],
		words: defaultRiskLevels,
		note: "The council's own levels are set under `risk` in settings, and then stand in place of these.",
	},
	...breakdownNames.flatMap((name) => {
		const { column, categories } = breakdowns[name];
		return column === undefined || categories.kind !== "fixed"
			? []
			: [
					{
						columns: [column.heading],
						words: categories.list,
						note: ["Blank is `notRecorded`.", column.note ?? ""]
							.join(" ")
							.trim(),
					},
				];
	}),
	{
		columns: ["status_at_referral"],
		words: statuses,
		note: "Of several, the first of this list counts. Blank is `notRecorded`.",
	},
	{
		columns: ["models"],
		words: models,
		note: "Blank is `notRecorded`. More can be added under `models` in settings.",
	},
	{
		columns: ["placing_authority"],
		words: placers,
		note: "The authority's own name, code or alias (in settings) is `thisAuthority`. Blank is `notRecorded`. Anything else is `otherAuthority`.",
	},
	{
		columns: ["closure_reason"],
		words: closureReasons,
		note: "More can be added under `closureReasons` in settings.",
	},
	{
		columns: ["decision"],
		words: decisions,
		note: "More can be added under `decisions` in settings.",
	},
	{ columns: ["kind"], words: missingKinds, note: "Blank is `missing`." },
	{ columns: ["respondent"], words: respondents },
];

/** The data dictionary: what is read, what is counted, under which names. */
export function dictionaryPage(): string {
	const settings = defaultSettings();
	const all = everyFigure(settings);
	return pageOf([
		"# Data dictionary",
		"What the tool reads, which words it knows, what it counts, and under which names. Where settings can change something, this page gives the default.",
		"- [Exports](#exports)\n- [Words that are known](#words-that-are-known)\n- [Measures](#measures)\n- [Rules that decide cases](#rules-that-decide-cases)\n- [Tables published by default](#tables-published-by-default)\n- [Figures as data](#figures-as-data)\n- [Shorthand](#shorthand)",
		...exportBlocks(),
		...wordBlocks(),
		...measureBlocks(all),
		"## Rules that decide cases",
		countingRules.map((rule) => `- ${rule}`).join("\n"),
		...tableBlocks(),
		...figuresAsData(),
		"## Shorthand",
		"It stands where a number cannot, or beside one.",
		tableOf(
			["Symbol", "Means"],
			Object.entries(shorthand).map(([symbol, means]) => [code(symbol), means]),
		),
	]);
}

function exportBlocks(): readonly string[] {
	return [
		"## Exports",
		`CSV files: [what they may look like](files.md). A heading matches after case, spaces and punctuation are dropped: \`Child ID\` is \`child_id\`. Columns that are not listed here are not read. Every export may have a column \`${authorityColumn}\` (name or code), for files that pool several councils.`,
		"Dates are written `31/03/2016` or `2016-03-31`, with or without a time: `31/03/2016 14:05`. `03/04/2016` is 3 April, always. Other forms that can be read one way only are read too: [exports as they come](exports.md).",
		"● the file must have this heading. ■ the cell must not be blank where the column is there.",
		...exportKinds.flatMap((kind) => [
			`### ${kind}`,
			aboutExports[kind],
			tableOf(
				["Heading", "", "Also written", "What it holds"],
				columnsOf(kind).map(
					({ heading, required, filled, aliases, meaning }) => [
						code(heading),
						`${required ? "●" : ""}${filled ? "■" : ""}`,
						aliases.join(", "),
						meaning,
					],
				),
			),
		]),
	];
}

function columnsOf(kind: ExportKind): readonly ColumnDefinition[] {
	return exportColumns[kind];
}

function wordBlocks(): readonly string[] {
	return [
		"## Words that are known",
		"A word is known by its id, its label or another way to write it, after case, spaces and punctuation are dropped. Any other word is refused until settings say, under `codes`, what it means.",
		...wordLists.flatMap(({ columns, words, note }) => [
			`### ${columns.map(code).join(", ")}`,
			tableOf(
				["Id", "Label", "Also written"],
				words.map(({ id, label, aliases }) => [
					code(id),
					label,
					(aliases ?? []).join(", "),
				]),
			),
			...(note === undefined ? [] : [note]),
		]),
		"### `outcome_code`",
		tableOf(
			["Code", "Label", "Better is"],
			defaultOutcomes.map(({ code: id, label, better }) => [
				code(id),
				label,
				better,
			]),
		),
		"More can be added under `outcomes` in settings.",
		"### `rhi_needed`, `rhi_offered`, `rhi_accepted`, `rhi_completed`, `consent`",
		"`yes`, `no`, `y`, `n`, `true`, `false`, `1`, `0`. `rhi_completed` may also be a date, with or without a time. Only a `yes` is consent.",
		"### `group`, `audience`",
		"Any words. Their id is their camelCase: `Gold group` is `goldGroup`. Two spellings that come to the same id are refused. Where settings list them, only the words listed are known.",
	];
}

function measureBlocks(all: FigureTable): readonly string[] {
	return [
		"## Measures",
		"The id of a figure is the measure, or the measure with its categories: `referrals`, `referrals:risk=high`. Several breakdowns are joined with `|`, in alphabetical order: `referrals:risk=high|sex=male`. On the command line `+` may stand for `|`.",
		"Of the levels of risk, those in the service's scope are listed; `--all-levels` lists all, as this page does. Months and quarters are those of the period, here of 2016.",
		"Figures are counted from the exports as given. What an export or a column does not tell is not available, `[x]`, and never zero.",
		...measureIds.flatMap((id) => measureSection(measures[id], all)),
	];
}

function measureSection(measure: Measure, all: FigureTable): readonly string[] {
	const groups = all.tables.filter(
		(group) => group.measure === measure.id && group.breakdowns.length > 0,
	);
	const facts = [
		`Unit: ${measure.unit}.`,
		`Export: ${measure.cohort.export}.`,
		...(measure.total ? [] : ["It has no total of its own."]),
		...(measure.aboutChildren
			? []
			: ["It is not about children, and is never held back."]),
		...(measure.part === undefined
			? []
			: [
					`Its period can be a part of the year: \`measures: { ${measure.part.key}: { within: … } }\` in settings.`,
				]),
		...totalBase(measure, all),
	];
	return [
		`### ${measure.id}`,
		`**${measure.label}.** ${measure.definition}`,
		facts.join(" "),
		...(groups.length === 0
			? []
			: [
					tableOf(
						["Table", "Categories, in this order", "Shares are of"],
						groups.map((group) => groupRow(group, all)),
					),
				]),
	];
}

function totalBase(measure: Measure, all: FigureTable): readonly string[] {
	const total = all.figures.find((figure) => figure.id === measure.id);
	return total?.base === undefined
		? []
		: [`It is a share of ${code(total.base)}.`];
}

function groupRow(group: FigureGroup, all: FigureTable): readonly string[] {
	const figures = group.figures.flatMap(
		(id) => all.figures.find((figure) => figure.id === id) ?? [],
	);
	const categories = group.breakdowns.map((breakdown) => {
		const ids = figures.flatMap(
			({ cell }) =>
				cell.find((part) => part.breakdown === breakdown)?.category ?? [],
		);
		const listed = codes([...new Set(ids)]);
		if (breakdown !== "group" && breakdown !== "audience") return listed;
		const found = "those of the export, by id";
		return listed === "" ? found : `${found}, then ${listed}`;
	});
	return [
		code(group.name),
		group.breakdowns.length === 1
			? (categories[0] ?? "")
			: group.breakdowns
					.map((breakdown, i) => `${breakdown}: ${categories[i]}`)
					.join("; "),
		figures.length === 0 && !measures[group.measure].total
			? ""
			: baseText(figures, group),
	];
}

/** One base for all, or the pattern that each has; where it depends on the category, each by itself. */
function baseText(figures: readonly Figure[], group: FigureGroup): string {
	if (figures.length === 0)
		return measures[group.measure].aboutChildren ? code(group.measure) : "–";
	const bases = figures.map(({ base }) => base);
	const distinct = [...new Set(bases.map((base) => base ?? "–"))];
	if (distinct.length === 1) return plain(distinct[0] ?? "–");
	const patterns = new Set(distinct.map((base) => base.replace(/=.*/, "=…")));
	if (patterns.size === 1) return plain([...patterns][0] ?? "–");
	return figures
		.map(
			({ cell, base }) =>
				`${code(cell[0]?.category ?? "")}: ${plain(base ?? "–")}`,
		)
		.join("; ");
}

function plain(base: string): string {
	return base === "–" ? base : code(base);
}

function tableBlocks(): readonly string[] {
	return [
		"## Tables published by default",
		"Which tables are published is a choice, because each one costs protection. `tables` in settings or `--tables` name others.",
		tableOf(
			["Table", ""],
			defaultTables.map((table) => [
				code(table.name),
				"whereGiven" in table ? "only where its export is given" : "",
			]),
		),
		"A table brings with it the figures that its shares are shares of: `outcome` brings `outcomeScored`. `all` stands for every breakdown on this page. A crossing of up to three breakdowns is named `referrals:risk|sex`.",
	];
}

function defaultSettings(): Settings {
	const reading = readSettings(undefined, "cse-report.yaml");
	if (!reading.ok) throw new Error("the defaults are refused");
	return reading.settings;
}

/** Every figure of the dictionary, with its categories and bases; none is counted, as there are no exports. */
function everyFigure(settings: Settings): FigureTable {
	const reading = readPeriod("2016");
	if (!reading.ok) throw new Error(reading.problem);
	const { period } = reading;
	return computeFigures(noRecords, settings, {
		period,
		asAt: period.to,
		allLevels: true,
		tables: ["all"],
	});
}

const noRecords: Records = {
	children: { count: 0 },
	referrals: undefined,
	assessments: undefined,
	outcomes: undefined,
	missing: undefined,
	discussions: undefined,
	feedback: undefined,
	training: undefined,
	given: {},
	unlinked: new Set(),
	groups: [],
	audiences: [],
};
