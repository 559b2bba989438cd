import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { measureIds } from "../../src/measures/measures.ts";

/** Where measures are declared, and what they are counts of: these say what they are. */
const declarations = /^src\/(measures|breakdowns|cohorts)\//;

/** Files that name some, and why. */
const mayName: Readonly<Record<string, string>> = {
	"src/settings/settings.ts": "the keys under measures: are the contract's",
	"src/settings/settings-schema.ts": "the same keys",
	"src/settings/read-settings.ts": "the same keys",
	"src/report/tags.ts": "examples of what a clerk types",
	"src/cli/program.ts": "examples of what an analyst types",
	"src/browser/page/commands-step.ts": "examples of what an analyst types",
	"src/vocabulary/messages.ts": "examples of what an analyst types",
};

/** Ids that are words for other things too: exports, units, columns, tags. */
const otherWords = [
	"referrals",
	"children",
	"lookedAfter",
	"outcome",
	"discussed",
];

const ids = measureIds.join("|");
const ownIds = measureIds.filter((id) => !otherWords.includes(id)).join("|");

/** The files that are measures' own. */
const ownFiles = [
	...readFileSync("src/measures/measures.ts", "utf8").matchAll(
		/^import \{ \w+ \} from "\.\/([\w-]+)\.ts"/gm,
	),
].map(([, name]) => name);

/** How a measure is named: an id that is nothing else, a figure's or a table's id wherever it stands, a comparison, a case. */
const naming: readonly RegExp[] = [
	new RegExp(`(?<![-\\w])(${ownIds})(?![-\\w])`),
	new RegExp(`["'\`](${ids})[:@]`),
	new RegExp(`\\b(${ids})(:\\w+[=|]|@\\d)`),
	new RegExp(`\\b(measure|follows)(Id)?\\b[^;{}]{0,20}[!=]==\\s*"(${ids})"`),
	new RegExp(`"(${ids})"\\s*[!=]==\\s*[^;{}]{0,20}\\bmeasure\\b`),
	new RegExp(`\\bid\\s*[!=]==\\s*"(${ownIds}|referrals|children|discussed)"`),
	new RegExp(`\\bmeasures\\.(${ids})\\b|\\bmeasures\\["(${ids})"\\]`),
	new RegExp(`measures/(${ownFiles.join("|")})\\.ts`),
];

function namingLines(path: string): readonly string[] {
	return readFileSync(path, "utf8")
		.split("\n")
		.map((line, at) => ({ line, at: `${path}:${at + 1}` }))
		.filter(({ line }) => !/^\s*(\/\*\*|\*|\/\/)/.test(line))
		.filter(({ line }) => naming.some((pattern) => pattern.test(line)))
		.map(({ at, line }) => `${at}: ${line.trim()}`);
}

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
	.map((name) => join("src", name).replaceAll("\\", "/"))
	.filter((path) => path.endsWith(".ts"));

it("no file names a measure but its own, the default tables and what is told here", () => {
	const found = sources
		.filter((path) => !declarations.test(path))
		.filter((path) => mayName[path] === undefined)
		.flatMap(namingLines);
	expect(found).toEqual([]);
});

it("a file that may name measures does", () => {
	for (const path of Object.keys(mayName))
		expect(namingLines(path)).not.toEqual([]);
});

it("would be seen: a comparison, a figure's id, a table's, an import, a word in a sentence", () => {
	for (const line of [
		'if (measure === "referrals")',
		'const id = "referrals:risk=high";',
		'id.startsWith("outcomeCases:")',
		'case "childrenAtRisk":',
		'import { children } from "../measures/children.ts";',
		"say(`of these, reReferrals are few`)",
		"say(`see children:sex=male`)",
	])
		expect(naming.some((pattern) => pattern.test(line))).toBe(true);
});
