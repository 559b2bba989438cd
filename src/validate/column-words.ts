import { placers } from "../breakdowns/placed-by.ts";
import type { ExportKind } from "../dictionary/columns.ts";
import { factorModels } from "../dictionary/national-codes.ts";
import { oldWords } from "../dictionary/old-words.ts";
import {
	ethnicityCensuses,
	isSexCode,
	sexSchemes,
} from "../dictionary/schemes.ts";
import {
	categoriesOf,
	type WordColumn,
	wordColumn,
} from "../dictionary/word-columns.ts";
import type { Settings } from "../settings/settings.ts";
import type { Message } from "../vocabulary/message.ts";
import { messages } from "../vocabulary/messages.ts";
import { wordKey } from "../vocabulary/words.ts";
import {
	declaredIndices,
	type KnownWords,
	knownWords,
	wordsBy,
} from "./known-words.ts";

/**
 * The words of a column: those of its list, and before them what the council says that they mean. The one place where
 * the words of a column are looked up. Outcome codes and free words have readers of their own.
 */
export function columnWords(
	kind: ExportKind,
	column: WordColumn,
	settings: Settings,
): KnownWords {
	const declared = declaredWords(kind, column, settings);
	if (column === "placing_authority") return placerWords(settings, declared);
	const { blank } = wordColumn(column);
	return knownWords(
		categoriesOf(column, settings) ?? [],
		{ ...schemeWords(column, settings), ...declared },
		blank,
		{ ...(column === "models" ? factorModels : {}), ...oldWordsOf(column) },
		column === "sex" && settings.sexScheme === undefined
			? explainSexCode
			: undefined,
	);
}

/** What codes mean in the scheme, or the census, that the council says its export uses. */
function schemeWords(
	column: WordColumn,
	{ sexScheme, ethnicityCensus }: Settings,
): Readonly<Record<string, string>> {
	if (column === "sex" && sexScheme) return sexSchemes[sexScheme];
	return column === "ethnicity" ? ethnicityCensuses[ethnicityCensus] : {};
}

/** Words that no paper may print, each with the id of what it is read as. */
function oldWordsOf(column: WordColumn): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(oldWords[column] ?? {}).flatMap(([id, words]) =>
			words.map((word) => [word, id]),
		),
	);
}

function explainSexCode(word: string): Message | undefined {
	return isSexCode(wordKey(word)) ? messages.undeclaredSex() : undefined;
}

/** What settings say of a column's words, and then what a person filled in for this export: raw word → category id. */
export function declaredWords(
	kind: ExportKind,
	column: WordColumn,
	settings: Settings,
): Readonly<Record<string, string>> {
	return { ...settings.codes[column], ...settings.matches[kind]?.[column] };
}

/** What is written where nobody knows who placed a child: of no other authority. */
const unknownPlacers = ["unknown", "not known", "not stated"];

/** Who placed a child: this authority by any of its names, nobody known where blank, else another. */
function placerWords(
	{ authority }: Settings,
	declared: Readonly<Record<string, string>>,
): KnownWords {
	const names = [authority.name, authority.code ?? "", ...authority.aliases];
	const own = new Set(names.map(wordKey));
	const ids = placers.map(({ id }) => id);
	const here = ids.indexOf("thisAuthority");
	const elsewhere = ids.indexOf("otherAuthority");
	const meant = new Map([
		...placers.flatMap(({ id, label }, index) =>
			[id, label].map((word) => [wordKey(word), index] as const),
		),
		...unknownPlacers.map(
			(word) => [wordKey(word), ids.indexOf("notRecorded")] as const,
		),
		...declaredIndices(placers, declared),
	]);
	return wordsBy(
		(word) => {
			const key = wordKey(word);
			return meant.get(key) ?? (own.has(key) ? here : elsewhere);
		},
		ids,
		ids.indexOf("notRecorded"),
		(word) => meant.has(wordKey(word)) || own.has(wordKey(word)),
	);
}
