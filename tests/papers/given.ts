import { type Cells, csvOf, inventYear } from "./invent.ts";
import { filesIn, type Given } from "./make-paper.ts";

const sampleFiles = filesIn("sample-data", ".csv");
const sampleSettings = filesIn(".", ".yaml")["cse-report.yaml"] ?? "";
const sample = {
	files: sampleFiles,
	settings: sampleSettings,
	period: "2016",
} as const;

/** The sample year with other settings where a line of its file says something else. */
function sampleWith(from: string, to: string): Given {
	if (!sampleSettings.includes(from)) throw new Error(`no "${from}"`);
	return { ...sample, settings: sampleSettings.replace(from, to) };
}

/** The sample year with some of its exports alone. */
function only(...names: readonly string[]): Given {
	return {
		...sample,
		files: Object.fromEntries(
			names.map((name) => [`${name}.csv`, sampleFiles[`${name}.csv`] ?? ""]),
		),
	};
}

function without(...names: readonly string[]): Given {
	const files = Object.entries(sampleFiles).filter(
		([name]) => !names.includes(name.replace(".csv", "")),
	);
	return { ...sample, files: Object.fromEntries(files) };
}

const required = (rows: readonly (readonly [string, string, string])[]) =>
	csvOf(
		rows.map(([child_id, referral_date, date_of_birth]) => ({
			child_id,
			referral_date,
			date_of_birth,
		})),
		["child_id", "referral_date", "date_of_birth"],
	);

const manyPlain = Array.from(
	{ length: 40 },
	(_, i) => [`C${i}`, "01/03/2016", `01/02/${1999 + (i % 6)}`] as const,
);

/** One referral with every cell filled, as its own small council. */
const oneReferral: Cells = {
	referral_id: "R1",
	child_id: "C1",
	referral_date: "14/05/2016",
	date_of_birth: "02/02/2003",
	sex: "Male",
	ethnicity: "WBRI",
	status_at_referral: "LAC",
	placing_authority: "Elsewhere",
	referral_source: "6",
	models: "Party",
	risk_at_referral: "High",
	risk_latest: "Low",
	risk_latest_date: "01/09/2016",
	closed_date: "01/10/2016",
	closure_reason: "Moved away",
};

/** Words of every alphabet and every character that XML, Markdown, YAML or a spreadsheet has a use for. */
const awkward =
	'<b>&amp;"quoted"\'s*not*_bold_`code`[link](x){% if %} {{x}} $a #1 =1+1 😀 👩‍👧 שלום عربى ‏é';

/** In single quotation marks, for YAML. */
const yamlText = (text: string) => `'${text.replaceAll("'", "''")}'`;

const wordNames = [
	"committee",
	"meetingDate",
	"serviceName",
	"serviceStart",
	"serviceProvider",
	"fundedBy",
	"directorName",
	"directorTitle",
	"authorName",
	"authorTitle",
	"authorExtension",
	"contactEmail",
	"policePartner",
	"policeTeam",
	"monthlyGroup",
	"strategicGroup",
	"communityStrategy",
	"wardsAffected",
	"backgroundPapers",
];

function quotation(quote: string, respondent = "Young person"): Cells {
	return { quote, respondent, date: "01/06/2016", consent: "yes" };
}

const sentence = "Somebody listened to me and that changed how I see it. ";

/** A quotation of exactly so many characters. */
const long = (length: number) =>
	sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);

const awkwardFiles = {
	...inventYear(60, 2016, 7),
	"feedback.csv": csvOf([
		quotation(awkward),
		quotation("“Already in quotation marks”", "Parent or carer"),
		quotation("Two lines\r\nof what\nwas said", "Parent or carer"),
		quotation("=HYPERLINK(1)", "Professional"),
		quotation(long(600)),
		quotation(long(601)),
		quotation(long(10_000)),
	]),
	"training.csv": csvOf([
		{ audience: awkward, date: "01/06/2016", sessions: "3", attendees: "20" },
		{ audience: "ערב רב", date: "02/06/2016", sessions: "2", attendees: "9" },
	]),
};

