import type { ExportKind, FixedColumn } from "../dictionary/columns.ts";

/** An export, or a column of it. */
export interface Given {
	readonly export: ExportKind;
	readonly column?: string;
}

/** Something that a figure cannot do without. Declarations name columns that are not a breakdown's own. */
export type Need<Column extends string = FixedColumn> =
	| NeededColumn<Column>
	/** One of several will do. */
	| { readonly either: readonly NeededColumn<Column>[] }
	/** What is needed hangs on whether something is given. */
	| {
			readonly where: NeededColumn<Column>;
			readonly needs?: NeededColumn<Column>;
			readonly otherwise?: NeededColumn<Column>;
	  };

export interface NeededColumn<Column extends string = FixedColumn>
	extends Given {
	readonly column?: Column;
}

/** The columns of each export that is there. */
export type GivenColumns = Readonly<
	Partial<Record<ExportKind, ReadonlySet<string>>>
>;

/** Whether an export, or a column of it, is there: what it has not is not available, never zero. */
export function isGiven(
	given: GivenColumns,
	{ export: kind, column }: Given,
): boolean {
	const columns = given[kind];
	return columns !== undefined && (column === undefined || columns.has(column));
}

/** What is lacking of a need; nothing where it is met. */
export function lackingOf(
	need: Need<string>,
	given: GivenColumns,
): readonly Given[] {
	if ("either" in need) {
		const [first] = need.either;
		return first === undefined || need.either.some((one) => isGiven(given, one))
			? []
			: [first];
	}
	if ("where" in need) {
		const then = isGiven(given, need.where) ? need.needs : need.otherwise;
		return then === undefined || isGiven(given, then) ? [] : [then];
	}
	return isGiven(given, need) ? [] : [need];
}

/** That the identifiers of an export do not find the referrals: a whole sentence. */
export function untoldLink(
	{ unlinked }: { readonly unlinked: ReadonlySet<ExportKind> },
	kind: ExportKind,
): string | undefined {
	return unlinked.has(kind)
		? `The identifiers of the export of ${kind} find none, or too few, of the referrals: it may write them in another way.`
		: undefined;
}
