import { dateColumns, type ExportKind } from "../dictionary/columns.ts";
import type { Settings } from "../settings/settings.ts";
import { assignBest } from "./assign.ts";
import type { ColumnProfile } from "./column-profile.ts";
import {
	type ContentFit,
	type ContentJudge,
	isIdColumn,
	type KnownIds,
	tellsItself,
} from "./content-fit.ts";
import { withDatesInOrder } from "./dates-in-order.ts";
import { isIdOfOther, isOfAnother, type Likeness } from "./heading-likeness.ts";
import type { HeadingMatch } from "./heading-match.ts";
import { type HeadingWord, longestHeading } from "./heading-meaning.ts";
import {
	type Column,
	columnsOf,
	knownHeadings,
	lackingOf,
} from "./known-headings.ts";

/** A column that one of these headings may be: a person has to say. */
export interface HeadingDoubt {
	readonly column: Column;
	readonly candidates: readonly number[];
}

/** How the headings of one file fit one kind of export. */
export interface HeadingFit {
	readonly kind: ExportKind;
	readonly matches: readonly HeadingMatch[];
	readonly doubts: readonly HeadingDoubt[];
	/** Columns that the export must have and that nothing is taken for. */
	readonly lacking: readonly Column[];
	/** How much speaks for the file's being this export; to compare kinds by. */
	readonly strength: number;
}

/** A file under one row that may be its header. */
export interface FileView {
	readonly headings: readonly string[];
	/** The same as they are compared. */
	readonly bare: readonly string[];
	readonly words: readonly (readonly HeadingWord[])[];
	/** How much a heading says that it is a column. */
	readonly says: Likeness;
	/** Whether the row looks like headings, and not like cells: what could be a cell is taken for nothing. */
	readonly isHeader: boolean;
	/** What stands under the headings; none of it where nobody has looked. */
	readonly profiles: readonly ColumnProfile[];
}

/** What is worth less is not written as a setting; and what is worth less than this is not even a question. */
const leastToTake = 0.5;
const leastToAsk = 0.33;

/** A heading that is worth so little less than the one that is taken could be meant as well. */
const rivalry = 0.08;

const columnRivalry = 0.15;

const maxCandidates = 3;

/**
 * Fits the headings of a file to the columns of a kind of export: those that reading knows, then those that are likeliest
 * by their words and by what stands under them, so that all together are as likely as can be.
 *
 * @param knownIds what other exports have for ids, where that is known
 */
export function matchHeadings(
	kind: ExportKind,
	view: FileView,
	settings: Settings,
	judge: ContentJudge,
	knownIds: KnownIds | undefined,
): HeadingFit {
	const known = knownHeadings(kind, view.bare, settings);
	const matches = new Map<Column, HeadingMatch>();
	for (const match of known) matches.set(match.column, match);
	const taken = new Set(known.map(({ index }) => index));
	const columns = columnsOf(kind).filter(
		({ heading }) => !matches.has(heading),
	);
	const free = usableHeadings(view).filter((i) => !taken.has(i));
	const worth = worthsOf(kind, view, judge, knownIds);
	const table = columns.map(({ heading }) =>
		free.map((index) => worth(heading, index)),
	);
	const doubts: HeadingDoubt[] = [];
	const isAsked = (column: Column) =>
		doubts.some((doubt) => doubt.column === column);
	let strength = known.length;
	const assigned = assignBest(
		table.map((row) => row.map((each) => (each < leastToAsk ? 0 : each))),
	);
	for (const [i, { heading: column, required }] of columns.entries()) {
		const place = assigned[i] ?? -1;
		const row = table[i] ?? [];
		const ranked = row
			.flatMap((value, at) =>
				value >= leastToAsk && (at === place || !assigned.includes(at))
					? [{ value, at }]
					: [],
			)
			.toSorted((a, b) => b.value - a.value);
		const value = place === -1 ? 0 : (row[place] ?? 0);
		const index = free[place];
		if (index !== undefined && value >= leastToTake) {
			strength += required ? value : value / 2;
			const rival = ranked.find(
				(other) => other.at !== place && other.value > value - rivalry,
			);
			matches.set(column, {
				column,
				index,
				sure: worth.says(column, index) >= clearly ? "near" : "likely",
				...(rival ? { rival: free[rival.at] ?? index } : {}),
			});
		} else if (ranked.length > 0)
			doubts.push({
				column,
				candidates: ranked
					.slice(0, maxCandidates)
					.flatMap(({ at }) => free[at] ?? []),
			});
	}
	const rest = free.filter(
		(index) => ![...matches.values()].some((match) => match.index === index),
	);
	const left = byElimination(kind, view, matches, rest, judge, knownIds);
	if (left && left.found.length === 1 && left.found[0] !== undefined) {
		const { column } = left;
		matches.set(column, { column, index: left.found[0], sure: "likely" });
		strength += leastToTake;
	} else if (left && !isAsked(left.column))
		doubts.push({
			column: left.column,
			candidates: left.found.slice(0, maxCandidates),
		});
	for (const { column, index } of known) {
		const other = wordsOfAnother(kind, column, view.profiles[index], judge);
		if (other !== undefined && !matches.has(other) && !isAsked(other))
			doubts.push({ column: other, candidates: [index] });
	}
	// A heading that says a column over cells that are something else is a question.
	for (const column of view.isHeader ? lackingOf(kind, matches) : [])
		if (!isAsked(column)) {
			const candidates = rest.filter(
				(index) => worth.says(column, index) >= clearly,
			);
			if (candidates.length > 0) doubts.push({ column, candidates });
		}
	return {
		kind,
		matches: withDatesInOrder([...matches.values()], view.profiles).map(
			(match) => {
				const value = worth(match.column, match.index);
				const or = columns.find(
					({ heading }) =>
						!matches.has(heading) &&
						worth(heading, match.index) > value - columnRivalry,
				);
				return or && match.sure !== "exact" && match.sure !== "alias"
					? { ...match, or: or.heading }
					: match;
			},
		),
		doubts,
		lacking: lackingOf(kind, matches),
		strength,
	};
}

