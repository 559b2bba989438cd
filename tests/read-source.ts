import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";

/** A file of the source, as far as rules about imports and words ask. */
export interface SourceText {
	/** From the source's folder, with `/`. */
	readonly path: string;
	readonly text: string;
	/** The text without comments and without what stands in quotation marks. */
	readonly code: string;
	readonly imports: readonly Import[];
}

export interface Import {
	/** A path from the source's folder, or a package's name. */
	readonly to: string;
	readonly inside: boolean;
	/** Nothing of it is left when the program runs. */
	readonly typesOnly: boolean;
}

/** Every TypeScript file under a folder. */
export function readSource(folder: string): readonly SourceText[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts"))
		.map((name) => name.replaceAll(sep, "/"))
		.toSorted()
		.map((path) => {
			const text = readFileSync(join(folder, path), "utf8");
			return {
				path,
				text,
				code: codeOf(text),
				imports: importsOf(path, withoutComments(text)),
			};
		});
}

const comments = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}()])\/\/.*$/gm;

function withoutComments(text: string): string {
	return text.replaceAll(comments, " ");
}

/** What is left of a template string is what stands between `${` and `}`. */
function codeOf(text: string): string {
	return withoutComments(text)
		.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""')
		.replaceAll(/`(?:[^`\\]|\\.)*`/g, (whole) =>
			[...whole.matchAll(/\$\{([^}]*)\}/g)].map(([, inner]) => inner).join(" "),
		);
}

const statement =
	/(?:^|\n)(?:import|export)\s+(type\s+)?((?:[\w$*]+(?:\s+as\s+\w+)?\s*,?\s*)?(?:\{[^}]*\}|\* as \w+)?)\s*from\s*"([^"]+)"/g;
const bare = /(?:^|\n)import\s+"([^"]+)"/g;
const atRun = /\bimport\(\s*"([^"]+)"\s*,?\s*\)/g;
const atRunOfOld = /\brequire(?:\.resolve)?\(\s*"([^"]+)"\s*\)/g;

function importsOf(path: string, text: string): readonly Import[] {
	const found: Import[] = [];
	for (const [, type, names = "", to = ""] of text.matchAll(statement))
		found.push(placed(path, to, type !== undefined || onlyTypes(names)));
	for (const pattern of [bare, atRun, atRunOfOld])
		for (const [, to = ""] of text.matchAll(pattern))
			found.push(placed(path, to, false));
	return found;
}

/** `{ type A, type B }`; a name before the braces is a value. */
function onlyTypes(names: string): boolean {
	const inner = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
	if (inner === undefined) return false;
	const each = inner.split(",").filter((name) => name.trim() !== "");
	return each.every((name) => name.trim().startsWith("type "));
}

function placed(path: string, to: string, typesOnly: boolean): Import {
	const inside = to.startsWith(".");
	return {
		to: inside ? posix.join(posix.dirname(path), to) : packageOf(to),
		inside,
		typesOnly,
	};
}

/** `vega` of `vega/build/vega.js`, and `node:fs` of `node:fs/promises`. */
function packageOf(to: string): string {
	const parts = to.split("/");
	return parts.slice(0, to.startsWith("@") ? 2 : 1).join("/");
}
