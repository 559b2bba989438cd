import type { ProtectedTable } from "../disclosure/protected-table.ts";
import { writeTable } from "../measures/figure-key.ts";
import { readTableName, tableKey } from "./known-figures.ts";
import type { Template } from "./template.ts";

/**
 * Where a template has places for tables and none of them is published in this run, what to ask for, as a line: such a
 * paper has nothing but totals, and would not say so. One that has some of its tables is as its settings want it.
 */
export function unpublishedTables(
	{ file, body }: Template,
	{ tables }: ProtectedTable,
): readonly string[] {
	const placed = [...body.walk()].flatMap(({ tag, attributes }) =>
		tag === "table" && typeof attributes.primary === "string"
			? [attributes.primary]
			: [],
	);
	const names = [...new Set(placed)].filter(
		(name) => (readTableName(name)?.breakdowns.length ?? 0) > 0,
	);
	const published = new Set(
		tables.map(({ measure, breakdowns }) => writeTable(measure, breakdowns)),
	);
	return names.length === 0 ||
		names.some((name) => published.has(tableKey(name)))
		? []
		: [
				`None of the tables for which ${file} has places is published, so this paper has totals alone. For them: --tables ${names.join(",")}, or list them under "tables" in the settings.`,
			];
}
