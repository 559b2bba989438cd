import {
	authorityColumn,
	type ColumnDefinition,
	type ColumnName,
	type ExportKind,
	exportKinds,
} from "../dictionary/columns.ts";
import { exportColumns } from "../dictionary/exports.ts";
import { otherLayouts } from "../dictionary/other-layouts.ts";
import type { Settings } from "../settings/settings.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { issueAt, messages, type Place } from "../vocabulary/messages.ts";
import { bareWord } from "../vocabulary/words.ts";

/** A column of a file. */
export interface FoundColumn {
	/** Its place in the file, from 0. */
	readonly index: number;
	/** The heading as the file writes it. */
	readonly heading: string;
	/** The places of more columns with the very same heading. */
	readonly twins: readonly number[];
}

export type Columns = ReadonlyMap<ColumnName | "authority", FoundColumn>;

/** What a header row is: an export with its columns, or why it is none. */
export type Recognition =
	| {
			readonly ok: true;
			readonly kind: ExportKind;
			readonly columns: Columns;
	  }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** How the headings of one file fit one kind of export. */
interface Fit {
	readonly kind: ExportKind;
	readonly columns: Columns;
	readonly lacking: readonly string[];
	readonly issues: readonly Issue[];
}

/**
 * Tells by its headings which export a file is. Headings match after case, spaces and punctuation are dropped, then by
 * the aliases of settings, then by those that are built in. Settings may say by file name which export a file is.
 *
 * @param header the file, and the line of its header row
 */
export function recogniseExport(
	header: Place,
	headings: readonly string[],
	settings: Settings,
): Recognition {
	const fits = fitsOf(header, headings, settings);
	const whole = fits.filter((fit) => fit.lacking.length === 0);
	const [first, second] = whole;
	if (first && second)
		return refused([
			issueAt(header, messages.twoKinds(first.kind, second.kind)),
		]);
	if (first)
		return first.issues.length > 0
			? refused(first.issues)
			: { ok: true, kind: first.kind, columns: first.columns };
	return refused([unknownExport(header, fits)]);
}

/**
 * Which list of a national return a file is that is not used; `undefined` where it is none, or settings name the file as
 * an export.
 */
export function otherLayoutOf(
	file: string,
	headings: readonly string[],
	settings: Settings,
): string | undefined {
	if (isDeclared(file, settings)) return undefined;
	const bare = new Set(headings.map(bareWord));
	return otherLayouts.find((layout) =>
		layout.headings.every((heading) => bare.has(bareWord(heading))),
	)?.is;
}

/**
 * Columns that an export is not read for, where it has them: they are looked for by the headings that they have in another
 * export. One that two headings may mean is passed over: nothing is counted by it.
 */
export function findFurtherColumns(
	headings: readonly string[],
	found: Columns,
	further: readonly (ColumnDefinition & { readonly heading: ColumnName })[],
): Columns {
	const bare = headings.map(bareWord);
	const taken = new Set(
		[...found.values()].flatMap(({ index, twins }) => [index, ...twins]),
	);
	const more = new Map<ColumnName | "authority", FoundColumn>();
	for (const definition of further) {
		const [index, second] = findHeadings(bare, definition, []);
		if (index === undefined || second !== undefined || taken.has(index))
			continue;
		const heading = asWritten(headings[index]) || definition.heading;
		more.set(definition.heading, { index, heading, twins: [] });
	}
	return more;
}

/** What of a row is known as headings. */
export interface KnownHeadings {
	/** How many headings are known, of the kind of export that has most of them. */
	readonly known: number;
	/** It has every heading that some export must have. */
	readonly whole: boolean;
}

/**
 * Tells how well a row fits as the header of a file: for finding it among the rows above and below it, and the right
 * separator among the wrong ones. Rows without two words of any header are passed over quickly.
 */
export function headingKnower(
	file: string,
	settings: Settings,
): (headings: readonly string[]) => KnownHeadings {
	const words = new Set(
		exportKinds.flatMap((kind) => [
			authorityColumn,
			...exportColumns[kind].flatMap(({ heading, aliases }) => [
				heading,
				...aliases,
			]),
			...Object.values(settings.exports[kind]?.headings ?? {}).flatMap(
				(own) => own ?? [],
			),
		]),
	);
	const bare = new Set([...words].map(bareWord));
	return (headings) => {
		const known = headings.filter((each) => bare.has(bareWord(each))).length;
		if (known < 2) return { known, whole: false };
		const fits = fitsOf({ file }, headings, settings);
		return {
			known: Math.max(...fits.map(({ columns }) => columns.size)),
			whole: fits.some(({ lacking }) => lacking.length === 0),
		};
	};
}

