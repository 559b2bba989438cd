import {
	authorityColumn,
	type ColumnDefinition,
	type ColumnName,
	type ExportKind,
	exportColumns,
} from "../dictionary/exports.ts";
import { headingHints } from "../dictionary/heading-words.ts";
import type { Settings } from "../settings/settings.ts";
import { bareWord } from "../vocabulary/words.ts";
import { meaningOfHeading } from "./heading-meaning.ts";
import { isSlip } from "./slip.ts";

export type Column = ColumnName | "authority";

/**
 * How sure it is that a heading is a column: it is the column's own, or one that settings give it; a known other name; or
 * nearly one: a slip of the pen, or the same words in another order.
 */
export type HeadingSureness = "exact" | "alias" | "near";

/** A heading that is taken for a column. */
export interface HeadingMatch {
	readonly column: Column;
	/** The heading's place in the file, from 0. */
	readonly index: number;
	readonly sure: HeadingSureness;
}

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
}

type Definition = Pick<ColumnDefinition, "aliases" | "required"> & {
	readonly heading: Column;
};

/**
 * Fits headings to the columns of a kind of export: those that reading knows, then those that are nearly one and only one
 * of what is left, then those that may be one.
 */
export function matchHeadings(
	kind: ExportKind,
	headings: readonly string[],
	settings: Settings,
): HeadingFit {
	const columns = columnsOf(kind);
	const matches = new Map<Column, HeadingMatch>();
	for (const column of columns) {
		const known = knownHeading(kind, column, headings, settings);
		if (known) matches.set(column.heading, known);
	}
	const near = pairs(columns, headings, matches, (column, heading) =>
		isNear(kind, column, heading),
	);
	for (const { column, index } of lonePairs(near))
		matches.set(column, { column, index, sure: "near" });
	const maybe = pairs(
		columns,
		headings,
		matches,
		(column, heading) =>
			isNear(kind, column, heading) || isHint(kind, column, heading),
	);
	const doubts = columns.flatMap(({ heading }) => {
		const candidates = maybe
			.filter(({ column }) => column === heading)
			.map(({ index }) => index);
		return candidates.length > 0 ? [{ column: heading, candidates }] : [];
	});
	return {
		kind,
		matches: [...matches.values()],
		doubts,
		lacking: lackingOf(kind, matches),
	};
}

/** The columns that an export may have, as the dictionary has them. */
export function columnsOf(kind: ExportKind): readonly Definition[] {
	const own: readonly (ColumnDefinition & { readonly heading: ColumnName })[] =
		exportColumns[kind];
	return [...own, { heading: authorityColumn, aliases: [], required: false }];
}

/** The columns that an export must have and that are not among those found. */
export function lackingOf(
	kind: ExportKind,
	matches: ReadonlyMap<Column, unknown>,
): readonly Column[] {
	const lacking = columnsOf(kind)
		.filter(({ required, heading }) => required && !matches.has(heading))
		.map(({ heading }) => heading);
	const nobody =
		kind === "outcomes" &&
		!matches.has("referral_id") &&
		!matches.has("child_id");
	return nobody ? ["referral_id", ...lacking] : lacking;
}

/** The heading that reading takes for a column, and how sure that is. */
function knownHeading(
	kind: ExportKind,
	{ heading: column, aliases }: Definition,
	headings: readonly string[],
	settings: Settings,
): HeadingMatch | undefined {
	const declared = settings.exports[kind]?.headings[column] ?? [];
	const find = (names: readonly string[]) => {
		const wanted = new Set(names.map(bareWord));
		return headings.findIndex((heading) => {
			const bare = bareWord(heading);
			return bare !== "" && wanted.has(bare);
		});
	};
	const own = find([column, ...declared]);
	if (own !== -1) return { column, index: own, sure: "exact" };
	const other = find(aliases);
	return other === -1 ? undefined : { column, index: other, sure: "alias" };
}

interface Pair {
	readonly column: Column;
	readonly index: number;
}

/** Headings that nothing is taken for, each with the columns that nothing is taken for and that it passes for. */
function pairs(
	columns: readonly Definition[],
	headings: readonly string[],
	matches: ReadonlyMap<Column, HeadingMatch>,
	passes: (column: Definition, heading: string) => boolean,
): readonly Pair[] {
	const taken = new Set([...matches.values()].map(({ index }) => index));
	return columns
		.filter(({ heading }) => !matches.has(heading))
		.flatMap((column) =>
			headings.flatMap((heading, index) =>
				!taken.has(index) && passes(column, heading)
					? [{ column: column.heading, index }]
					: [],
			),
		);
}

/** Pairs in which neither the column nor the heading has another. */
function lonePairs(found: readonly Pair[]): readonly Pair[] {
	return found.filter(
		({ column, index }) =>
			found.filter((other) => other.column === column || other.index === index)
				.length === 1,
	);
}

function isNear(
	kind: ExportKind,
	{ heading: column, aliases }: Definition,
	heading: string,
): boolean {
	const meaning = meaningOfHeading(heading, kind);
	return [column, ...aliases].some(
		(name) =>
			isSlip(bareWord(heading), bareWord(name)) ||
			(meaning !== "" && meaning === meaningOfHeading(name, kind)),
	);
}

function isHint(
	kind: ExportKind,
	{ heading: column }: Definition,
	heading: string,
): boolean {
	if (column === authorityColumn) return false;
	const meaning = meaningOfHeading(heading, kind);
	if (meaning === "") return false;
	return (headingHints[column] ?? []).some(
		(hint) =>
			bareWord(hint) === bareWord(heading) ||
			meaningOfHeading(hint, kind) === meaning,
	);
}

/** What a column holds, in words. */
export function columnMeaning(kind: ExportKind, column: Column): string {
	const own: readonly ColumnDefinition[] = exportColumns[kind];
	return (
		own.find(({ heading }) => heading === column)?.meaning ??
		"which council a row is about"
	);
}
