import { Document, isCollection } from "yaml";

/** What a setting may be given: a text, a list of texts, a group, or a list of groups, each on a line of its own. */
export type SettingValue =
	| string
	| readonly string[]
	| SettingGroup
	| readonly SettingGroup[];

/** Settings on one line: `{ id: high, inScope: true }` */
export type SettingGroup = Readonly<
	Record<string, string | readonly string[] | boolean>
>;

/** The lines of a setting from the first of some keys on, each under the one before it. */
export function settingLines(
	keys: readonly string[],
	value: SettingValue,
	note: string | undefined,
	indent: string,
): readonly string[] {
	const last = keys.length - 1;
	const heads = keys.map(
		(key, i) => `${indent}${"  ".repeat(i)}${scalarText(key)}:`,
	);
	const [first = "", ...rest] = valueLines(value, indent + "  ".repeat(last));
	const end = note === undefined ? "" : ` # ${note}`;
	return [
		...heads.slice(0, last),
		`${heads[last] ?? ""}${first}${end}`,
		...rest,
	];
}

/** A value as what follows its key's colon, and the lines under that. */
export function valueLines(
	value: SettingValue,
	indent: string,
): readonly string[] {
	if (!isListOfGroups(value)) return [` ${flowText(value)}`];
	return ["", ...value.map((item) => `${indent}  - ${flowText(item)}`)];
}

function isListOfGroups(value: SettingValue): value is readonly SettingGroup[] {
	return Array.isArray(value) && typeof value[0] === "object";
}

/** A value on one line: a text, `[a, b]` or `{ a: b }`. */
export function flowText(value: unknown): string {
	if (typeof value === "string") return scalarText(value);
	if (typeof value !== "object" || value === null) return String(value);
	if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
	const pairs = Object.entries(value).map(
		([key, inner]) => `${scalarText(key)}: ${flowText(inner)}`,
	);
	return `{ ${pairs.join(", ")} }`;
}

/** A text on one line, in quotation marks where it could be taken for something else. */
function scalarText(value: string): string {
	const document = new Document([value.replace(/\s+/gu, " ").trim()]);
	if (isCollection(document.contents)) document.contents.flow = true;
	const written = document.toString({
		lineWidth: 0,
		flowCollectionPadding: false,
	});
	return written.trim().slice(1, -1);
}
