import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { measures } from "../measures/measures.ts";
import { tableKey } from "./known-figures.ts";
import { inSentence, wordsWithAnd } from "./list-words.ts";
import { phrasesOf, type TablePhrases } from "./phrases.ts";
import {
	cellsOf,
	findTable,
	hasSomething,
	type PublishedTable,
} from "./published.ts";
import { areHeldBack } from "./say-figure.ts";
import { aboutTable, tableText } from "./table-words.ts";
import type { Writing } from "./writing.ts";

/**
 * Whether nothing may be told of a table: rows of [c], and of [x] among them, would only look like figures. Where rows are shares
 * of different wholes, these stand in the table too.
 */
export function isAllHeldBack(
	{ figures: { byId } }: Writing,
	{ measure, breakdowns: names }: PublishedTable,
	cells: readonly ProtectedFigure[],
): boolean {
	const { table: layout } = measures[measure];
	if (names.length === 0 || layout?.kind === "together") return false;
	const wholeOf = ({ base }: ProtectedFigure) =>
		base === undefined ? [] : (byId.get(base) ?? []);
	const wholes = layout === undefined ? [] : cells.flatMap(wholeOf);
	const shown = [...cells, ...wholes, ...wholes.flatMap(wholeOf)];
	return areHeldBack(shown);
}

/** What stands in the place of such a table: "The numbers of referrals by sex are not published …". */
export function sayAllHeldBack(
	table: PublishedTable,
	phrases: TablePhrases,
): string {
	const about = inSentence(aboutTable(table, phrases));
	const comma = about.includes(",") ? "," : "";
	return `The numbers of ${about}${comma} are not published, so that no child can be identified.`;
}

/**
 * Of these tables, those of which nothing may be told, in one sentence: "The numbers of referrals by sex and by age at
 * referral are not published …". Their own sections then leave themselves out. Nothing where there are fewer than two:
 * one says so in its own place.
 */
export function sayTogetherHeldBack(
	writing: Writing,
	names: readonly string[],
): string {
	const tables = names.flatMap((name) => {
		const table = findTable(writing, name);
		const cells = table ? cellsOf(writing, table) : [];
		return table &&
			hasSomething(writing, cells) &&
			isAllHeldBack(writing, table, cells)
			? [{ name, table }]
			: [];
	});
	if (tables.length < 2) return "";
	for (const { name } of tables) writing.leftOut.add(tableKey(name));
	const about = tables.map(({ table }) =>
		inSentence(
			aboutTable(table, phrasesOf(writing.template.phrases, tableText(table))),
		),
	);
	return `The numbers of ${wordsWithAnd(withoutRepeats(about))} are not published, so that no child can be identified.`;
}

/**
 * "referrals by sex", "by age at referral", "of those open and closed": what they begin with is said once, and what is not
 * by something comes last.
 */
function withoutRepeats(items: readonly string[]): readonly string[] {
	const startOf = (item: string) => /^(\S+) by /.exec(item)?.[1];
	const by = items.filter((item) => startOf(item) !== undefined);
	const said = new Set(by.map(startOf));
	const others = items.filter((item) => !by.includes(item));
	return [
		...by.map((item, i) => {
			const start = startOf(item);
			return start !== undefined && startOf(by[i - 1] ?? "") === start
				? item.slice(start.length + 1)
				: item;
		}),
		...others.map((item) => {
			const [first, ...rest] = item.split(" ");
			return said.has(first) ? `of those ${rest.join(" ")}` : item;
		}),
	];
}
