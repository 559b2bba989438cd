import {
	lastRungInScope,
	type RiskWord,
	riskWords,
} from "../dictionary/risk-words.ts";
import { type WordColumn, wordColumn } from "../dictionary/word-columns.ts";
import { asComment, type NewSetting } from "../settings/add-setting.ts";
import type { ColumnTally } from "../validate/tally-words.ts";
import { bareWord } from "../vocabulary/words.ts";
import { type Interview, openQuestion, yesOrNo } from "./interview.ts";

const path = ["risk", "levels"];
const above = [
	'The levels of risk, highest first. The order decides what "reduced" means. Only levels with inScope: true are counted.',
];

/**
 * Proposes a scheme of risk levels where the exports write risk in words of another one than is in force. It is made of
 * words that the tool knows: of what else stands in these columns nothing is told.
 */
export async function proposeRisk(
	tallies: readonly ColumnTally[],
	interview: Interview,
): Promise<readonly NewSetting[]> {
	const words = tallies
		.filter(({ column }) => isRiskColumn(column))
		.flatMap((tally) => tally.words);
	if (words.every(({ means }) => means !== undefined)) return [];
	const raws = [...new Set(words.map(({ raw }) => raw))];
	const numbers = raws.map(levelNumber);
	if (numbers.every((number) => number !== undefined))
		return proposeNumbers(numbers, interview);
	const found = raws.flatMap((raw) => riskWordOf(raw) ?? []);
	const levels = levelsOf(found);
	const rungs = new Set(levels.map(({ word }) => word.rung));
	// Words of which none is known for one of risk are for the matches file.
	if (levels.length < 2) return [];
	const setting = { path, value: levels.map(({ level }) => level), above };
	if (rungs.size < levels.length) return [leaveOpen(setting, interview)];
	const list = levels.map(({ level }) => level.label).join(", ");
	const answer = await interview.ask(
		yesOrNo({
			about: "risk.levels",
			text: `Risk is written in these words, it seems with the highest first: ${list}. Is that the right order?`,
			standard: "yes",
			otherwise: `taken for the order of risk, highest first: ${list}`,
		}),
	);
	const order = answer === "yes" ? "" : "the order, and ";
	const note = `check: ${order}which levels are in your service's scope`;
	return [{ ...setting, asComment: answer === "no", above: [...above, note] }];
}

function isRiskColumn(column: WordColumn): boolean {
	return wordColumn(column).words === "riskLevels";
}

/** An order of several levels is no answer to a question: it is put right in the file, where they stand. */
function leaveOpen(setting: NewSetting, interview: Interview): NewSetting {
	interview.leaveOpen({
		about: "risk.levels",
		text: "Which of these levels of risk is the highest, which the next?",
		otherwise:
			"risk is written in words of more than one scheme, so no scheme was set; put the levels that stand there as a comment into order, highest first",
	});
	return asComment(
		setting,
		"words of two schemes; put them into order and take the # away",
	);
}

/** The scheme that some words make, highest first, each word once. */
function levelsOf(found: readonly FoundWord[]) {
	return riskWords
		.filter((word) => found.some((each) => each.word === word))
		.map((word) => ({ word, level: levelOf(word, found) }));
}

function levelOf(word: RiskWord, found: readonly FoundWord[]) {
	const { id, label, rung } = word;
	const aliases = found.flatMap((each) =>
		each.word === word && each.alias !== undefined ? [each.alias] : [],
	);
	return {
		id,
		label,
		...(aliases.length > 0 ? { aliases: [...new Set(aliases)] } : {}),
		inScope: rung <= lastRungInScope,
	};
}

/** A word of a known scheme, and how a cell writes it where that is neither its id nor its label. */
interface FoundWord {
	readonly word: RiskWord;
	readonly alias: string | undefined;
}

/** The word of a known scheme that a cell holds, alone or with "risk" beside it, and how it is written there. */
function riskWordOf(raw: string): FoundWord | undefined {
	const bare = bareWord(raw);
	for (const word of riskWords) {
		const { id, label, aliases } = word;
		if ([id, label].some((name) => bareWord(name) === bare))
			return { word, alias: undefined };
		const forms = [
			...aliases,
			...[label, ...aliases].flatMap((name) => [
				`${name} risk`,
				`${name} level`,
				`${name} risk of CSE`,
				`${name} CSE risk`,
			]),
		];
		const alias = forms.find((form) => bareWord(form) === bare);
		if (alias !== undefined) return { word, alias };
	}
	return undefined;
}

const mostLevels = 9;

function levelNumber(raw: string): number | undefined {
	const match = /^([1-9])(?:\.0+)?$/.exec(raw.trim());
	return match ? Number(match[1]) : undefined;
}

/** Levels that are written as numbers: which end is the highest only a person knows. */
async function proposeNumbers(
	seen: readonly (number | undefined)[],
	interview: Interview,
): Promise<readonly NewSetting[]> {
	const numbers = seen.flatMap((number) => number ?? []);
	const least = Math.min(...numbers);
	const most = Math.max(...numbers);
	const all = Array.from(
		{ length: Math.min(most - least + 1, mostLevels) },
		(_, i) => least + i,
	);
	const answer = await interview.ask(
		openQuestion({
			about: "risk.levels",
			text: `Risk is written as numbers from ${least} to ${most}. Which is the highest risk?`,
			choices: [least, most].map((number) => ({
				answer: String(number),
				says: `${number} is the highest`,
			})),
			otherwise:
				"no scheme was set; a list stands in the settings as a comment",
		}),
	);
	const order = answer === String(least) ? all : all.toReversed();
	const value = order.map((number, i) => ({
		id: `level${number}`,
		label: `Level ${number}`,
		aliases: [String(number)],
		inScope: i < 2,
	}));
	const note =
		"check: what each number is called, and which are in your service's scope";
	const isOpen = answer === undefined;
	return [{ path, value, above: [...above, note], asComment: isOpen }];
}