function fitsOf(
	header: Place,
	headings: readonly string[],
	settings: Settings,
): readonly Fit[] {
	const declared = declaredKinds(header.file, settings);
	const kinds = declared.length > 0 ? declared : exportKinds;
	const bare = headings.map(bareWord);
	return kinds.map((kind) => fitKind(header, headings, bare, kind, settings));
}

/** Whether settings say by its name that a file is an export. */
export function isDeclared(file: string, settings: Settings): boolean {
	return declaredKinds(file, settings).length > 0;
}

/** What settings say by its name that a file is. */
function declaredKinds(
	file: string,
	settings: Settings,
): readonly ExportKind[] {
	return exportKinds.filter((kind) =>
		settings.exports[kind]?.files?.includes(file),
	);
}

function fitKind(
	header: Place,
	headings: readonly string[],
	bare: readonly string[],
	kind: ExportKind,
	settings: Settings,
): Fit {
	const columns = new Map<ColumnName | "authority", FoundColumn>();
	const issues: Issue[] = [];
	const declared = settings.exports[kind]?.headings ?? {};
	const definitions: readonly (ColumnDefinition & {
		readonly heading: ColumnName;
	})[] = exportColumns[kind];
	const givenTo = headingsGiven(bare, declared);
	const authority = { heading: authorityColumn, aliases: [] } as const;
	for (const definition of [...definitions, authority]) {
		const column = definition.heading;
		// A heading that settings give to another column is that, whatever it says: "Exploitation type" over models.
		const own = bare.map((name, index) =>
			givenTo.get(index)?.includes(column) === false ? "" : name,
		);
		place(column, findHeadings(own, definition, declared[column] ?? []));
	}
	const lacking = definitions
		.filter(({ required, heading }) => required && !columns.has(heading))
		.map(({ heading }) => heading);
	if (
		kind === "outcomes" &&
		!columns.has("referral_id") &&
		!columns.has("child_id")
	)
		lacking.push("referral_id");
	return { kind, columns, lacking, issues };

	function place(column: ColumnName | "authority", found: readonly number[]) {
		const [index, ...twins] = found;
		if (index === undefined) return;
		const heading = asWritten(headings[index]);
		columns.set(column, { index, heading: heading || column, twins });
		if (twins.every((twin) => asWritten(headings[twin]) === heading)) return;
		const written = found.map((i) => `"${asWritten(headings[i])}"`);
		issues.push(
			issueAt(
				{ ...header, heading: column },
				messages.ambiguousHeading(column, written.join(" and ")),
			),
		);
	}
}

/** The columns to which settings give a heading, by its position. */
function headingsGiven(
	bare: readonly string[],
	declared: Readonly<Record<string, readonly string[] | undefined>>,
): ReadonlyMap<number, readonly string[]> {
	const given = new Map<number, string[]>();
	for (const [column, headings = []] of Object.entries(declared))
		for (const index of positions(bare, headings))
			given.set(index, [...(given.get(index) ?? []), column]);
	return given;
}

/** A heading on one line, without the spaces around it. */
function asWritten(heading: string | undefined): string {
	return (heading ?? "").replace(/\s+/gu, " ").trim();
}

/** The positions of the headings that mean a column. A built-in alias counts only where nothing better is there. */
function findHeadings(
	bare: readonly string[],
	definition: Pick<ColumnDefinition, "heading" | "aliases">,
	declared: readonly string[],
): readonly number[] {
	const own = positions(bare, [definition.heading, ...declared]);
	return own.length > 0 ? own : positions(bare, definition.aliases);
}

function positions(
	bare: readonly string[],
	names: readonly string[],
): readonly number[] {
	const wanted = new Set(names.map(bareWord).filter((name) => name !== ""));
	return bare.flatMap((heading, index) => (wanted.has(heading) ? [index] : []));
}

function unknownExport(header: Place, fits: readonly Fit[]): Issue {
	const [nearest] = [...fits].sort(
		(a, b) =>
			b.columns.size - a.columns.size || a.lacking.length - b.lacking.length,
	);
	return issueAt(
		header,
		messages.unknownExport(
			nearest?.kind ?? "referrals",
			(nearest?.lacking ?? []).join(", "),
		),
	);
}

function refused(issues: readonly Issue[]): Recognition {
	return { ok: false, issues };
}
