import { breakdowns } from "../breakdowns/breakdowns.ts";
import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { longDay } from "../vocabulary/calendar.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import {
	sayHeldBack,
	sayNone,
	sayNotAvailable,
	sayRoundedToZero,
} from "./describe-rest.ts";
import { capitalised, wordsWithAnd } from "./list-words.ts";
import { type Forms, phrasesOf, type TablePhrases } from "./phrases.ts";
import { cellsOf, commonBase, findTable, hasSomething } from "./published.ts";
import { referTo } from "./refer.ts";
import {
	countInWords,
	isShownAs,
	isTold,
	roundsToZero,
	shareAfterCount,
	wholeInWords,
} from "./say-figure.ts";
import {
	baseForms,
	isMultiSelect,
	phraseOf,
	type Told,
	tableText,
} from "./table-words.ts";
import { useFigure, type Writing } from "./writing.ts";

/** What the sentences about a table are made of. */
interface Telling {
	readonly writing: Writing;
	readonly phrases: TablePhrases;
	readonly told: readonly Told[];
	/** What the parts are parts of, where all are parts of one. */
	readonly base: ProtectedFigure | undefined;
	/** What one and several of the whole are called. */
	readonly noun: Forms;
}

/** So many categories at most in one sentence. */
const mostInSentence = 4;

/**
 * Says a table of one breakdown in a few sentences, from what may be published: what is shown in declared order with
 * its share, what there are none of, what is held back. It says nothing where nothing is available or there was
 * nothing to break down, and compares no sizes.
 */
export function describeTable(writing: Writing, name: string): string {
	const table = findTable(writing, name);
	const cells = table ? cellsOf(writing, table) : [];
	const [breakdown] = table?.breakdowns ?? [];
	if (!table || !breakdown || !hasSomething(writing, cells)) return "";
	for (const cell of cells) useFigure(writing, cell.id);
	if (cells.every((cell) => cell.value.status === "withheld"))
		return `The numbers by ${breakdowns[breakdown].label} are not published, so that no child can be identified.`;
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	const base = commonBase(writing, cells);
	const telling: Telling = {
		writing,
		phrases,
		base,
		told: cells.map((figure) => ({ figure, ...phraseOf(figure, phrases) })),
		noun: baseForms(phrases, table.measure, base),
	};
	const whole = isMultiSelect(table) ? undefined : sayWhole(telling);
	const sentences = [
		withReference(whole ?? sayParts(telling), referTo(writing, name)),
		...(whole === undefined ? sayNone(telling.told, phrases) : []),
		sayRoundedToZero(telling.told),
		sayHeldBack(telling.told),
		sayNotAvailable(telling.told),
	];
	return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** "All 30 referrals were assessed as medium risk.", where one category is all there is. */
function sayWhole(telling: Telling): string | undefined {
	const { told, base, noun } = telling;
	if (base?.value.status !== "shown" || base.value.count === 0)
		return undefined;
	const { count } = base.value;
	const only = told.find(
		({ figure }) => isShownAs(figure, count) && figure.base === base.id,
	);
	if (!only) return undefined;
	// "On 31 December 2016, of the 30 referrals" begins this sentence with "On 31 December 2016".
	const before = openingOf(telling, "").replace(/,? ?of $/i, "");
	const all =
		count === 1
			? "the one"
			: count === 2
				? "both"
				: `all ${formatCount(count)}`;
	const form = count === 1 ? "one" : "many";
	const sentence = `${all} ${noun[form]} ${only.verb[form]} ${only.says[form]}.`;
	return capitalised(before === "" ? sentence : `${before}, ${sentence}`);
}

/** "Of the 30 referrals, 5 (17%) were assessed as high risk and 25 (83%) as medium risk." */
function sayParts(telling: Telling): string {
	const said = telling.told.filter(
		({ figure }) =>
			isTold(figure.value) &&
			!isShownAs(figure, 0) &&
			!roundsToZero(figure.value),
	);
	const together = said.length > 3 ? sharedBands(said) : [];
	const alone = said.filter((one) => !together.flat().includes(one));
	const sentences = chunks(alone).map((chunk, i) => {
		const items = listParts(
			chunk.map((one, j) => sayPart(telling, one, chunk[j - 1])),
		);
		return i === 0
			? `${capitalised(openingOf(telling, wholeInWords(telling.base, telling.noun)))}, ${items}.`
			: `In addition, ${items}.`;
	});
	const bands = together.map((group) => {
		const [first] = group;
		const number = first ? countInWords(first.figure.value) : "";
		return `The number was ${number} for each of these: ${wordsWithAnd(group.map((one) => one.name))}.`;
	});
	return [...sentences, ...bands].join(" ");
}

/** How the sentence begins, with these words for the whole: "Of the 30 referrals". */
function openingOf({ writing, phrases }: Telling, whole: string): string {
	return (phrases.opening ?? "Of {base}")
		.replaceAll("{base}", whole)
		.replaceAll("{asAt}", longDay(writing.context.asAt))
		.replaceAll("{period}", writing.figures.period.label);
}

/** One part, without its verb where that of the part before serves: "5 were of boys and 25 of girls". */
function sayPart(
	{ writing, base }: Telling,
	one: Told,
	before: Told | undefined,
): string {
	const { decimals } = writing.context.settings;
	const share =
		one.figure.base === base?.id ? shareAfterCount(one.figure, decimals) : "";
	const number = countInWords(one.figure.value) + share;
	const verb = verbFor(one);
	const form = isShownAs(one.figure, 1) ? one.says.one : one.says.many;
	return before && verbFor(before) === verb
		? `${number} ${form}`
		: `${number} ${verb} ${form}`;
}

function verbFor(one: Told): string {
	return isShownAs(one.figure, 1) ? one.verb.one : one.verb.many;
}

/** The categories that share a band with another: they are said together. */
function sharedBands(said: readonly Told[]): readonly (readonly Told[])[] {
	const bands = new Map<string, readonly Told[]>();
	for (const one of said) {
		if (one.figure.value.status !== "banded") continue;
		const { text } = one.figure.value;
		bands.set(text, [...(bands.get(text) ?? []), one]);
	}
	return [...bands.values()].filter((group) => group.length > 1);
}

function chunks(told: readonly Told[]): readonly (readonly Told[])[] {
	const parts: (readonly Told[])[] = [];
	for (let i = 0; i < told.length; i += mostInSentence)
		parts.push(told.slice(i, i + mostInSentence));
	return parts;
}

function listParts(items: readonly string[]): string {
	return items.length > 2
		? `${items.slice(0, -1).join(", ")}, and ${items[items.length - 1]}`
		: items.join(" and ");
}

/** Says after the first sentence where the figures stand. */
function withReference(sentences: string, reference: string): string {
	return reference === ""
		? sentences
		: sentences.replace(/\.( |$)/, ` (${reference}).$1`);
}
