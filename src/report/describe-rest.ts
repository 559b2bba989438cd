import { wordsWithAnd } from "./list-words.ts";
import { isShownAs, roundsToZero } from "./say-figure.ts";
import type { Told } from "./table-words.ts";

/** So many categories are named one by one; more are said together. */
const mostNamed = 4;

/** "None was assessed as high risk.": of the categories that are shown as zero, those whose phrases have words for it. */
export function sayNone(told: readonly Told[]): readonly string[] {
	return told
		.filter(({ figure }) => isShownAs(figure, 0))
		.flatMap(({ none }) => none ?? []);
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
