import { closest } from "fastest-levenshtein";

/** A word as it is compared: case, spaces and punctuation dropped, so that "Child Protection (CPP)" is `childprotectioncpp`. */
export function bareWord(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The camelCase id of free words: "Gold group" is `goldGroup`. */
export function camelCaseId(text: string): string {
	const parts = text
		.normalize("NFKC")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((part) => part !== "");
	return parts
		.map((part, i) =>
			i === 0 ? part : part.slice(0, 1).toUpperCase() + part.slice(1),
		)
		.join("");
}

/** The known name nearest to one that is not known; `undefined` where nothing is known. */
export function nearestName(
	name: string,
	known: readonly string[],
): string | undefined {
	return known.length === 0 ? undefined : closest(name, [...known]);
}
