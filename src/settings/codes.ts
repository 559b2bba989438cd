import type { Category } from "../dictionary/categories.ts";
import {
	categoriesOf,
	isWordColumn,
	type SettingsLists,
	wordColumns,
} from "../dictionary/word-columns.ts";
import { bareWord, nearestName, wordKey } from "../vocabulary/words.ts";
import { fault, type SettingFault, type Slice } from "./problem.ts";
import type { Settings } from "./settings.ts";
import { record, text, unknownKey } from "./shape.ts";

/** `codes: { sex: { "1": male, "2": female } }`: column → raw word → what it means. */
export const codesShape = record(record(text));

/** The columns that codes may be given for; `undefined` where any word will do. */
function meanings(
	lists: SettingsLists,
): Readonly<Record<string, readonly Category[] | undefined>> {
	const columns = Object.keys(wordColumns).filter(isWordColumn);
	return {
		...Object.fromEntries(
			columns.map((column) => [column, categoriesOf(column, lists)]),
		),
		authority: undefined,
	};
}

/** What the words of the exports mean: each a category of its column, turned into the category's id. */
export function readCodes(
	written: Readonly<Record<string, Readonly<Record<string, string>>>>,
	lists: SettingsLists,
): Slice<Settings["codes"]> {
	const value: Record<string, Readonly<Record<string, string>>> = {};
	const faults: SettingFault[] = [];
	const columns = meanings(lists);
	for (const [column, words] of Object.entries(written)) {
		if (!Object.hasOwn(columns, column)) {
			const message = unknownKey(column, Object.keys(columns));
			faults.push(fault(["codes", column], message));
			continue;
		}
		const read = readColumnCodes(column, words, columns[column]);
		value[column] = read.value;
		faults.push(...read.faults);
	}
	return { value, faults };
}

function readColumnCodes(
	column: string,
	words: Readonly<Record<string, string>>,
	categories: readonly Category[] | undefined,
): Slice<Readonly<Record<string, string>>> {
	const value: Record<string, string> = {};
	const faults: SettingFault[] = [];
	const seen = new Map<string, string>();
	for (const [word, meaning] of Object.entries(words)) {
		const path = ["codes", column, word];
		const id = categoryId(meaning, categories);
		if (id === undefined)
			faults.push(fault(path, notACategory(meaning, column, categories ?? [])));
		const other = seen.get(wordKey(word));
		if (other !== undefined && other !== id)
			faults.push(
				fault(path, `"${word}" would mean both ${other} and ${id ?? meaning}.`),
			);
		seen.set(wordKey(word), id ?? meaning);
		value[word] = id ?? meaning;
	}
	return { value, faults };
}

function categoryId(
	meaning: string,
	categories: readonly Category[] | undefined,
): string | undefined {
	if (categories === undefined) return meaning;
	const bare = bareWord(meaning);
	return categories.find((category) =>
		[category.id, category.label, ...(category.aliases ?? [])].some(
			(name) => bareWord(name) === bare,
		),
	)?.id;
}

function notACategory(
	meaning: string,
	column: string,
	categories: readonly Category[],
): string {
	const ids = categories.map((category) => category.id);
	return `"${meaning}" is not a category of ${column}. Did you mean ${nearestName(meaning, ids)}? Known here: ${ids.join(", ")}.`;
}
