import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { measureIds } from "../../src/measures/measures.ts";

/** Where measures are declared, and what they are counts of: these say what they are. */
const declarations = /^src\/(measures|breakdowns|cohorts)\//;

/** Files that name some, and why. */
const mayName: Readonly<Record<string, string>> = {
	"src/settings/settings.ts": "the keys under measures: are the contract's",
	"src/report/tags.ts": "examples of what a clerk types",
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

/** How a measure is named: an id that is nothing else, a figure's or a table's id, a comparison, a case. */
const naming: readonly RegExp[] = [
	new RegExp(`["'\`](${ownIds})["'\`]`),
	new RegExp(`["'\`](${ids})[:@]`),
	new RegExp(`\\b(measure|follows)(Id)?\\b[^;{}]{0,20}[!=]==\\s*"(${ids})"`),
	new RegExp(`"(${ids})"\\s*[!=]==\\s*[^;{}]{0,20}\\bmeasure\\b`),
	new RegExp(`\\bid\\s*[!=]==\\s*"(${ownIds}|referrals|children|discussed)"`),
	new RegExp(`\\bmeasures\\.(${ids})\\b|\\bmeasures\\["(${ids})"\\]`),
	/measures\/(?!measures?\b|figure-key|default-tables|table-label|year-part)/,
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

it("would be seen: a comparison, a figure's id, a table's, an import", () => {
	for (const line of [
		'if (measure === "referrals")',
		'const id = "referrals:risk=high";',
		'id.startsWith("outcomeCases:")',
		'case "childrenAtRisk":',
		'import { children } from "../measures/children.ts";',
	])
		expect(naming.some((pattern) => pattern.test(line))).toBe(true);
});
