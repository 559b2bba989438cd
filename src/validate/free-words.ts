import type { WordDefinition } from "../settings/settings.ts";
import { printedText } from "../vocabulary/printed-text.ts";
import { camelCaseId, labelFromId, wordKey } from "../vocabulary/words.ts";
import { declaredIndices } from "./known-words.ts";
import type { FreeWord } from "./records.ts";

/** It is not among those of settings; nothing can be named by it; another spelling has its name; it cannot be printed. */
export type WrongFreeWord =
	| "unknown"
	| "no-letters"
	| "same-id"
	| "unprintable";

/** What a free word turned out to be: its number, or why it has none. */
export type FreeWordReading =
	| { readonly ok: true; readonly index: number }
	| { readonly ok: false; readonly because: WrongFreeWord };

/** The words of a column that has no fixed list, such as the name of a group. */
export interface FreeWords {
	readonly read: (word: string) => FreeWordReading;
	/** In declared order, or in that of their ids where settings declare none. */
	readonly words: () => readonly FreeWord[];
	/** Where each number that `read` gave stands in `words`. */
	readonly order: () => readonly number[];
}

/**
 * Words that settings declare, or, where they declare none, those of the exports: their id is their camelCase, and two
 * spellings that come to the same id are refused rather than merged by guess.
 *
 * @param meant what the council says that some words mean: raw word → id
 */
export function freeWords(
	declared: readonly WordDefinition[] | undefined,
	meant: Readonly<Record<string, string>> = {},
): FreeWords {
	return declared ? listedWords(declared, meant) : foundWords(meant);
}

function listedWords(
	declared: readonly WordDefinition[],
	meant: Readonly<Record<string, string>>,
): FreeWords {
	const known = new Map<string, number>();
	for (const [index, { id, label, aliases }] of declared.entries())
		for (const word of [id, label, ...aliases]) known.set(wordKey(word), index);
	for (const [key, index] of declaredIndices(declared, meant))
		known.set(key, index);
	return {
		read(word) {
			const index = known.get(wordKey(word));
			return index === undefined
				? { ok: false, because: "unknown" }
				: { ok: true, index };
		},
		words: () => declared.map(({ id, label }) => ({ id, label })),
		order: () => declared.map((_word, index) => index),
	};
}

function foundWords(meant: Readonly<Record<string, string>>): FreeWords {
	const byWord = new Map<string, number>();
	const byId = new Map<string, number>();
	const found: FreeWord[] = [];
	const meaning = new Map(Object.entries(meant));
	return {
		read(word) {
			const known = byWord.get(word);
			if (known !== undefined) return { ok: true, index: known };
			const said = meaning.get(word);
			const printed = printedText(word);
			if (said === undefined && !printed.ok)
				return { ok: false, because: "unprintable" };
			const shown = printed.ok && printed.isMended ? printed.text : word;
			const same = said === undefined ? byWord.get(shown) : undefined;
			if (same !== undefined) return { ok: true, index: same };
			const id = said ?? camelCaseId(shown);
			if (id === "") return { ok: false, because: "no-letters" };
			const other = byId.get(id.toLowerCase());
			if (other !== undefined && said === undefined)
				return { ok: false, because: "same-id" };
			const index = other ?? found.length;
			if (other === undefined) found.push({ id, label: labelOf(shown, id) });
			byId.set(id.toLowerCase(), index);
			byWord.set(word, index);
			if (said === undefined) byWord.set(shown, index);
			return { ok: true, index };
		},
		words: () => sorted().map(({ word }) => word),
		order() {
			const places: number[] = new Array(found.length).fill(0);
			for (const [place, { index }] of sorted().entries())
				places[index] = place;
			return places;
		},
	};

	/** The word that the id is made from: where the council gives a word another's id, the other. */
	function labelOf(word: string, id: string): string {
		const named = [word, ...meaning.keys()];
		return named.find((name) => camelCaseId(name) === id) ?? labelFromId(id);
	}

	function sorted() {
		return found
			.map((word, index) => ({ word, index }))
			.sort((a, b) => (a.word.id < b.word.id ? -1 : 1));
	}
}
