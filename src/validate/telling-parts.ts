const numberWords =
	"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|first|second|third|once|twice";

const months =
	"January|February|March|April|June|July|August|September|October|November|December";

const weekdays = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

/** "May" is a month after one of these words, and mostly not one elsewhere. */
const inMay = /\b(?:in|of|by|until|till|since|last|next|this|early|late) May\b/;

/** "One" is a number beside a noun of time or person, and mostly not one elsewhere ("no one", "the one who"). */
const oneOfSomething =
	/\bone (?:day|week|month|year|child|girl|boy|brother|sister|friend|time|night)s?\b/i;

/**
 * What in a quotation may tell who said it, each as a phrase for a warning: a digit, a number word, a date, an
 * identifier of the exports. The quotation itself is never repeated.
 */
export function tellingParts(
	text: string,
	isId: (word: string) => boolean,
): readonly string[] {
	const parts: string[] = [];
	if (/\p{N}/u.test(text)) parts.push("a digit");
	if (
		new RegExp(`\\b(?:${numberWords})\\b`, "i").test(text) ||
		oneOfSomething.test(text)
	)
		parts.push("a number in words");
	if (
		/\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/.test(text) ||
		new RegExp(`\\b(?:${months}|${weekdays})\\b`).test(text) ||
		inMay.test(text)
	)
		parts.push("a date");
	if (wordsOf(text).some(isId)) parts.push("an identifier of the exports");
	return parts;
}

/** The words of a text: as they stand between spaces, and without the punctuation around them. */
function wordsOf(text: string): readonly string[] {
	return text
		.split(/\s+/u)
		.flatMap((word) => [
			word,
			word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""),
			...word.split(/[^\p{L}\p{N}_-]+/u),
		])
		.filter((word) => word !== "");
}
