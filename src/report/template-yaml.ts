import { isGroup } from "../vocabulary/groups.ts";
import { readYaml, type YamlReading } from "../vocabulary/read-yaml.ts";
import { parsedTexts } from "./parsed-texts.ts";
import type { Place } from "./template-places.ts";

/** What stands at a path. */
export type YamlKind = "nothing" | "text" | "group" | "list";

/** A small YAML text of a template, whose keys know where they stand. */
export interface TemplateYaml {
	readonly errors: readonly {
		readonly place: Place;
		readonly message: string;
	}[];
	readonly kind: (path: readonly string[]) => YamlKind;
	/** The keys of the group at a path, in the order in which they are written; none where there is no group. */
	readonly keys: (path: readonly string[]) => readonly string[];
	/** The text at a path, numbers and yes/no as text; `undefined` where there is something else or nothing. */
	readonly text: (path: readonly string[]) => string | undefined;
	/** Where the key at the end of a path stands. */
	readonly place: (path: readonly string[]) => Place;
}

/** Reads YAML of a template; of one that cannot be read whole there are only errors. */
export function readTemplateYaml(source: string): TemplateYaml {
	const { value, faults, placeOf } = readingOf(source);
	const root = faults.length > 0 ? undefined : value;
	const at = (path: readonly string[]) =>
		path.reduce(
			(inner, key) =>
				isGroup(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined,
			root,
		);
	return {
		errors: faults,
		kind: (path) => kindOf(at(path)),
		keys: (path) => {
			const group = at(path);
			return isGroup(group) ? Object.keys(group) : [];
		},
		text: (path) => {
			const text = at(path);
			return typeof text === "string" ? text : undefined;
		},
		place: (path) => placeOf(path) ?? { line: 1, column: 1 },
	};
}

/** Where keys stand is asked for only where something is wrong. */
function readingOf(source: string): YamlReading {
	const parsed = parsedTexts.values.get(source);
	if (parsed === undefined) return readYaml(source);
	return {
		value: JSON.parse(parsed),
		faults: [],
		placeOf: (path) => readYaml(source).placeOf(path),
	};
}

function kindOf(value: unknown): YamlKind {
	if (value === undefined || value === null) return "nothing";
	if (Array.isArray(value)) return "list";
	return isGroup(value) ? "group" : "text";
}
