import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import type { TableOfWholes } from "../measures/measure.ts";
import { measures } from "../measures/measures.ts";
import { longDay } from "../vocabulary/calendar.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { isAllHeldBack, sayAllHeldBack } from "./all-held-back.ts";
import {
	sayHeldBack,
	sayNone,
	sayNotAvailable,
	sayRoundedToZero,
} from "./describe-rest.ts";
import { describeWholes, sayNoEnds } from "./describe-wholes.ts";
import { marked } from "./figure-marks.ts";
import { findingOf } from "./headline.ts";
import { tableKey } from "./known-figures.ts";
import { capitalised, wordsWithAnd } from "./list-words.ts";
import { type Forms, phrasesOf, type TablePhrases } from "./phrases.ts";
import { largestFew } from "./proven-order.ts";
import {
	cellsOf,
	commonBase,
	findTable,
	hasSomething,
	isOfUnknown,
	type PublishedTable,
} from "./published.ts";
import { referTo } from "./refer.ts";
import {
	countInWords,
	isShownAs,
	isTold,
	isUnreliableBase,
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
import { markTable, useFigure, type Writing } from "./writing.ts";

/** What the sentences about a table are made of. */
interface Telling {
	readonly writing: Writing;
	readonly phrases: TablePhrases;
	readonly told: readonly Told[];
	/** What the parts are parts of, where all are parts of one. */
	readonly base: ProtectedFigure | undefined;
	/** What one and several of the whole are called. */
	readonly noun: Forms;
	/** Whether one can be in several categories. */
	readonly overlaps: boolean;
}

/** So many categories are said one by one; of more, those that stand out. */
const mostSaid = 2;
const mostListed = 4;

/**
 * Says the pattern of a table of one breakdown, from what may be published: what holds all, both of two, or the few that
 * stand out; then what must not be missed: what is unknown, what there are none of that one would look for, what is held
 * back. The rest is the table's. It says nothing where nothing is available or there was nothing to break down.
 */
export function describeTable(writing: Writing, name: string): string {
	markTable(writing, name);
	const told = tellingOf(writing, name);
	if (!told) return "";
	const { telling, table, cells, layout } = told;
	for (const cell of cells) useFigure(writing, cell.id);
	const reference = referTo(writing, name);
	const { meaning = "" } = telling.phrases;
	if (layout) {
		const rows = describeWholes(writing, layout, cells, telling.phrases);
		return rows === ""
			? sayNoEnds(layout, reference)
			: `${withReference(rows, reference)} ${meaning}`.trim();
	}
	if (isAllHeldBack(writing, table, cells)) {
		if (writing.leftOut.has(tableKey(name))) return "";
		writing.leftOut.add(tableKey(name));
		return sayAllHeldBack(table, telling.phrases);
	}
	const found = findingOf(table, cells, telling.base);
	const sentences = [
		withReference(sayWhole(telling) ?? sayPattern(telling), reference),
		...sayOddNone(telling),
		(found && phraseOf(found.figure, telling.phrases).meaning) ?? "",
		cells.some(({ value }) => isTold(value)) ? meaning : "",
		sayRoundedToZero(telling.told),
		sayHeldBack(telling.told),
		sayNotAvailable(telling.told),
	];
	return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** The pattern of a table alone, as a message that stands by itself: without a reference, and "" where nothing is told. */
export function patternOf(writing: Writing, name: string): string {
	const told = tellingOf(writing, name);
	if (!told) return "";
	const { telling, cells, layout } = told;
	const whole = telling.base?.value.status;
	const isBased = whole === "shown" || whole === "rounded";
	if (layout) return describeWholes(writing, layout, cells, telling.phrases);
	if (!isBased || !cells.some(({ value }) => isTold(value))) return "";
	const pattern = sayWhole(telling) ?? sayPattern(telling);
	return pattern === "" ? "" : [pattern, ...sayOddNone(telling)].join(" ");
}

interface ToldTable {
	readonly table: PublishedTable;
	readonly cells: readonly ProtectedFigure[];
	readonly layout: TableOfWholes | undefined;
	readonly telling: Telling;
}

/** What there is to tell of a table of one breakdown, or of shares of different wholes. */
function tellingOf(writing: Writing, name: string): ToldTable | undefined {
	const table = findTable(writing, name);
	const cells = table ? cellsOf(writing, table) : [];
	if (!table || !hasSomething(writing, cells)) return undefined;
	const { table: own } = measures[table.measure];
	const layout = own?.kind === "ofWholes" ? own : undefined;
	if (!layout && table.breakdowns.length !== 1) return undefined;
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	const base = commonBase(writing, cells);
	const telling: Telling = {
		writing,
		phrases,
		base,
		told: cells.map((figure) => ({ figure, ...phraseOf(figure, phrases) })),
		noun: baseForms(phrases, table.measure, base),
		overlaps: isMultiSelect(table),
	};
	return { table, cells, layout, telling };
}

/** What one would look for and there is none of; where one category is all, that is said. */
function sayOddNone(telling: Telling): readonly string[] {
	return sayWhole(telling) === undefined ? sayNone(telling.told) : [];
}

/** "All 30 referrals were assessed as medium risk.", where one category is all there is. */
function sayWhole(telling: Telling): string | undefined {
	const { told, base, noun } = telling;
	if (telling.overlaps) return undefined;
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
				: `all ${marked(only.figure, formatCount(count))}`;
	const form = count === 1 ? "one" : "many";
	const sentence = `${all} ${noun[form]} ${only.verb[form]} ${only.says[form]}.`;
	return capitalised(before === "" ? sentence : `${before}, ${sentence}`);
}

/**
 * "Of the 30 referrals, 17 (57%) involved grooming and 9 (30%) indecent images, the largest numbers." What must not be missed
 * is said besides: what is unknown, and what one would look for.
 */
function sayPattern(telling: Telling): string {
	const said = telling.told.filter(
		({ figure }) =>
			isTold(figure.value) &&
			!isShownAs(figure, 0) &&
			!roundsToZero(figure.value),
	);
	if (said.length <= mostSaid) return sayParts(telling, said);
	const few = largestFew(said.map(({ figure }) => figure));
	const leading = said.filter(({ figure }) => few.includes(figure));
	if (leading.length === 0 && said.length <= mostListed)
		return sayParts(telling, said);
	const besides = said.filter(
		(one) =>
			(isOfUnknown(one.figure) || one.none !== undefined) &&
			!leading.includes(one),
	);
	// Where nothing would be left for the table alone, all are said together, in their own order.
	if (leading.length + besides.length === said.length)
		return sayParts(telling, said);
	return [
		leading.length === 0
			? `${capitalised(openingOf(telling, wholeInWords(telling.base, telling.noun)))}, no category stands out by its number.`
			: sayParts(telling, leading, rankOf(telling, leading)),
		...(besides.length === 0
			? []
			: [`In addition, ${listEach(telling, besides)}.`]),
	].join(" ");
}

/** ", the largest numbers"; nothing where so few are counted that a difference may be chance. */
function rankOf({ base, told }: Telling, leading: readonly Told[]): string {
	if (base && isUnreliableBase(base.value)) return "";
	const all = told.every(({ figure }) => isTold(figure.value));
	const numbers = leading.length > 1 ? "numbers" : "number";
	return all ? `, the largest ${numbers}` : "";
}

/** "Of the 30 referrals, 5 (17%) were assessed as high risk and 25 (83%) as medium risk." */
function sayParts(telling: Telling, said: readonly Told[], after = ""): string {
	const together = said.length > mostSaid ? sharedBands(said) : [];
	const alone = said.filter((one) => !together.flat().includes(one));
	const items = listEach(telling, alone);
	const opening = `${capitalised(openingOf(telling, wholeInWords(telling.base, telling.noun)))},`;
	const first = items === "" ? [] : [`${opening} ${items}${after}.`];
	const bands = together.map((group, i) => {
		const [one] = group;
		const number = one ? countInWords(one.figure.value) : "";
		const the = items === "" && i === 0 ? `${opening} the` : "The";
		return `${the} number was ${number} for each of these: ${wordsWithAnd(group.map(({ name }) => name))}.`;
	});
	return [...first, ...bands].join(" ");
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
	const number = marked(one.figure, countInWords(one.figure.value) + share);
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

/** "5 (17%) were assessed as high risk and 25 (83%) as medium risk" */
function listEach(telling: Telling, said: readonly Told[]): string {
	const items = said.map((one, i) => sayPart(telling, one, said[i - 1]));
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