/**
 * Another column whose words stand under a column's own heading, and none of its own: models under "Exploitation type". Reading
 * would go by the heading.
 */
function wordsOfAnother(
	kind: ExportKind,
	said: Column,
	profile: ColumnProfile | undefined,
	judge: ContentJudge,
): Column | undefined {
	if (profile === undefined) return undefined;
	const fit = judge(kind, said, profile, undefined);
	if (fit !== "impossible" && fit >= 0) return undefined;
	return columnsOf(kind).find(
		({ heading }) =>
			heading !== said &&
			tellsItself(
				heading,
				profile,
				judge(kind, heading, profile, undefined),
				undefined,
			),
	)?.heading;
}

/** A heading that says a column as clearly as this says it in other words. */
const clearly = 0.8;

/** Headings that settings can name: not blank, not endless, and told from all others of the file. */
function usableHeadings({ headings, bare }: FileView): readonly number[] {
	const first = new Map<string, number>();
	const twice = new Set<string>();
	for (const [i, name] of bare.entries()) {
		if (first.has(name)) twice.add(name);
		else first.set(name, i);
	}
	return [...first].flatMap(([name, index]) =>
		name === "" ||
		twice.has(name) ||
		(headings[index] ?? "").length > longestHeading
			? []
			: [index],
	);
}

/**
 * The one column that an export must have and that no heading says, where all others are found: what is left may be it, by
 * what stands under it, where its words do not say that it is something else.
 */
function byElimination(
	kind: ExportKind,
	{ words, isHeader, profiles }: FileView,
	matches: ReadonlyMap<Column, HeadingMatch>,
	rest: readonly number[],
	judge: ContentJudge,
	knownIds: KnownIds | undefined,
): { readonly column: Column; readonly found: readonly number[] } | undefined {
	const [column, ...others] = lackingOf(kind, matches);
	if (!isHeader || column === undefined || others.length > 0) return undefined;
	const isDate = dateColumns.has(column);
	const births = birthsIn(profiles);
	const found = rest.filter((index) => {
		const profile = profiles[index];
		if (!profile || profile.filled < profile.rows * nearlyAll) return false;
		if (isOfAnother(words[index] ?? [])) return false;
		const fit = judge(kind, column, profile, knownIds);
		if (fit === "impossible" || fit < 0) return false;
		const age = isDate ? births(column, index) : 0;
		return column === "date_of_birth" ? age > 0 : age >= 0;
	});
	return found.length === 0 ? undefined : { column, found };
}

const nearlyAll = 0.95;

/** How much a heading says in its words, of all that speaks for it. */
const ofWords = 0.7;

/** What a column is worth that is known by its cells alone. */
const byCellsAlone = 0.55;

const leastInWords = 0.25;

function worthsOf(
	kind: ExportKind,
	view: FileView,
	judge: ContentJudge,
	knownIds: KnownIds | undefined,
) {
	const births = birthsIn(view.profiles);
	const says = (column: Column, index: number) => {
		const words = view.words[index] ?? [];
		const likeness = view.says(kind, column, index);
		if (!isIdColumn(column)) return likeness;
		const isOther = isOfAnother(words) || isIdOfOther(column, words);
		return isOther ? likeness / 2 : likeness;
	};
	const worth = (column: Column, index: number): number => {
		if (!view.isHeader) return 0;
		const profile = view.profiles[index];
		const said = says(column, index);
		const fit: ContentFit = profile
			? judge(kind, column, profile, knownIds)
			: 0;
		if (fit === "impossible") return 0;
		const shown = fit + (dateColumns.has(column) ? births(column, index) : 0);
		const worthIt = said < leastInWords ? 0 : said * ofWords + shown;
		const isTold = profile && tellsItself(column, profile, fit, knownIds);
		return isTold ? Math.max(worthIt, byCellsAlone + said / 10) : worthIt;
	};
	return Object.assign(worth, { says });
}

/** In days: a birth lies so long before what else is dated in a file about children. */
const longAgo = 4 * 365;

/** Tells of each column of dates whether it lies long before the others, as births do. */
function birthsIn(profiles: readonly ColumnProfile[]) {
	const middles = profiles.map(({ days }) => {
		const sorted = days
			.filter((day) => day !== undefined)
			.toSorted((a, b) => a - b);
		return sorted[Math.floor(sorted.length / 2)];
	});
	const all = middles.filter((day) => day !== undefined);
	const latest = Math.max(...all);
	return (column: Column, index: number): number => {
		const middle = middles[index];
		if (middle === undefined || all.length < 2) return 0;
		const isLongAgo = latest - middle >= longAgo;
		if (column === "date_of_birth") return isLongAgo ? 0.2 : -0.4;
		return isLongAgo ? -0.5 : 0;
	};
}
