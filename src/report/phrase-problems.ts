import type { Place } from "./template-places.ts";
import type { TemplateYaml } from "./template-yaml.ts";

/** Something in `phrases.yaml` that is not of the shape that it must have, and would not be read. */
export interface ShapeProblem {
	readonly place: Place;
	readonly message: string;
}

/** Keys of a table that hold one text, and keys that hold one for one and one for several. */
const tableTexts = [
	"about",
	"column",
	"headline",
	"total",
	"opening",
	"message",
	"note",
	"meaning",
];
const tableForms = ["base", "verb", "each"];
const categoryTexts = ["none", "meaning", "finding", "name"];

/** What in the phrases is a list, a group or a text where something else must be: nothing that is written is passed over. */
export function shapeProblems(yaml: TemplateYaml): readonly ShapeProblem[] {
	return [
		...groupProblem(yaml, [], "the tables"),
		...yaml.keys([]).flatMap((table) => tableProblems(yaml, [table])),
	];
}

function tableProblems(
	yaml: TemplateYaml,
	table: readonly string[],
): readonly ShapeProblem[] {
	const categories = [...table, "categories"];
	return [
		...groupProblem(yaml, table, "the phrases of a table"),
		...textProblems(yaml, table, tableTexts),
		...formProblems(yaml, table, tableForms),
		...groupProblem(yaml, categories, "the categories"),
		...yaml
			.keys(categories)
			.flatMap((id) => categoryProblems(yaml, [...categories, id])),
	];
}

function categoryProblems(
	yaml: TemplateYaml,
	path: readonly string[],
): readonly ShapeProblem[] {
	const kind = yaml.kind(path);
	if (kind === "text" || kind === "nothing") return [];
	if (kind === "list")
		return groupProblem(yaml, path, "the phrases of a category");
	const keys = yaml.keys(path);
	const says = keys.includes("says") ? [...path, "says"] : path;
	return [
		...(yaml.kind(says) === "text" ? [] : formsAt(yaml, says)),
		...formProblems(yaml, path, ["verb"]),
		...textProblems(yaml, path, categoryTexts),
	];
}

/** What is no group of keys, where one must be. */
export function groupProblem(
	yaml: TemplateYaml,
	path: readonly string[],
	what: string,
): readonly ShapeProblem[] {
	const kind = yaml.kind(path);
	if (kind === "group" || kind === "nothing") return [];
	return [
		{
			place: yaml.place(path),
			message: `Here stand ${what}, as a group of keys, each with its value.`,
		},
	];
}

/** Which of some keys hold something else than a text. */
export function textProblems(
	yaml: TemplateYaml,
	path: readonly string[],
	keys: readonly string[],
): readonly ShapeProblem[] {
	return keys
		.map((key) => [...path, key])
		.filter((at) => ["group", "list"].includes(yaml.kind(at)))
		.map((at) => ({
			place: yaml.place(at),
			message: "This must be a text.",
		}));
}

function formProblems(
	yaml: TemplateYaml,
	path: readonly string[],
	keys: readonly string[],
): readonly ShapeProblem[] {
	return keys
		.map((key) => [...path, key])
		.filter((at) => !["text", "nothing"].includes(yaml.kind(at)))
		.flatMap((at) => formsAt(yaml, at));
}

/** A group with a text for one and a text for several, both of them. */
function formsAt(
	yaml: TemplateYaml,
	path: readonly string[],
): readonly ShapeProblem[] {
	const isWhole = ["one", "many"].every(
		(key) => yaml.kind([...path, key]) === "text",
	);
	return isWhole
		? []
		: [
				{
					place: yaml.place(path),
					message:
						"This must be a text, or a group of two texts: { one: …, many: … }.",
				},
			];
}
