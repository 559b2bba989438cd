import { field } from "../vocabulary/read-json.ts";

/** A setting that a form can ask for. */
export interface SettingField {
	readonly path: readonly string[];
	/** What it is, in words, with what it belongs to where its group has several such: "Referrals of children: the case system that it comes from". */
	readonly name: string;
	/** What holds where nothing is written, as text; empty where that is nothing. */
	readonly usual: string;
	readonly kind:
		| { readonly is: "choice"; readonly choices: readonly string[] }
		| { readonly is: "text" | "texts" }
		/** Any keys with a text each. */
		| { readonly is: "pairs" }
		/** Too large for a form: it is written as text. */
		| { readonly is: "text alone" };
}

/** A group of settings with what they are about. */
export interface SettingGroup {
	readonly name: string;
	readonly says: string;
	readonly fields: readonly SettingField[];
}

/** The settings as groups of fields, from their JSON Schema, in its order. What it says is what the form says. */
export function settingGroups(schema: unknown): readonly SettingGroup[] {
	return entriesOf(field(schema, "properties")).map(([name, inner]) => ({
		name,
		says: textOf(field(inner, "description")),
		fields: fieldsOf([name], inner),
	}));
}

/** @param within what the part of the group is about, in which they stand */
function fieldsOf(
	path: readonly string[],
	schema: unknown,
	within = "",
): readonly SettingField[] {
	const properties = entriesOf(field(schema, "properties"));
	const says = textOf(field(schema, "description")).replace(/\.$/, "");
	if (properties.length > 0)
		return properties.flatMap(([key, inner]) =>
			fieldsOf([...path, key], inner, partOf(path, says, within)),
		);
	return [
		{
			path,
			name: within === "" ? says : `${within}: ${inSentence(says)}`,
			usual: usualOf(field(schema, "default")),
			kind: kindOf(schema),
		},
	];
}

/** What a part of a group is about; of a part within it, with its key: "Referrals of children, headings". */
function partOf(path: readonly string[], says: string, within: string): string {
	if (path.length === 1) return "";
	return within === "" ? says : `${within}, ${path.at(-1)}`;
}

/** The first letter small, but for a word in capitals. */
function inSentence(text: string): string {
	return /^\p{Lu}(?!\p{Lu})/u.test(text)
		? text.slice(0, 1).toLowerCase() + text.slice(1)
		: text;
}

function kindOf(schema: unknown): SettingField["kind"] {
	const choices = field(schema, "enum");
	if (Array.isArray(choices))
		return { is: "choice", choices: distinct(choices) };
	const types = listOf(field(schema, "type"));
	if (types.includes("array"))
		return isPlain(field(schema, "items"))
			? { is: "texts" }
			: { is: "text alone" };
	if (types.includes("object"))
		return isPlain(field(schema, "additionalProperties"))
			? { is: "pairs" }
			: { is: "text alone" };
	return { is: "text" };
}

/** The choices as they are written, each once: `2` and `"2"` are one. */
function distinct(choices: readonly unknown[]): readonly string[] {
	const written = choices
		.filter((choice) => choice !== null)
		.map((choice) =>
			choice === true ? "yes" : choice === false ? "no" : String(choice),
		);
	return [...new Set(written)];
}

function isPlain(schema: unknown): boolean {
	return listOf(field(schema, "type")).includes("string");
}

function usualOf(value: unknown): string {
	if (value === true) return "yes";
	if (value === false) return "no";
	if (typeof value === "string" || typeof value === "number")
		return String(value);
	return Array.isArray(value) && value.every((item) => typeof item === "string")
		? value.join(", ")
		: "";
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
	return typeof value === "object" && value !== null
		? Object.entries(value)
		: [];
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
	return typeof value === "string" ? value : "";
}
