import { bareWord } from "../vocabulary/words.ts";
import { idIndex } from "./id-index.ts";

/** A word list of a column: what each word means, after case, spaces and punctuation are dropped. */
export interface KnownWords {
	/** The index of the category that a word means; `undefined` where the word is not known. */
	readonly indexOf: (word: string) => number | undefined;
	/** The same for a word from `start` to before `end` of a text. */
	readonly indexAt: (
		text: string,
		start: number,
		end: number,
	) => number | undefined;
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
 */
export function knownWords(
	categories: readonly Named[],
	codes: Readonly<Record<string, string>> = {},
	blankId?: string,
): KnownWords {
	const indices = new Map<string, number>();
	for (const [index, { id, label, aliases }] of categories.entries())
		for (const word of [id, label, ...(aliases ?? [])])
			indices.set(bareWord(word), index);
	for (const [word, id] of Object.entries(codes)) {
		const index = categories.findIndex((category) => category.id === id);
		if (index !== -1) indices.set(bareWord(word), index);
	}
	const blank = categories.findIndex(({ id }) => id === blankId);
	const spellings = spellingIndex((word) => indices.get(bareWord(word)));
	return {
		indexOf: (word) => indices.get(bareWord(word)),
		indexAt: spellings,
		ids: categories.map(({ id }) => id),
		blank: blank === -1 ? undefined : blank,
	};
}

/** So many spellings of a column's words are remembered: it has few words and millions of cells. */
const remembered = 256;

/** Looks words up where they stand in a text, and each spelling's meaning only once. */
function spellingIndex(
	meaning: (word: string) => number | undefined,
): KnownWords["indexAt"] {
	const spellings = idIndex();
	const meanings: number[] = [];
	return (text, start, end) => {
		const known = spellings.find(text, start, end);
		if (known >= 0) return meanings[known];
		const index = meaning(text.slice(start, end));
		if (index !== undefined && meanings.length < remembered) {
			spellings.add(text, start, end);
			meanings.push(index);
		}
		return index;
	};
}

/** Yes is 1, no is 0. */
export const yesOrNo: readonly Named[] = [
	{ id: "no", label: "No", aliases: ["N", "false", "0"] },
	{ id: "yes", label: "Yes", aliases: ["Y", "true", "1"] },
];
