import {
	headingWords,
	idleWords,
	lightWords,
	otherWords,
	shortHeadings,
} from "../dictionary/heading-words.ts";
import { isSlip } from "./slip.ts";

/** One word of a heading. */
export interface HeadingWord {
	readonly word: string;
	/** What it may mean; nothing where it is not known. */
	readonly means: readonly string[];
}

const meanings: ReadonlyMap<string, readonly string[]> = meaningsOf();

function meaningsOf(): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	const add = (word: string, meaning: string) => {
		const before = found.get(word);
		if (before) before.push(meaning);
		else found.set(word, [meaning]);
	};
	for (const [meaning, words] of Object.entries(headingWords))
		for (const word of new Set([meaning, ...words])) add(word, meaning);
	for (const word of [...idleWords, ...lightWords, ...otherWords])
		if (!found.has(word)) add(word, word);
	return found;
}

/** Whether a word is one that headings are made of. */
function isKnown(word: string): boolean {
	return meanings.has(word) || shortHeadings[word] !== undefined;
}

/** The words of a heading: "ChildUniqueID", "child_unique_id" and "CHILDUNIQUEID" are `child unique id`. */
export function wordsOfHeading(heading: string): readonly string[] {
	return heading
		.slice(0, longestHeading)
		.normalize("NFKC")
		.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
		.replace(/(\p{L})(\p{N})/gu, "$1 $2")
		.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
		.replace(/['’]s\b/gi, "")
		.replace(/['’]/g, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
}

/** What is longer is no heading. */
export const longestHeading = 200;

/** Reads a heading; what it guessed of a word it remembers. */
export type HeadingReader = (heading: string) => readonly HeadingWord[];

/** Tells what the words of a heading may mean, those that stand for several or are written together taken apart. */
export function headingReader(): HeadingReader {
	const guessed = new Map<string, readonly string[]>();
	const meaningOf = (word: string) => {
		const before = meanings.get(word) ?? guessed.get(word);
		if (before) return before;
		const means = guess(word);
		if (guessed.size < mostGuesses) guessed.set(word, means);
		return means;
	};
	return (heading) =>
		wordsOfHeading(heading)
			.flatMap((word) => (isKnown(word) ? [word] : takeApart(word)))
			.flatMap((word) => shortHeadings[word] ?? [word])
			.map((word) => ({ word, means: meaningOf(word) }));
}

const mostGuesses = 10_000;

/** What an abbreviation or a slip of the pen stands for: "offrd", "refferal". */
function guess(word: string): readonly string[] {
	const bones = withoutVowels(word);
	const alike = knownWords.filter(
		({ known, bones: others }) =>
			(bones.length >= 3 && others === bones) ||
			(word.length >= 4 && known.startsWith(word)) ||
			isSlip(word, known),
	);
	const found = new Set(
		alike.flatMap(({ known }) => meanings.get(known) ?? []),
	);
	return found.size <= mostMeanings ? [...found] : [];
}

/** A word that could mean more things than this means none. */
const mostMeanings = 4;

/** "offered" and "offrd" are both `ofrd`. */
function withoutVowels(word: string): string {
	return (
		word.slice(0, 1) +
		word
			.slice(1)
			.replace(/[aeiou]/g, "")
			.replace(/(.)\1+/g, "$1")
	);
}

const knownWords = [...meanings.keys()].map((known) => ({
	known,
	bones: withoutVowels(known),
}));

const shortestTogether = 5;

/** Words that are written together, taken apart: "dateofbirth". The word itself where not all of it is known words. */
function takeApart(word: string): readonly string[] {
	if (word.length < shortestTogether || word.length > longestHeading)
		return [word];
	// The best way to write the first letters of the word: so many known words, short ones counted twice.
	const best: (
		| { readonly cost: number; readonly words: string[] }
		| undefined
	)[] = [{ cost: 0, words: [] }];
	for (let end = 1; end <= word.length; end++) {
		for (let start = Math.max(0, end - longestWord); start < end; start++) {
			const before = best[start];
			const part = word.slice(start, end);
			if (!before || !isKnown(part) || /^\d+$/.test(part)) continue;
			const cost = before.cost + (part.length < 3 ? 2.1 : 1);
			if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY))
				best[end] = { cost, words: [...before.words, part] };
		}
	}
	const found = best[word.length];
	// A name could be made of scraps: "an", "d", "to".
	return found && found.cost <= 1 + word.length / 4 ? found.words : [word];
}

const longestWord = 16;

/** Whether all words of a heading are words that headings are made of, so that it can be no name of a person. */
export function isMadeOfHeadingWords(heading: string): boolean {
	const words = wordsOfHeading(heading);
	return words.length > 0 && words.every(isKnown);
}
