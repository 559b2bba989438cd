import type { Category } from "../dictionary/category.ts";
import { authorityColumn } from "../dictionary/columns.ts";
import {
	categoriesOf,
	isWordColumn,
	type SettingsLists,
	wordColumns,
} from "../dictionary/word-columns.ts";
import { bareWord, didYouMean, wordKey } from "../vocabulary/words.ts";
import { text } from "./scalars.ts";
import { keyed } from "./setting-keys.ts";
import { record, type Tell, type ValueOf } from "./shape.ts";

/** What words mean, by column: raw word → category. */
export type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The columns whose words codes can say. */
export const codeColumns: readonly string[] = [...wordColumns, authorityColumn];

/** `codes: { sex: { "1": male, "2": female } }`: column → raw word → the category that it stands for. */
export const codes = keyed(
	codeColumns,
	(column) => `What the words of ${column} mean.`,
	record(text),
);

/** What the words of the exports mean, by the ids of categories: those of the tool's own and of settings. */
export function readCodes(
	written: ValueOf<typeof codes>,
	lists: SettingsLists,
	tell: Tell,
): Codes {
	const pairs = Object.entries(written).map(([column, words = {}]) => {
		const categories = isWordColumn(column)
			? categoriesOf(column, lists)
			: undefined;
		const ids = readWords(column, words, categories, tell);
		return [column, ids] as const;
	});
	return Object.fromEntries(pairs);
}

/** `categories` is `undefined` where any word will do. */
function readWords(
	column: string,
	words: Readonly<Record<string, string>>,
	categories: readonly Category[] | undefined,
	tell: Tell,
): Readonly<Record<string, string>> {
	const seen = new Map<string, string>();
	const pairs = Object.entries(words).map(([word, meaning]) => {
		const path = ["codes", column, word];
		const found = categories && categoryCalled(meaning, categories)?.id;
		if (categories && found === undefined)
			tell(notACategory(meaning, column, categories), ...path);
		const id = found ?? meaning;
		const other = seen.get(wordKey(word)) ?? id;
		if (other !== id)
			tell(`"${word}" would mean both ${other} and ${id}.`, ...path);
		seen.set(wordKey(word), id);
		return [word, id] as const;
	});
	return Object.fromEntries(pairs);
}

function categoryCalled(
	name: string,
	categories: readonly Category[],
): Category | undefined {
	return categories.find(({ id, label, aliases = [] }) =>
		[id, label, ...aliases].some((each) => bareWord(each) === bareWord(name)),
	);
}

function notACategory(
	meaning: string,
	column: string,
	categories: readonly Category[],
): string {
	const ids = categories.map((category) => category.id);
	return `"${meaning}" is not a category of ${column}.${didYouMean(meaning, ids)} Known here: ${ids.join(", ")}.`;
}
