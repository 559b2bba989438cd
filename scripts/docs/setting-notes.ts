import { exportKinds } from "../../src/dictionary/columns.ts";
import { codeColumns } from "../../src/settings/codes.ts";
import { policyPresets } from "../../src/settings/policy.ts";
import type { SettingsFile } from "../../src/settings/settings-schema.ts";
import { code, codes, tableOf } from "./markdown.ts";

/** What the page of settings says of some keys that are explained together. */
export interface SettingNote {
	readonly title: string;
	readonly keys: readonly (keyof SettingsFile)[];
	/** What a settings file may say of them. */
	readonly example: string;
	/** Paragraphs and blocks under the table of the keys. */
	readonly about: readonly string[];
}

/** What holds without a key, where that is no value to be written. */
export const defaultsInWords: Readonly<
	Partial<Record<keyof SettingsFile, string>>
> = {
	authority: "a council without a name",
	authorities: "none",
	data: "the settings file's own folder",
	look: "the tool's own",
	revisions: "none",
	provisional: "none",
	words: "none",
	frontSheet: "the template's own",
	policy: "`under-5`",
	risk: "high, medium, low, minimal",
	measures: "the whole period",
	tables: "[the default ones](data-dictionary.md#tables-published-by-default)",
	history: "its first referral",
	reReferral: "from the earlier referral",
	percentages: "whole numbers, unknowns included",
	exports: "every file is known by its headings",
	ids: "ids that differ in zeros alone are refused",
	ignore: "none",
	sex: "letters and words are known, numbers are not",
	ethnicity: "2021",
	codes: "the [known words](data-dictionary.md#words-that-are-known)",
	matches: "none",
	outcomes: "[the six that are known](data-dictionary.md#outcome_code)",
	models: "none more",
	closureReasons: "none more",
	decisions: "none more",
	groups: "those in the export, by id",
	audiences: "those in the export, by id",
	population: "no rates",
	benchmarks: "none",
	compare: "none",
	series: "no series; the definition of February 2017 is known",
};

/** Where a group has a key for each of many things, one word stands for them in the tables of keys. */
export const stands: Readonly<Record<string, string>> = {
	exports: "EXPORT",
	"exports.EXPORT.headings": "COLUMN",
	codes: "COLUMN",
};

const presetRows = Object.entries(policyPresets).map(
	([name, { threshold, roundTo }]) => [
		code(name),
		String(threshold - 1),
		roundTo === undefined ? "as they are" : `rounded to ${roundTo}`,
	],
);

