import {
	authorityColumn,
	type ColumnDefinition,
	type ColumnName,
	type ExportKind,
} from "../dictionary/columns.ts";
import { exportColumns } from "../dictionary/exports.ts";

export type ExtractColumn = ColumnName | typeof authorityColumn;

/** What tells the rows of an export apart, the best first: the first whose columns are all there is used. */
const rowKeys: Readonly<
	Record<ExportKind, readonly (readonly ColumnName[])[]>
> = {
	referrals: [["referral_id"], ["child_id", "referral_date"]],
	assessments: [["referral_id", "assessment_date"]],
	outcomes: [
		["referral_id", "outcome_code"],
		["child_id", "outcome_code"],
	],
	missing: [["child_id", "start"]],
	lookedAfter: [["child_id", "looked_after_start"]],
	discussions: [["child_id", "meeting_date"]],
	feedback: [["quote"]],
	training: [["audience", "date"]],
	benchmarks: [["figure", "period", "area"]],
};

/** The columns that tell the rows of an export apart, where it has these columns; `undefined` where nothing does. */
export function keyColumns(
	kind: ExportKind,
	has: (column: ExtractColumn) => boolean,
): readonly ExtractColumn[] | undefined {
	const key = rowKeys[kind].find((columns) => columns.every(has));
	return key && has(authorityColumn) ? [authorityColumn, ...key] : key;
}

/** Every column of an export that is read, in the order of the dictionary. */
export function extractColumns(kind: ExportKind): readonly ExtractColumn[] {
	const definitions: readonly (ColumnDefinition & {
		readonly heading: ColumnName;
	})[] = exportColumns[kind];
	return [authorityColumn, ...definitions.map(({ heading }) => heading)];
}
