import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { measures } from "../measures/measures.ts";
import { longDay } from "../vocabulary/calendar.ts";
import { patternOf } from "./describe.ts";
import { marked, runsOf } from "./figure-marks.ts";
import { type Finding, findingOf } from "./headline.ts";
import { tableKey } from "./known-figures.ts";
import { inSentence } from "./list-words.ts";
import type { ListBlock, Text } from "./model.ts";
import { phrasesOf } from "./phrases.ts";
import {
	cellsOf,
	commonBase,
	findTable,
	type PublishedTable,
	periodLabel,
} from "./published.ts";
import { changeInWords } from "./say-change.ts";
import { countInWords, isShownAs, isTold } from "./say-figure.ts";
import { aboutTable, baseForms, tableText } from "./table-words.ts";
import { variableValue } from "./variables.ts";
import type { Writing } from "./writing.ts";

/** More are not read. */
const mostMessages = 6;

/** Of what changed, so many are told at most. */
const mostChanges = 2;

/** A message that the published figures carry. */
interface Message {
	/** What it is about, in bold before it. */
	readonly about: string;
	/** The heading of its section, where it has one. */
	readonly section: string | undefined;
	readonly says: string;
	/** What makes it worth a place: the smaller, the sooner it gets one. */
	readonly rank: number;
}

/**
 * The paper's key messages: at most six, each a sentence with its base under the name of its section, which leads there.
 * The template names the tables; else they are chosen among those that the paper speaks of: the whole that is counted; what
 * rose or fell most since another period; what readers hope to see fewer or more of, and change of risk; then what holds all or
 * most of a whole, the larger share first.
 * What the records do not tell is the last. They stand in the order of the paper.
 */
export function writeKeyMessages(
	writing: Writing,
	fixed: readonly string[],
): readonly ListBlock[] {
	const names =
		fixed.length > 0
			? fixed
			: [...untoldWholes(writing), ...writing.known.sections.keys()];
	const lacking = sayLacking(
		writing,
		fixed.length > 0 ? fixed : [...names, ...ownHeadlines(writing)],
	);
	const most = mostMessages - lacking.length;
	// A total and its only breakdown are one table by two names.
	const tables = [...new Set(names.map(tableKey))];
	const told = tables.flatMap((name) => messageOf(writing, name) ?? []);
	const messages = fixed.length > 0 ? told : withChanges(writing, names, told);
	const chosen =
		fixed.length > 0
			? messages.slice(0, most)
			: messages
					.toSorted((a, b) => a.rank - b.rank)
					.slice(0, most)
					.toSorted((a, b) => messages.indexOf(a) - messages.indexOf(b));
	const items = [...chosen.map(itemOf), ...lacking];
	return items.length === 0 ? [] : [{ kind: "list", nested: false, items }];
}

/** The wholes that have a message and are held back: a sentence that tells of one need not name its figure. */
function untoldWholes({ figures, template }: Writing): readonly string[] {
	return [...template.phrases].flatMap(([table, { message }]) =>
		message !== undefined &&
		figures.byId.get(table)?.value.status === "withheld"
			? [table]
			: [],
	);
}

/** The tables that would have a section of their own: one whose text leaves itself out is not heard of otherwise. */
function ownHeadlines({ template }: Writing): readonly string[] {
	return [...template.phrases].flatMap(([table, { headline }]) =>
		headline === undefined ? [] : [table],
	);
}

/** The name of its section, which leads there, and the message. */
function itemOf({ about, section, says }: Message): Text {
	return [
		{
			text: `${about}.`,
			strong: true,
			...(section === undefined ? {} : { section }),
		},
		...runsOf(` ${says}`),
	];
}

function messageOf(writing: Writing, name: string): Message | undefined {
	const table = findTable(writing, name);
	if (!table) return undefined;
	const total = sayTotal(writing, table);
	const says = [total, patternOf(writing, name)]
		.filter((sentence) => sentence !== "")
		.join(" ");
	if (says === "") return undefined;
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	return {
		about: phrases.headline ?? aboutTable(table, phrases),
		section: writing.known.sections.get(tableKey(tableText(table))),
		says,
		rank: total === "" ? rankOf(writing, table) : 0,
	};
}

