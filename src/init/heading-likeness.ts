import {
	authorityColumn,
	type ColumnName,
	type ExportKind,
	exportKinds,
} from "../dictionary/columns.ts";
import {
	type HeadingPhrases,
	headingPhrases,
} from "../dictionary/heading-phrases.ts";
import {
	idleWords,
	lightWords,
	otherWords,
	wordsOfKind,
} from "../dictionary/heading-words.ts";
import { type HeadingWord, headingReader } from "./heading-meaning.ts";
import { type Column, columnsOf } from "./known-headings.ts";

/** A way to say a column: the meanings of its words, and how clearly it says that column. */
interface Phrase {
	readonly means: readonly (readonly string[])[];
	readonly weights: readonly number[];
	readonly clearness: number;
}

const readPhrase = headingReader();

/** A phrase that may mean another thing as well. */
const vague = 0.7;

const lightInPhrase = 0.35;

const phrasesOf: ReadonlyMap<
	ExportKind,
	ReadonlyMap<Column, readonly Phrase[]>
> = new Map(
	exportKinds.map((kind) => [
		kind,
		new Map(
			columnsOf(kind).map(({ heading, aliases }) => {
				const { clear, vague: other } = furtherPhrases(kind, heading);
				const all = [
					...[heading, ...aliases, ...clear].map((text) => phrase(text, 1)),
					...other.map((text) => phrase(text, vague)),
				];
				return [heading, all] as const;
			}),
		),
	]),
);

function furtherPhrases(kind: ExportKind, column: Column): HeadingPhrases {
	const ofKind: Readonly<Partial<Record<ColumnName, HeadingPhrases>>> =
		headingPhrases[kind];
	if (column === authorityColumn)
		return { clear: ["authority name", "local authority"], vague: [] };
	return ofKind[column] ?? { clear: [], vague: [] };
}

function phrase(text: string, clearness: number): Phrase {
	const words = readPhrase(text).filter(({ word }) => !idleWords.has(word));
	return {
		means: words.map(({ means }) => means),
		weights: words.map((word) => (isLight(word) ? lightInPhrase : 1)),
		clearness,
	};
}

const lightBeside = 0.2;
const otherBeside = 1.6;
const unknownBeside = 0.6;

function isLight({ word, means }: HeadingWord): boolean {
	return lightWords.has(word) || means.some((each) => lightWords.has(each));
}

/** How much a heading of a file says that it is a column of one kind of export. */
export type Likeness = (
	kind: ExportKind,
	column: Column,
	index: number,
) => number;

/**
 * How much each heading of a file says that it is a column: 1 where it says nothing else. It is the better of the ways to
 * say the column, by how much of the way the heading has, and how little beside it. What was found is remembered.
 */
export function headingLikeness(
	headings: readonly (readonly HeadingWord[])[],
): Likeness {
	const common = commonWords(headings);
	const found = new Map<ExportKind, Map<Column, number[]>>();
	return (kind, column, index) => {
		const ofKind = found.get(kind) ?? new Map<Column, number[]>();
		found.set(kind, ofKind);
		const before = ofKind.get(column) ?? [];
		ofKind.set(column, before);
		const known = before[index];
		if (known !== undefined) return known;
		const ways = phrasesOf.get(kind)?.get(column) ?? [];
		const words = headings[index] ?? [];
		let most = 0;
		for (const way of ways)
			most = Math.max(most, likeness(way, words, kind, common));
		before[index] = most;
		return most;
	};
}

function likeness(
	{ means, weights, clearness }: Phrase,
	heading: readonly HeadingWord[],
	kind: ExportKind,
	common: ReadonlySet<string>,
): number {
	if (means.length === 0) return 0;
	const taken: number[] = [];
	let had = 0;
	let lacking = 0;
	for (let i = 0; i < means.length; i++) {
		const wanted = means[i] ?? [];
		const at = heading.findIndex(
			({ means: said }, place) =>
				said.some((each) => wanted.includes(each)) && !taken.includes(place),
		);
		if (at === -1) lacking += weights[i] ?? 1;
		else {
			had += weights[i] ?? 1;
			taken.push(at);
		}
	}
	if (had === 0) return 0;
	let beside = 0;
	for (const [place, word] of heading.entries())
		if (!taken.includes(place)) beside += weightBeside(word, kind, common);
	const whole = had / (had + lacking);
	return clearness * whole ** 1.5 * (had / (had + beside));
}

/** How much a word of a heading speaks against a column that does not have it. */
function weightBeside(
	word: HeadingWord,
	kind: ExportKind,
	common: ReadonlySet<string>,
): number {
	if (idleWords.has(word.word) || common.has(word.word)) return 0;
	if (otherWords.has(word.word)) return otherBeside;
	if (isLight(word)) return lightBeside;
	if (word.means.some((each) => wordsOfKind[kind].has(each)))
		return lightBeside;
	return word.means.length === 0 ? unknownBeside : 1;
}

/** Words that most of a file's headings have, such as the table that all are of: "Involvement: End Date". */
function commonWords(
	headings: readonly (readonly HeadingWord[])[],
): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const heading of headings)
		for (const word of new Set(heading.map((each) => each.word)))
			counts.set(word, (counts.get(word) ?? 0) + 1);
	return new Set(
		[...counts]
			.filter(([, count]) => count >= 3 && count >= headings.length * 0.6)
			.map(([word]) => word),
	);
}

/** Whether a heading has a word that only headings of other things have, as "police" in "Police person ID". */
export function isOfAnother(heading: readonly HeadingWord[]): boolean {
	return heading.some(({ word }) => otherWords.has(word));
}

/** Whether a heading says of an id that it is the child's and no referral's, or the other way round. */
export function isIdOfOther(
	column: "child_id" | "referral_id",
	heading: readonly HeadingWord[],
): boolean {
	const means = (...wanted: readonly string[]) =>
		heading.some((word) => word.means.some((each) => wanted.includes(each)));
	// "Ref" may be any reference.
	const ofReferral = heading.some(
		(word) => word.means.includes("referral") && !word.means.includes("id"),
	);
	const ofChild = means("child", "system");
	return column === "child_id"
		? ofReferral && !ofChild
		: ofChild && !ofReferral;
}
