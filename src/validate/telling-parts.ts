const numberWords =
	"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|first|second|third|once|twice";

const months =
	"January|February|April|June|July|August|September|October|November|December";

const weekdays = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

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
		new RegExp(`\\b(?:${months}|${weekdays})\\b`).test(text)
	)
		parts.push("a date");
	if (
		text.split(/[\s,.;:!?"'“”‘’()]+/u).some((word) => word !== "" && isId(word))
	)
		parts.push("an identifier of the exports");
	return parts;
}
