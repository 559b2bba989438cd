import { settingsJsonSchema } from "../../src/settings/settings-schema.ts";
import type { JsonSchema } from "../../src/settings/shape.ts";
import { isGroup } from "../../src/vocabulary/groups.ts";
import { code, codes, pageOf, tableOf } from "./markdown.ts";
import {
	defaultsInWords,
	type SettingNote,
	settingNotes,
	stands,
	yaml,
} from "./setting-notes.ts";

const opening = `One text file says what your council's exports mean and what its paper holds. The tool reads \`cse-report.yaml\` in the
folder that you are in, or the file that \`--config\` names. The [file at the top of this repository](../cse-report.yaml)
is an example with comments; [\`cse-report init\`](first-settings.md) writes one that fits your exports. One of another name beside
it (\`cse-report.yml\`), or among the exports where there is none, is refused: you may have changed that one.

- **Every setting has a default.** Leave out what you do not need. Without any file, everything on this page holds as
  its default says.
- A key that is not known is an error that names its line and the nearest known key. So is a wrong value. All errors are
  told together, and nothing runs until they are put right.
- The file is [YAML](https://yaml.org): \`key: value\`, with what belongs together set in by two spaces. Lists are
  \`[one, two]\`. What follows a \`#\` is a comment. Put quotation marks round a text with a colon in it, and round a number that
  is a code.
- Folders and files are given from the settings file's own folder.
- Settings hold no programs, and no child.
- An editor that knows JSON Schema (VS Code with its YAML extension, and others) explains every key while you type, and
  underlines what the tool would refuse: \`cse-report schema\` prints the [schema](cse-report.schema.json), and a settings file
  that \`init\` wrote names it in its first line.`;

const properties = groupOf(settingsJsonSchema().properties);

/** `docs/settings.md`: the schema's keys, with the explanations that people need. */
export function settingsPage(): string {
	const pairs = settingNotes.flatMap((note) =>
		note.keys.map((name) => [name, note] as const),
	);
	const rows = pairs.map(([name, note]) => [
		`[${code(name)}](#${note.title.toLowerCase().replaceAll(" ", "-")})`,
		saysOf(groupOf(properties[name])),
		defaultsInWords[name] ?? defaultOf(groupOf(properties[name])),
	]);
	const later = Object.entries(properties)
		.filter(([, json]) => String(groupOf(json).type) === "null")
		.map(([name, json]) => [code(name), saysOf(groupOf(json))]);
	return pageOf([
		"# Settings: `cse-report.yaml`",
		opening,
		"## All settings",
		tableOf(["key", "says", "default"], rows),
		...settingNotes.flatMap(sectionOf),
		"## Later",
		"These are refused until then, so that nobody believes that they do something.",
		tableOf(["key", "says"], later),
	]);
}

function sectionOf({ title, keys, example, about }: SettingNote) {
	const shown = new Set<string>();
	const rows = keys.flatMap((name) => {
		const json = groupOf(properties[name]);
		const [first = [], ...under] = rowsOf(name, json);
		const same = JSON.stringify(keysUnder(json));
		const isNew = !shown.has(same);
		shown.add(same);
		return isNew ? [first, ...under] : [first];
	});
	return [
		`## ${title}`,
		yaml(example),
		tableOf(["key", "takes", "says", "default"], rows),
		...about,
	];
}

/** A row for a key, and for each that can stand under it. */
function rowsOf(path: string, json: JsonSchema): readonly string[][] {
	const one = stands[path];
	const under = Object.entries(keysUnder(json));
	const shown = one === undefined ? under : under.slice(0, 1);
	const rows = shown.flatMap(([name, inner]) =>
		rowsOf(`${path}.${one ?? name}`, groupOf(inner)),
	);
	const isColumn = path.endsWith("COLUMN") || path.endsWith("EXPORT");
	if (isColumn) return rows;
	return [[code(path), takesOf(json), saysOf(json), defaultOf(json)], ...rows];
}

/** The keys of a group, or of the groups of a list. */
function keysUnder(json: JsonSchema): Readonly<Record<string, unknown>> {
	return groupOf(json.properties ?? groupOf(json.items).properties);
}

function takesOf(json: JsonSchema): string {
	if (Array.isArray(json.enum)) {
		const words = json.enum.filter((word) => word !== null).map(String);
		return [...new Set(words)].map(code).join(", ");
	}
	if (json.format === "date") return "a day: `2017-01-09`";
	const types = [json.type].flat();
	if (types.includes("string") && types.includes("array"))
		return "a text, or a list of texts";
	switch (types[0]) {
		case "integer":
			return `a whole number from ${json.minimum} to ${json.maximum}`;
		case "array":
			return "a list";
		case "object":
			return "a group";
		case "null":
			return "nothing yet";
		default:
			return "a text";
	}
}

function saysOf({ description }: JsonSchema): string {
	return String(description ?? "").replace(/\.$/, "");
}

function defaultOf({ default: byDefault }: JsonSchema): string {
	if (byDefault === undefined) return "";
	if (!Array.isArray(byDefault)) return code(String(byDefault));
	return codes(
		byDefault.map((item) =>
			String(isGroup(item) ? Object.values(item)[0] : item),
		),
	);
}

function groupOf(json: unknown): JsonSchema {
	return isGroup(json) ? json : {};
}
