import { codeBeforeWords } from "../dictionary/national-codes.ts";
import type { Message } from "../vocabulary/message.ts";
import { wordKey } from "../vocabulary/words.ts";
import { cellText } from "./cell-text.ts";
import { idIndex } from "./id-index.ts";

/** A word list of a column: what each word means, after case, spaces and punctuation are dropped. */
export interface KnownWords {
	/** The index of the category that a word means; `undefined` where the word is not known. */
	readonly indexOf: (word: string) => number | undefined;
	/** The same for a word from `start` to before `end` of some bytes. */
	readonly indexAt: (
		bytes: Uint8Array,
		start: number,
		end: number,
	) => number | undefined;
	/** Whether the word is one of a list, or given a meaning by settings, rather than falling under a rule. */
	readonly isListed: (word: string) => boolean;
	/** What to tell of a word that is not known, where there is something better to tell than that. */
	readonly explain: (word: string) => Message | undefined;
	/** The categories' ids, for a message that must not show the unknown word. */
	readonly ids: readonly string[];
	/** The category of a blank cell; `undefined` where a blank means nothing. */
	readonly blank: number | undefined;
}

interface Named {
	readonly id: string;
	readonly label: string;
	readonly aliases?: readonly string[];
}

/**
 * The words of some categories: their ids, labels and aliases, and what settings say of a column's codes
 * (`{ "1": "male" }`), which go before the rest. A code whose category is not among them is left to the settings reader.
 *
 * @param others words that are no longer used, or codes of another list, each with the category that they mean: they go
 *   after the rest
 */
export function knownWords(
	categories: readonly Named[],
	codes: Readonly<Record<string, string>> = {},
	blankId?: string,
	others: Readonly<Record<string, string>> = {},
	explain: KnownWords["explain"] = () => undefined,
): KnownWords {
	const indices = new Map(declaredIndices(categories, others));
	for (const [index, { id, label, aliases }] of categories.entries())
		for (const word of [id, label, ...(aliases ?? [])])
			indices.set(wordKey(word), index);
	for (const [key, index] of declaredIndices(categories, codes))
		indices.set(key, index);
	const blank = categories.findIndex(({ id }) => id === blankId);
	const known = wordsBy(
		(word) => {
			const code = codeBeforeWords(word);
			return (
				indices.get(wordKey(word)) ??
				(code === undefined ? undefined : indices.get(wordKey(code)))
			);
		},
		categories.map(({ id }) => id),
		blank === -1 ? undefined : blank,
	);
	return { ...known, explain };
}

/** What settings or a person say of a column's words: the key of each, and the index of its category. */
export function declaredIndices(
	categories: readonly Named[],
	codes: Readonly<Record<string, string>>,
): ReadonlyMap<string, number> {
	const indices = new Map<string, number>();
	for (const [word, id] of Object.entries(codes)) {
		const index = categories.findIndex((category) => category.id === id);
		if (index !== -1) indices.set(wordKey(word), index);
	}
	return indices;
}

/** Words that a rule gives their meaning, rather than a list. */
export function wordsBy(
	indexOf: (word: string) => number | undefined,
	ids: readonly string[],
	blank: number | undefined,
	isListed = (word: string) => indexOf(word) !== undefined,
): KnownWords {
	const seen = spellings();
	return {
		indexOf,
		indexAt(bytes, start, end) {
			const known = seen.meaning(bytes, start, end);
			if (known !== undefined) return known;
			const index = indexOf(cellText(bytes, start, end));
			if (index !== undefined) seen.remember(bytes, start, end, index);
			return index;
		},
		isListed,
		explain: () => undefined,
		ids,
		blank,
	};
}

/** Remembers what the spellings of a column mean: it has few words and millions of cells. */
export interface Spellings {
	readonly meaning: (
		bytes: Uint8Array,
		start: number,
		end: number,
	) => number | undefined;
	readonly remember: (
		bytes: Uint8Array,
		start: number,
		end: number,
		meaning: number,
	) => void;
}

const remembered = 1024;

/** An empty memory of spellings. It takes in so many and no more. */
export function spellings(): Spellings {
	// Most columns have a handful of words.
	const ids = idIndex(64);
	const meanings: number[] = [];
	return {
		meaning: (bytes, start, end) => meanings[ids.find(bytes, start, end)],
		remember(bytes, start, end, meaning) {
			if (meanings.length >= remembered) return;
			if (ids.find(bytes, start, end) >= 0) return;
			ids.add(bytes, start, end);
			meanings.push(meaning);
		},
	};
}