const thirtyLevels = Array.from(
	{ length: 30 },
	(_, i) => `    - { id: level${i}, label: Level ${i}, inScope: ${i < 20} }`,
);

/** Every paper that the tests look at as a whole, by what is peculiar to it. */
export const givens: Readonly<Record<string, Given>> = {
	"sample 2016": sample,
	"sample 2015": { ...sample, period: "2015" },
	"sample 2016, all tables": { ...sample, tables: ["all"] },
	"sample 2016, all levels": { ...sample, allLevels: true },
	"sample 2016, all tables and levels": {
		...sample,
		tables: ["all"],
		allLevels: true,
	},
	"sample 2016, as at March 2017": { ...sample, asAt: "2017-03-31" },
	"sample 2016, few tables": { ...sample, tables: ["referrals:risk"] },
	"sample 2016, round-5": sampleWith("under-5\n", "round-5\n"),
	"sample 2016, dfe-1-5": sampleWith("under-5\n", "dfe-1-5\n"),
	"sample 2016, under-10": sampleWith("under-5\n", "under-10\n"),
	"sample 2016, decimals": sampleWith(
		"# percentages:\n#   decimals: 0",
		"percentages:\n  decimals: 1",
	),
	"sample 2016, unknowns excluded": sampleWith(
		"# percentages:\n#   decimals: 0",
		"percentages:\n  unknowns: exclude",
	),
	"sample 2016, no settings": { files: sampleFiles, period: "2016" },
	"sample 2016-Q3": { ...sample, period: "2016-Q3" },
	"sample 2016-H2": { ...sample, period: "2016-H2" },
	"sample 2016-M07": { ...sample, period: "2016-M07" },
	"sample 2015/16": { ...sample, period: "2015/16" },
	"sample 2015/16-Q4": { ...sample, period: "2015/16-Q4" },
	"sample 2015/16-H1": { ...sample, period: "2015/16-H1" },
	"sample, days": { ...sample, period: "2016-02-10..2016-11-17" },
	"sample, months": { ...sample, period: "2015-03..2016-03" },
	"sample, one day": { ...sample, period: "2016-07-01..2016-07-01" },
	"sample, none in the period": { ...sample, period: "2013" },
	"sample, long after": { ...sample, period: "2031" },
	"neighbour 2013/14": {
		files: filesIn("sample-data/neighbour-2013-14", ".csv"),
		settings: filesIn("sample-data/neighbour-2013-14")["cse-report.yaml"] ?? "",
		period: "2013/14",
	},
	"group 2014-03..2015-03": {
		files: filesIn("sample-data/group-2014-15", ".csv"),
		settings: filesIn("sample-data/group-2014-15")["cse-report.yaml"] ?? "",
		period: "2014-03..2015-03",
	},
	"group, no meeting in the period": {
		files: filesIn("sample-data/group-2014-15", ".csv"),
		settings: filesIn("sample-data/group-2014-15")["cse-report.yaml"] ?? "",
		period: "2019",
	},
	"review template, sample 2016": sampleWith(
		"template: scrutiny-report",
		"template: exploitation-review\ntables: [referrals, children, 'children:risk', 'children:sex', 'children:ageBand']",
	),
	"one referral": {
		files: { "referrals.csv": csvOf([oneReferral]) },
		period: "2016",
	},
	"one referral, all tables": {
		files: { "referrals.csv": csvOf([oneReferral]) },
		period: "2016",
		tables: ["all"],
	},
	"one referral, round-5": {
		files: { "referrals.csv": csvOf([oneReferral]) },
		settings: "policy: { preset: round-5 }",
		period: "2016",
	},
	"no referral in the period": {
		files: { "referrals.csv": csvOf([oneReferral]) },
		period: "2012",
	},
	"no referral at all": {
		files: { "referrals.csv": required([]) },
		period: "2016",
	},
	"only required columns": {
		files: { "referrals.csv": required(manyPlain) },
		period: "2016",
	},
	"only required columns, one child": {
		files: { "referrals.csv": required(manyPlain.slice(0, 1)) },
		period: "2016",
	},
	"only required columns, all tables": {
		files: { "referrals.csv": required(manyPlain) },
		period: "2016",
		tables: ["all"],
	},
	"only referrals": only("referrals"),
	"only missing": only("missing"),
	"only discussions": only("discussions"),
	"only training": only("training"),
	"only feedback": only("feedback"),
	"only benchmarks": only("benchmarks"),
	"only assessments": only("assessments"),
	"only outcomes": only("outcomes"),
	"without referrals": without("referrals"),
	"without missing": without("missing"),
	"without outcomes and training": without("outcomes", "training"),
	"all figures small": {
		files: inventYear(4, 2016, 3),
		period: "2016",
		tables: ["all"],
	},
	"nine referrals": { files: inventYear(9, 2016, 5), period: "2016" },
	"twenty-five referrals": { files: inventYear(25, 2016, 11), period: "2016" },
	"four hundred referrals": {
		files: inventYear(400, 2016, 13),
		period: "2016",
		tables: ["all"],
	},
	"four hundred referrals, round-5": {
		files: inventYear(400, 2016, 17),
		settings: "policy: { preset: round-5 }",
		period: "2016",
	},
	"awkward words everywhere": {
		files: awkwardFiles,
		settings: [
			`authority: { name: ${yamlText(awkward)}, code: SBC }`,
			"words:",
			...wordNames.map((name) => `  ${name}: ${yamlText(awkward)}`),
		].join("\n"),
		period: "2016",
	},
	"very long words": {
		files: inventYear(60, 2016, 19),
		settings: [
			`authority: { name: ${yamlText("Llanfair ".repeat(20).trim())} }`,
			"words:",
			...wordNames.map((name) => `  ${name}: ${yamlText("x".repeat(300))}`),
		].join("\n"),
		period: "2016",
	},
	"blank words": {
		files: inventYear(60, 2016, 23),
		settings: ["words:", ...wordNames.map((name) => `  ${name}: ''`)].join(
			"\n",
		),
		period: "2016",
	},
	"thirty levels of risk": {
		files: {
			"referrals.csv": csvOf(
				Array.from({ length: 200 }, (_, i) => ({
					...oneReferral,
					referral_id: `R${i}`,
					child_id: `C${i}`,
					risk_at_referral: `Level ${i % 30}`,
					risk_latest: `Level ${(i * 7) % 30}`,
				})),
			),
		},
		settings: ["risk:", "  levels:", ...thirtyLevels].join("\n"),
		period: "2016",
	},
	"own words for everything": {
		files: {
			"referrals.csv": csvOf(
				Array.from({ length: 60 }, (_, i) => ({
					...oneReferral,
					referral_id: `R${i}`,
					child_id: `C${i}`,
					sex: i % 3 === 0 ? "Male" : "Female",
					risk_at_referral: i % 2 === 0 ? "Red <&>" : "Amber",
					risk_latest: i % 4 === 0 ? "Green 😀" : "Amber",
				})),
			),
		},
		settings: [
			"risk:",
			"  levels:",
			"    - { id: red, label: 'Red <&>', inScope: true }",
			"    - { id: amber, label: Amber, inScope: true }",
			"    - { id: green, label: 'Green 😀', inScope: false }",
			"ageBands: [ under 10, 10-12, 13-17, 18-24, 25 and over ]",
		].join("\n"),
		period: "2016",
	},
	"one level of risk": {
		files: inventYear(60, 2016, 29),
		settings: [
			"risk:",
			"  levels:",
			"    - { id: atRisk, label: At risk, aliases: [High, Medium, Low, Minimal], inScope: true }",
		].join("\n"),
		period: "2016",
	},
};
