import type { ExportKind } from "../dictionary/columns.ts";
import {
	headingWords,
	idleIn,
	idleWords,
	shortHeadings,
} from "../dictionary/heading-words.ts";

const meanings: ReadonlyMap<string, string> = new Map(
	Object.entries(headingWords).flatMap(([meaning, words]) =>
		[meaning, ...words].map((word) => [word, meaning] as const),
	),
);

/** The words of a heading: "ChildUniqueID" and "child_unique_id" are `child unique id`. */
export function wordsOfHeading(heading: string): readonly string[] {
	return heading
		.normalize("NFKC")
		.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
		.replace(/['’]s\b/gi, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
}

/**
 * What a heading means in one kind of export, as words in a fixed order with spaces between: the same text for headings
 * that mean the same. Empty where nothing is left.
 */
export function meaningOfHeading(heading: string, kind: ExportKind): string {
	const all = wordsOfHeading(heading)
		.flatMap((word) => shortHeadings[word] ?? [word])
		.filter((word) => !idleWords.has(word))
		.map((word) => meanings.get(word) ?? word);
	const told = new Set(all.filter((word) => !idleIn[kind].has(word)));
	// "Child's ethnicity" is the ethnicity; "child's number" is not the number of anything.
	if (told.size > 1 && !told.has("id")) told.delete("child");
	return [...told].toSorted().join(" ");
}

/** Whether all words of a heading are words that headings are made of, so that it can be no name of a person. */
export function isMadeOfHeadingWords(heading: string): boolean {
	const words = wordsOfHeading(heading);
	return (
		words.length > 0 &&
		words.every(
			(word) =>
				meanings.has(word) ||
				idleWords.has(word) ||
				shortHeadings[word] !== undefined ||
				plainWords.has(word),
		)
	);
}

/** Words that case systems write in headings, beside those that are known. */
const plainWords: ReadonlySet<string> = new Set([
	...["unique", "received", "contact", "opened", "created", "out", "category"],
	...["type", "legal", "social", "care", "local", "agency", "host", "home"],
	...["exploitation", "review", "entry", "exit", "reported", "absent", "kind"],
	...["episode", "action", "name", "organisation", "delivered", "training"],
	...["people", "who", "said", "concern", "result", "measure", "interview"],
	...["pid", "upn", "swift", "mosaic", "ics", "referring", "trained"],
]);
