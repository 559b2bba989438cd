import {
	authorityColumn,
	type ColumnDefinition,
	type ColumnName,
	type ExportKind,
	exportColumns,
	exportKinds,
} from "../dictionary/exports.ts";
import type { Settings } from "../settings/settings.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { issueAt, messages, type Place } from "../vocabulary/messages.ts";
import { bareWord } from "../vocabulary/words.ts";
import type { RawColumn } from "./raw-table.ts";

export type Columns = ReadonlyMap<ColumnName | "authority", RawColumn>;

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
	const declared = exportKinds.filter((kind) =>
		settings.exports[kind]?.files?.includes(header.file),
	);
	const kinds = declared.length > 0 ? declared : exportKinds;
	const fits = kinds.map((kind) => fitKind(header, headings, kind, settings));
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
 * Columns that an export is not read for, where it has them: they are looked for by the headings that they have in another
 * export. One that two headings may mean is passed over: nothing is counted by it.
 */
export function findFurtherColumns(
	headings: readonly string[],
	found: Columns,
	further: readonly (ColumnDefinition & { readonly heading: ColumnName })[],
): Columns {
	const bare = headings.map(bareWord);
	const taken = new Set([...found.values()].map(({ index }) => index));
	const more = new Map<ColumnName | "authority", RawColumn>();
	for (const definition of further) {
		const [index, second] = findHeadings(bare, definition, []);
		if (index === undefined || second !== undefined || taken.has(index))
			continue;
		const heading = headings[index]?.trim() ?? definition.heading;
		more.set(definition.heading, { index, heading });
	}
	return more;
}

/** How many headings a file's best fit knows: tells the right separator from the wrong ones. */
export function countKnownHeadings(
	headings: readonly string[],
	settings: Settings,
): number {
	return Math.max(
		...exportKinds.map(
			(kind) => fitKind({ file: "" }, headings, kind, settings).columns.size,
		),
	);
}

function fitKind(
	header: Place,
	headings: readonly string[],
	kind: ExportKind,
	settings: Settings,
): Fit {
	const bare = headings.map(bareWord);
	const columns = new Map<ColumnName | "authority", RawColumn>();
	const issues: Issue[] = [];
	const declared = settings.exports[kind]?.headings ?? {};
	const definitions: readonly (ColumnDefinition & {
		readonly heading: ColumnName;
	})[] = exportColumns[kind];
	for (const definition of definitions) {
		place(
			definition.heading,
			findHeadings(bare, definition, declared[definition.heading] ?? []),
		);
	}
	const authority = { heading: authorityColumn, aliases: [] };
	place(
		authorityColumn,
		findHeadings(bare, authority, declared[authorityColumn] ?? []),
	);
	issues.push(...sharedHeadings(header, columns));
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
		const [index] = found;
		if (index === undefined) return;
		columns.set(column, { index, heading: headings[index]?.trim() ?? column });
		if (found.length > 1) {
			const written = found.map((i) => `"${headings[i]?.trim() ?? ""}"`);
			issues.push(
				issueAt(
					{ ...header, heading: column },
					messages.ambiguousHeading(column, written.join(" and ")),
				),
			);
		}
	}
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

/** Two columns that settings give to one heading. */
function sharedHeadings(header: Place, columns: Columns): readonly Issue[] {
	const byIndex = new Map<number, string[]>();
	for (const [column, { index }] of columns)
		byIndex.set(index, [...(byIndex.get(index) ?? []), column]);
	return [...byIndex].flatMap(([index, names]) => {
		if (names.length < 2) return [];
		const heading = [...columns.values()].find(
			(c) => c.index === index,
		)?.heading;
		return [
			issueAt(
				{ ...header, heading },
				messages.headingOfTwoColumns(names.join(" and ")),
			),
		];
	});
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
