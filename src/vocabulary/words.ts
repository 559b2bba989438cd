import { closest, distance } from "fastest-levenshtein";

/** A word as it is compared: case, spaces and punctuation dropped, so that "Child Protection (CPP)" is `childprotectioncpp`. */
export function bareWord(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * What words are told apart by: themselves as they are compared, or, where nothing is left of them, as they stand: "?".
 * A letter that numbers the choices of a form is dropped ("a) Male" is "male", "p1) 5D" is "5d"), and so is the decimal that a spreadsheet
 * gives a code: "1.0" is "1", and never "10". Another number keeps its point: "1.2" is not "12".
 */
export function wordKey(text: string): string {
	const word = text.trim().replace(/^[a-z]\d?\)\s*(?=\S)/i, "");
	const decimal = /^(\d+)\.(\d+)$/.exec(word);
	if (!decimal) return bareWord(word) || word;
	return /^0+$/.test(decimal[2] ?? "") ? (decimal[1] ?? word) : word;
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

/** Whether a text can stand in a figure's id: `riskReduced`, `13plus`. */
export function isId(text: string): boolean {
	return /^[\p{Ll}\p{N}][\p{L}\p{N}]*$/u.test(text);
}

/** The label of a word that has none: `notAtRisk` is "Not at risk". */
export function labelFromId(id: string): string {
	const spaced = id.replace(
		/(\p{Lu})/gu,
		(letter) => ` ${letter.toLowerCase()}`,
	);
	return spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}

/** The known name nearest to one that is not known; `undefined` where nothing is known. */
export function nearestName(
	name: string,
	known: readonly string[],
): string | undefined {
	return known.length === 0 ? undefined : closest(name, [...known]);
}

/** The known name that was most likely meant: the nearest, where no more than a slip of the pen lies between. */
export function likelyName(
	name: string,
	known: readonly string[],
): string | undefined {
	const nearest = nearestName(name, known);
	if (nearest === undefined) return undefined;
	const longer = Math.max(name.length, nearest.length);
	// "is" for "si" is two letters, "ssda903" for "ssda" three.
	return distance(name, nearest) <= Math.max(2, Math.ceil(longer / 3))
		? nearest
		: undefined;
}

/** " Did you mean csv?", to stand behind what is wrong; nothing where none is likely. */
export function didYouMean(name: string, known: readonly string[]): string {
	const likely = likelyName(name, known);
	return likely === undefined ? "" : ` Did you mean ${likely}?`;
}

/** How many letters must be changed, added or taken out to make one text of the other. */
export function editDistance(a: string, b: string): number {
	return distance(a, b);
}
