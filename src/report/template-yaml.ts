import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Place } from "./template-places.ts";

/** A small YAML text of a template, whose keys know where they stand. */
export interface YamlText {
	readonly errors: readonly {
		readonly place: Place;
		readonly message: string;
	}[];
	/** The keys of the map at a path, in the order in which they are written; none where there is no map. */
	keys(path: readonly string[]): readonly string[];
	/** The text at a path, numbers and yes/no as text; `undefined` where there is a map or nothing. */
	text(path: readonly string[]): string | undefined;
	/** Where the key at the end of a path stands. */
	place(path: readonly string[]): Place;
}

/** Reads YAML of a template. */
export function readYaml(source: string): YamlText {
	const lines = new LineCounter();
	const document = parseDocument(source, {
		lineCounter: lines,
		prettyErrors: false,
	});
	const placeAt = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	};
	const root: unknown =
		document.errors.length > 0 ? undefined : document.toJS();
	return {
		errors: document.errors.map((error) => ({
			place: placeAt(error.pos[0]),
			message: `This is not YAML: ${error.message}.`,
		})),
		keys: (path) => Object.keys(mapAt(root, path)),
		text: (path) => {
			const parent = mapAt(root, path.slice(0, -1));
			const value = parent[path[path.length - 1] ?? ""];
			return value === undefined || value === null || typeof value === "object"
				? undefined
				: `${value}`;
		},
		place: (path) => {
			const parent: unknown =
				path.length < 2
					? document.contents
					: document.getIn(path.slice(0, -1), true);
			const key = path[path.length - 1];
			if (!isMap(parent)) return { line: 1, column: 1 };
			const pair = parent.items.find(
				(item) => isScalar(item.key) && `${item.key.value}` === key,
			);
			const range = isScalar(pair?.key) ? pair.key.range : undefined;
			return placeAt(range?.[0] ?? 0);
		},
	};
}

/** The map at a path; an empty one where there is none. */
function mapAt(
	root: unknown,
	path: readonly string[],
): Readonly<Record<string, unknown>> {
	let value = root;
	for (const key of path)
		value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : {};
	return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
