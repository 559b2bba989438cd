import {
	authorityColumn,
	type ColumnDefinition,
	type ColumnName,
	type ExportKind,
	exportKinds,
} from "../dictionary/columns.ts";
import { exportColumns } from "../dictionary/exports.ts";
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
	const columns = namesOf(kind);
	const written = headings.map((heading) => nameOf(kind, heading));
	const matches = new Map<Column, HeadingMatch>();
	for (const { heading: column, ...names } of columns) {
		const known = knownHeading(kind, column, names, written, settings);
		if (known) matches.set(column, known);
	}
	const near = pairs(columns, written, matches, isNear);
	for (const { column, index } of lonePairs(near))
		matches.set(column, { column, index, sure: "near" });
	const maybe = pairs(
		columns,
		written,
		matches,
		(names, heading) => isNear(names, heading) || isHint(names, heading),
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

/** A heading or another name, as it is compared. */
interface Name {
	readonly bare: string;
	readonly meaning: string;
}

/** A column with its names. */
interface ColumnNames {
	readonly heading: Column;
	/** Its own, which goes before the others. */
	readonly own: Name;
	readonly aliases: readonly Name[];
	readonly hints: readonly Name[];
}

function nameOf(kind: ExportKind, heading: string): Name {
	return { bare: bareWord(heading), meaning: meaningOfHeading(heading, kind) };
}

const namesByKind: ReadonlyMap<ExportKind, readonly ColumnNames[]> = new Map(
	exportKinds.map((kind) => {
		const names = columnsOf(kind).map(({ heading, aliases }) => ({
			heading,
			own: nameOf(kind, heading),
			aliases: aliases.map((alias) => nameOf(kind, alias)),
			hints: hintsOf(heading).map((hint) => nameOf(kind, hint)),
		}));
		return [kind, names];
	}),
);

function namesOf(kind: ExportKind): readonly ColumnNames[] {
	return namesByKind.get(kind) ?? [];
}

function hintsOf(column: Column): readonly string[] {
	return column === authorityColumn ? [] : (headingHints[column] ?? []);
}

/** The heading that reading takes for a column, and how sure that is. */
function knownHeading(
	kind: ExportKind,
	column: Column,
	{ own, aliases }: Pick<ColumnNames, "own" | "aliases">,
	headings: readonly Name[],
	settings: Settings,
): HeadingMatch | undefined {
	const declared = settings.exports[kind]?.headings[column] ?? [];
	const find = (names: readonly string[]) =>
		headings.findIndex(({ bare }) => bare !== "" && names.includes(bare));
	const first = find([own.bare, ...declared.map(bareWord)]);
	if (first !== -1) return { column, index: first, sure: "exact" };
	const other = find(aliases.map(({ bare }) => bare));
	return other === -1 ? undefined : { column, index: other, sure: "alias" };
}

interface Pair {
	readonly column: Column;
	readonly index: number;
}

/** Headings that nothing is taken for, each with the columns that nothing is taken for and that it passes for. */
function pairs(
	columns: readonly ColumnNames[],
	headings: readonly Name[],
	matches: ReadonlyMap<Column, HeadingMatch>,
	passes: (column: ColumnNames, heading: Name) => boolean,
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

function isNear({ own, aliases }: ColumnNames, heading: Name): boolean {
	return [own, ...aliases].some(
		({ bare, meaning }) =>
			(meaning !== "" && meaning === heading.meaning) ||
			isSlip(heading.bare, bare),
	);
}

function isHint({ hints }: ColumnNames, heading: Name): boolean {
	if (heading.meaning === "") return false;
	return hints.some(
		({ bare, meaning }) => bare === heading.bare || meaning === heading.meaning,
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