/** Every setting, in the order of the page. */
export const settingNotes: readonly SettingNote[] = [
	{
		title: "authority",
		keys: ["authority"],
		example: `authority:
  name: Sample Borough Council
  code: SBC
  aliases: [Sample BC, "305"]`,
		about: [
			'The name stands in the paper. Any of the three in the column `placing_authority` means "placed by us". Where none is given, nobody can tell who placed a child: "placed by" is not available, and `build` says why.',
		],
	},
	{
		title: "authorities",
		keys: ["authorities"],
		example: `authorities:
  - { name: North Sample Council, code: NSC }
  - { name: South Sample Council, code: SSC, aliases: [South Sample] }`,
		about: [
			"The other councils whose rows [pooled files](pooled-files.md) hold, each with all the names that the column `authority` has for it. `--authority` and `--each authority` then know them by name. Without this, councils go by what the column says.",
		],
	},
	{
		title: "data and out",
		keys: ["data", "out"],
		example: "data: sample-data\nout: out",
		about: [
			"Only `.csv` and `.xlsx` files directly in `data` are read, not its subfolders, and not those under [`ignore`](#ignore). `--data` and `--out` take the place of these for one run.",
		],
	},
	{
		title: "template and words",
		keys: ["template", "words"],
		example: `template: scrutiny-report
words:
  committee: Children and Young People Scrutiny Committee
  directorName: Alex Example
  authorExtension: "4021"`,
		about: [
			"Words fill in the paper's text; which words a paper asks for stands at the top of its `paper.md`. See [templates](../templates/README.md). A word that settings do not have leaves its sentence out.",
		],
	},
	{
		title: "look",
		keys: ["look"],
		example: "look: council-report.dotx",
		about: [
			"Your council's Word template: the paper has its styles, fonts, colours, headers, footers, margins and cover. See [your council's look](../templates/README.md#your-councils-look). `--look` takes the place of it for one run.",
		],
	},
	{
		title: "frontSheet",
		keys: ["frontSheet"],
		example: `frontSheet:
  parts:
    - { heading: Report to, text: Children and Young People Scrutiny Committee }
    - { heading: Lead member, text: Councillor Example }
    - { part: decisionRoute }
    - heading: Reason for the report
      text: |
        The committee asked for it in March.
        It looks at the year as a whole.
    - { part: access }
    - { part: implications, heading: Implications }
  decisionRoute:
    - { body: Scrutiny Committee, date: 16 March 2017, purpose: to note }
    - { body: Cabinet, date: 4 April 2017, purpose: to decide }
  access: public
  implications:
    - { heading: Legal, text: There are none. }
    - { heading: Equality, text: "Boys are less often recognised, and the service looks for them." }`,
		about: [
			"The headings that your council prescribes for the head of a report, **in your order**. They take the place of what the template has there. A text of one line stands beside its heading; one of several lines stands under it, and then so does all that follows.",
			"What is given and not among the `parts` is not lost: the decision route and the access stand last on the front sheet, the implications where the template has its own.",
			"An exempt report names the paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972, whose words are then printed, and stands as not for publication at the foot of each page. With `publicInterest` the paper also says, in the words of paragraph 10, that the public interest in the exemption outweighs that in disclosure, and why:",
			yaml(`frontSheet:
  access: exempt
  paragraphs: [1, 2]
  publicInterest: It would show which children are supported.`),
			"Its figures are protected all the same: members of the committee are readers too, and such papers are often released later. True figures are for the [restricted edition](disclosure.md#the-restricted-edition) alone.",
		],
	},
	{
		title: "layout and zeros",
		keys: ["layout", "zeros"],
		example: "layout: whole\nzeros: rows",
		about: [
			"`report-and-appendix` keeps the report to a few sides, and puts what the template marks as further detail ([how](../templates/README.md#report-and-appendix)) into an appendix that begins on a page of its own. With `whole` everything stands in its section.",
			'Categories that have none are said once, in a note below their table: "No referrals: Trafficking; Familial; Other." With `rows` each has a row and a bar of its own. Figures as data always list every category.',
		],
	},
	{
		title: "revisions and provisional",
		keys: ["revisions", "provisional"],
		example: `revisions:
  - { period: 2016, date: 2017-05-02, because: Referrals of December were entered late. }
provisional: [2016-Q4]`,
		about: [
			"A paper on a period of which [the ledger](disclosure.md#papers-beside-each-other) has an earlier issue marks with `[r]` what was published otherwise then, and says at its head what that is, and why and when, as stands here. `build` asks for it where nothing stands here. The paper prints your words as they are: write nothing in them that could point to a child.",
			"The figures of a period under `provisional` are marked `[p]`, and the paper says so at its head.",
		],
	},
	{
		title: "policy",
		keys: ["policy"],
		example: "policy:\n  preset: under-5",
		about: [
			"How small a count may be before it could point to a child. See [what is held back](disclosure.md).",
			tableOf(
				["preset", "a count is small from 1 to", "other counts"],
				presetRows,
			),
			"Instead of a preset, or to change one, give `threshold`, and `roundTo` where counts are to be rounded. A threshold under 3 is allowed and warned of. A key here with nothing behind it (`preset:`) is refused: nobody can tell whether another policy was meant. Where all lines under `policy:` are comments, the usual one holds, as in every group. What the degrees promise: [what is held back](disclosure.md#three-degrees).",
		],
	},
	{
		title: "risk",
		keys: ["risk"],
		example: `risk:
  levels:
    - { id: significant, label: Significant, aliases: [S, "3"], inScope: true }
    - { id: moderate, label: Moderate, aliases: [M, "2"], inScope: true }
    - { id: mild, label: Mild, aliases: ["1"], inScope: false }`,
		about: [
			'The council\'s own scheme, **highest first**: it decides what "reduced" means. It takes the place of the default scheme. `id` is one word in camel case. Only levels with `inScope: true` count; `--all-levels` counts them all for one run. A level needs an `id` only; what you leave out of a default level stays as it is, and another level without `inScope` is out of scope. At least one level must be in scope. The default scheme, written out:',
			yaml(`risk:
  levels:
    - { id: high, label: High, aliases: [H], inScope: true }
    - { id: medium, label: Medium, aliases: [M], inScope: true }
    - { id: low, label: Low, aliases: [L], inScope: false }
    - { id: minimal, label: Minimal, inScope: false }`),
		],
	},
	{
		title: "ageBands",
		keys: ["ageBands"],
		example: "ageBands: [under 13, 13-15, 16-17, 18 and over]",
		about: [
			"Completed years on the day of referral. Every age must be in one band: gaps and overlaps are refused. `unborn` and `not known` are always added. Fewer bands mean fewer small counts.",
		],
	},
	{
		title: "measures",
		keys: ["measures"],
		example: `measures:
  outcome: { within: H2 }
  missingChildren: { within: H2 }`,
		about: [
			"Where the paper covers a whole year, these measures can cover a part of it. `outcomeCases` and `outcomeScored` go with `outcome`; all measures of missing, absence, return home interviews and children at risk go with `missingChildren`.",
		],
	},
	{
		title: "tables",
		keys: ["tables"],
		example: "tables: [referrals:risk, referrals:sex, missingAndAtRisk]",
		about: [
			'Each table costs protection, so publish what people read. Names stand in the [data dictionary](data-dictionary.md#measures); put quotation marks round one with a `|` in it (`"referrals:risk|sex"`). `all` publishes every breakdown. `--tables` takes the place of this for one run.',
		],
	},
	{
		title: "history and reReferral",
		keys: ["history", "reReferral"],
		example: `history:
  completeFrom: 2014-10-01
reReferral:
  from: referral`,
		about: [
			'A re-referral can be counted only where the export reaches back 12 months before the period. The tool takes the first referral in the export for its beginning; `completeFrom` says otherwise. Where the export does not reach back, the figure is "not available", not low. `from: closure` counts the 12 months from the day on which the earlier referral was closed.',
		],
	},
	{
		title: "percentages",
		keys: ["percentages"],
		example: `percentages:
  decimals: 0
  unknowns: include`,
		about: [
			'With `unknowns: exclude`, "not recorded" is left out of what shares are shares of, and the tables say so.',
		],
	},
	{
		title: "exports",
		keys: ["exports"],
		example: `exports:
  referrals:
    system: Mosaic
    extracted: 2017-01-09
    files: [referrals-east.csv, referrals-west.csv]
    headings:
      child_id: Person No
      referral_date: [Contact Date, Date In]
    dates:
      closed_date: excel
    noDate: [31/12/2050]`,
		about: [
			`One group for each kind of export: ${codes(exportKinds)}. In each, all of these may be left out:`,
			`- \`system\` and \`extracted\`: which system the file came from, and when. The paper's annex says so.
- \`files\`: the file's name, where its headings do not tell which export it is; or several files that are one export
  together. They must have the same columns.
- \`headings\`: how your file writes a column. On the left the heading of the [data dictionary](data-dictionary.md#exports), on
  the right your own, one or several.
- \`dates\`: how a column writes its dates. On the left the heading of the data dictionary or your own. \`excel\`: it holds Excel's
  day numbers (42463 for 3 April 2016); \`excel1904\` where the workbook counts from 1904. Without this a number in a column of
  dates is refused, and with it anything else is: where a column mixes the two, Excel may have turned day and month round.
  \`utc\`: its times are those of UTC; \`local\`: its times are as they stand, whatever offset is written after them.
  [Without either](exports.md#times) the whole column is looked at.
- \`noDate\`: days that mean that there is none, beside [the usual ones](exports.md#days-that-mean-that-there-is-none).`,
		],
	},
	{
		title: "ids",
		keys: ["ids"],
		example: `ids:
  leadingZeros: same
  sameAsReferrals: [missing]`,
		about: [
			"[How identifiers are compared](exports.md#identifiers) needs no settings. `leadingZeros` says what two of them are that differ in leading zeros alone; without it such identifiers are refused. Where a file has too little in common with the referrals, what hangs on both is not available, unless `sameAsReferrals` lists it: its identifiers are those of the referrals, as you have made sure.",
		],
	},
	{
		title: "ignore",
		keys: ["ignore"],
		example: 'ignore: ["list-1*.csv", "notes ??.csv"]',
		about: [
			"Files in the data folder that are no exports for this. `*` stands for any letters, `?` for one; capitals and small letters are the same. They are passed over with a note in `check`, and so is a pattern that no file fits. The tool's own lists and figures are passed over without this.",
		],
	},
	{
		title: "sex and ethnicity",
		keys: ["sex", "ethnicity"],
		example: 'sex: { scheme: ssda903 }\nethnicity: { census: "2011" }',
		about: [
			"`M`, `F`, `U` and words are known without this. What `0`, `1`, `2`, `9` and `I` mean differs between systems, so they are refused until you say which scheme the export uses:",
			tableOf(
				["scheme", "codes"],
				[
					[
						"`ssda903`",
						"1 male, 2 female, 0 not recorded (or unborn), 9 other (indeterminate): the national returns until 2025",
					],
					["`iso5218`", "1 male, 2 female, 0 and 9 not recorded"],
					[
						"`mfu`",
						"M male, F female, U not recorded: the national returns since 2025",
					],
					["`mfiu`", "the same, and I other (indeterminate)"],
				],
			),
			'The census decides where `CHNE` (Chinese) is counted: in a series by the groups of 2001 with "other", since then with "Asian". What you say under [`codes`](#codes) goes before both.',
		],
	},
	{
		title: "codes",
		keys: ["codes"],
		example: `codes:
  sex: { "1": male, "2": female, "9": notRecorded }
  status_at_referral: { Children Looked After: lookedAfter }
  closure_reason: { Goal met: riskReduced }`,
		about: [
			`The column, your word, and the category that it stands for. The columns: ${codes(codeColumns)}. What numbers mean differs between systems, so the tool never guesses at them. A code says what a word means in every export; a [matches file](#matches) is for one export at a time.`,
		],
	},
	{
		title: "matches",
		keys: ["matches"],
		example: "matches: out/private/private-matches.csv",
		about: [
			"The private file in which you matched the words of your exports, one by one, to what they mean. It says the same as `codes`, for one export and column at a time, and is the place for words that nobody else should see. A word that it matches to one category and `codes` to another is an error, told by line. Once it is named here it must be there, and every command reads it.",
		],
	},
	{
		title: "outcomes",
		keys: ["outcomes"],
		example: `outcomes:
  - { code: "1.2.13" }
  - { code: 3.1.04, label: Attends school more often, better: higher, range: [0, 10] }`,
		about: [
			"The outcomes that you list stand **in place of** the six that are known without settings: list those of the six that you score too. One of the six needs its `code` alone; what you leave out of it stays as it is. A score outside `range` is warned of; without it, any number is a score.",
		],
	},
	{
		title: "lists of words",
		keys: ["models", "closureReasons", "decisions", "groups", "audiences"],
		example: `models:
  - { id: countyLines, label: County lines, aliases: [CL] }
closureReasons: [Service declined]
decisions:
  - { id: stepDown, label: Step down, aliases: [Stepped down] }
groups: [Gold group, Silver group]
audiences:
  - { id: schools, label: Schools, aliases: [School staff, Teachers] }`,
		about: [
			"The other lists take the same as `models`. An item is a label, or an id with a label and aliases. To `models`, `closureReasons` and `decisions` yours are added; an item with the id of a known word changes that word. `groups` and `audiences` have no words of the tool's own: where you list them, only the words listed are known, and tables list them in your order.",
		],
	},
	{
		title: "population",
		keys: ["population"],
		example: "population:\n  file: population.csv",
		about: [
			"A CSV file with the headings `area`, `year` (of the mid-year estimate) and `children` (aged 0 to 17), one row an area and year. With it, every total that is about children and shown as a number has a rate for each 10,000 children, by the last mid-year before the period, with the exact interval of 95%. Where the file has no row of this council and year there is none. See [rates](comparing.md#rates).",
		],
	},
	{
		title: "benchmarks",
		keys: ["benchmarks"],
		example: `benchmarks:
  areas: [Neighbour Borough Council, Sampleshire, England]
  files:
    - file: national.csv
      figure: referrals
      column: referrals_number
      source: Department for Education, October 2016
      note: it counts referrals for any reason`,
		about: [
			"What others published, to stand beside the council's own figures: one indicator each of files of the Department for Education's statistics service, as they come (`time_period`, `geographic_level`, `region_name`, `la_name`, and the indicator under `column`), for the areas that you list, in your order. See [what others published](comparing.md#what-others-published), also for a file of your own.",
		],
	},
	{
		title: "compare and series",
		keys: ["compare", "series"],
		example: `compare: [previous, year-before]
series:
  periods: 5
  breaks:
    - { from: 2015-04-01, note: the case system changed, of: [status, reReferrals] }`,
		about: [
			"Periods that every paper and all figures stand beside; `--compare` and `--series` take their place for one run. See [beside other periods](comparing.md).",
			"A break is a day from which something is counted otherwise: a definition, a risk scheme, bands, a case system. Figures of the measures and breakdowns under `of`, or all without it, get `[b]` in the first period after it, and no change is worked out across it. The change of the government's definition on 16 February 2017 is known without being listed.",
		],
	},
];

/** A block of settings. */
export function yaml(text: string): string {
	return `\`\`\`yaml\n${text}\n\`\`\``;
}
