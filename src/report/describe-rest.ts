import { wordsWithAnd, wordsWithOr } from "./list-words.ts";
import type { TablePhrases } from "./phrases.ts";
import { isShownAs, isTold, roundsToZero } from "./say-figure.ts";
import type { Told } from "./table-words.ts";

/** So many categories are named one by one; more are said together. */
const mostNamed = 4;
const mostNamedAsNone = 2;

/** "None was assessed as high risk.": the categories that are shown as zero. */
export function sayNone(
	told: readonly Told[],
	phrases: TablePhrases,
): readonly string[] {
	const zeros = told.filter(({ figure }) => isShownAs(figure, 0));
	const own = zeros.flatMap((one) => (one.none ? [one.none] : []));
	const named = zeros.filter((one) => one.none === undefined);
	const allTold = told.every(
		({ figure }) => isTold(figure.value) && !roundsToZero(figure.value),
	);
	if (named.length > mostNamedAsNone && allTold && phrases.others !== undefined)
		return [phrases.others, ...own];
	const verbs = [...new Set(named.map((one) => one.verb.one))];
	const sentences = verbs.map((verb) => {
		const group = named.filter((one) => one.verb.one === verb);
		return `None ${verb} ${wordsWithOr(group.map((one) => one.says.one))}.`;
	});
	return [...sentences, ...own];
}

/** "The number for high risk is not published, so that no child can be identified." Never why one and not another. */
export function sayHeldBack(told: readonly Told[]): string {
	const names = namesOf(told, "withheld");
	if (names.length === 0) return "";
	if (names.length > mostNamed)
		return "The other numbers are not published, so that no child can be identified.";
	return `${subjectFor(names)} not published, so that no child can be identified.`;
}

/** "The numbers for early help round to zero.": they may be none or a few. */
export function sayRoundedToZero(told: readonly Told[]): string {
	const names = told
		.filter(({ figure }) => roundsToZero(figure.value))
		.map((one) => one.name);
	if (names.length === 0) return "";
	return names.length === 1
		? `The number for ${names[0]} rounds to zero.`
		: `The numbers for ${wordsWithAnd(names)} round to zero.`;
}

/** "The number for child in need is not available." */
export function sayNotAvailable(told: readonly Told[]): string {
	const names = namesOf(told, "notAvailable");
	return names.length === 0 ? "" : `${subjectFor(names)} not available.`;
}

function subjectFor(names: readonly string[]): string {
	return names.length === 1
		? `The number for ${names[0]} is`
		: `The numbers for ${wordsWithAnd(names)} are`;
}

function namesOf(
	told: readonly Told[],
	status: "withheld" | "notAvailable",
): readonly string[] {
	return told
		.filter(({ figure }) => figure.value.status === status)
		.map((one) => one.name);
}
