import { unnamedCouncil } from "../vocabulary/authority-name.ts";
import { longDay } from "../vocabulary/calendar.ts";
import { capitalised, wordsWithOr } from "./list-words.ts";
import type { Value } from "./values.ts";
import type { Writing } from "./writing.ts";

/** The variables of the template language, beside the words of settings. */
export const variableNames = [
	"authority",
	"period",
	"asAt",
	"scope",
	"policy.threshold",
	"policy.roundTo",
] as const;

/** What a variable stands for; `undefined` where it stands for nothing. */
export function variableValue(
	writing: Writing,
	path: readonly (string | number)[],
): Value {
	const name = path.join(".");
	if (path[0] === "words") return wordValue(writing, path.slice(1).join("."));
	const known = variableNames.find((variable) => variable === name);
	if (!known) return undefined;
	const { settings, asAt } = writing.context;
	switch (known) {
		case "authority":
			return authorityName(writing);
		case "period":
			return writing.figures.period.label;
		case "asAt":
			return longDay(asAt);
		case "scope":
			return scopeInWords(writing);
		case "policy.threshold":
			return settings.policy.threshold;
		case "policy.roundTo":
			return settings.policy.roundTo;
	}
	known satisfies never;
}

/** The words that a template may use: those of settings and those that it declares itself. */
export function knownWords(writing: Writing): readonly string[] {
	return [
		...new Set([
			...writing.template.frontMatter.words.keys(),
			...Object.keys(writing.context.settings.words),
		]),
	];
}

/** What can be put in by name where a paper is given a look: its title, what it covers, and the words of settings and template. */
export function namedWords(
	writing: Writing,
	title: string,
): Readonly<Record<string, string>> {
	const words = knownWords(writing).map(
		(word) => [word, wordValue(writing, word) ?? ""] as const,
	);
	return {
		...Object.fromEntries(words.filter(([, text]) => text !== "")),
		...Object.fromEntries(
			writing.context.settings.frontSheet.parts.flatMap(
				({ heading, text = "" }) =>
					heading === undefined || text === "" ? [] : [[heading, text]],
			),
		),
		title,
		authority: capitalised(authorityName(writing)),
		period: writing.figures.period.label,
		asAt: longDay(writing.context.asAt),
	};
}

/** The council's name; "the council" where settings do not give it. */
export function authorityName(writing: Writing): string {
	const name = writing.context.settings.authority.name.trim();
	return name === "" || name === unnamedCouncil ? "the council" : name;
}

function wordValue(writing: Writing, word: string): string | undefined {
	const { words } = writing.context.settings;
	const own = Object.hasOwn(words, word) ? words[word]?.trim() : undefined;
	return own || writing.template.frontMatter.words.get(word)?.trim();
}

/**
 * The levels of risk that count, as a sentence says them: "high or medium risk". Nothing where every level counts, or
 * where the exports do not tell the level, so that every referral counts.
 */
function scopeInWords(writing: Writing): string | undefined {
	const { settings, countedLevels } = writing.context;
	const everyLevel = countedLevels.length === settings.riskLevels.length;
	if (everyLevel || countedLevels.length === 0) return undefined;
	const words = wordsWithOr(countedLevels.map((label) => label.toLowerCase()));
	return words.endsWith("risk") ? words : `${words} risk`;
}