/** With the totals that rose or fell most since another period, by what is published of that, after the first message. */
function withChanges(
	writing: Writing,
	names: readonly string[],
	[first, ...others]: readonly Message[],
): readonly Message[] {
	const changes = names.flatMap((name) => changeOf(writing, name) ?? []);
	const most = changes
		.toSorted((a, b) => b.size - a.size)
		.slice(0, mostChanges)
		.map(({ message }) => message);
	return first === undefined ? most : [first, ...most, ...others];
}

/** "The number is 9, which is 8 fewer than in January to December 2015 (17): a fall that is larger than chance alone explains." */
function changeOf(
	writing: Writing,
	name: string,
): { readonly message: Message; readonly size: number } | undefined {
	const figure = writing.figures.byId.get(name);
	const change = figure?.changes?.find(
		({ says }) => says === "rise" || says === "fall",
	);
	if (!figure || !change) return undefined;
	const number = marked(figure, countInWords(figure.value));
	return {
		message: {
			about: figure.label,
			section: writing.known.sections.get(name),
			says: `The number is ${number}, which is ${changeInWords(writing, figure, change.since)}.`,
			rank: 0.5,
		},
		size: Math.abs(change.percent ?? 0),
	};
}

/** "There were 30 referrals in January to December 2016." */
function sayTotal(writing: Writing, table: PublishedTable): string {
	const figure = writing.figures.byId.get(table.measure);
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	if (phrases.message === undefined || !figure) return "";
	if (figure.value.status === "withheld")
		return "The number is not published, so that no child can be identified.";
	if (!isTold(figure.value)) return "";
	const scope = variableValue(writing, ["scope"]);
	return phrases.message
		.replaceAll(
			"{count}",
			marked(
				figure,
				countInWords(
					figure.value,
					baseForms(phrases, table.measure, undefined),
				),
			),
		)
		.replaceAll("{were}", isShownAs(figure, 1) ? "was" : "were")
		.replaceAll(
			"{scope}",
			typeof scope === "string" ? ` of children at ${scope}` : "",
		)
		.replaceAll("{period}", periodLabel(writing, figure))
		.replaceAll("{asAt}", longDay(writing.context.asAt));
}

/** Below 1: what is hoped for or changed. Above: the larger the share that is proven, the sooner. */
function rankOf(writing: Writing, table: PublishedTable): number {
	const { polarity, overTime, aboutChildren } = measures[table.measure];
	if (aboutChildren && (polarity !== "neither" || overTime === "state"))
		return 1;
	const cells = cellsOf(writing, table);
	const found = findingOf(table, cells, commonBase(writing, cells));
	return found === undefined ? 4 : 3 - shareOf(found) / 100;
}

function shareOf({ extent, figure }: Finding): number {
	if (extent === "all") return 100;
	const { share } = figure;
	if (share === undefined) return 0;
	return share.status === "shown" ? share.percent : share.from;
}

/** What the records do not tell, of what was asked for. */
function sayLacking(
	writing: Writing,
	names: readonly string[],
): readonly Text[] {
	const lacking = names.flatMap((name) => {
		const table = findTable(writing, name);
		const cells = table ? cellsOf(writing, table) : [];
		const isLacking = cells.length > 0 && cells.every(isNotAvailable);
		return table && isLacking ? [nameOf(writing, table)] : [];
	});
	// "referrals" are lacking: so are "referrals by sex".
	const said = [...new Set(lacking)].filter(
		(name) => !lacking.some((whole) => name.startsWith(`${whole} `)),
	);
	if (said.length === 0) return [];
	return [
		[
			{ text: "Not available.", strong: true },
			{ text: ` The records do not tell: ${said.join("; ")}.` },
		],
	];
}

/** Where the whole is lacking, by the name of that, once for all its tables. */
function nameOf(writing: Writing, table: PublishedTable): string {
	const whole = writing.figures.byId.get(table.measure);
	if (whole && isNotAvailable(whole))
		return inSentence(measures[table.measure].label);
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	return inSentence(aboutTable(table, phrases));
}

function isNotAvailable({ value }: ProtectedFigure): boolean {
	return value.status === "notAvailable";
}
