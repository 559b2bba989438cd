import {
	authorityColumn,
	type ColumnDefinition,
	type ColumnName,
	type ExportKind,
	exportKinds,
} from "../dictionary/columns.ts";
import { exportColumns } from "../dictionary/exports.ts";
import type { Settings } from "../settings/settings.ts";
import { bareWord } from "../vocabulary/words.ts";

export type Column = ColumnName | "authority";

type Definition = Pick<ColumnDefinition, "aliases" | "required" | "filled"> & {
	readonly heading: Column;
};

const columnsByKind: ReadonlyMap<ExportKind, readonly Definition[]> = new Map(
	exportKinds.map((kind) => {
		const own: readonly (ColumnDefinition & {
			readonly heading: ColumnName;
		})[] = exportColumns[kind];
		const authority = { aliases: [], required: false, filled: false } as const;
		return [kind, [...own, { heading: authorityColumn, ...authority }]];
	}),
);

/** The columns that an export may have, as the dictionary has them. */
export function columnsOf(kind: ExportKind): readonly Definition[] {
	return columnsByKind.get(kind) ?? [];
}

/** The names of each column as they are compared: its own, and its aliases. */
const namesByKind = new Map(
	exportKinds.map((kind) => [
		kind,
		columnsOf(kind).map(({ heading, aliases }) => ({
			column: heading,
			own: bareWord(heading),
			aliases: aliases.map(bareWord),
		})),
	]),
);

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

/** A heading that reading takes for a column: by the column's own name or one that settings give it, or by another. */
export interface KnownHeading {
	readonly column: Column;
	readonly index: number;
	readonly sure: "exact" | "alias";
}

/**
 * The headings of a file that reading knows as columns of an export.
 *
 * @param bare the headings as they are compared
 */
export function knownHeadings(
	kind: ExportKind,
	bare: readonly string[],
	settings: Settings,
): readonly KnownHeading[] {
	const declared: Readonly<Record<string, readonly string[] | undefined>> =
		settings.exports[kind]?.headings ?? {};
	const given = new Map(
		Object.entries(declared).flatMap(([column, names = []]) =>
			names.map((name) => [bareWord(name), column] as const),
		),
	);
	return (namesByKind.get(kind) ?? []).flatMap(
		({ column, own, aliases }): readonly KnownHeading[] => {
			const find = (wanted: readonly string[]) =>
				bare.findIndex(
					(name) =>
						name !== "" &&
						wanted.includes(name) &&
						(given.get(name) ?? column) === column,
				);
			const first = find([own, ...(declared[column]?.map(bareWord) ?? [])]);
			if (first !== -1) return [{ column, index: first, sure: "exact" }];
			const other = find(aliases);
			return other === -1 ? [] : [{ column, index: other, sure: "alias" }];
		},
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
