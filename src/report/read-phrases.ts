import { nearestName } from "../vocabulary/words.ts";
import { knownTableNames, tableKey } from "./known-figures.ts";
import { shapeProblems } from "./phrase-problems.ts";
import {
	type CategoryPhrases,
	type Forms,
	type Phrases,
	plainPhrases,
	type TablePhrases,
} from "./phrases.ts";
import type { Place } from "./template-places.ts";
import type { TemplateProblem } from "./template-problem.ts";
import { readTemplateYaml, type TemplateYaml } from "./template-yaml.ts";

const tableKeys = [
	"about",
	"column",
	"headline",
	"base",
	"total",
	"opening",
	"verb",
	"each",
	"message",
	"note",
	"meaning",
	"categories",
];
const categoryKeys = ["verb", "says", "none", "meaning", "finding", "name"];
const placeholders = [
	"base",
	"asAt",
	"period",
	"label",
	"count",
	"were",
	"scope",
];

/** Reads `phrases.yaml`: table id → how to speak of it. Tells of unknown tables, keys and placeholders. */
export function readPhrases(
	source: string,
	file: string,
): {
	readonly phrases: Phrases;
	readonly problems: readonly TemplateProblem[];
} {
	const yaml = readTemplateYaml(source);
	const problems = [...yaml.errors, ...shapeProblems(yaml)].map(
		({ place, message }): TemplateProblem => problemAt(file, place, message),
	);
	const phrases = new Map<string, TablePhrases>();
	for (const table of yaml.keys([])) {
		problems.push(...tableProblems(yaml, table, file));
		phrases.set(tableKey(table), readTable(yaml, table));
	}
	return { phrases, problems };
}

function readTable(yaml: TemplateYaml, table: string): TablePhrases {
	const text = (key: string) => yaml.text([table, key]);
	return {
		about: text("about"),
		column: text("column"),
		headline: text("headline"),
		base: readForms(yaml, [table, "base"]),
		total: text("total"),
		opening: text("opening"),
		verb: readForms(yaml, [table, "verb"]) ?? plainPhrases.verb,
		each: readForms(yaml, [table, "each"]) ?? plainPhrases.each,
		message: text("message"),
		note: text("note"),
		meaning: text("meaning") || undefined,
		categories: new Map(
			yaml
				.keys([table, "categories"])
				.flatMap((id) => readCategory(yaml, [table, "categories", id], id)),
		),
	};
}

function readCategory(
	yaml: TemplateYaml,
	path: readonly string[],
	id: string,
): readonly (readonly [string, CategoryPhrases])[] {
	const asText = yaml.text(path);
	const says =
		asText === undefined
			? (readForms(yaml, [...path, "says"]) ?? readForms(yaml, path))
			: { one: asText, many: asText };
	if (!says) return [];
	return [
		[
			id,
			{
				says,
				verb: readForms(yaml, [...path, "verb"]),
				none: yaml.text([...path, "none"]) || undefined,
				meaning: yaml.text([...path, "meaning"]) || undefined,
				finding: yaml.text([...path, "finding"]),
				name: yaml.text([...path, "name"]),
			},
		],
	];
}

function readForms(
	yaml: TemplateYaml,
	path: readonly string[],
): Forms | undefined {
	const text = yaml.text(path);
	if (text !== undefined) return { one: text, many: text };
	const one = yaml.text([...path, "one"]);
	const many = yaml.text([...path, "many"]);
	return one !== undefined && many !== undefined ? { one, many } : undefined;
}

function tableProblems(
	yaml: TemplateYaml,
	table: string,
	file: string,
): readonly TemplateProblem[] {
	const unknown = (path: readonly string[], known: readonly string[]) => {
		const name = path[path.length - 1] ?? "";
		if (known.includes(name)) return [];
		return [notKnown(file, yaml.place(path), name, known)];
	};
	const categories = yaml.keys([table, "categories"]);
	return [
		...unknown([table], knownTableNames()),
		...yaml.keys([table]).flatMap((key) => unknown([table, key], tableKeys)),
		...categories.flatMap((id) =>
			yaml
				.keys([table, "categories", id])
				.flatMap((key) =>
					unknown(
						[table, "categories", id, key],
						[...categoryKeys, "one", "many"],
					),
				),
		),
		...["opening", "each", "message"].flatMap((key) =>
			placeholderProblems(yaml, [table, key], file),
		),
	];
}

function placeholderProblems(
	yaml: TemplateYaml,
	path: readonly string[],
	file: string,
): readonly TemplateProblem[] {
	const forms = readForms(yaml, path);
	const text = forms ? `${forms.one} ${forms.many}` : "";
	return [...new Set(text.match(/\{[^}]*\}/g) ?? [])]
		.map((braced) => braced.slice(1, -1))
		.filter((name) => !placeholders.includes(name))
		.map((name) => notKnown(file, yaml.place(path), name, placeholders));
}

function notKnown(
	file: string,
	place: Place,
	name: string,
	known: readonly string[],
): TemplateProblem {
	const nearest = nearestName(name, known);
	return {
		...problemAt(
			file,
			place,
			`"${name}" is not known here. Did you mean "${nearest}"?`,
		),
		...(nearest ? { nearest } : {}),
	};
}

function problemAt(
	file: string,
	place: Place,
	message: string,
): TemplateProblem {
	return { file, line: place.line, column: place.column, message };
}
