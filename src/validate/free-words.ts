import type { WordDefinition } from "../settings/settings.ts";
import { bareWord, camelCaseId } from "../vocabulary/words.ts";
import type { FreeWord } from "./records.ts";

/** It is not among those of settings; nothing can be named by it; another spelling has its name already. */
export type WrongFreeWord = "unknown" | "no-letters" | "same-id";

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
 */
export function freeWords(
	declared: readonly WordDefinition[] | undefined,
): FreeWords {
	return declared ? declaredWords(declared) : foundWords();
}

function declaredWords(declared: readonly WordDefinition[]): FreeWords {
	const known = new Map<string, number>();
	for (const [index, { id, label, aliases }] of declared.entries())
		for (const word of [id, label, ...aliases])
			known.set(bareWord(word), index);
	return {
		read(word) {
			const index = known.get(bareWord(word));
			return index === undefined
				? { ok: false, because: "unknown" }
				: { ok: true, index };
		},
		words: () => declared.map(({ id, label }) => ({ id, label })),
		order: () => declared.map((_word, index) => index),
	};
}

function foundWords(): FreeWords {
	const byWord = new Map<string, number>();
	const found: FreeWord[] = [];
	const ids = new Set<string>();
	return {
		read(word) {
			const known = byWord.get(word);
			if (known !== undefined) return { ok: true, index: known };
			const id = camelCaseId(word);
			if (id === "") return { ok: false, because: "no-letters" };
			if (ids.has(id.toLowerCase())) return { ok: false, because: "same-id" };
			ids.add(id.toLowerCase());
			byWord.set(word, found.length);
			found.push({ id, label: word });
			return { ok: true, index: found.length - 1 };
		},
		words: () => sorted().map(({ word }) => word),
		order() {
			const places: number[] = new Array(found.length).fill(0);
			for (const [place, { index }] of sorted().entries())
				places[index] = place;
			return places;
		},
	};

	function sorted() {
		return found
			.map((word, index) => ({ word, index }))
			.sort((a, b) => (a.word.id < b.word.id ? -1 : 1));
	}
}
