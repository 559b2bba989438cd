import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import { models } from "../breakdowns/model.ts";
import { namedCategories } from "../breakdowns/named-categories.ts";
import { closureReasons } from "../breakdowns/reason.ts";
import { sources } from "../breakdowns/source.ts";
import { statuses } from "../breakdowns/status.ts";
import { type Category, recorded } from "../dictionary/category.ts";
import type { Measure } from "../measures/measure.ts";
import {
	type DeclaredMeasure,
	type MeasureId,
	measureIds,
	measures,
} from "../measures/measures.ts";
import type { Period } from "../vocabulary/period.ts";
import { bareWord, camelCaseId } from "../vocabulary/words.ts";
import { readTableName } from "./known-figures.ts";
import { inSentence } from "./list-words.ts";
import type { PaperSettings } from "./paper-context.ts";
import type { Phrases, TablePhrases } from "./phrases.ts";
import { phrasesOf } from "./phrases.ts";
import { readPhrases } from "./read-phrases.ts";
import { unitForms } from "./table-words.ts";
import type { TemplateSource } from "./template.ts";
import { type TemplateShape, templateShapes } from "./template-shapes.ts";
import { readZeroNote } from "./zero-note.ts";

/** What a finished paper calls its tables and their categories: the way back from its words to figures. */
export interface PaperNames {
	/** The table that a caption is about; `undefined` for one that holds no figures. */
	readonly tableOf: (caption: string) => NamedTable | undefined;
	/** The category that a label stands for; `undefined` where it is none of the breakdown's. */
	readonly categoryOf: (
		breakdown: BreakdownName,
		label: string,
	) => string | undefined;
	/** The labels of the categories of which a note below a table says that there are none. */
	readonly zerosIn: (note: string) => readonly string[];
	readonly measureOf: (label: string) => MeasureId | undefined;
	/** How sentences speak of each category of a one-way table. */
	readonly shapes: readonly SentenceShape[];
	/** Where the template itself puts numbers. */
	readonly places: readonly TemplateShape[];
	/** Labels with numbers in them that are no figures: "13 to 15". */
	readonly labels: readonly string[];
}

export interface NamedTable {
	readonly measure: MeasureId;
	readonly breakdowns: readonly BreakdownName[];
	/** What the row of the whole is called. */
	readonly total: string;
}

/** "5 (17%) were assessed as high risk": the words around a number. */
export interface SentenceShape {
	/** The figure whose number it is. */
	readonly id: string;
	/** What it is a part of. */
	readonly measure: MeasureId;
	readonly verbs: readonly string[];
	readonly says: readonly string[];
	/** What the whole is called: "referrals". */
	readonly noun: string;
}

/** Gathers the names that a template and settings give. */
export function paperNames(
	{ files }: TemplateSource,
	settings: PaperSettings,
	period: Period,
): PaperNames {
	const { phrases } = readPhrases(
		files.get("phrases.yaml") ?? "",
		"phrases.yaml",
	);
	const categories = (breakdown: BreakdownName) =>
		categoriesOf(breakdown, settings, period);
	return {
		tableOf: (caption) => tableOf(caption, phrases),
		categoryOf: (breakdown, label) => {
			const named = categories(breakdown).find(
				(one) => bareWord(one.label) === bareWord(label),
			);
			return named?.id ?? freeCategory(breakdown, label);
		},
		zerosIn: readZeroNote,
		measureOf: (label) =>
			measureIds.find((id) => measures[id].label === label.trim()),
		shapes: measureIds.flatMap((id) =>
			measures[id].breakdowns.flatMap((breakdown) =>
				shapesOf(measures[id], breakdown, phrases, categories(breakdown)),
			),
		),
		places: templateShapes(files.get("paper.md") ?? ""),
		labels: [
			...settings.ageBands.map(({ label }) => label),
			...settings.outcomes.flatMap(({ code, label }) => [code, label]),
			...settings.riskLevels.map(({ label }) => label),
			...[...models, ...closureReasons, ...statuses, ...sources].map(
				({ label }) => label,
			),
			...Object.values(settings.words),
			settings.authority.name,
		].filter((label) => /\d/.test(label)),
	};
}

/** Groups and audiences may come from the exports, with ids made of their names. */
function freeCategory(
	breakdown: BreakdownName,
	label: string,
): string | undefined {
	return breakdowns[breakdown].categories.kind === "found"
		? camelCaseId(label) || undefined
		: undefined;
}

function tableOf(caption: string, phrases: Phrases): NamedTable | undefined {
	for (const [name, { about, total }] of phrases) {
		if (about === undefined || !isAbout(caption, about)) continue;
		const table = readTableName(name);
		if (table !== undefined)
			return named(table.measure, table.breakdowns, total);
	}
	for (const id of measureIds) {
		const { label } = measures[id];
		if (isAbout(caption, label)) return withPhrases(id, [], phrases);
		if (!caption.startsWith(`${label} by `)) continue;
		const found = breakdownsIn(caption.slice(label.length + 4), measures[id]);
		if (found !== undefined) return withPhrases(id, found, phrases);
	}
	return undefined;
}

function withPhrases(
	measure: MeasureId,
	by: readonly BreakdownName[],
	phrases: Phrases,
): NamedTable {
	const { total } = phrasesOf(phrases, [measure, by.join("|")].join(":"));
	return named(measure, by, total);
}

function named(
	measure: MeasureId,
	by: readonly BreakdownName[],
	total: string | undefined,
): NamedTable {
	return {
		measure,
		breakdowns: by,
		total: total ?? `All ${unitForms[measures[measure].unit].many}`,
	};
}

/** After what a table is about comes its period. */
function isAbout(caption: string, about: string): boolean {
	return caption === about || caption.startsWith(`${about}, `);
}

/** "risk at referral and sex, January to December 2016" */
function breakdownsIn(
	words: string,
	measure: Measure,
): readonly BreakdownName[] | undefined {
	for (const first of measure.breakdowns) {
		const { label } = breakdowns[first];
		if (isAbout(words, label)) return [first];
		if (!words.startsWith(`${label} and `)) continue;
		const others = breakdownsIn(words.slice(label.length + 5), measure);
		if (others !== undefined) return [first, ...others];
	}
	return undefined;
}

function shapesOf(
	measure: DeclaredMeasure,
	breakdown: BreakdownName,
	phrases: Phrases,
	categories: readonly Category[],
): readonly SentenceShape[] {
	const own = phrasesOf(phrases, `${measure.id}:${breakdown}`);
	const noun = (own.base ?? unitForms[measure.unit]).many;
	return categories.map(({ id, label }) => {
		const said = saidOf(own, id, label);
		return {
			id: `${measure.id}:${breakdown}=${id}`,
			measure: measure.id,
			noun,
			...said,
		};
	});
}

function saidOf(
	phrases: TablePhrases,
	category: string,
	label: string,
): Pick<SentenceShape, "verbs" | "says"> {
	const own = phrases.categories.get(category);
	const verb = own?.verb ?? phrases.verb;
	const says = own?.says ?? phrases.each;
	return {
		verbs: [verb.one, verb.many],
		says: [says.one, says.many].map((text) =>
			text.replaceAll("{label}", inSentence(label)),
		),
	};
}

/** The categories of a breakdown that a paper can name, and the row of all that is recorded. */
function categoriesOf(
	breakdown: BreakdownName,
	settings: PaperSettings,
	period: Period,
): readonly Category[] {
	return [...(namedCategories(breakdown, settings, period) ?? []), recorded];
}
