import { decisions } from "../breakdowns/decision.ts";
import { models } from "../breakdowns/model.ts";
import { closureReasons } from "../breakdowns/reason.ts";
import { ethnicityCensusNames, sexSchemeNames } from "../dictionary/schemes.ts";
import { isMeasureId, measures } from "../measures/measures.ts";
import { layouts } from "../vocabulary/layouts.ts";
import { yearParts } from "../vocabulary/period.ts";
import { likelyName } from "../vocabulary/words.ts";
import { ageBands, usualAgeBands } from "./age-bands.ts";
import { authorities, authority } from "./authorities.ts";
import { benchmarks } from "./benchmarks.ts";
import { codes } from "./codes.ts";
import { exportSettings } from "./export-settings.ts";
import { frontSheet } from "./front-sheet.ts";
import { ids } from "./id-settings.ts";
import { outcomes, usualOutcomes } from "./outcomes.ts";
import { policy } from "./policy.ts";
import { periods, revisions } from "./revisions.ts";
import { riskLevels, usualRiskLevels } from "./risk-levels.ts";
import {
	choice,
	day,
	printedLines,
	text,
	texts,
	wholeNumber,
} from "./scalars.ts";
import { series } from "./series.ts";
import { group, key, keyOr } from "./setting-keys.ts";
import { type JsonSchema, jsonOf, record, type ValueOf } from "./shape.ts";
import { wordList } from "./word-lists.ts";

const within = key(choice(yearParts), "The part of the year: H1 to Q4.");
const partOfYear = group({ within });

const risk = group({
	levels: keyOr(riskLevels, "The levels, highest first.", usualRiskLevels),
});

const partMeasures = group(
	{
		outcome: keyOr(partOfYear, "Outcomes, cases and cases scored.", {}),
		missingChildren: keyOr(
			partOfYear,
			"Missing, absent, return home interviews and children at risk.",
			{},
		),
	},
	{ unknown: noPartOf },
);

const population = group({
	file: key(text, "A CSV file with the headings area, year and children."),
});

const history = group({
	completeFrom: key(day, "The first day that it holds completely."),
});

const reReferral = group({
	from: keyOr(
		choice(["referral", "closure"]),
		"From the earlier referral, or from the day on which it was closed.",
		"referral",
	),
});

const percentages = group({
	decimals: keyOr(wholeNumber(0, 2), "How many decimals.", "0"),
	unknowns: keyOr(
		choice(["include", "exclude"]),
		"Whether what is not recorded is in what shares are shares of.",
		"include",
	),
});

const sex = group({
	scheme: key(choice(sexSchemeNames), "The scheme that the export uses."),
});

const ethnicity = group({
	census: keyOr(
		choice(ethnicityCensusNames),
		"It decides where Chinese is counted.",
		"2021",
	),
});

/** Models are bits of one whole number, so there can be 31 of them. */
const modelList = wordList({ own: models, before: "other", most: 31 });
const reasonList = wordList({
	own: closureReasons,
	before: "other",
	most: 100,
});
const decisionList = wordList({ own: decisions, most: 100 });
const freeList = wordList({ own: [], most: 1000 });

/**
 * All that `cse-report.yaml` can say, in the order in which it is explained: what each key takes, what it says and what
 * holds without it. The reader, the types, the messages, the JSON Schema and docs/settings.md come from here.
 */
export const settingsSchema = group({
	authority: keyOr(authority, "Who the council is.", {}),
	authorities: keyOr(authorities, "The other councils of pooled files.", []),
	data: keyOr(text, "The folder of the exports.", "."),
	out: keyOr(text, "The folder for papers.", "out"),
	template: keyOr(
		text,
		"Which paper: a name under templates, or a folder of your own.",
		"scrutiny-report",
	),
	look: key(text, "Your council's Word template, for the Word paper."),
	words: keyOr(
		record(printedLines),
		"The council's own words in the paper.",
		{},
	),
	frontSheet: keyOr(
		frontSheet,
		"The headings at the head of a report, and the implications.",
		{},
	),
	layout: keyOr(
		choice(layouts),
		"Whether what is more than the report stands in an appendix.",
		"report-and-appendix",
	),
	zeros: keyOr(
		choice(["below", "rows"]),
		"Where a table says which categories have none.",
		"below",
	),
	policy: keyOr(policy, "How small is too small.", {}),
	risk: keyOr(risk, "Levels of risk, and which are in scope.", {}),
	ageBands: keyOr(ageBands, "Ages at referral.", usualAgeBands),
	measures: keyOr(partMeasures, "Measures that cover part of the year.", {}),
	tables: key(texts, "Which tables are published."),
	history: keyOr(history, "Since when the referrals export is complete.", {}),
	reReferral: keyOr(reReferral, "From when 12 months are counted.", {}),
	percentages: keyOr(percentages, "Decimals and unknowns.", {}),
	exports: keyOr(exportSettings, "Systems, files, headings and dates.", {}),
	ids: keyOr(ids, "How identifiers are held against each other.", {}),
	ignore: keyOr(texts, "Files of the data folder that are no exports.", []),
	sex: keyOr(sex, "What codes for sex mean.", {}),
	ethnicity: keyOr(ethnicity, "The census whose groups are counted.", {}),
	codes: keyOr(codes, "What the words of your exports mean.", {}),
	matches: key(text, "The private file of matched words."),
	outcomes: keyOr(outcomes, "The outcomes that are scored.", usualOutcomes),
	models: keyOr(modelList, "Models beyond the known ones.", []),
	closureReasons: keyOr(reasonList, "Reasons beyond the known ones.", []),
	decisions: keyOr(decisionList, "Decisions beyond the known ones.", []),
	groups: key(freeList, "The meetings, in order."),
	audiences: key(freeList, "Who is trained, in order."),
	population: keyOr(
		population,
		"How many children live in the area, for rates.",
		{},
	),
	series: keyOr(
		series,
		"Periods of the same kind, and what breaks a series.",
		{},
	),
	benchmarks: keyOr(benchmarks, "What others published, to stand beside.", {}),
	compare: key(texts, "Periods to set beside the one reported."),
	revisions: keyOr(revisions, "Why and when figures were corrected.", []),
	provisional: keyOr(
		periods,
		"Periods whose figures may still be revised.",
		[],
	),
});

/** What a settings file says, defaults filled in. */
export type SettingsFile = ValueOf<typeof settingsSchema>;

/** The JSON Schema of `cse-report.yaml`, in the draft that editors know. */
export function settingsJsonSchema(): JsonSchema {
	return {
		$schema: "http://json-schema.org/draft-07/schema#",
		title: "Settings of cse-report",
		description: "What cse-report.yaml can say: see docs/settings.md.",
		...jsonOf(settingsSchema),
		type: ["object", "null"],
	};
}

/** The same as the text of a file. */
export function schemaText(): string {
	return `${JSON.stringify(settingsJsonSchema(), undefined, 2)}\n`;
}

/** What is wrong with a measure that cannot be given a part of the year. */
function noPartOf(name: string, known: readonly string[]): string {
	const measure = isMeasureId(name) ? measures[name] : undefined;
	if (measure?.part !== undefined)
		return `This measure goes with ${measure.part.key}. Set "within" there.`;
	if (measure)
		return `This measure always covers the whole period. Only ${known.join(" and ")} can be set.`;
	const likely = likelyName(name, known);
	const meant = likely === undefined ? "" : ` Did you mean "${likely}"?`;
	return `This measure is not known.${meant} Known here: ${known.join(", ")}.`;
}
