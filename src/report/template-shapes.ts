/** A place where a template puts a figure's number: the words before it and after it. */
export interface TemplateShape {
	readonly id: string;
	readonly before: string;
	readonly nouns: readonly string[];
	readonly after: string;
}

/**
 * The places where a template's text puts numbers, so that they can be found again in a finished paper: "the number of
 * missing episodes {% count("missingEpisodes") %}". Where only another tag stands on both sides, there is no telling.
 */
export function templateShapes(text: string): readonly TemplateShape[] {
	const tag =
		/\{%\s*(?:count|part|whole|share)\(\s*"([^"]+)"((?:\s*,\s*"[^"]*")*)\s*\)\s*%\}/g;
	return [...text.matchAll(tag)].flatMap((match) => {
		const [whole, id = "", more = ""] = match;
		const before = wordsBefore(text.slice(0, match.index));
		const after = wordsAfter(text.slice(match.index + whole.length));
		const nouns = [...more.matchAll(/"([^"]*)"/g)].map(([, noun = ""]) => noun);
		const several = nouns.length === 1 ? [`${nouns[0]}s`, ...nouns] : nouns;
		const words = `${before} ${several[0] ?? ""} ${after}`.trim().split(/\s+/);
		const isTelling = words.length > 2;
		return isTelling ? [{ id, before, nouns: several, after }] : [];
	});
}

/** Up to four words that stand right before a tag on its line. */
function wordsBefore(text: string): string {
	const [, words = ""] = /((?:[\p{L}’'-]+,? ){1,4})$/u.exec(text) ?? [];
	return words;
}

function wordsAfter(text: string): string {
	const [words = ""] = /^(?: [\p{L}’'-]+){1,4}/u.exec(text) ?? [];
	return words;
}
